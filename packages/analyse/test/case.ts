import type { Block, FormField, ProcessOutline, SourceDocument, Step } from '@lotse/model';

/** A document of which each text is a block; a text with bars is a table row. */
export function documentOf(
  texts: readonly string[],
  more: Partial<Omit<SourceDocument, 'fields' | 'blocks'>> & { fields?: Partial<FormField>[] } = {},
): SourceDocument {
  const { fields = [], ...rest } = more;
  const id = rest.id ?? 'anweisung';
  const blocks = texts.map(
    (text, index): Block => ({
      id: `b-${String(index).padStart(6, '0')}`,
      kind: text.startsWith('# ')
        ? 'heading'
        : text.includes(' | ')
          ? 'tableRow'
          : text.startsWith('• ')
            ? 'listItem'
            : 'paragraph',
      text: text.replace(/^(?:# |• )/u, ''),
      place: { page: 1 },
    }),
  );
  const labels = fields.map(
    (field, index): Block => ({ id: `b-f${index}`, kind: 'field', text: field.label ?? '', place: { page: 1 } }),
  );
  return {
    version: 1,
    id,
    file: `${id}.docx`,
    sha256: '0',
    mediaType: 'application/test',
    reader: 'test',
    language: 'de',
    kind: 'procedure',
    warnings: [],
    ...rest,
    blocks: [...blocks, ...labels],
    fields: fields.map((field, index) => ({
      id: `f${index}`,
      name: `f${index}`,
      label: '',
      type: 'text',
      required: 'no',
      block: `b-f${index}`,
      ...field,
    })),
  };
}

export function outlineOf(steps: Step[] = [], more: Partial<ProcessOutline> = {}): ProcessOutline {
  return {
    version: 1,
    process: 'Erlaubnis erteilen',
    service: { leika: null, name: 'Erlaubnis' },
    triggers: [],
    participants: [],
    steps,
    openQuestions: [],
    forms: [],
    decisions: [],
    ...more,
  };
}

/** Evidence of block `index` of the document that `documentOf` made. */
export function quoted(quote: string, index = 0, document = 'anweisung') {
  return [{ document, block: `b-${String(index).padStart(6, '0')}`, quote }];
}
