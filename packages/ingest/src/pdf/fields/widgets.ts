import type { FieldType } from '@lotse/model';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { apply, type Rect, rectOf, toMatrix } from '../layout/geometry.ts';

/** One field of an AcroForm on a page: its widgets, and what the file says of it. */
export interface Widget {
  name: string;
  /** The annotations' ids, as the structure tree names them. */
  ids: string[];
  /** The tooltip (TU), where the file has one. */
  tooltip: string;
  type: FieldType;
  /** A format script asks for a date or number. */
  required: boolean;
  readOnly: boolean;
  maxLength: number | undefined;
  options: string[];
  /** Its places on the page: one, or one for each button of a group. */
  rects: Rect[];
  /** The values of the buttons, in the order of `rects`. */
  values: string[];
}

/** Choices that only ask for one. */
const prompt =
  /^(?:-+|\.+|…)?\s*(?:bitte\s+(?:aus)?wählen|(?:bitte\s+)?auswählen|bitte auswahl treffen|please select|select)\b.*$|^[-–. ]*$/i;

/** Whether an entry of a list is no choice but asks for one. */
export function isPrompt(option: string): boolean {
  return prompt.test(option);
}

/** pdf-lib and reportlab write these where no limit is meant. */
const noLimit = 1000;

/** The form fields of a page, buttons of one group together; push buttons and hidden fields are left out. */
export async function widgetsOf(page: PDFPageProxy): Promise<Widget[]> {
  const toPage = toMatrix(page.getViewport({ scale: 1 }).transform);
  const annotations: unknown = await page.getAnnotations();
  const widgets = new Map<string, Widget>();
  for (const raw of Array.isArray(annotations) ? annotations : []) {
    const annotation: Record<string, unknown> = typeof raw === 'object' && raw !== null ? raw : {};
    const rect = annotation['rect'];
    if (annotation['subtype'] !== 'Widget' || !isNumbers(rect) || annotation['pushButton'] === true) continue;
    if (annotation['hidden'] === true || annotation['noView'] === true) continue;
    const type = typeOf(annotation);
    if (!type) continue;
    const [x1, y1] = apply(toPage, rect[0] ?? 0, rect[1] ?? 0);
    const [x2, y2] = apply(toPage, rect[2] ?? 0, rect[3] ?? 0);
    const box = rectOf(x1, y1, x2, y2);
    const name = string(annotation['fieldName']);
    const value = string(annotation['buttonValue']) || string(annotation['exportValue']);
    const known = widgets.get(name);
    if (known && name !== '') {
      known.ids.push(string(annotation['id']));
      known.rects.push(box);
      known.values.push(value);
      if (known.type === 'checkbox') known.type = 'choice';
      continue;
    }
    widgets.set(name || `${widgets.size}`, {
      name,
      ids: [string(annotation['id'])],
      tooltip: string(annotation['alternativeText']),
      type,
      required: annotation['required'] === true,
      readOnly: annotation['readOnly'] === true,
      maxLength: lengthOf(annotation['maxLen']),
      options: optionsOf(annotation['options']),
      rects: [box],
      values: [value],
    });
  }
  return [...widgets.values()];
}

function typeOf(annotation: Record<string, unknown>): FieldType | undefined {
  switch (annotation['fieldType']) {
    case 'Tx':
      return formatOf(annotation['actions']) ?? (annotation['multiLine'] === true ? 'multiline' : 'text');
    case 'Ch':
      return annotation['multiSelect'] === true ? 'multiChoice' : 'choice';
    case 'Btn':
      return annotation['radioButton'] === true ? 'choice' : 'checkbox';
    case 'Sig':
      return 'signature';
    default:
      return undefined;
  }
}

/** Acrobat's format scripts: AFDate_FormatEx, AFNumber_Format. */
function formatOf(actions: unknown): FieldType | undefined {
  const script = JSON.stringify(actions instanceof Map ? [...actions] : (actions ?? ''));
  if (/AFDate_/.test(script)) return 'date';
  return /AF(?:Number|Percent)_/.test(script) ? 'number' : undefined;
}

function optionsOf(options: unknown): string[] {
  if (!Array.isArray(options)) return [];
  return options
    .map((option: unknown) => {
      const entry: Record<string, unknown> = typeof option === 'object' && option !== null ? { ...option } : {};
      return string(entry['displayValue']) || string(entry['exportValue']);
    })
    .filter((option) => !isPrompt(option));
}

function lengthOf(value: unknown): number | undefined {
  return typeof value === 'number' && value > 0 && value !== noLimit && value < 100_000 ? value : undefined;
}

function string(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

function isNumbers(value: unknown): value is number[] {
  return Array.isArray(value) && value.length === 4 && value.every((entry) => typeof entry === 'number');
}
