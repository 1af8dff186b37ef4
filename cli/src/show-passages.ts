import { writeFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import type { InputFile, IsolatedReader } from '@lotse/ingest';
import type { Block, Box, Place, SourceDocument } from '@lotse/model';
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

/** What was written for one block: a picture, or several where it goes on on the next page. */
interface Shown {
  document: string;
  block: string;
  text: string;
  pages: WrittenPage[];
}

interface WrittenPage {
  page: number;
  boxes: Box[];
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
  const found = new Map(ids.flatMap((id) => find(id, documents, file.name, session)).map((one) => [one.block, one]));
  const wanted = [...found.values()].map((one) => withPage(one, session));
  const shown: Shown[] = [];
  const names = new Map<string, () => string>();
  for (const { document, block, place } of wanted) {
    const pages: WrittenPage[] = [];
    const name = out ?? nameFor(document, block);
    const nextName = names.get(name) ?? numbered(name);
    names.set(name, nextName);
    for (const { page, boxes, png } of await reader.showPassage(file, document, place, session.signal)) {
      pages.push({ page, boxes, png: await write(nextName(), png, session) });
    }
    const text = block.marker === undefined ? block.text : `${block.marker} ${block.text}`;
    shown.push({ document: document.file, block: block.id, text, pages });
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

/**
 * The block that is meant: by its id, the id of a field that it shows, or how the id begins where only one does. Files in
 * an archive that say the same have blocks with the same id: then each of them.
 */
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
  if (exact.length > 0) return exact;
  const found = all.filter((one) => typed.some((start) => one.id.startsWith(start)));
  const [only] = found;
  if (only !== undefined && found.every(({ block }) => block.id === only.block.id)) return found;
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

/** @throws {UsageError} E_NOT_WRITTEN */
async function write(name: string, png: Uint8Array, session: Session): Promise<string> {
  const path = resolve(session.cwd, name);
  await writeFile(path, png).catch((cause: unknown) => {
    const { notWritten, notWrittenHint } = session.texts.show;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UsageError(notWritten(name, reason), { hint: notWrittenHint, code: 'E_NOT_WRITTEN' });
  });
  return shortPath(path, session);
}

function shownText({ document, block, text, pages }: Shown, { texts }: Session): string {
  const lines = pages.map(({ page, boxes, png }) => {
    const at = boxes.map(texts.show.boxAt).join('; ') || texts.show.wholePage;
    return `    ${texts.words.page(page)} (${at})\n    → ${png}`;
  });
  return [`${block}  ${document}`, `    ${printable(text)}`, ...lines].join('\n');
}

/** In the current folder: the document's name without its folder, the block's id. */
function nameFor(document: SourceDocument, block: Block): string {
  const base = document.file.split('/').at(-1) ?? document.id;
  return `${base.replace(/\.[^.]+$/, '')}-${block.id}.png`;
}

/** Names for one picture after the other: the first as it is, then "NAME-2.png", … */
function numbered(name: string): () => string {
  let count = 0;
  return () => (++count === 1 ? name : name.replace(/\.png$/i, (ending) => `-${count}${ending}`));
}

function start(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60).trimEnd()} …` : text;
}
