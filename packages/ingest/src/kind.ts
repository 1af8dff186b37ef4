import type { DocumentKind } from '@lotse/model';
import type { Draft } from './draft.ts';

/** Signs of a kind in title, first words and file name, the surer first. */
const titleSigns: [DocumentKind, RegExp][] = [
  [
    'procedure',
    /\b(?:dienstanweisung|arbeitsanweisung|arbeitshilfe|ablaufplan|ablaufübersicht|checkliste zum ablauf|prozessbeschreibung|verfahrensbeschreibung|verfahrensanweisung|verfahrenshandbuch|prozesshandbuch|handlungsanweisung|ablaufbeschreibung|verfahrensablauf|geschäftsprozess)\w*/i,
  ],
  ['notes', /\b(?:interview|notiz(?:en)?|protokoll|gesprächsnotiz|vermerk|mitschrift|workshop)\w*/i],
  [
    'leaflet',
    /\b(?:merkblatt|informationsblatt|infoblatt|hinweisblatt|flyer|broschüre|ratgeber|bürgerinformation)\w*/i,
  ],
  ['list', /\b(?:checkliste|unterlagenliste|gebührenverzeichnis|liste der|verzeichnis der|tabelle)\w*/i],
  [
    'form',
    /\b(?:antrag auf|anmeldebogen|anmeldung eines|formular|vordruck|fragebogen|anzeige einer|meldeschein|erklärung zur?)\w*/i,
  ],
];

/** Words of working instructions: passive steps, roles. */
const procedural =
  /\b(?:wird|werden|ist zu|sind zu|hat zu|prüft|erfasst|leitet|weiterleit\p{L}*|SB|Sachbearbeit\p{L}*)\b/gu;

/** What a document is, guessed from its format, fields, title and words. */
export function guessKind(draft: Draft, fileName: string): DocumentKind {
  if (draft.reader === 'eml' || draft.reader === 'msg') return 'mail';
  if (draft.reader === 'xfa') return 'form';
  const paragraphs = Math.max(1, Math.floor(draft.blocks.filter((block) => block.kind !== 'heading').length / 6));
  if (draft.fields.length >= 4 && draft.fields.length >= paragraphs) return 'form';
  if (draft.reader === 'html') return 'web';
  if (draft.reader === 'xlsx' || draft.reader === 'csv') return 'list';
  const opening = draft.blocks.slice(0, 3).map((block) => block.text.slice(0, 160));
  const name = fileName.replace(/\.[^.]+$/, '').replace(/[-_]/g, ' ');
  for (const text of [draft.title ?? '', name, ...opening]) {
    for (const [kind, sign] of titleSigns) if (sign.test(text)) return kind;
  }
  const text = draft.blocks.map((block) => block.text).join('\n');
  const sections = draft.blocks.filter(
    (block) => /^§ ?\d+/.test(block.marker ?? '') || /^§ ?\d+/.test(block.text),
  ).length;
  if (sections >= 3 && sections >= 0.08 * draft.blocks.length) return 'law';
  if (draft.blocks.length === 0) return 'other';
  const words = text.split(/\s+/).length;
  const density = (text.match(procedural)?.length ?? 0) / words;
  if (density > 0.012) return 'procedure';
  return draft.reader === 'text' ? 'notes' : 'other';
}
