import type { Predicate } from '@lotse/german';
import { stateVerbs, stepsWithObject, takenInto, workWithAgent } from './lexicon/steps.ts';
import type { Roles } from './roles.ts';

/** "Das macht Arbeit", "wir machen keine Ausnahme": nothing is made. */
const notMade =
  /^(?:Sinn|Spaß|Arbeit|Fehler|Mühe|Problem|Unterschied|Stress|Ärger|Gedanken|Urlaub|Pause|Ausnahme|Rest)/;

/** The verb says how things are; with somebody of the office who does it to something, or as a duty, some are work. */
export function isState(verb: string, name: string, predicate: Predicate, roles: Roles): boolean {
  if (!stateVerbs.has(verb) || predicate.modal === 'lassen') return false;
  if (stepsWithObject.some(([step, pattern]) => step === verb && pattern.test(name))) return false;
  if (verb === 'nehmen' && predicate.phrases.some((phrase) => takenInto.test(phrase.head))) return false;
  if (verb === 'machen' && roles.agent && roles.object && !notMade.test(name)) return false;
  const told = roles.agent !== undefined && roles.agent.kind !== 'applicant' && roles.object !== undefined;
  return !(workWithAgent.has(verb) && name !== '' && (told || predicate.obligation));
}
