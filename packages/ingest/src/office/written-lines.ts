/** Text with the lines that its tabs draw written out: "Name:\t" with a ruled tab gives "Name:______". */
export function withDrawnTabs(source: string, ruled: readonly boolean[]): string {
  let tab = 0;
  return source.replace(/\t/g, (sign) => (ruled[tab++] ? ' ______ ' : sign));
}

/** How many lines to write on a paragraph consists of, where there is nothing else in it. */
export function linesAlone(text: string): number {
  return /^[_\s]+$/.test(text) ? (text.match(/_{4,}/g)?.length ?? 0) : 0;
}

/** What is to be written on the lines above: as many captions as lines, apart from each other. */
export function captionsBelow(source: string, lines: number): string[] {
  const captions = source.split(/\t+|\s{3,}/).filter((caption) => /\p{L}{2}/u.test(caption));
  return lines > 0 && captions.length === lines && captions.every(({ length }) => length <= 80) ? captions : [];
}
