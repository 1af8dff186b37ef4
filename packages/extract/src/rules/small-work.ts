import type { Act } from './acts.ts';
import type { Member } from './cast.ts';
import { followingVerbs, productionVerbs } from './lexicon/steps.ts';

/**
 * Printing, signing and sealing one paper are one step, and noting or filing a result belongs to the step before;
 * sending is a step of its own.
 */
export function mergeSmallWork(acts: readonly Act[], usual: Member | undefined): Act[] {
  const merged: Act[] = [];
  for (const act of acts) {
    const last = merged.at(-1);
    if (
      last &&
      belongsTo(act, last) &&
      !(act.ownAgent && act.by?.kind !== 'applicant' && act.by !== usual && act.by !== last.by)
    ) {
      const addition =
        act.object === last.object || act.object === ''
          ? withoutObject(act)
          : act.label.charAt(0).toLowerCase() === act.label.charAt(0)
            ? act.label
            : lowered(act.label);
      const parts = last.label.split(' und ');
      const joinedLabel =
        productionVerbs.has(act.verb) && parts.length === 2
          ? `${parts.join(', ')} und ${addition}`
          : `${last.label} und ${addition}`;
      if (joinedLabel.length <= 80) last.label = joinedLabel;
      if (productionVerbs.has(act.verb)) last.verb = act.verb;
      if (act.deadline && !last.deadline) {
        last.deadline = act.deadline;
        if (act.deadlineWords) last.deadlineWords = act.deadlineWords;
      }
      last.closing ??= act.closing;
      last.to ??= act.to;
      last.channel ??= act.channel;
      continue;
    }
    if (last && /^(?:entnehmen)$/.test(last.verb) && act.predicate.elliptic) merged.pop();
    merged.push({ ...act });
  }
  return merged;
}

/** "Antrag an Erstannahme weitergeben" behind "Antrag stempeln und": the object said once. */
export function withoutObject(act: Act): string {
  const rest = act.label.startsWith(act.object) ? act.label.slice(act.object.length).trim() : act.verb;
  return productionVerbs.has(act.verb) || followingVerbs.has(act.verb) ? act.verb : lowered(rest || act.verb);
}

export function lowered(label: string): string {
  return /^(?:In|An|Auf|Bei|Mit|Zu|Zur|Zum|Um|Über)\s/.test(label)
    ? label.charAt(0).toLowerCase() + label.slice(1)
    : label;
}

export function belongsTo(act: Act, last: Act): boolean {
  const together = act.predicate.elliptic || act.predicate.subjectOmitted;
  if (productionVerbs.has(last.verb) && productionVerbs.has(act.verb) && together) return true;
  const registered = /(?:stempel|Posteingangsbuch)/i.test(last.label);
  if (
    registered &&
    together &&
    /^(?:zuleiten|weiterleiten|weitergeben|eintragen)$/.test(act.verb) &&
    (act.object === last.object || act.object === '')
  )
    return true;
  if (act.verb === 'vergeben' && /^(?:Aktenzeichen|Kassenzeichen)/.test(act.object) && together) return true;
  return followingVerbs.has(act.verb) && (together || act.by === last.by) && !last.label.includes(' und ');
}
