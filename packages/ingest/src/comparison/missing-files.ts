import type { ReadingComparison } from '@lotse/model';
import type { Draft } from '../draft.ts';

/**
 * The files inside an e-mail or archive that a second reading counts and that became neither a document nor a warning
 * nor were passed over. Told by number; names, which programs write in many ways, only say which.
 */
export function missingFiles(draft: Draft, listed: readonly string[]): ReadingComparison['files'] {
  const own = [...(draft.attachments ?? []).map(({ name, entry }) => entry ?? name), ...(draft.leftFiles ?? [])];
  const counts = new Map<string, number>();
  for (const name of own) counts.set(plain(name), (counts.get(plain(name)) ?? 0) + 1);
  const unmatched = listed.filter((name) => {
    const left = counts.get(plain(name)) ?? 0;
    counts.set(plain(name), left - 1);
    return left <= 0;
  });
  const missing = unmatched.slice(0, Math.max(0, listed.length - own.length));
  return { count: listed.length, missing: missing.map((name) => name || 'ohne Namen') };
}

/** Without signs outside ASCII: which of them a name has depends on who decodes it. */
function plain(name: string): string {
  return name.replaceAll('\\', '/').replace(/[^\x20-\x7e]/g, '');
}
