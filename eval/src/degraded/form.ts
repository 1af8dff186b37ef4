import type { Chance } from './chance.ts';
import type { FormKind } from './damage.ts';
import { lineForms } from './line-forms.ts';
import type { WireAnswer } from './wire/wire.ts';

/** A reply as it comes from the endpoint. */
export interface SpoiltReply {
  text: string;
  /** The endpoint says that the answer reached the allowed length. */
  cut: boolean;
}

export interface FormSpoiling {
  kind: FormKind;
  /** German, for the table. */
  title: string;
  /** Every answer is spoilt like this, also to a correction: the model has no room for more. */
  isIncurable?: boolean;
  write(draft: WireAnswer, chance: Chance): SpoiltReply;
}

/** Breaks off somewhere between four and nine tenths. */
function brokenOff(draft: WireAnswer, chance: Chance): string {
  const text = JSON.stringify(draft);
  return text.slice(0, Math.floor(text.length * (0.4 + 0.5 * chance.next())));
}

/** Of the rows, so many lack these keys. */
const MISSING_SHARE = 0.3;
const missing: ReadonlySet<string> = new Set(['byInferred', 'legalBasis', 'discretion']);

/** All ways to spoil the form of a reply; its content stays as it is. */
export const formSpoilings: readonly FormSpoiling[] = [
  {
    kind: 'fenced',
    title: 'Zaun und Geplauder um das JSON',
    write: (draft) => ({
      text: [
        'Gerne! Hier ist der Entwurf des Ablaufs:',
        `\`\`\`json\n${JSON.stringify(draft, null, 2)}\n\`\`\``,
        'Soll ich noch etwas ergänzen {zum Beispiel Fristen}?',
      ].join('\n\n'),
      cut: false,
    }),
  },
  {
    kind: 'cut',
    title: 'bricht ab, Endpunkt sagt es',
    write: (draft, chance) => ({ text: brokenOff(draft, chance), cut: true }),
  },
  {
    kind: 'cutSilently',
    title: 'bricht ab, Endpunkt sagt nichts',
    write: (draft, chance) => ({ text: brokenOff(draft, chance), cut: false }),
  },
  {
    kind: 'cutAlways',
    title: 'bricht jedes Mal ab',
    isIncurable: true,
    write: (draft, chance) => ({ text: brokenOff(draft, chance), cut: true }),
  },
  {
    kind: 'commas',
    title: 'Komma vor der schließenden Klammer',
    write: (draft) => ({ text: JSON.stringify(draft, null, 1).replace(/\n(\s*)([}\]])/g, ',\n$1$2'), cut: false }),
  },
  {
    kind: 'singleQuotes',
    title: 'einfache Anführungszeichen',
    write: (draft) => ({
      text: JSON.stringify(draft).replace(
        /"((?:[^"\\]|\\.)*)"/g,
        (_, inner: string) => `'${inner.replaceAll('\\"', '"').replaceAll("'", "\\'")}'`,
      ),
      cut: false,
    }),
  },
  {
    kind: 'missingKeys',
    title: 'Angaben fehlen im Schema',
    write(draft, chance) {
      const rows = draft.rows.map((row) =>
        chance.next() < MISSING_SHARE
          ? Object.fromEntries(Object.entries(row ?? {}).filter(([key]) => !missing.has(key)))
          : row,
      );
      return { text: JSON.stringify({ ...draft, rows }), cut: false };
    },
  },
  ...lineForms,
];
