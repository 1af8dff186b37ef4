/** A chapter of the notes beside an export: its heading and its lines; one without lines is left out. */
export interface Chapter {
  title: string;
  intro?: string;
  lines: string[];
}

/** A text of a document inside Markdown: one line, nothing in it takes effect. */
export function markdownLine(value: string): string {
  return value
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#|]/g, '\\$&');
}

/** Something to be typed as it stands. */
export function markdownCode(value: string): string {
  return `\`${value.replaceAll('`', "'")}\``;
}

/** A document of a title, a lead and its chapters. */
export function markdownDocument(title: string, lead: string, chapters: readonly Chapter[]): string {
  const body = chapters
    .filter((chapter) => chapter.lines.length > 0)
    .map(({ title: heading, intro, lines }) =>
      [`## ${heading}`, ...(intro ? [intro] : []), lines.map((line) => `- ${line}`).join('\n')].join('\n\n'),
    );
  return `${[`# ${title}`, lead, ...body].join('\n\n')}\n`;
}
