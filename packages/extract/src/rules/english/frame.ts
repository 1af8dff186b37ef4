import type { Quote, Step } from '@lotse/model';
import { actOf, stateOf } from './acts.ts';
import type { Clause } from './clauses.ts';
import { begins, ends, goesOn } from './lexicon/verbs.ts';
import { isClosed } from './steps.ts';
import type { Telling } from './telling.ts';

const processNouns = /(?:^|\s)(?:process|procedure|workflow|experience|handling)$/i;

/** The clause speaks of the process itself. */
export function isProcess({ subject, verb }: Clause): boolean {
  if (!subject) return false;
  const core = subject.name.replace(/ (?:at|in|of|for) .*$/, '');
  return (
    processNouns.test(subject.name) ||
    processNouns.test(core) ||
    (subject.head === 'it' && ends.has(verb) && verb !== 'complete')
  );
}

/** What a clause tells starts the process: "a customer files a complaint" → "complaint filed". */
export function start(clause: Clause, telling: Telling, quote: Quote): void {
  const performer = actOf(clause, telling.cast, telling.memory, quote)?.by;
  telling.course.starter ??= performer;
  const label = stateOf(clause, telling.memory);
  if (telling.trigger || !label) return;
  telling.trigger = { kind: 'message', label, ...(performer ? { from: performer.id } : {}), evidence: [quote] };
}

/** Takes a clause that says how the process begins, goes on or ends, which is nobody's work; false for any other. */
export function frames(clause: Clause, rest: readonly Clause[], telling: Telling, list: Step[], quote: Quote): boolean {
  const { course } = telling;
  const { verb } = clause;
  const told = clause.link === 'relative' || clause.subject?.pronoun === true;
  const endsAll = told && ends.has(verb) && clause.object?.head === 'process';
  if (!isProcess(clause) && !endsAll) return false;
  if (goesOn.has(verb) || clause.copula) return true;
  if (begins.has(verb)) {
    if (course.told.length > 0 && !/^(?:begin|start)$/.test(verb)) return false;
    const adjunct = clause.adjuncts.find(({ preposition }) => /^(?:with|by)$/.test(preposition));
    const starter = adjunct && telling.cast.named(adjunct.phrase, quote);
    if (starter) {
      telling.memory.person = starter;
      course.starter = starter;
      return true;
    }
    if (adjunct && !rest.some(({ link }) => link === 'time') && !telling.trigger)
      telling.trigger = { kind: 'none', label: adjunct.phrase.name, evidence: [quote] };
    return true;
  }
  if (!ends.has(verb)) return clause.object === undefined && !clause.passive && !/^(?:go|return|repeat)$/.test(verb);
  const when = rest.find(({ link }) => link === 'time');
  const label = when ? stateOf(when, telling.memory) : 'process ended';
  if (list === course.root) course.ending = { label, quote };
  else if (!isClosed(list)) list.push(course.make.end(label, quote));
  return true;
}
