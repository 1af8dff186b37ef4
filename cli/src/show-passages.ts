import { writeFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import type { InputFile, IsolatedReader } from '@lotse/ingest';
import type { Block, Place, SourceDocument } from '@lotse/model';
import type { Outcome } from './command.ts';
import { nearest } from './nearest.ts';
import { printable } from './printable.ts';
import { placeText } from './screens/case/passage-text.ts';
import type { Session } from './session.ts';
import { shortPath } from './short-path.ts';
import { UsageError } from './usage-error.ts';

/** A block that is to be shown, and the document it stands in. */
interface Wanted {
  document: SourceDocument;
  block: Block;
  place: Extract<Place, { page: number }>;
}

/** What was written for one block. */
interface Shown {
  document: string;
  block: string;
  page: number;
  box?: { x: number; y: number; width: number; height: number };
  text: string;
  /** Where the picture lies, as a person would type it. */
  png: string;
}

/**
 * `lotse read FILE --show BLOCK`: for each block the picture of its page with the passage marked, as a PNG file in the
 * current folder.
 *
 * @param ids ids of blocks or fields, or how they begin
 * @param out where the PNG is to be written; with several they are numbered
 * @throws {UsageError} E_NO_SUCH_BLOCK, E_NO_PAGE, E_NOT_WRITTEN
 */
export async function showPassages(
  input: { file: InputFile; documents: readonly SourceDocument[]; ids: readonly string[]; out: string | undefined },
  reader: IsolatedReader,
  session: Session,
): Promise<Outcome> {
  const { file, documents, out } = input;
  const ids = [...new Set(input.ids)];
  const wanted = ids.map((id) => withPage(find(id, documents, file.name, session), session));
  const shown: Shown[] = [];
  for (const [index, { document, block, place }] of wanted.entries()) {
    const [png] = await reader.showPassages(file, document, [place], session.signal);
    if (png === undefined) continue;
    const name = out === undefined ? nameFor(document, block) : numbered(out, index);
    const path = resolve(session.cwd, name);
    await writeFile(path, png).catch((cause: unknown) => {
      const { notWritten, notWrittenHint } = session.texts.show;
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new UsageError(notWritten(name, reason), { hint: notWrittenHint, code: 'E_NOT_WRITTEN' });
    });
    const { page, box } = place;
    const text = block.marker === undefined ? block.text : `${block.marker} ${block.text}`;
    shown.push({
      document: document.file,
      block: block.id,
      page,
      ...(box ? { box } : {}),
      text,
      png: shortPath(path, session),
    });
  }
  return {
    exitCode: 0,
    result: { shown },
    text: shown.map((one) => shownText(one, session)).join('\n\n'),
    warnings: [],
  };
}

/** @throws {UsageError} E_NOT_A_PNG where the picture would be written over something that is none */
export function checkPictureName(out: string | undefined, { texts }: Session): void {
  if (out === undefined || extname(out).toLowerCase() === '.png') return;
  throw new UsageError(texts.show.notAPng(out), { hint: texts.show.notAPngHint, code: 'E_NOT_A_PNG' });
}

/** The block that is meant: by its id, the id of a field that it shows, or how the id begins where only one does. */
function find(id: string, documents: readonly SourceDocument[], file: string, { texts: { show } }: Session) {
  const all = documents.flatMap((document) => [
    ...document.blocks.map((block) => ({ id: block.id, document, block })),
    ...document.fields.flatMap((field) => {
      const block = document.blocks.find((one) => one.id === field.block);
      return block === undefined ? [] : [{ id: field.id, document, block }];
    }),
  ]);
  const typed = /^[0-9a-f]{3,}$/i.test(id) ? [id, `b-${id.toLowerCase()}`] : [id];
  const exact = all.filter((one) => typed.includes(one.id));
  const found = exact.length > 0 ? exact : all.filter((one) => typed.some((start) => one.id.startsWith(start)));
  const [only] = found;
  if (only !== undefined && found.every(({ block }) => block === only.block)) return only;
  if (only !== undefined) {
    const candidates = found.map((one) => `${one.id} („${start(one.block.text)}“, ${one.document.file})`);
    throw new UsageError(show.ambiguous(id), {
      hint: show.ambiguousHint(candidates.slice(0, 8)),
      code: 'E_NO_SUCH_BLOCK',
    });
  }
  const near = nearest(
    id,
    all.map((one) => one.id),
  );
  throw new UsageError(show.noSuchBlock(id, file), { hint: show.noSuchBlockHint(file, near), code: 'E_NO_SUCH_BLOCK' });
}

/** Only what has pages can be shown on one; of everything else it is said where it stands. */
function withPage({ document, block }: { document: SourceDocument; block: Block }, { texts }: Session): Wanted {
  const { place } = block;
  if ('page' in place) return { document, block, place };
  const at = placeText(place, texts);
  const exact = 'start' in place ? [at, texts.show.characters(place.start + 1, place.end)].join(', ') : at;
  throw new UsageError(texts.show.noPage(block.id, document.file), {
    hint: texts.show.noPageHint(exact, printable(start(block.text))),
    code: 'E_NO_PAGE',
    where: document.file,
  });
}

function shownText({ document, block, page, box, text, png }: Shown, { texts }: Session): string {
  const at = box ? texts.show.boxAt(box) : texts.show.wholePage;
  const { words } = texts;
  return `${block}  ${document}, ${words.page(page)}, ${at}\n    ${printable(text)}\n    → ${png}`;
}

/** In the current folder: the document's name without its folder, the block's id. */
function nameFor(document: SourceDocument, block: Block): string {
  const base = document.file.split('/').at(-1) ?? document.id;
  return `${base.replace(/\.[^.]+$/, '')}-${block.id}.png`;
}

function numbered(out: string, index: number): string {
  return index === 0 ? out : out.replace(/\.png$/i, (ending) => `-${index + 1}${ending}`);
}

function start(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60).trimEnd()} …` : text;
}
