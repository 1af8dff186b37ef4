import { childLists, type Participant, type ProcessOutline, type Step, type Trigger } from '@lotse/model';
import { keyOf } from '../rules/actor-names.ts';

/** Words that name somebody only by what he is: „die Kasse“ of one document is the „Stadtkasse“ of another. */
const bareNames: ReadonlySet<string> = new Set([
  'kasse', 'leitung', 'amt', 'büro', 'sekretariat', 'archiv', 'registratur', 'poststelle', 'behörde', 'verwaltung',
  'stelle', 'aufsicht', 'kanzlei', 'vorzimmer', 'druckerei', 'gericht', 'kammer',
]); // biome-ignore format: a table

/**
 * Makes one of participants whom documents call differently: by the same name in another form, by a short form in
 * brackets behind the name, without the adjective before it, and by a bare word in one document that only one participant
 * of another document can mean.
 * What they are called stays as aliases. The outline that was given is not changed.
 */
export function withoutTwins(outline: ProcessOutline): ProcessOutline {
  const same = new Map<string, string>();
  for (const [index, one] of outline.participants.entries()) {
    const others = outline.participants.filter((other, at) => at !== index && !same.has(other.id));
    const twin =
      others.find((other) => outline.participants.indexOf(other) < index && sharesName(one, other)) ??
      meantBy(one, others);
    if (twin !== undefined) same.set(one.id, twin.id);
  }
  if (same.size === 0) return outline;
  const idOf = (id: string): string => {
    const next = same.get(id);
    return next === undefined ? id : idOf(next);
  };
  const renamed = structuredClone(outline);
  rename(renamed.steps, idOf);
  for (const trigger of renamed.triggers) renameIn(trigger, ['at', 'from'], idOf);
  const kept = renamed.participants.filter(({ id }) => !same.has(id));
  for (const participant of kept) renameIn(participant, ['within'], idOf);
  for (const twin of outline.participants.filter(({ id }) => same.has(id))) {
    const home = kept.find(({ id }) => id === idOf(twin.id));
    if (home === undefined) continue;
    const names = [...(home.aliases ?? []), ...namesOf(twin)].filter((name) => name !== home.name);
    if (names.length > 0) home.aliases = [...new Set(names)];
    if (home.evidence === undefined && twin.evidence !== undefined) home.evidence = twin.evidence;
  }
  return { ...renamed, participants: kept };
}

function namesOf({ name, aliases }: Participant): string[] {
  return [name, ...(aliases ?? [])];
}

/** All names, those in brackets too, in the form in which they are compared. */
function keysOf(participant: Participant): string[] {
  return namesOf(participant).flatMap((name) => {
    const [, long = name, short] = /^(.*?)\s*\(([\p{L}\d. ]{2,12})\)$/u.exec(name) ?? [];
    return short === undefined ? [keyOf(name)] : [keyOf(long), keyOf(short)];
  });
}

function sharesName(one: Participant, other: Participant): boolean {
  if (one.kind !== other.kind) return false;
  const keys = keysOf(other);
  return keysOf(one).some((key) => keys.includes(key));
}

/**
 * The only one whom a shorter name can mean: „Naturschutzbehörde“ the „untere Naturschutzbehörde“, and a bare word
 * whom another document names.
 */
function meantBy(one: Participant, others: readonly Participant[]): Participant | undefined {
  const word = one.name.toLowerCase();
  const ofKind = others.filter(({ kind, name }) => kind === one.kind && name.toLowerCase() !== word);
  const described = ofKind.filter(({ name }) => /^\p{L}?\p{Ll}+e[rsn]? \p{Lu}/u.test(name) && endsInWord(name, word));
  if (described.length === 1 && ofKind.every(({ name }) => described[0]?.name === name || !endsInWord(name, word))) {
    return described[0];
  }
  if (!bareNames.has(word)) return undefined;
  const [only, another] = ofKind.filter(({ name }) => name.toLowerCase().split(' ')[0]?.endsWith(word));
  return only !== undefined && another === undefined && areApart(one, only) ? only : undefined;
}

/** Whether a name of two words or more has this one as its last. */
function endsInWord(name: string, word: string): boolean {
  return name.toLowerCase().endsWith(` ${word}`);
}

/** Whether no document proves both: one that names both means two. */
function areApart(one: Participant, other: Participant): boolean {
  const documents = ({ evidence }: Participant) =>
    (evidence ?? []).flatMap((entry) => ('quote' in entry ? [entry.document] : []));
  const [mine, theirs] = [documents(one), documents(other)];
  return mine.length > 0 && theirs.length > 0 && !mine.some((document) => theirs.includes(document));
}

function rename(steps: readonly Step[], idOf: (id: string) => string): void {
  for (const step of steps) {
    renameIn(step, ['by', 'to', 'from'], idOf);
    if ('uses' in step && step.uses) step.uses = step.uses.map(idOf);
    if ('wait' in step) renameTrigger(step.for, idOf);
    if ('race' in step) for (const { on } of step.race) renameTrigger(on, idOf);
    if ('task' in step) for (const on of step.onMessage ?? []) renameIn(on, ['from'], idOf);
    for (const list of childLists(step)) rename(list, idOf);
  }
}

function renameTrigger(trigger: Trigger, idOf: (id: string) => string): void {
  if ('message' in trigger) renameIn(trigger, ['from'], idOf);
}

function renameIn(carrier: object, keys: readonly string[], idOf: (id: string) => string): void {
  for (const key of keys) {
    const id: unknown = Reflect.get(carrier, key);
    if (typeof id === 'string') Reflect.set(carrier, key, idOf(id));
  }
}
