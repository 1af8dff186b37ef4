import type { Block, SourceDocument } from '@lotse/model';
import { languageName } from '../../foreign-text.ts';
import { foldSpace } from '../../passage.ts';
import type { Reference } from '../draft.ts';
import type { PromptLanguage } from './talk.ts';

/** Documents as a model reads them, each sentence with a number, and the way back from a number to its passage. */
export interface NumberedText {
  text: string;
  /** The number after the last one. */
  next: number;
  /** The passage of a number; undefined where no sentence has it. */
  passageOf(number: number): Reference | undefined;
  /** The numbers of the sentences that a quote is of. */
  numbersAt(passage: Reference): readonly number[];
  /** Sentences by their numbers, each with so many before and after it, in their order. */
  around(numbers: readonly number[], distance: number): string;
}

/** What a model is told besides the text. */
interface Words {
  kinds: Record<SourceDocument['kind'], string>;
  fields: string;
  footnote: string;
  quoted: string;
  inLanguage: (language: string) => string;
  end: string;
}

const wordsOf: Record<PromptLanguage, Words> = {
  de: {
    kinds: {
      procedure: 'Arbeitsanweisung',
      form: 'Formular',
      leaflet: 'Merkblatt',
      law: 'Rechtsvorschrift',
      web: 'Internetseite',
      mail: 'E-Mail',
      list: 'Liste',
      notes: 'Notizen oder Gespräch',
      other: 'Unterlage',
    },
    fields: 'Felder: ',
    footnote: 'Fußnote',
    quoted: 'zitiert, überholt',
    inLanguage: (language) => `auf ${languageName(language)}`,
    end: 'ENDE',
  },
  en: {
    kinds: {
      procedure: 'instruction',
      form: 'form',
      leaflet: 'leaflet',
      law: 'law',
      web: 'web page',
      mail: 'mail',
      list: 'list',
      notes: 'notes or talk',
      other: 'document',
    },
    fields: 'Fields: ',
    footnote: 'footnote',
    quoted: 'quoted, outdated',
    inLanguage: (language) => `language: ${language}`,
    end: 'END',
  },
};

/** A document, or some consecutive blocks of it. */
export interface TextPart {
  document: SourceDocument;
  blocks: readonly Block[];
}

/**
 * Each sentence behind its number in brackets, counted through all documents; headings without one. Numbers instead of
 * ids and quotes make the answer a third as long, and cannot be paraphrased. Labels of form fields stand in one line.
 */
export function numberedText(parts: readonly TextPart[], language: PromptLanguage, first = 1): NumberedText {
  const words = wordsOf[language];
  const passages = new Map<number, Reference>();
  const numbers = new Map<string, number[]>();
  let next = first;
  const numbered = (block: Block): string => {
    return spansOf(block)
      .map(({ start, end }) => {
        const quote = foldSpace(block.text.slice(start, end));
        const number = next++;
        passages.set(number, { block: block.id, quote });
        numbers.set(block.id, [...(numbers.get(block.id) ?? []), number]);
        return `[${number}] ${quote}`;
      })
      .join(' ');
  };
  const text = parts
    .map(({ document, blocks }) => {
      const lines: string[] = [];
      for (const block of blocks) {
        const isLabel = document.kind === 'form' && document.fields.length > 0 && isFieldLabel(block, document);
        if (isLabel) {
          const last = lines.at(-1);
          const label = foldSpace(block.text);
          if (last?.startsWith(words.fields)) lines[lines.length - 1] = `${last}; ${label}`;
          else lines.push(`${words.fields}${label}`);
        } else lines.push(lineOf(block, numbered, words));
      }
      return [`===== ${foldSpace(document.file)} (${words.kinds[document.kind]}) =====`, ...lines].join('\n');
    })
    .join('\n\n');
  return {
    text: `${text}\n===== ${words.end} =====`,
    next,
    passageOf: (number) => passages.get(number),
    numbersAt({ block, quote }) {
      const within = numbers.get(block) ?? [];
      const told = within.filter((number) => isPartOf(passages.get(number)?.quote ?? '', foldSpace(quote)));
      return told.length > 0 ? told : within;
    },
    around(wanted, distance) {
      const shown = new Set(
        wanted.flatMap((number) => [...Array(2 * distance + 1).keys()].map((i) => number - distance + i)),
      );
      return [...passages]
        .flatMap(([number, { quote }]) => (shown.has(number) ? [`[${number}] ${quote}`] : []))
        .join('\n');
    },
  };
}

function isPartOf(sentence: string, quote: string): boolean {
  return sentence.includes(quote) || quote.includes(sentence);
}

/** A short row of a table is one passage, whatever sentences its cells hold. */
const shortRow = 240;

function spansOf(block: Block): readonly { start: number; end: number }[] {
  const isOne = block.kind === 'tableRow' && block.text.length <= shortRow;
  return !isOne && block.sentences?.length ? block.sentences : [{ start: 0, end: block.text.length }];
}

function isFieldLabel(block: Block, document: SourceDocument): boolean {
  return block.kind === 'field' || document.fields.some((field) => field.block === block.id);
}

function lineOf(block: Block, numbered: (block: Block) => string, words: Words): string {
  const notes = [
    block.kind === 'footnote' ? words.footnote : '',
    block.quoted === true ? words.quoted : '',
    block.language === undefined ? '' : words.inLanguage(block.language),
  ].filter((note) => note !== '');
  const about = notes.length > 0 ? `(${notes.join(', ')}) ` : '';
  const marker = block.marker === undefined || block.marker === '' ? '' : `${foldSpace(block.marker)} `;
  if (block.kind === 'heading') return `${'#'.repeat(Math.min(block.level ?? 1, 6))} ${marker}${foldSpace(block.text)}`;
  const sign = block.kind === 'listItem' && marker === '' ? '- ' : block.kind === 'tableRow' ? '| ' : '';
  return `${about}${sign}${marker}${numbered(block)}`;
}
