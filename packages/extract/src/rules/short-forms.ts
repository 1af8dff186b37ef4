import { nameBefore } from './actor-names.ts';

/** A short form that a document explains: "SB" for "Sachbearbeitung". */
export interface ShortForm {
  short: string;
  /** What it stands for, as printed. */
  long: string;
  /** The words that explain it. */
  quote: string;
  /** Another name that the same words give. */
  also?: string;
  /** "Sachbearbeitung des Fachdienstes 12.4 (SB)": the unit that the clerk stands for. */
  unit?: string;
}

const clerkOfUnit = /(Sachbearbeit\p{L}+) (?:des|der|im|in der|beim|bei der) (\p{Lu}[\p{L}-]+(?: \d[\d.]*)?)$/u;

const equation = /(\p{Lu}\p{L}{1,8})\s*=\s*((?:[^,;.=]|(?<=\d)\.(?=\d))+)/gu;
const bracket =
  /((?:\p{L}[\p{L}/-]* |\d+ ){0,6}\p{Lu}[\p{L}/-]+(?: \d[\d.]*)?)\s+\((\p{Lu}[\p{L}]{0,7}(?: \d[\d.]*)?|\d[\d.]+)\)/gu;
const afterwards = /(\p{Lu}{2,6}), also (?:den|die|das|der|dem) ((?:\p{Lu}\p{L}+\s?){1,4})/gu;
const announced =
  /(?:[Dd]ie|[Dd]er|[Dd]as)\s+(\p{L}[^,;.]*?)\s+(?:(?:wird|werden)\s+)?(?:im Folgenden\s+)?(?:mit|als)\s+(\p{Lu}\p{L}{1,6})(?=\s+(?:abgekürzt|bezeichnet)|,|\s+und)/gu;

/** The short forms that a block explains: in a table of them, by "=", in brackets, "also die …", "im Folgenden …". */
export function shortFormsIn(text: string, headers?: readonly string[], cells?: readonly string[]): ShortForm[] {
  if (headers?.some((cell) => /^(?:Kürzel|Abkürzung|Abk\.)$/.test(cell)) && cells && cells.length >= 2) {
    const [short = '', long = ''] = cells;
    const also = /\(auch:?\s*([^)]+)\)/.exec(long)?.[1];
    return [
      {
        short,
        long: long.replace(/\s*\((?:auch|früher):?\s*([^)]+)\)/, ''),
        quote: long,
        ...(also ? { also } : {}),
      },
    ];
  }
  const found: ShortForm[] = [];
  for (const [, short = '', long = ''] of text.matchAll(equation)) found.push({ short, long, quote: long.trim() });
  for (const [quote, words = '', short = ''] of text.matchAll(bracket)) {
    if (/^(?:\p{Lu}\p{Ll}+|PDF|Excel)$/u.test(short) && !/^\p{Lu}\p{Ll}{1,2}$/u.test(short)) continue;
    const clerk = clerkOfUnit.exec(words);
    const long = clerk?.[1] ?? nameBefore(words);
    if (long) found.push({ short, long, quote, ...(clerk?.[2] ? { unit: clerk[2] } : {}) });
  }
  for (const [, short = '', long = ''] of text.matchAll(afterwards))
    found.push({ short, long: long.trim().replace(/(?<=\p{Ll}e)n(?= )/gu, 'r'), quote: long.trim() });
  for (const [, long = '', short = ''] of text.matchAll(announced))
    if (/\p{Lu}.*\p{Lu}/u.test(short))
      found.push({ short, long: long.replace(/\s+(?:wird|werden)(?:\s+im Folgenden)?$/, ''), quote: long });
  return found;
}

/** "Das Amt (AfS), …, als Förderstelle bezeichnet": a short form that gets another name. */
export function renamingIn(text: string): { short: string; name: string } | undefined {
  const [, short, name] = /\((\p{Lu}\p{L}{0,6})\),?[^.;]*? als (\p{Lu}\p{L}+) bezeichnet/u.exec(text) ?? [];
  return short && name ? { short, name } : undefined;
}
