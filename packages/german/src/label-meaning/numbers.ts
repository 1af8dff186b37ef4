const numberWords: readonly (readonly string[])[] = [
  ['2', 'zwei', 'two'],
  ['3', 'drei', 'three'],
  ['4', 'vier', 'four'],
  ['5', 'fünf', 'five'],
  ['6', 'sechs', 'six'],
  ['7', 'sieben', 'seven'],
  ['8', 'acht', 'eight'],
  ['9', 'neun', 'nine'],
  ['10', 'zehn', 'ten'],
  ['12', 'zwölf', 'twelve'],
  ['14', 'vierzehn', 'fourteen'],
];
const digitsOf = new Map(numberWords.flatMap(([value = '', ...words]) => words.map((word) => [word, value] as const)));

/** The numbers of a label, words and digits alike, each once: "Frist von drei Wochen" → ["3"]. */
export function numbersOf(label: string): string[] {
  const words = label.toLowerCase().match(/\d+(?:[.,]\d+)*|\p{L}+/gu) ?? [];
  return [...new Set(words.flatMap((word) => (/^\d/.test(word) ? word : (digitsOf.get(word) ?? []))))];
}

/** Whether a whole word is a number: "drei", "three", "67", "50.3". */
export function isNumber(word: string): boolean {
  return digitsOf.has(word) || /^\d+(?:[.,]\d+)*$/.test(word);
}
