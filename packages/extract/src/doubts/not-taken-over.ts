import { labelInText, weighedSimilarity } from '@lotse/german';
import { speaksToProgram } from '../prompted/injection.ts';
import { type Doubt, type Material, type PlacedStep, quotesOf, type Span, spansOf, touch } from './material.ts';
import { type Alignment, saysSomething } from './second-opinion.ts';

/** So many passages are asked about at least; of a long case a fifth of the rules' steps. */
const LEAST_ASKED = 8;
const MOST_SHARE = 0.2;

/** From here on a label says what another says. */
const SAME = 0.75;

interface Missing {
  ruled: PlacedStep;
  /** The more, the surer: a passage that nothing quotes, a label that nothing resembles. */
  sureness: number;
}

/**
 * Steps that the rules read in the documents and that the draft does not have. Those in one block make one question;
 * the surest come first, and where there are too many the rest is left to the list of unused passages, which is said.
 */
export function notTakenOver(material: Material, alignment: Alignment): { doubts: Doubt[]; left: number } {
  if (material.second === undefined) return { doubts: [], left: 0 };
  const drafted = material.steps.filter(({ label }) => label !== '');
  const quoted = material.steps.flatMap(({ step, spans }) => [...spans, ...partSpans(step, material)]);
  const missing = material.second.steps.flatMap((ruled): Missing[] => {
    const leaf = 'task' in ruled.step || 'wait' in ruled.step;
    if (!leaf || !saysSomething(ruled) || ruled.spans.length === 0) return [];
    if (ruled.quotes.some(({ quote }) => speaksToProgram(quote))) return [];
    const unquoted = Math.max(...ruled.spans.map((span) => 1 - covered(span, quoted)));
    const near = drafted.filter(({ spans }) => spans.some((one) => ruled.spans.some((other) => sameBlock(one, other))));
    const said = labelInText(ruled.label, near.map(({ label }) => label).join('. '));
    const paired = alignment.partnerOf(ruled) !== undefined;
    if (paired && unquoted < 0.5) return [];
    if (isSaidHere(ruled, drafted, material)) return [];
    const alike = Math.max(0, ...drafted.map(({ label }) => weighedSimilarity(ruled.label, label)));
    return [{ ruled, sureness: 2 * unquoted + (said < SAME ? 1 : 0) + (alike < SAME ? 1 : 0) + (paired ? 0 : 1) }];
  });
  const groups = [...Map.groupBy(missing, ({ ruled }) => blockKey(ruled)).values()].map((group) => ({
    group,
    sureness: Math.max(...group.map(({ sureness }) => sureness)),
  }));
  groups.sort((a, b) => b.sureness - a.sureness);
  const most = Math.max(LEAST_ASKED, Math.ceil(MOST_SHARE * material.second.steps.filter(saysSomething).length));
  return {
    doubts: groups.slice(0, most).map(({ group }) => doubtOf(group.map(({ ruled }) => ruled))),
    left: Math.max(0, groups.length - most),
  };
}

/**
 * One step of the draft may stand for several of the rules' ("Akte schließen und ablegen"); a jump back stands for the
 * step that it leads to ("wird erneut geprüft").
 */
function isSaidHere(ruled: PlacedStep, drafted: readonly PlacedStep[], { steps }: Material): boolean {
  const here = drafted.filter(({ spans }) => touch(spans, ruled.spans));
  if (here.some(({ label }) => labelInText(ruled.label, label) >= SAME)) return true;
  const jumps = steps.some(({ step, spans }) => 'goto' in step && touch(spans, ruled.spans));
  return jumps && drafted.some(({ label }) => weighedSimilarity(ruled.label, label) >= SAME);
}

function doubtOf(ruled: readonly PlacedStep[]): Doubt {
  const labels = [...new Set(ruled.map(({ label }) => `„${label}“`))];
  const passages = ruled.flatMap(({ quotes }) => quotes);
  const distinct = new Map(passages.map((quote) => [JSON.stringify(quote), quote]));
  return {
    question:
      labels.length === 1
        ? `Fehlt im Entwurf der Schritt ${labels[0]}? Die eingebauten Regeln lesen ihn an dieser Stelle.`
        : `Fehlen im Entwurf die Schritte ${labels.slice(0, -1).join(', ')} und ${labels.at(-1)}? Die eingebauten Regeln lesen sie an dieser Stelle.`,
    passages: [...distinct.values()],
  };
}

function blockKey({ spans }: PlacedStep): string {
  return `${spans[0]?.document}\n${spans[0]?.block}`;
}

function sameBlock(a: Span, b: Span): boolean {
  return a.document === b.document && a.block === b.block;
}

/** What branches and events quote. */
function partSpans(step: PlacedStep['step'], { blockOf }: Material): Span[] {
  if ('choice' in step) return step.branches.flatMap((branch) => spansOf(quotesOf(branch), blockOf));
  if ('race' in step) return step.race.flatMap((alternative) => spansOf(quotesOf(alternative), blockOf));
  return [];
}

/** Share of a passage that lies in one of these. */
function covered(span: Span, others: readonly Span[]): number {
  const inside = others.filter((other) => sameBlock(span, other));
  let count = 0;
  for (let at = span.start; at < span.end; at++) if (inside.some(({ start, end }) => start <= at && at < end)) count++;
  return span.end === span.start ? 1 : count / (span.end - span.start);
}
