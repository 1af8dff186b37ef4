import type { Extraction } from '@lotse/extract';
import type { OpenQuestion, Quote, Warning } from '@lotse/model';
import type { ContentDamage, Mark, Outcome } from './damage.ts';
import { type OutlineView, viewOf } from './outline-view.ts';

/** What the user is given, as far as it tells of damage. */
export interface Result {
  extraction: Extraction;
  view: OutlineView;
}

export function resultOf(extraction: Extraction): Result {
  return { extraction, view: viewOf(extraction.outline) };
}

/** Whether a quote shares at least half of the shorter passage with one that a damaged row quotes. */
export type Touches = (quote: Quote, lost: ContentDamage['lost']) => boolean;

/**
 * What became of damage to content. `undamaged`: what is made of the undamaged reply, likewise without repair.
 *
 * Only what the undamaged reply does not lead to counts as a mark: a step of this label that is marked as unsupported;
 * an open question or a warning that names the label in quotation marks or the row's number; a passage of a row that
 * is gone, listed as not used. Of a dropped row also a question that shows its passage, or that asks right before it
 * whether the process ends there. A warning alone does not keep a place that is as before from being `repaired`.
 */
export function judgeContent(
  damage: ContentDamage,
  result: Result,
  undamaged: Result,
  touches: Touches,
): Omit<Outcome, 'damage'> {
  const mark = markOf(damage, result, undamaged, touches);
  const isRestored = damage.isRestored(result.view, undamaged.view);
  if (isRestored && mark !== 'unsupported' && mark !== 'question') return { verdict: 'repaired' };
  return mark === undefined ? { verdict: 'unmarked' } : { verdict: 'marked', mark };
}

/**
 * What became of a spoilt form: `repaired` if the outline is the one that the same reply leads to in the right form;
 * `marked` if there is a warning more than with it, or an error that names the reply as useless.
 */
export function judgeForm(result: Result | 'failed', inRightForm: Result | 'failed'): Omit<Outcome, 'damage'> {
  if (result === 'failed') return { verdict: 'marked', mark: 'error' };
  if (inRightForm === 'failed') return { verdict: 'repaired' };
  const same = JSON.stringify(result.extraction.outline) === JSON.stringify(inRightForm.extraction.outline);
  if (same) return { verdict: 'repaired' };
  const warned = newWarnings(result.extraction, inRightForm.extraction).length > 0;
  return warned ? { verdict: 'marked', mark: 'warning' } : { verdict: 'unmarked' };
}

function markOf(damage: ContentDamage, result: Result, undamaged: Result, touches: Touches): Mark | undefined {
  const labels = [damage.label, ...damage.aliases.filter((name) => typeof name === 'string')];
  const rows = [damage.row, ...damage.aliases.filter((name) => typeof name === 'number')];
  const isUnsupported = ({ view }: Result) =>
    labels.some((label) => view.called(label).some(({ step }) => step.unsupported === true));
  const isNamedIn = (text: string) => {
    const numbers = [...text.matchAll(/Zeile (\d+)/g)].map(([, number]) => Number(number));
    if (numbers.some((number) => rows.includes(number))) return true;
    return numbers.length === 0 && labels.some((label) => text.includes(`„${label.trim()}“`));
  };
  const { extraction } = result;
  if (isUnsupported(result) && !isUnsupported(undamaged)) return 'unsupported';
  if (newQuestions(extraction, undamaged.extraction, damage).some(({ question }) => isNamedIn(question)))
    return 'question';
  if (damage.kind === 'dropped' && isMissed(damage, result, undamaged, touches)) return 'question';
  if (
    newWarnings(extraction, undamaged.extraction, damage).some(({ message, where }) => isNamedIn(`${where} ${message}`))
  ) {
    return 'warning';
  }
  const usedBefore = (block: string) => !undamaged.extraction.measures.unused.some((one) => one.block === block);
  const isUnused = (block: string) => extraction.measures.unused.some((one) => one.block === block);
  return damage.lost.some(({ block }) => isUnused(block) && usedBefore(block)) ? 'unusedPassage' : undefined;
}

function isMissed(damage: ContentDamage, result: Result, undamaged: Result, touches: Touches): boolean {
  const shown = new Set(
    undamaged.extraction.outline.openQuestions.flatMap(quotesOf).map((quote) => JSON.stringify(quote)),
  );
  const before = undamaged.view.before(damage.label);
  return newQuestions(result.extraction, undamaged.extraction).some((asked) => {
    const shows = quotesOf(asked).some((quote) => !shown.has(JSON.stringify(quote)) && touches(quote, damage.lost));
    const asksForEnd = /^(?:Womit endet|Endet) der Vorgang/.test(asked.question);
    return shows || (asksForEnd && before.some((label) => asked.question.includes(`nach „${label}“`)));
  });
}

function quotesOf({ evidence }: OpenQuestion): Quote[] {
  return (evidence ?? []).filter((entry) => 'quote' in entry);
}

function newQuestions(extraction: Extraction, before: Extraction, damage?: ContentDamage): OpenQuestion[] {
  const known = new Set(before.outline.openQuestions.map(({ question }) => question));
  return extraction.outline.openQuestions.filter(({ question }) => !known.has(asBefore(question, damage)));
}

function newWarnings(extraction: Extraction, before: Extraction, damage?: ContentDamage): Warning[] {
  const known = new Set(before.warnings.map(({ code, message, where }) => `${code} ${where} ${message}`));
  return extraction.warnings.filter(
    ({ code, message, where }) => !known.has(asBefore(`${code} ${where} ${message}`, damage)),
  );
}

/** What a row was already blamed for under its own number and label is no mark of the damage. */
function asBefore(text: string, damage: ContentDamage | undefined): string {
  if (damage === undefined) return text;
  return damage.aliases.reduce<string>(
    (now, alias) =>
      typeof alias === 'string'
        ? now.replaceAll(`„${alias}“`, `„${damage.label}“`)
        : now.replace(new RegExp(`Zeile ${alias}(?!\\d)`, 'g'), `Zeile ${damage.row}`),
    text,
  );
}
