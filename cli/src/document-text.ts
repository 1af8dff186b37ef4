import type { Block, FormField, SourceDocument } from '@lotse/model';
import { printable } from './printable.ts';
import { placeText } from './screens/case/passage-text.ts';
import type { Texts } from './texts/index.ts';

/** A document as text: what it is, then every block with its id and place, then the fields of a form. */
export function documentText(document: SourceDocument, texts: Texts): string {
  const { check: say } = texts;
  const about = [
    say.kinds[document.kind],
    ...(document.pages === undefined ? [] : [say.pages(document.pages)]),
    say.blocks(document.blocks.length),
    ...(document.fields.length === 0 ? [] : [say.fields(document.fields.length)]),
  ];
  const fields = document.fields.map((field) => fieldLine(field, texts));
  return [
    `${document.file} (${about.join(', ')})`,
    '',
    ...document.blocks.map((block) => printable(blockLine(block, texts))),
    ...(fields.length === 0 ? [] : ['', say.fieldsTitle, ...fields.map(printable)]),
  ].join('\n');
}

function blockLine(block: Block, texts: Texts): string {
  const heading = block.kind === 'heading' ? `${'#'.repeat(block.level ?? 1)} ` : '';
  const indent = block.kind === 'listItem' ? '  '.repeat(block.level ?? 1) : '';
  const marker = block.marker === undefined ? '' : `${block.marker} `;
  return `${block.id}  ${placeText(block.place, texts)}\n    ${indent}${heading}${marker}${markedText(block)}`;
}

/** The text with a [?] after each word that was recognised unsurely. */
function markedText({ text, uncertain = [] }: Block): string {
  let marked = '';
  let from = 0;
  for (const { end } of uncertain) {
    marked += `${text.slice(from, end)}[?]`;
    from = end;
  }
  return marked + text.slice(from);
}

function fieldLine(field: FormField, { check }: Texts): string {
  const remarks = [
    field.type,
    ...(field.required === 'no' ? [] : [check.required]),
    ...(field.officeUse ? [check.officeUse] : []),
    ...(field.options ?? []),
  ];
  return `    ${field.label || field.name} (${remarks.join(', ')})`;
}
