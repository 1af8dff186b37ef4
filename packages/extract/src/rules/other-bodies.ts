import type { SourceDocument } from '@lotse/model';
import type { Member } from './cast.ts';

/** Bodies that no town or municipality has among its own offices. */
const aboveTowns =
  /^(?:Rettungsleitstelle|\p{L}*[Kk]atasteramt|Vermessungsamt|Veterinäramt|Zulassungsstelle|Kreis\p{L}+)$/u;

/** Bodies that a municipality without a town's rank has not. */
const aboveVillages = /^(?:Gesundheitsamt|Jugendamt|Lebensmittelüberwachung|Untere \p{L}+behörde)$/u;

const corporation = '(?:Land|Bezirk|Regierungsbezirk|Bund)(?:es|s)|(?:Land)?[Kk]reises';

/**
 * Offices that belong to somebody else than the authority whose documents these are, and so are reached by message: those
 * named with another corporation ("Lebensmittelüberwachung des Kreises"), and those of another level.
 */
export function othersAmong(
  members: readonly Member[],
  authority: string | undefined,
  documents: readonly SourceDocument[],
): Member[] {
  if (authority === undefined) return [];
  const isDistrict = /^(?:Landkreis|Kreis|Regionalverband)/.test(authority);
  const isVillage = /^(?:Gemeinde|Verbandsgemeinde|Samtgemeinde|Amt) /.test(authority);
  return members.filter((member) => {
    if (member.kind !== 'unit') return false;
    if (!isDistrict && aboveTowns.test(member.name)) return true;
    if (isVillage && aboveVillages.test(member.name)) return true;
    const named = new RegExp(
      `(?<!\\p{L})${literal(member.name)} (?:des|vom) (?:${isDistrict ? 'Landes|Bundes' : corporation})(?!\\p{L})`,
      'u',
    );
    return documents.some((document) => document.blocks.some((block) => named.test(block.text)));
  });
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
