import type { Predicate } from '@lotse/german';
import type { Cast } from './cast.ts';
import { capital } from './labels.ts';
import { loneVerbs, personVerbs } from './lexicon/steps.ts';
import type { Roles } from './roles.ts';
import type { Core } from './turned-around.ts';

/** "Bleibt die Zahlung aus, mahnt die Kasse": whom is not said where it can only be whoever applies. */
export function loneAct(predicate: Predicate, roles: Roles, cast: Cast): Core | undefined {
  const verb = predicate.infinitive;
  if (!loneVerbs.has(verb) || predicate.modal === 'können' || predicate.bare) return undefined;
  if (predicate.voice === 'active' && (!roles.agent || roles.agent.kind === 'applicant')) return undefined;
  if (predicate.phrases.some((phrase) => phrase.kind === 'pronoun' && /^(?:sich|mich|uns)$/.test(phrase.head)))
    return undefined;
  if (!personVerbs.has(verb)) return { label: capital(verb), verb, object: '', byStated: false };
  const to = cast.theApplicant();
  return { label: `${to.name} ${verb}`, verb, object: to.name, byStated: false, to };
}
