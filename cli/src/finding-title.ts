import { catalogue } from '@lotse/analyse';

/** The catalogue's German title for a finding's code; the code itself where a later version found what we do not know. */
export function findingTitle(code: string): string {
  return (catalogue as Readonly<Record<string, { title: string } | undefined>>)[code]?.title ?? code;
}
