import { foldSpace } from '../../draft.ts';
import { ingestError } from '../../errors.ts';
import { limits } from '../../limits.ts';
import { child, childrenOf, descendants, textOf, type XmlElement } from '../../ooxml/xml.ts';
import { type Legend, legendOf } from '../fields/legend.ts';
import { captionOf, fieldOf } from './field-of.ts';
import { at, paragraphsOfValue } from './template.ts';
import type { XfaField, XfaForm, XfaItem } from './xfa-form.ts';

/**
 * The parts of a form by its template: texts, headings, fields, tables. What is repeated stands there once.
 *
 * @throws E_TOO_LARGE beyond the limit of fields
 */
export function formOf(template: XmlElement, where: string): XfaForm {
  const scripts = [...descendants(template, 'script')];
  const walk = new FormWalk(where, legendIn(template), scripts.some(showsParts), bodySizeIn(template));
  for (const subform of childrenOf(template, 'subform')) walk.subform(subform, [], 0);
  const locale = childrenOf(template, 'subform')[0]?.attributes['locale'];
  const language = /^([a-z]{2})(?:[_-]|$)/.exec(locale ?? '')?.[1];
  return {
    items: walk.items,
    ...(language ? { language } : {}),
    scripts: scripts.length,
    hidden: walk.hidden,
    references: walk.references,
  };
}

function legendIn(template: XmlElement): Legend | undefined {
  for (const draw of descendants(template, 'draw')) {
    for (const text of textsOf(draw)) {
      const legend = legendOf(text);
      if (legend) return legend;
    }
  }
  return undefined;
}

/** A script that changes whether something is seen. */
function showsParts(script: XmlElement): boolean {
  return /\.presence\s*=(?!=)/.test(textOf(script));
}

function textsOf(draw: XmlElement): string[] {
  return paragraphsOfValue(child(draw, 'value'))
    .map(foldSpace)
    .filter((text) => text !== '');
}

/** Font sizes of texts and captions by letters: the size of the running text, in points. */
function bodySizeIn(template: XmlElement): number {
  const letters = new Map<number, number>();
  for (const name of ['draw', 'field']) {
    for (const element of descendants(template, name)) {
      const length = textsOf(element).join('').length + captionOf(element).length;
      letters.set(sizeOf(element), (letters.get(sizeOf(element)) ?? 0) + length);
    }
  }
  return [...letters].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [usualSize, 0])[0];
}

/** XFA 3.3: the size of a font that states none. */
const usualSize = 10;

function sizeOf(element: XmlElement): number {
  const stated = /^([\d.]+)pt$/.exec(child(element, 'font')?.attributes['size'] ?? '')?.[1];
  return Number(stated ?? usualSize) || usualSize;
}

class FormWalk {
  readonly items: XfaItem[] = [];
  hidden = 0;
  references = 0;
  #fields = 0;
  #tables = 0;
  readonly #where: string;
  readonly #legend: Legend | undefined;
  readonly #scripted: boolean;
  readonly #bodySize: number;

  constructor(where: string, legend: Legend | undefined, scripted: boolean, bodySize: number) {
    this.#where = where;
    this.#legend = legend;
    this.#scripted = scripted;
    this.#bodySize = bodySize;
  }

  /** A container of parts: `names` of the containers around, `depth` of titles above. */
  subform(element: XmlElement, around: readonly string[], depth: number): void {
    if (this.#isUnseen(element)) {
      this.#countUnseen(element);
      return;
    }
    const names = nameOf(element) === '' ? around : [...around, nameOf(element)];
    if (element.attributes['layout'] === 'table') {
      this.#table(element, names);
      return;
    }
    const parts = childrenOf(element).filter(({ name }) => containers.has(name) || name === 'draw' || name === 'field');
    let titled = 0;
    const caption = captionOf(element);
    if (caption !== '') {
      titled = 1;
      this.items.push({ kind: 'heading', level: depth + 1, text: caption });
    }
    let before: XfaItem | undefined;
    const first = parts.find(({ name }) => name !== 'pageSet');
    for (const part of parts) {
      if (part.attributes['use'] || part.attributes['usehref']) this.references++;
      if (part.name === 'draw') {
        const isTitle = titled === 0 && part === first && titles(part, parts);
        before = this.#draw(part, depth + titled + 1, isTitle);
        if (before?.kind === 'heading' && part === first) titled = 1;
        continue;
      }
      if (part.name === 'field' || part.name === 'exclGroup') this.#field(part, names, before);
      else if (part.name === 'pageSet') this.#margins(part, names);
      else this.subform(part, names, depth + titled);
      before = undefined;
    }
  }

