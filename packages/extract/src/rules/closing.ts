import type { Act } from './acts.ts';
import { closingPapers, closingVerbs } from './lexicon/steps.ts';

/** The state in which a case ends with an act; undefined where it goes on. */
export function closingOf(act: Act): string | undefined {
  for (const [pattern, state] of closingPapers)
    if (
      pattern.test(act.object) &&
      /^(?:erlassen|(?:ver|zu|über)?senden|(?:ver|zu)?schicken|erteilen|zustellen|schreiben)$/.test(act.verb)
    )
      return state;
  const state = closingVerbs.get(act.verb);
  if (state) return state.replace('%', act.object.split(' ')[0] || 'Vorgang');
  if (/^(?:weiterleiten|abgeben)$/.test(act.verb) && /zuständig|andere/.test(act.label)) return 'Antrag abgegeben';
  if (act.verb === 'ablegen' && /unbearbeitet/.test(act.quote)) return `${act.object} unbearbeitet abgelegt`;
  return undefined;
}
