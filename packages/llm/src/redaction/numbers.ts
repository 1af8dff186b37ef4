import { isIban, isIdCard, isPensionNumber, isTaxId } from './checks.ts';
import type { Kind } from './kind.ts';

/** File numbers of courts are law, not personal: "BVerwG, Urteil vom 1.2.2012 – Az. 9 C 12.04". */
const court =
  /(?:Urteil|Beschluss|BVerwG|BVerfG|BGH|BSG|BFH|BAG|EuGH|OVG|VGH|OLG|LSG|\bVG\b|\bLG\b|\bAG\b|\bFG\b)[^\n]{0,80}$/u;

function digitsIn(value: string): number {
  return value.match(/\d/g)?.length ?? 0;
}

/** Numbers that lead to one person, and addresses on the net; the more certain come first. */
export const numbers: readonly Kind[] = [
  {
    name: 'IBAN',
    pattern: /(?<![\p{L}\d])[A-Z]{2}\d{2}(?:[ \u00a0]?[A-Z\d]{4}){3,7}(?:[ \u00a0]?[A-Z\d]{1,3})?(?![\p{L}\d])/gu,
    accepts: isIban,
  },
  { name: 'MAIL', pattern: /[\p{L}\d._%+-]{1,64}@(?:[\p{L}\d-]{1,63}\.){1,6}\p{L}{2,24}/gu },
  {
    name: 'STEUER-ID',
    pattern:
      /(?:(?:steuer-?\s?(?:id|identifikationsnummer|ident-?nr\.?|nummer|nr\.?)|identifikationsnummer|idnr\.?)\s*(?:\([^)]{0,20}\))?\s*[:.]?\s*)(?<value>\d[\d /]{8,16}\d)(?!\d)/giu,
  },
  { name: 'STEUER-ID', pattern: /(?<!\d)\d{2} \d{3} \d{3} \d{3}(?!\d)/g },
  { name: 'STEUER-ID', pattern: /(?<![\d./-])[1-9]\d{10}(?![\d./-])/g, accepts: isTaxId },
  {
    name: 'VERSICHERUNGSNUMMER',
    pattern: /(?<![\p{L}\d])\d{2} ?\d{6} ?[A-Z] ?\d{3}(?![\p{L}\d])/gu,
    accepts: isPensionNumber,
  },
  {
    name: 'VERSICHERUNGSNUMMER',
    pattern:
      /(?:kranken|renten|sozial)?versich(?:erten|erungs)(?:nummer|-?nr\.?)\s*(?:\([^)\n]{0,20}\))?\s*:?\s*(?<value>[A-Z]?\d[\d ]{6,12}\d)(?!\d)/giu,
  },
  {
    name: 'AUSWEIS',
    pattern:
      /(?:personalausweis|reisepass|ausweis|pass|aufenthaltstitel|führerschein)[- ]?(?:nummer|nr\.?)?\s*(?:nummer|nr\.?)?\s*[:(]?\s*(?<value>(?=[A-Z\d]*\d[A-Z\d]*\d)[A-Z\d]{8,12})(?![\p{L}\d])/giu,
  },
  { name: 'AUSWEIS', pattern: /(?<![\p{L}\d])[A-Z\d]{10}(?![\p{L}\d])/gu, accepts: isIdCard },
  {
    name: 'AKTENZEICHEN',
    pattern:
      /(?<!\p{L})(?:aktenzeichen|akte|vorgang|az\.?|geschäftszeichen|gesch\.?-?z\.?|kassenzeichen|buchungszeichen|(?:ihr|mein|unser) zeichen|vorgangs(?:nummer|-?nr\.?)|kunden(?:nummer|-?nr\.?)|personal(?:nummer|-?nr\.?)|mitglieds(?:nummer|-?nr\.?)|bescheid(?:nummer|-?nr\.?)|antrags(?:nummer|-?nr\.?)|konto(?:nummer|-?nr\.?))\s{0,3}:?\s{0,3}(?<value>[\p{L}\d]{1,20}(?: ?[./_–-] ?[\p{L}\d]{1,20}| (?=\p{L}{0,3}\d)[\p{L}\d]{1,14}){0,8})(?![\p{L}\d])/giu,
    accepts: (value, before) => digitsIn(value) >= 5 && !court.test(before),
  },
  {
    name: 'KENNZEICHEN',
    pattern:
      /(?:kennzeichen)\s*(?:[:„"(]|lautet|ist)?\s*(?<value>\p{Lu}{1,3}[- ]\p{Lu}{1,2}[ -]?\d{1,4}[EH]?)(?![\p{L}\d])/giu,
  },
  {
    name: 'KENNZEICHEN',
    pattern: /(?<![\p{L}\d-])(?!DIN|ISO|IEC|VDE)[A-ZÄÖÜ]{1,3}-(?!VO|EN|RL|DS)[A-Z]{1,2} ?\d{2,4}[EH]?(?![\p{L}\d/-])/gu,
    accepts: (_value, before) => !/(?:Vordruck|Formular|Formblatt|Anlage|DA|Nr\.|Form)\s*$/.test(before),
  },
  {
    name: 'KENNZEICHEN',
    pattern: /(?<![\p{L}\d-])[A-ZÄÖÜ]{1,3} [A-Z]{1,2} ?\d{1,4}[EH]?(?![\p{L}\d/-])/gu,
    accepts: (_value, before) =>
      /(?:wagen|auto|fahrzeug|pkw|lkw|kfz|motorrad|anhänger|roller)[^\n]{0,40}$/iu.test(before),
  },
  {
    name: 'GEBURTSDATUM',
    pattern:
      /(?:geb(?:oren|\.)?(?:\s+am)?|geburtsdatum|geburtstag)\s*:?\s*(?<value>\d{1,2}\.\s?(?:\d{1,2}\.|\p{L}{3,9})\s?\d{2,4}|\d{4}-\d{2}-\d{2})/giu,
  },
  {
    name: 'TELEFON',
    pattern:
      /(?:(?:tel(?:efon|efax)?|fax|mobil|handy|durchwahl|ruf(?:nummer)?|☎)\s*\.?(?:-?nr\.?)?\s*:?\s*)(?<value>\(?\+?\d[\d ()/.–-]{3,20}\d)/giu,
  },
  { name: 'TELEFON', pattern: /(?<![\p{L}\d.,-])(?:\+49|0049|\+43|\+41)[ (\d][\d ()/–-]{5,20}\d(?!\d)/gu },
  {
    name: 'TELEFON',
    pattern: /(?<![\p{L}\d.,/-])\(?0\d{2,5}\)?(?: ?\/ ?| |-)\d{2,}(?:[ -]\d{1,8}){0,4}(?!\d|[.,]\d)/gu,
  },
];
