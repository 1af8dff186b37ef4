import { catalogue, isFindingCode } from '@lotse/analyse';
import { type Content, html, type Markup } from '@lotse/report';
import type { Comparison } from '../../comparison.ts';
import { matchFindings } from '../../metrics/finding.ts';
import type { ItemDetail, ItemResult } from '../../run/records.ts';
import type { ScoredFinding, ScoredProcess } from '../../scored-process.ts';
import { trapNames } from '../../text/names.ts';
import { statusSign } from './cards.ts';
import type { Status } from './elements.ts';
import type { Passages } from './passages.ts';
import { labelOf } from './words.ts';

interface FindingPair {
  status: Status;
  gold?: ScoredFinding;
  draft?: ScoredFinding;
}

/** Findings of both sides; one whose code the set does not score counts neither way. */
function pairsOf(comparison: Comparison, { difference }: ItemResult): FindingPair[] {
  const { claimed, wanted, pairs } = matchFindings(comparison);
  const scored = new Set(difference.findings.invented.map((entry) => entry.key.split(' @ ')[0] ?? ''));
  const partners = new Map(pairs.map((pair) => [pair.gold, pair.draft]));
  const taken = new Set(pairs.map((pair) => pair.draft));
  return [
    ...wanted.map((gold): FindingPair => {
      const draft = partners.get(gold);
      if (draft) return { status: 'matched', gold, draft };
      return { status: gold.optional ? 'optional' : 'missed', gold };
    }),
    ...claimed
      .filter((draft) => !taken.has(draft))
      .map((draft): FindingPair => ({ status: scored.has(draft.code) ? 'invented' : 'uncounted', draft })),
  ];
}

function titleOf(code: string): string {
  return isFindingCode(code) ? catalogue[code].title : code;
}

function placeOf(process: ScoredProcess, finding: ScoredFinding): string {
  const steps = process.nodes.filter((node) => finding.nodes.includes(node.id)).map(labelOf);
  if (finding.field !== undefined) steps.push(`Feld „${finding.field}“`);
  return steps.length === 0 ? 'Verfahren als Ganzes' : steps.join(', ');
}

function side(title: string, process: ScoredProcess, finding: ScoredFinding | undefined, passages: Passages): Markup {
  return html`<div class="side"><p class="side-title">${title}</p>${
    finding
      ? html`<p class="side-label">${placeOf(process, finding)}</p>${passages.of(finding.evidence)}`
      : html`<p class="quiet">kein Gegenstück an dieser Stelle</p>`
  }</div>`;
}

const order: readonly Status[] = ['missed', 'invented', 'matched', 'optional', 'uncounted'];

/** Findings of both sides with their places and passages. */
export function findingCards(comparison: Comparison, result: ItemResult, passages: Passages): Content {
  const pairs = pairsOf(comparison, result).toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status));
  if (pairs.length === 0) return html`<p>Weder Gold noch Entwurf nennen einen Befund.</p>`;
  const { gold, draft } = comparison;
  return html`<ul class="elements">${pairs.map((pair) => {
    const one = pair.gold ?? pair.draft;
    const process = pair.gold ? gold.process : draft.process;
    return (
      one &&
      html`<li class="element ${pair.status}"><details><summary>${statusSign(pair.status)}<span class="what"><span class="label">${titleOf(
        one.code,
      )}</span> <span class="kind">${placeOf(process, one)}</span></span></summary><div class="sides">${side('Gold', gold.process, pair.gold, passages)}${side('Entwurf', draft.process, pair.draft, passages)}</div></details></li>`
    );
  })}</ul>`;
}

/** The item's traps, those hit first, with the reason why each is one. */
export function trapList({ traps }: ItemDetail): Content {
  if (traps.length === 0) return false;
  const sorted = traps.toSorted((a, b) => Number(b.hit) - Number(a.hit));
  const hit = traps.filter((trap) => trap.hit).length;
  return html`<h3>Fallen: ${hit} von ${traps.length} getroffen</h3><ul class="traps">${sorted.map(
    (trap) =>
      html`<li class="${trap.hit ? 'hit' : 'passed'}"><p><span class="badge ${trap.hit ? 'warn' : 'plain'}">${
        trap.hit ? 'getroffen' : 'vermieden'
      }</span> ${trapNames[trap.kind]} „${trap.kind === 'finding' ? titleOf(trap.what) : trap.what}“</p><blockquote>${trap.quote}</blockquote><p class="quiet">${trap.why}</p></li>`,
  )}</ul>`;
}
