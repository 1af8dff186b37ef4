import type { FieldType } from '@lotse/model';
import { foldSpace } from './draft.ts';

/** Words at a label that say whether it has to be filled in. */
const optionalMark =
  /\((?:freiwillig|optional|falls vorhanden|soweit vorhanden|sofern vorhanden|wenn vorhanden|freiwillige Angabe|keine Pflichtangabe)[^)]*\)|\b(?:freiwillig|freiwillige Angabe|optional)\b/i;
const requiredMark = /\*|\((?:Pflichtfeld|Pflichtangabe|erforderlich)\)|\bPflicht(?:feld|angabe)\b/i;
const markAtEnd =
  /\s*(?:\*+|\((?:Pflichtfeld|Pflichtangabe|erforderlich|freiwillig|optional|freiwillige Angabe)\)|[–-]\s*(?:freiwillig|Pflichtfeld|optional))\s*$/i;

/** More characters are no label: what stands in its place is not looked at more closely. */
const longest = 1_000;

/** A label as a person would say it: white space folded, without colon, dots and the mark of an obligation. */
export function cleanLabel(raw: string): string {
  let label = foldSpace(raw.replace(/[_.…]{3,}/g, ' '));
  if (label.length > longest) return label;
  for (let before = ''; before !== label; ) {
    before = label;
    label = label
      .replace(markAtEnd, '')
      .replace(/^\s*\*+\s*/, '')
      .replace(/^[☐☒☑□❏◻○◯]\s*/u, '')
      .replace(/\s*[:：]\s*$/, '')
      .trim();
  }
  return label;
}

/** What the label itself says of an obligation; undefined where it says nothing. */
export function obligationOf(raw: string): 'required' | 'optional' | undefined {
  if (optionalMark.test(raw)) return 'optional';
  if (requiredMark.test(raw)) return 'required';
  return undefined;
}

const dateLabel =
  /(?:^|\b)(?:\p{L}*datum|datum (?:der|des) .*|tag (?:der|des) .*|geboren am|geb\. am|eingang am|eingegangen am|\p{L}* am|\p{L}* (?:vom|bis|ab)|tag der \p{L}+|beginn|ende|eingang)$/iu;
const notDate = /\b(?:Ort|Uhrzeit|Unterschrift|Zeit)\b/i;
const numberLabel =
  /\b(?:Anzahl|Zahl der|Menge|Fläche|Umfang|\p{L}*umfang|Höhe in|Länge in|Breite in|\p{L}*betrag|Einkommen|Punkte|Quadratmeter)\b|\(?(?:in )?(?:m²|qm|cm|km|EUR|Euro|€)\)?$/iu;
const signatureLabel = /\bUnterschrift\b|\bUnterzeichn|\bSignatur\b|\bHandzeichen\b/i;
const multilineLabel =
  /^(?:Begründung|Bemerkung(?:en)?|Gründe\b.*|Beschreibung\b.*|Sonstiges|Erläuterung(?:en)?|Anmerkung(?:en)?|Hinweise?)(?:\s*\(.*\))?$/i;

/** The type a label asks for, for a field that the file only knows as text. `height` in points where it is drawn. */
export function typeFromLabel(label: string, height?: number): FieldType {
  if (signatureLabel.test(label)) return 'signature';
  if (height !== undefined && height >= 34) return 'multiline';
  const bare = label
    .slice(0, longest)
    .replace(/\s*\([^)]*\)/g, '')
    .trim();
  if (!notDate.test(bare) && dateLabel.test(bare)) return 'date';
  if (numberLabel.test(label)) return 'number';
  if (height === undefined && multilineLabel.test(label)) return 'multiline';
  return 'text';
}

/** "Nur von der Behörde auszufüllen" and the like, in a heading or at a field. */
export function isOfficeUse(text: string): boolean {
  return /(?:nur|wird|werden)\b.{0,40}\b(?:Behörde|Amt|Verwaltung|Stadt|Gemeinde|Jugendamt|Dienststelle|Sachbearbeitung|Kreis(?:verwaltung)?|Standesamt|Bürgerbüro)\p{L}*\b.{0,30}\b(?:ausgefüllt|auszufüllen|ausfüllen)|(?:amtliche|dienstliche)\w? Vermerke?|Bearbeitungsvermerke?|vom \p{L}*amt auszufüllen|\((?:Amt|Behörde|Verwaltung)\)|(?:von|durch) (?:der|die) (?:Behörde|Verwaltung|Stadt|Gemeinde|Stadtverwaltung|Gemeindeverwaltung) auszufüllen|Raum für amtliche/iu.test(
    text,
  );
}
