import type { Course } from './course.ts';
import { type ChoiceNode, isClosed, listOf, type Node, type NodeBranch } from './nodes.ts';
import type { Passage } from './passages.ts';
import type { Reading } from './readings.ts';

/** The nouns of a text, cut so that their cases meet. */
export function nounsOf(text: string): Set<string> {
  return new Set((text.match(/(?<=\s)\p{Lu}\p{L}{4,}/gu) ?? []).map(stem));
}

const stem = (noun: string) =>
  noun
    .toLowerCase()
    .replace(/(?:en|es|er|e|n|s)$/, '')
    .slice(0, 12);

/** What a sentence speaks of as known: "die Sicherheit", "das Gutachten", "dessen Ergebnis". */
function knownIn(text: string): Set<string> {
  return new Set(
    [
      ...text.matchAll(
        /(?:^|\s)(?:[Dd](?:er|ie|as|em|en|es)|[Dd]iese[rsnm]?|[Zz]u[rm]|[Vv]om|[Bb]eim|[Ii]m)\s(?:\p{Ll}+\s)?(\p{Lu}\p{L}{4,})/gu,
      ),
    ].map((match) => stem(match[1] ?? '')),
  );
}

/** Keeps what a sentence spoke of, and which of it a branch brought in. */
export function hear(course: Course, reading: Reading, choice: ChoiceNode | undefined): void {
  const nouns = nounsOf(` ${reading.text}`);
  if (choice) {
    const news = [...nouns].filter((noun) => !course.heard.has(noun));
    choice.news = new Set([...(choice.news ?? []), ...news]);
  }
  for (const noun of nouns) course.heard.add(noun);
}

/** The branch that brought in what a condition in the same paragraph speaks of: "Lehnt die Versicherung die Deckung ab". */
export function branchSpeaking(course: Course, reading: Reading, condition: string): Node[] | undefined {
  const open = openBranch(course, reading.passage);
  if (!open || open.choice.passage.block !== reading.passage.block || isClosed(open.branch.nodes)) return undefined;
  return [...knownIn(condition)].some((noun) => open.choice.news?.has(noun)) ? open.branch.nodes : undefined;
}

/** The branch that the text told last, while nothing stands behind its choice. */
export function openBranch(course: Course, passage: Passage): { choice: ChoiceNode; branch: NodeBranch } | undefined {
  const choice = course.lastChoice;
  if (!choice || choice.passage.section !== passage.section) return undefined;
  if (listOf(course.root, choice)?.at(-1) !== choice) return undefined;
  const before = course.previousNodes.at(-1);
  const branch =
    choice.branches.find((one) => before !== undefined && one.nodes.includes(before)) ??
    choice.branches.find((one) => one.nodes.length > 0);
  return branch ? { choice, branch } : undefined;
}

/**
 * The branch in which a sentence without condition goes on: it speaks of what only the branch brought in ("verlangt das
 * Amt eine Sicherheit. Die Sicherheit …").
 */
export function branchOf(course: Course, reading: Reading): Node[] | undefined {
  const { expired } = course;
  if (expired?.passage.block === reading.passage.block && reading.tied && !isClosed(expired.nodes))
    return expired.nodes;
  const open = openBranch(course, reading.passage);
  if (!open || isClosed(open.branch.nodes)) return undefined;
  const { choice, branch } = open;
  const known = [...knownIn(reading.text)];
  if (known.some((noun) => choice.news?.has(noun))) return branch.nodes;
  if (choice.governs && choice.passage.block === reading.passage.block) return branch.nodes;
  return undefined;
}

/**
 * "Stellt der Heimatstaat keines aus, bedarf es der Befreiung. Den Antrag nimmt … auf.": the condition's own clause tells
 * no work, so what follows in the paragraph is what is done then. Gives such a sentence its condition.
 */
export function govern(course: Course, reading: Reading): void {
  const { governing } = course;
  const [condition] = reading.conditions;
  if (governing && governing.passage.block !== reading.passage.block) course.governing = undefined;
  else if (governing && !condition && !reading.otherwise && !reading.timeout && reading.acts.length > 0) {
    reading.conditions.push({ ...governing.condition, passage: governing.passage });
    course.governing = undefined;
    return;
  } else if (governing && !condition && reading.otherwise) {
    // The first answer told no work that could be read; this one is the other.
    const answer = governing.condition.answer === 'ja' ? 'nein' : 'ja';
    reading.conditions.push({ ...governing.condition, answer, quote: reading.text.trim() });
    reading.otherwise = false;
    course.governing = undefined;
    return;
  }
  const tellsNoWork =
    reading.acts.length === 0 &&
    !reading.goesTo &&
    !reading.skips &&
    !reading.ends &&
    !reading.timeout &&
    reading.waits.length === 0;
  const isClause =
    condition !== undefined &&
    !/^(?:bei|ohne|im|in|mangels|ab)\s/i.test(condition.quote) &&
    condition.quote.split(' ').length > 2;
  if (condition && isClause && tellsNoWork && !reading.otherwise && !settled.test(reading.text))
    course.governing = { condition, passage: reading.passage };
}

/** What says how things are then, and needs no work. */
const settled =
  /(?<!\p{L})(?:nicht|kein\p{L}*|gilt|gelten|genügt|genügen|reicht|reichen|entfällt|entfallen|beträgt|betragen|richtet|verlängert|gleich|kann|können|darf|dürfen|beginnt|endet|ruht)(?!\p{L})[^,]*$/iu;
