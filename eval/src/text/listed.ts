import { width } from './table.ts';

const indent = '    ';

/** `Titel: a, b, c`, broken between the parts where a line would be too long. Nothing where there is no part. */
export function listed(title: string, parts: readonly string[]): string[] {
  const lines: string[] = [];
  let line = `${title}:`;
  for (const [index, part] of parts.entries()) {
    const piece = index === parts.length - 1 ? part : `${part},`;
    if (line.length + 1 + piece.length > width && line.trim() !== '') {
      lines.push(line);
      line = `${indent}${piece}`;
    } else {
      line = `${line} ${piece}`;
    }
  }
  return parts.length === 0 ? [] : [...lines, line];
}
