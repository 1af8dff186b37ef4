import type { Warning } from '@lotse/model';
import type { DraftBlock } from '../draft.ts';
import type { Recognition, Unrecognised } from './recognise-pages.ts';
import { meanConfidence } from './recognised-word.ts';

/** Examples in one warning. */
const shown = 5;

const reasons: Record<Unrecognised, (page: string) => string> = {
  off: (page) =>
    `${page} ist ein Bild und wurde nicht gelesen (die Texterkennung ist ausgeschaltet: „ocr.engine: off“ in lotse.yaml).`,
  noEngine: (page) =>
    `${page} ist ein Bild und wurde nicht gelesen (Tesseract mit deutschen Sprachdaten wurde nicht gefunden; „lotse doctor“ sagt, was fehlt).`,
  time: (page) => `${page} ist ein Bild und wurde nicht gelesen (die Texterkennung hat zu lange gedauert).`,
  failed: (page) => `${page} ist ein Bild und wurde nicht gelesen (die Texterkennung ist gescheitert).`,
};

/** What recognition could not read, what it read, and of what it was not sure. */
export function recognitionWarnings(recognition: Recognition, blocks: readonly DraftBlock[], where: string): Warning[] {
  const warnings: Warning[] = [];
  for (const [number, why] of recognition.unread) {
    const at = `${where}, Seite ${number}`;
    warnings.push({ code: 'E_NEEDS_OCR', message: reasons[why](`Seite ${number}`), where: at });
  }
  for (const [number, { words }] of recognition.pages) {
    if (words.length > 0) continue;
    const message = `Seite ${number} ist ein Bild; die Texterkennung fand darin keinen Text.`;
    warnings.push({ code: 'E_EMPTY', message, where: `${where}, Seite ${number}` });
  }
  const words = [...recognition.pages.values()].flatMap((page) => page.words);
  const mean = meanConfidence(words);
  if (mean !== undefined) {
    const pages = [...recognition.pages].filter(([, page]) => page.words.length > 0).map(([number]) => number);
    const message = `Durch Texterkennung gelesen: ${pageList(pages)} (${recognition.engine ?? '?'}, mittlere Sicherheit ${percent(mean)}).`;
    warnings.push({ code: 'W_OCR', message, where });
  }
  return [...warnings, ...uncertainWarning(blocks, where)];
}

function uncertainWarning(blocks: readonly DraftBlock[], where: string): Warning[] {
  const unsure = blocks.flatMap(({ text, place, uncertain = [] }) =>
    uncertain.map(({ start, end, confidence }) => ({
      text: text.slice(start, end),
      confidence,
      page: 'page' in place ? place.page : 1,
    })),
  );
  if (unsure.length === 0) return [];
  const examples = [...unsure]
    .sort((a, b) => a.confidence - b.confidence)
    .slice(0, shown)
    .map(({ text, page }) => `„${text}“ (Seite ${page})`);
  const subject = unsure.length === 1 ? '1 Wort wurde' : `${unsure.length} Wörter wurden`;
  const more = unsure.length > shown ? ' und weitere' : '';
  const message = `${subject} bei der Texterkennung nur unsicher gelesen: ${examples.join(', ')}${more}. Bitte an der Unterlage prüfen.`;
  return [{ code: 'W_OCR_UNCERTAIN', message, where }];
}

/** "Seite 2", "Seiten 1–3, 7". */
function pageList(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  const list = runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
  return `${numbers.length === 1 ? 'Seite' : 'Seiten'} ${list}`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
