import type { Block, ProcessOutline, SourceDocument, Step } from '@lotse/model';

/** A document of paragraphs; blocks are `b-000001`, `b-000002`, … A line that starts with `# ` is a heading. */
export function documentOf(id: string, lines: readonly string[], more: Partial<SourceDocument> = {}): SourceDocument {
  const blocks = lines.map((line, index): Block => {
    const heading = line.startsWith('# ');
    return {
      id: `b-${String(index + 1).padStart(6, '0')}`,
      kind: heading ? 'heading' : 'paragraph',
      ...(heading ? { level: 1 } : {}),
      text: heading ? line.slice(2) : line,
      place: { headings: [], paragraph: index + 1 },
    };
  });
  return {
    version: 1,
    id,
    file: `${id}.docx`,
    sha256: '0'.repeat(64),
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    reader: 'docx',
    language: 'de',
    kind: 'procedure',
    blocks,
    fields: [],
    warnings: [],
    ...more,
  };
}

export function outlineOf(steps: Step[], more: Partial<ProcessOutline> = {}): ProcessOutline {
  return {
    version: 1,
    process: 'Antrag bearbeiten',
    service: { leika: null, name: 'Antrag' },
    triggers: [],
    participants: [],
    steps,
    openQuestions: [],
    forms: [],
    decisions: [],
    ...more,
  };
}
