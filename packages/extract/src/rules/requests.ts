import { requestVerbs } from './lexicon/steps.ts';
import type { Node, TaskNode } from './nodes.ts';

/** Asks somebody for something: what comes back, or does not, decides how it goes on. */
export function isRequest({ act }: TaskNode): boolean {
  if (requestVerbs.has(act.verb)) return true;
  if (
    /^(?:anschreiben|anfragen|rückfragen|einholen|anhören|einladen|mahnen|erinnern|befragen|erfragen)$/.test(act.verb)
  )
    return true;
  return (
    /(?:[Nn]achforderung|[Aa]ufforderung|[Aa]nforderung|[Rr]ückfrage|[Aa]nfrage|[Mm]ahnung|[Ee]rinnerung|[Aa]nhörung|[Vv]ordruck|[Ff]ragebogen)/.test(
      act.object,
    ) &&
    /^(?:erlassen|versenden|übersenden|senden|schicken|verschicken|zusenden|zuschicken|richten|stellen)$/.test(act.verb)
  );
}

/** Noting when to look again. */
export const isWatching = (node: Node): boolean =>
  node.kind === 'task' &&
  /(?:[Ff]rist|Wiedervorlage|Termin)/.test(node.act.label) &&
  /^(?:notieren|vermerken|überwachen|eintragen|legen|setzen|vorlegen|vormerken)$/.test(node.act.verb);
