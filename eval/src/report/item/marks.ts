import { type Content, html, joined, type Markup } from '@lotse/report';
import { annotationScore, matchAnnotations } from '../../matching/annotation-matching.ts';
import type { Annotations, Mention, MentionType, RelationType } from '../../pet/annotations.ts';
import type { ItemDetail } from '../../run/records.ts';
import { decimal } from '../../text/numbers.ts';

const mentionWords: Readonly<Record<MentionType, string>> = {
  Activity: 'Tätigkeit',
  'Activity Data': 'Daten',
  Actor: 'Beteiligter',
  'Further Specification': 'nähere Angabe',
  'XOR Gateway': 'Entscheidung',
  'AND Gateway': 'gleichzeitig',
  'Condition Specification': 'Bedingung',
};

const relationWords: Readonly<Record<RelationType, string>> = {
  Flow: 'folgt auf',
  Uses: 'verwendet',
  'Actor Performer': 'wird getan von',
  'Actor Recipient': 'geht an',
  'Further Specification': 'näher bestimmt durch',
  'Same Gateway': 'dieselbe Verzweigung',
};

type MarkStatus = 'exact' | 'partly' | 'alone';

const markWords: Readonly<Record<MarkStatus, string>> = {
  exact: 'genau getroffen',
  partly: 'überlappt',
  alone: 'ohne Gegenstück',
};

function statusOf(mention: Mention, others: readonly Mention[]): MarkStatus {
  const same = others.filter(
    ({ type, start, end }) => type === mention.type && start < mention.end && mention.start < end,
  );
  if (same.some(({ start, end }) => start === mention.start && end === mention.end)) return 'exact';
  return same.length > 0 ? 'partly' : 'alone';
}

/** The text with one side's marks; of marks that overlap each other the first is shown. */
function markedText({ tokens, mentions }: Annotations, others: readonly Mention[]): Markup {
  const pieces: Content[] = [];
  const words = (start: number, end: number): string =>
    tokens
      .slice(start, end)
      .map((token) => token.text)
      .join(' ');
  let at = 0;
  for (const mention of mentions.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (mention.start < at) continue;
    const status = statusOf(mention, others);
    pieces.push(words(at, mention.start));
    pieces.push(
      html`<span class="mention ${status}">${words(mention.start, mention.end)}<small>${mentionWords[mention.type]}<span class="sr">, ${markWords[status]}</span></small></span>`,
    );
    at = mention.end;
  }
  pieces.push(words(at, tokens.length));
  return html`<p class="marked">${joined(pieces, ' ')}</p>`;
}

function byType(gold: Annotations, draft: Annotations): Markup {
  const [strict, overlap] = [matchAnnotations(draft, gold, 'strict'), matchAnnotations(draft, gold, 'overlap')];
  const rows = (kind: 'mentionsByType' | 'relationsByType', words: Readonly<Record<string, string>>): Content =>
    [...strict[kind]].map(([type, counts]) => {
      const loose = overlap[kind].get(type) ?? counts;
      return html`<tr><th scope="row">${words[type] ?? type}</th><td class="figure">${counts.wanted}</td><td class="figure">${counts.claimed}</td><td class="figure">${counts.correct}</td><td class="figure">${decimal(annotationScore(counts).value)}</td><td class="figure">${decimal(annotationScore(loose).value)}</td></tr>`;
    });
  return html`<div class="scroll" role="region" aria-label="Markierungen nach Art" tabindex="0"><table class="scores"><thead><tr><th scope="col">Art</th><th scope="col" class="figure">Gold</th><th scope="col" class="figure">Entwurf</th><th scope="col" class="figure">genau getroffen</th><th scope="col" class="figure">F1 streng</th><th scope="col" class="figure">F1 überlappend</th></tr></thead><tbody>${rows('mentionsByType', mentionWords)}</tbody><tbody><tr class="group"><th scope="colgroup" colspan="6">Beziehungen</th></tr>${rows('relationsByType', relationWords)}</tbody></table></div>`;
}

/** What is marked in the text by hand and by the draft, where a set holds marks. */
export function marks({ gold, draft }: ItemDetail): Content {
  const wanted = gold.annotations;
  if (wanted === undefined) return false;
  const claimed = draft.annotations ?? { tokens: wanted.tokens, mentions: [], relations: [] };
  return html`<h3>Markierungen im Text</h3><ul class="legend" aria-label="Farben">${(
    ['exact', 'partly', 'alone'] as const
  ).map(
    (status) => html`<li><span class="mention ${status}">Text</span> ${markWords[status]}</li>`,
  )}</ul><div class="sides"><div class="side"><p class="side-title">Gold</p>${markedText(wanted, claimed.mentions)}</div><div class="side"><p class="side-title">Entwurf</p>${
    claimed.mentions.length === 0 ? html`<p>Der Entwurf markiert nichts.</p>` : markedText(claimed, wanted.mentions)
  }</div></div>${byType(wanted, claimed)}`;
}
