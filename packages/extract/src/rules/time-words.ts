const numbers: Record<string, number> = {
  ein: 1, eine: 1, einer: 1, eines: 1, einem: 1, einen: 1, zwei: 2, drei: 3, vier: 4, fünf: 5, sechs: 6, sieben: 7, acht: 8,
  neun: 9, zehn: 10, elf: 11, zwölf: 12, vierzehn: 14, zwanzig: 20, dreißig: 30, sechzig: 60, neunzig: 90,
}; // biome-ignore format: a table of words

const pattern =
  /(?<![\p{L}\d.,])(\d{1,3}|ein(?:e[mnrs]?)?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|vierzehn|zwanzig|dreißig|sechzig|neunzig)\s+(?:\p{Ll}+\s+)?(Arbeitstag|Werktag|Kalendertag|Tag|Woche|Monat|Jahr|Stunde|Minute)(?:e[ns]?|n|s)?(?!\p{L})/u;

/** The first length of time in a text as an ISO 8601 duration, with its words: "zwei Wochen" is `P2W`. */
export function durationIn(text: string): { iso: string; words: string } | undefined {
  const match = pattern.exec(text);
  if (!match) return undefined;
  const amount = numbers[match[1] ?? ''] ?? Number(match[1]);
  if (!Number.isInteger(amount) || amount < 1) return undefined;
  const unit = match[2] ?? '';
  const iso =
    unit === 'Stunde'
      ? `PT${amount}H`
      : unit === 'Minute'
        ? `PT${amount}M`
        : `P${amount}${unit === 'Woche' ? 'W' : unit === 'Monat' ? 'M' : unit === 'Jahr' ? 'Y' : 'D'}`;
  return { iso, words: match[0].trim() };
}
