/** `lotse read --compare`. */
export const comparison = {
  heading: (file: string, reader: string, words: number) =>
    `${file}: verglichen mit einer zweiten, unabhängigen Lesung (${reader}, ${words} Wörter)`,
  none: (file: string) => `${file}: kein Vergleich; für diese Datei gibt es keine zweite Lesung.`,
  same: 'Beide Lesungen haben dieselben Wörter gleich oft.',
  leftOut: (count: number) =>
    `Mit Absicht ausgelassen: ${count === 1 ? '1 Wort' : `${count} Wörter`} (etwa Inhaltsverzeichnis, wiederholte Kopfzeilen, Navigation, ausgeblendeter Text).`,
  missing: (count: number) => `Nur die zweite Lesung findet (${count === 1 ? '1 Wort' : `${count} Wörter`}):`,
  extra: (count: number) => `Nur Lotse findet (${count === 1 ? '1 Wort' : `${count} Wörter`}):`,
  rest: (count: number) => `und ${count} weitere`,
  files: (count: number) => `Enthaltene Dateien: ${count}, jede gelesen, genannt oder mit Absicht übergangen.`,
  filesMissing: (names: readonly string[]) => `Weder gelesen noch genannt: ${names.join(', ')}`,
  times: (count: number) => `${count}×`,
  cells: (cells: string) => `Zeile ${cells}`,
};
