import { splitSentences } from '@lotse/german';
import type { Block, SourceDocument } from '@lotse/model';
import type { Opposition } from './opposition.ts';

/** „Zu Nr. 7 b): …“, „Zu Ziffer 3.2: …“ at the beginning of a sentence. */
const amends =
  /^(?:\d+[.)]\s)?Zu (?:Nr\.|Nummer|Ziffer|Ziff\.|Abschnitt) ?(\d+(?:\.\d+)*)(?: (?:Buchst\. )?([a-z])\)?)?(?: und [\d.]+)?\)?:\s/u;

/** Says that the passage holds as it is. */
const unchanged = /^Es bleibt (?:bei|dabei)|(?<!\p{L})(?:unverändert|unberührt)(?!\p{L})/u;

/** So much of a numbered passage tells what it is about. Characters. */
const LONGEST = 160;

/** Passages of one document that a sentence of another changes or adds to by its number. */
export function amendments(documents: readonly SourceDocument[]): Opposition[] {
  return documents.flatMap((document) =>
    document.blocks
      .filter(({ quoted }) => quoted !== true)
      .flatMap((block) =>
        splitSentences(block.text).flatMap(({ start, end }): Opposition[] => {
          const text = block.text.slice(start, end).trim();
          const match = amends.exec(text);
          if (match === null) return [];
          const [lead = '', number = '', letter] = match;
          const meant = documents.flatMap((other) => {
            const passage = other === document ? undefined : numbered(other, number, letter);
            return passage === undefined ? [] : [{ other, passage }];
          });
          const [only] = meant;
          const said = text.slice(lead.length);
          if (only === undefined || meant.length > 1 || unchanged.test(said)) return [];
          return [
            {
              question: `Wie lautet Nr. ${number}${letter === undefined ? '' : ` ${letter})`} heute?`,
              sides: [
                {
                  document: only.other,
                  words: `„${shortened(only.passage.text)}“`,
                  passages: [{ document: only.other.id, block: only.passage.id, quote: only.passage.text }],
                },
                {
                  document,
                  words: `„${shortened(said)}“`,
                  passages: [{ document: document.id, block: block.id, quote: said }],
                },
              ],
            },
          ];
        }),
      ),
  );
}

/** The block that carries a number, or the letter below it. */
function numbered({ blocks }: SourceDocument, number: string, letter: string | undefined): Block | undefined {
  const markerOf = ({ marker, text }: Block) =>
    (marker ?? /^(\d+(?:\.\d+)*)\.?\s/.exec(text)?.[1] ?? '').replace(/[.)]+$/, '');
  const at = blocks.findIndex((block) => markerOf(block) === number);
  if (at < 0 || letter === undefined) return blocks[at];
  const below = blocks.slice(at + 1);
  const next = below.findIndex((block) => /^\d/.test(markerOf(block)));
  return (next < 0 ? below : below.slice(0, next)).find((block) => markerOf(block) === letter);
}

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/\s+\S*$/, '')} …`;
}
