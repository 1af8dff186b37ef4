import type { DraftBlock } from '../draft.ts';
import { LanguageDetector } from './detector.ts';
import { hasCapitalsOfGerman, isGerman, letters, looksForeign, otherScript, withoutAddresses } from './signs.ts';

/** What language a document is in and which of its blocks are in another one: ISO 639-1. */
export interface Languages {
  document: string;
  /** Blocks that are surely in another language than the document. */
  blocks: ReadonlyMap<DraftBlock, string>;
}

/** What a block's own letters say of its language. */
interface Sign {
  /** Enough text, or German words. */
  sure?: string;
  /** Too short to be sure; whether it is at least another script than the Latin one, and so no German. */
  perhaps?: string;
  script?: boolean;
  /** Whether eld has no doubt of `perhaps`, and the words are not written as German nouns are. */
  clear?: boolean;
  /** Whether the words are written as German nouns are. */
  capitals?: boolean;
}

/** So many letters of another script tell one language of it from the next: Bulgarian from Serbian. */
const enoughOfScript = 40;

/** Fewer Latin letters are an abbreviation, which follows nothing: "IBAN", "Tel.". */
const enoughToFollow = 6;

/** How many blocks away those that a short block follows may be. */
const neighbourhood = 6;

/**
 * The language of a document by the length of its blocks, and the blocks that differ from it. German is told by its words,
 * another language by eld and only where a block has enough text; a shorter one follows neighbours that eld agrees with.
 * What a file states of itself counts where the text leaves it open: office programs often state the language of the keyboard.
 *
 * @param stated the language that the file states for itself, if any
 */
export async function languagesOf(blocks: readonly DraftBlock[], stated?: string): Promise<Languages> {
  const texts = blocks.map(({ text }) => withoutAddresses(text));
  const all = texts.join(' ').slice(0, 4_000);
  const foreign =
    texts.some((text) => looksForeign(text)) ||
    looksForeign(all) ||
    blocks.some(({ statedLanguage }) => isStatement(statedLanguage) && statedLanguage !== 'de');
  const unsaid = isStatement(stated) && !/[äöüß]/i.test(all) ? stated : 'de';
  // Its letter statistics are 1.6 MB: German documents do without.
  if (!foreign) return { document: texts.some(isGerman) ? 'de' : unsaid, blocks: new Map() };
  const detector = await LanguageDetector.load();
  const signs = texts.map((text) => signOf(text, detector));
  const found = blocks.map((block, index) => signs[index]?.sure ?? followed(signs, index, block));
  const lengths = new Map<string, number>();
  for (const [index, language] of found.entries()) {
    if (language) lengths.set(language, (lengths.get(language) ?? 0) + letters(texts[index] ?? ''));
  }
  const [most] = [...lengths].sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1));
  const document = most?.[0] ?? detector.sure(all) ?? unsaid;
  const differing = new Map<DraftBlock, string>();
  for (const [index, block] of blocks.entries()) {
    const language = found[index];
    if (language && language !== document) differing.set(block, language);
  }
  return { document, blocks: differing };
}

/** Files state "" and "x-none" too. */
const isStatement = (language: string | undefined): language is string => /^[a-z]{2}$/.test(language ?? '');

function signOf(text: string, detector: LanguageDetector): Sign {
  const script = otherScript(text);
  if (script !== undefined) {
    const language = detector.best(script);
    if (language === undefined) return {};
    return letters(script) >= enoughOfScript ? { sure: language, script: true } : { perhaps: language, script: true };
  }
  if (isGerman(text)) return { sure: 'de' };
  const clear = detector.sure(text);
  if (clear !== undefined && looksForeign(text)) return { sure: clear };
  const perhaps = letters(text) < enoughToFollow ? undefined : detector.best(text);
  const capitals = hasCapitalsOfGerman(text);
  return perhaps === undefined ? { capitals } : { perhaps, capitals, clear: perhaps === clear && !capitals };
}

/** The language of a block too short to tell, by the blocks around it or what the file states of it. */
function followed(signs: readonly Sign[], index: number, block: DraftBlock): string | undefined {
  const { perhaps, script, clear, capitals } = signs[index] ?? {};
  const before = nearest(signs.slice(Math.max(0, index - neighbourhood), index).reverse(), script);
  const after = nearest(signs.slice(index + 1, index + 1 + neighbourhood), script);
  const nearer = block.kind === 'heading' ? (after ?? before) : (before ?? after);
  if (nearer === 'de' && (capitals || perhaps === 'de')) return 'de';
  if (perhaps === undefined) return undefined;
  if (perhaps === before && perhaps === after) return perhaps;
  if ((clear || script) && [before, after, block.statedLanguage].includes(perhaps)) return perhaps;
  // Another script is no German, whatever eld takes its few letters for.
  if (script) return nearer ?? perhaps;
  return undefined;
}

/** The first block that is sure of its language; for another script, of those that have another script too. */
function nearest(signs: readonly Sign[], script: boolean | undefined): string | undefined {
  return signs.find((sign) => sign.sure !== undefined && (!script || sign.script))?.sure;
}
