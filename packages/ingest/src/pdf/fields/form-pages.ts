import type { DraftBlock, DraftField } from '../../draft.ts';
import { isOfficeUse } from '../../form-field.ts';
import { contains, type Rect, toBox } from '../layout/geometry.ts';
import { gridsOf } from '../layout/tables.ts';
import type { PlacedBlock } from '../layout/write-blocks.ts';
import type { PageContent } from '../page.ts';
import type { FoundField } from './found-field.ts';

/** The places on a page where labels and options of fields are printed: no headings, no running feet. */
export function labelPlaces(found: readonly FoundField[]): Rect[] {
  return found.flatMap((field) => [field.labelRect, ...(field.besides ?? [])]);
}

/** Ties the fields of a page to the blocks that show them, to their section and to boxes for office use. */
export function placeFields(found: readonly FoundField[], page: PageContent, placed: PlacedBlock[]): DraftField[] {
  if (found.length === 0) return [];
  const here = placed.filter((entry) => entry.page === page.number);
  const office = officeBoxes(page, here);
  const ordered = [...found].sort((a, b) =>
    Math.abs(a.rect.top - b.rect.top) > 6 ? a.rect.top - b.rect.top : a.rect.left - b.rect.left,
  );
  return ordered.map((field) => {
    const block = blockAt(field, here) ?? newBlock(field, page, placed);
    const inOffice = office.some((box) =>
      contains(box, (field.rect.left + field.rect.right) / 2, (field.rect.top + field.rect.bottom) / 2),
    );
    const section = inOffice ? undefined : sectionOf(field.rect, here);
    const officeUse =
      inOffice || isOfficeUse(`${section ?? ''} ${field.label}`) || /^(?:amt|behoerde|intern)[._-]/i.test(field.name);
    if (block.kind === 'paragraph') block.kind = 'field';
    for (const beside of field.besides ?? []) {
      const shown = blockAtRect(beside, here);
      if (shown?.kind === 'paragraph') shown.kind = 'field';
    }
    const { rect: _, labelRect: __, besides: ___, ...rest } = field;
    return {
      ...rest,
      required: officeUse && field.required === 'inferred' ? 'no' : field.required,
      ...(officeUse ? { officeUse: true } : {}),
      ...(section ? { section } : {}),
      block,
    };
  });
}

function blockAt(field: FoundField, here: readonly PlacedBlock[]): DraftBlock | undefined {
  return blockAtRect(field.labelRect, here);
}

function blockAtRect(rect: Rect, here: readonly PlacedBlock[]): DraftBlock | undefined {
  const x = (rect.left + Math.min(rect.right, rect.left + 20)) / 2;
  const y = (rect.top + rect.bottom) / 2;
  return here.find(({ box }) => contains(box, x, y, 1))?.block;
}

/** A field that no text shows is still to be seen: a block of its own with its label. */
function newBlock(field: FoundField, page: PageContent, placed: PlacedBlock[]): DraftBlock {
  const block: DraftBlock = {
    kind: 'field',
    text: field.label,
    place: { page: page.number, box: toBox(field.rect) },
    path: [],
  };
  placed.push({ block, page: page.number, box: field.rect });
  return block;
}

/** The nearest heading above that is not beside the field. */
function sectionOf(rect: Rect, here: readonly PlacedBlock[]): string | undefined {
  const above = here.filter(
    ({ block, box }) => block.kind === 'heading' && box.bottom <= rect.top + 4 && box.left < rect.right,
  );
  return above.sort((a, b) => b.box.bottom - a.box.bottom)[0]?.block.text;
}

/** Frames whose text says that the authority fills them in; without a frame, the words themselves and what is below to the right. */
function officeBoxes(page: PageContent, here: readonly PlacedBlock[]): Rect[] {
  return here
    .filter(({ block }) => isOfficeUse(block.text))
    .flatMap(({ box }) => {
      const frames = page.drawing.boxes.filter((frame) => contains(frame, box.left + 4, (box.top + box.bottom) / 2));
      const smallest = frames.sort((a, b) => area(a) - area(b))[0] ?? tableHeadedBy(box, page);
      return smallest ? [smallest] : [];
    });
}

/** The table of lines whose first row is that text. */
function tableHeadedBy(box: Rect, page: PageContent): Rect | undefined {
  return gridsOf(page.drawing.rules, page.items).find(({ left, right, top, bottom, cells }) => {
    const [first, ...others] = cells.filter((cell) => cell.row === 0);
    const isInside = contains({ left, right, top, bottom }, box.left + 4, (box.top + box.bottom) / 2);
    return first !== undefined && others.length === 0 && isInside && box.bottom < first.bottom + 2;
  });
}

function area(rect: Rect): number {
  return (rect.right - rect.left) * (rect.bottom - rect.top);
}
