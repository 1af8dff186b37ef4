import type { Place } from '@lotse/model';
import { type DraftBlock, type DraftField, HeadingPath, joinCells } from '../../draft.ts';
import { isOfficeUse } from '../../form-field.ts';
import { ListNesting, splitMarker } from '../../lists.ts';
import type { XfaField, XfaForm, XfaItem } from './xfa-form.ts';

/**
 * The blocks and fields of a form that is laid out only when it is opened. It has no pages yet: a place is the headings
 * above and the how many-th part below the last of them, as in a text document.
 */
export function blocksOf(form: XfaForm): { blocks: DraftBlock[]; fields: DraftField[] } {
  const writer = new FormWriter();
  for (const item of form.items) writer.write(item);
  return { blocks: [...writer.blocks, ...writer.margins], fields: writer.fields };
}

/** At the head or foot of the pages. */
const atMargin: Place = { headings: [], paragraph: 0 };

class FormWriter {
  readonly blocks: DraftBlock[] = [];
  readonly margins: DraftBlock[] = [];
  readonly fields: DraftField[] = [];
  readonly #path = new HeadingPath();
  readonly #lists = new ListNesting();
  readonly #blockOf = new Map<XfaItem, DraftBlock>();
  /** Parts below each heading above, outermost first; the first counts those before any heading. */
  #counts = [0];

  write(item: XfaItem): void {
    switch (item.kind) {
      case 'heading':
        this.#heading(item.level, item.text);
        return;
      case 'paragraph':
        this.#blockOf.set(item, this.#paragraph(item.text));
        return;
      case 'field': {
        const shown = item.shownBy && this.#blockOf.get(item.shownBy);
        if (shown?.kind === 'paragraph') shown.kind = 'field';
        this.#field(item.field, shown ?? this.#push({ kind: 'field', text: item.field.label }));
        if (item.field.grouped) for (const option of item.field.options) this.#push({ kind: 'field', text: option });
        return;
      }
      case 'tableRow':
        this.#row(item);
        return;
      case 'margin':
        this.margins.push({ kind: 'note', marker: 'Seitenrand', text: item.text, place: atMargin, path: [] });
        return;
    }
  }

  #heading(level: number, raw: string): void {
    const typed = splitMarker(raw, { heading: true });
    const text = typed?.text ?? raw;
    this.#path.enter(level, text);
    this.#lists.reset();
    const marker = typed ? { marker: typed.marker } : {};
    const path = this.#path.path.slice(0, -1);
    this.#counts.length = path.length + 1;
    this.blocks.push({ kind: 'heading', level, text, ...marker, place: this.#place(path), path });
    this.#counts.push(0);
  }

  #paragraph(raw: string): DraftBlock {
    const typed = splitMarker(raw);
    if (!typed) {
      this.#lists.interrupt();
      return this.#push({ kind: 'paragraph', text: raw });
    }
    const level = this.#lists.level(typed.key);
    return this.#push({ kind: 'listItem', level, marker: typed.marker, text: typed.text });
  }

  #row({ table, cells, headerCells, fields }: Extract<XfaItem, { kind: 'tableRow' }>): void {
    this.#lists.reset();
    const { text, breaks } = joinCells(cells);
    const shown = text === '' ? fields.map((field) => field.label).join(' | ') : text;
    if (shown === '') return;
    const header = headerCells ? { headerCells } : {};
    const block = this.#push({ kind: 'tableRow', text: shown, cells, ...header, table, breaks });
    for (const field of fields) this.#field(field, block);
  }

  #field(field: XfaField, block: DraftBlock): void {
    const section = this.#path.path.at(-1);
    this.fields.push(draftField(field, block, section));
  }

  #push(block: Omit<DraftBlock, 'place' | 'path'>): DraftBlock {
    const whole = { ...block, place: this.#place(), path: this.#path.path };
    this.blocks.push(whole);
    return whole;
  }

  #place(headings = this.#path.path): Place {
    const paragraph = (this.#counts.at(-1) ?? 0) + 1;
    this.#counts[this.#counts.length - 1] = paragraph;
    return { headings, paragraph };
  }
}

/** A field of the template as one of the document. */
export function draftField(field: XfaField, block: DraftBlock, section: string | undefined): DraftField {
  const { name, label, type, options, required, maxLength } = field;
  const officeUse = isOfficeUse(`${section ?? ''} ${label}`);
  return {
    name,
    label,
    type,
    ...(type === 'choice' || type === 'multiChoice' ? { options } : {}),
    required: officeUse && required === 'inferred' ? 'no' : required,
    ...(maxLength ? { maxLength } : {}),
    ...(officeUse ? { officeUse: true } : {}),
    ...(section ? { section } : {}),
    block,
  };
}
