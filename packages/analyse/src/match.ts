import { clauseAt, stanceAt } from '@lotse/german';
import type { Passage } from './passages.ts';
import { everywhere } from './rules/pattern.ts';
import type { TextRule } from './rules/rule.ts';
import { textRules } from './rules/table.ts';

/** A passage that gives a finding by a rule. */
export interface Hit {
  rule: TextRule;
  passage: Passage;
  /** What matched: characters of the passage's text, end exclusive. */
  start: number;
  end: number;
}

/** Everything that the rules find in the passages, in reading order. `about`: what the service is called. */
export function match(passages: readonly Passage[], about: string, rules: readonly TextRule[] = textRules): Hit[] {
  return passages.flatMap((passage) => firstOfCode(rules.flatMap((rule) => hitOf(rule, passage, about) ?? [])));
}

/** What a sentence says of one code it says once; a strong rule before a weak one. */
function firstOfCode(hits: readonly Hit[]): Hit[] {
  const ordered = [...hits].sort((a, b) => Number(a.rule.weak ?? false) - Number(b.rule.weak ?? false));
  return ordered.filter((hit, index) => ordered.findIndex(({ rule }) => rule.code === hit.rule.code) === index);
}

function hitOf(rule: TextRule, passage: Passage, about: string): Hit | undefined {
  if (rule.on === undefined ? passage.ground === 'form' : !onGround(rule.on, passage)) return undefined;
  if (rule.needs && !rule.needs.test(passage.text)) return undefined;
  if (rule.inBlock && !rule.inBlock.test(passage.block.text)) return undefined;
  if (rule.before && !rule.before.test(passage.text) && !rule.before.test(passage.before)) return undefined;
  for (const pattern of rule.says) {
    for (const found of passage.text.matchAll(everywhere(pattern))) {
      const span = { start: found.index, end: found.index + found[0].length };
      if (isIssued(rule, found[0], about)) continue;
      if (isAsserted(rule, passage, paperIn(rule, span, found[0]))) return { rule, passage, ...span };
    }
  }
  return undefined;
}

function onGround(grounds: readonly string[], passage: Passage): boolean {
  if (passage.document.kind === 'form' && grounds.includes('form')) return true;
  return passage.ground !== 'text' && grounds.includes(passage.ground);
}

/** The paper within the words that matched, for "legt statt der Urkunde … vor" denies it alone; else all of them. */
function paperIn({ paper }: TextRule, span: { start: number; end: number }, words: string) {
  const named = paper?.exec(words);
  if (!named) return span;
  return { start: span.start + named.index, end: span.start + named.index + named[0].length };
}

/** Whether the paper that the words name is the one that the service is about. */
function isIssued({ paper }: TextRule, words: string, about: string): boolean {
  const named = paper?.exec(words)?.[0];
  return named !== undefined && about.toLowerCase().includes(named.toLowerCase().replace(/(?:en|n|e|s)$/u, ''));
}

function isAsserted(rule: TextRule, passage: Passage, { start, end }: { start: number; end: number }): boolean {
  const part = partAround(passage.text, start, end);
  if (rule.unless?.test(passage.text.slice(part.start, part.end))) return false;
  const clause = clauseAt(passage.text, start, end);
  if (rule.unlessInClause?.test(passage.text.slice(clause.start, clause.end))) return false;
  const stance = stanceAt(passage.text, start, end);
  if (stance === 'asserted') return true;
  return stance === 'negated' && rule.deniable === false;
}

/** As far as a counter-sign reaches: the part of the sentence between semicolons, or the clause if it is wider. */
function partAround(text: string, start: number, end: number): { start: number; end: number } {
  const clause = clauseAt(text, start, end);
  const from = text.lastIndexOf(';', start) + 1;
  const to = text.indexOf(';', end);
  return { start: Math.min(from, clause.start), end: Math.max(to < 0 ? text.length : to, clause.end) };
}