  /** The last item written, where it may label what comes next. */
  #draw(draw: XmlElement, level: number, isTitle: boolean): XfaItem | undefined {
    if (this.#isUnseen(draw)) return undefined;
    const texts = textsOf(draw);
    const text = texts[0] ?? '';
    const stands = sizeOf(draw) > 1.12 * this.#bodySize || child(draw, 'font')?.attributes['weight'] === 'bold';
    if (texts.length === 1 && (isTitle || stands) && isHeadingText(text)) {
      this.items.push({ kind: 'heading', level: Math.min(level, 6), text });
    } else for (const each of texts) this.items.push({ kind: 'paragraph', text: each });
    return texts.length === 0 ? undefined : this.items.at(-1);
  }

  #field(element: XmlElement, names: readonly string[], before: XfaItem | undefined): void {
    if (this.#isUnseen(element)) {
      this.#countUnseen(element);
      return;
    }
    const labels = before?.kind === 'paragraph' && before.text.length <= 160 ? before : undefined;
    const field = this.#read(element, names, labels?.text);
    if (!field) return;
    const shownBy = !field.captioned && labels ? { shownBy: labels } : {};
    this.items.push({ kind: 'field', field, ...shownBy });
  }

  #read(element: XmlElement, names: readonly string[], before: string | undefined): XfaField | undefined {
    const name = [...names, nameOf(element)].filter(Boolean).join('.');
    const field = fieldOf(element, name, { before, legend: this.#legend });
    if (field && ++this.#fields > limits.formFields) {
      throw ingestError('E_TOO_LARGE', this.#where, `mehr als ${limits.formFields} Formularfelder`);
    }
    return field;
  }

  /** Rows of texts and fields; a first row of texts alone holds the heads. */
  #table(table: XmlElement, names: readonly string[]): void {
    const number = this.#tables++;
    let heads: string[] | undefined;
    for (const row of childrenOf(table).filter(({ name }) => containers.has(name) && name !== 'pageSet')) {
      if (this.#isUnseen(row)) {
        this.#countUnseen(row);
        continue;
      }
      const rowNames = nameOf(row) === '' ? names : [...names, nameOf(row)];
      const cells: string[] = [];
      const fields: XfaField[] = [];
      for (const cell of childrenOf(row).filter(({ name }) => ['draw', 'field', 'exclGroup'].includes(name))) {
        const column = cells.length;
        if (cell.name === 'draw') cells.push(textsOf(cell).join(' '));
        else {
          const place = [cells[0], heads?.[column]].filter(Boolean);
          const label = place.length === 2 && column > 0 ? `${place[0]} (${place[1]})` : place[0];
          const field = this.#isUnseen(cell) ? undefined : this.#read(cell, rowNames, label);
          if (field) fields.push(field);
          cells.push(captionOf(cell));
        }
        for (let span = Number(cell.attributes['colSpan'] ?? 1); span > 1 && cells.length < 64; span--) cells.push('');
      }
      this.items.push({
        kind: 'tableRow',
        table: number,
        cells,
        ...(heads ? { headerCells: heads } : {}),
        fields,
      });
      if (!heads && fields.length === 0 && cells.filter(Boolean).length > 1) heads = cells;
      for (const inner of childrenOf(row, 'subform')) this.subform(inner, rowNames, 1);
    }
  }

  /** Master pages: their texts stand on every page, once here; their fields are fields. */
  #margins(pageSet: XmlElement, names: readonly string[]): void {
    const seen = new Set<string>();
    for (const draw of descendants(pageSet, 'draw')) {
      const text = textsOf(draw).join(' ');
      if (text === '' || seen.has(text) || this.#isUnseen(draw)) continue;
      seen.add(text);
      this.items.push({ kind: 'margin', text });
    }
    for (const field of descendants(pageSet, 'field')) this.#field(field, names, undefined);
  }

  /** Hidden, and no script ever shows anything: without one that does, what is hidden stays so. */
  #isUnseen(element: XmlElement): boolean {
    return !this.#scripted && /^(?:hidden|invisible|inactive)$/.test(element.attributes['presence'] ?? '');
  }

  #countUnseen(element: XmlElement): void {
    if (element.name === 'field') this.hidden++;
    else for (const _ of descendants(element, 'field')) this.hidden++;
  }
}

const containers = new Set(['subform', 'subformSet', 'area', 'exclGroup', 'pageSet']);

function nameOf(element: XmlElement): string {
  return element.name === 'subformSet' || element.name === 'area' ? '' : (element.attributes['name'] ?? '');
}

/** The first text of a part that has fields or parts of its own, unless it labels a field without a caption. */
function titles(draw: XmlElement, parts: readonly XmlElement[]): boolean {
  const next = parts[parts.indexOf(draw) + 1];
  if (!next || next.name === 'draw') return parts.some((part) => containers.has(part.name));
  const isLabel = (next.name === 'field' || next.name === 'exclGroup') && captionOf(next) === '';
  return !isLabel || at(next, 'ui', 'button') !== undefined;
}

function isHeadingText(text: string): boolean {
  return text.length <= 110 && /\p{L}{2}/u.test(text) && !/[.;,:]$/.test(text);
}
