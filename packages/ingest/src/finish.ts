import { createHash } from 'node:crypto';
import { type Block, type FormField, type SourceDocument, slug, uniqueId } from '@lotse/model';
import type { Draft, DraftBlock, InputFile } from './draft.ts';
import { guessKind } from './kind.ts';
import { type Languages, languagesOf } from './language/document-language.ts';
import { sentencesOf } from './language/sentences.ts';

/** Gives a draft its ids, sentences, language and kind. */
export async function finish(draft: Draft, file: InputFile, taken: Set<string>): Promise<SourceDocument> {
  const languages = await languagesOf(draft.blocks, draft.language);
  const { blocks, idOf } = withIds(draft.blocks, languages);
  const fields = fieldsWithIds(draft, idOf);
  const base = file.name.split('/').at(-1) ?? file.name;
  const stem = base.replace(/\.[^.]+$/, '');
  return {
    version: 1,
    id: uniqueId(slug(stem), taken),
    file: file.name,
    sha256: sha256(file.bytes),
    mediaType: draft.mediaType,
    reader: draft.reader,
    language: languages.document,
    ...(draft.title ? { title: draft.title } : {}),
    ...(draft.pages === undefined ? {} : { pages: draft.pages }),
    ...(draft.tagged === undefined ? {} : { tagged: draft.tagged }),
    kind: guessKind(draft, base),
    blocks,
    fields,
    warnings: draft.warnings,
  };
}

/** Ids by the headings above and the text; a second block with the same gets a longer one. */
function withIds(
  drafts: readonly DraftBlock[],
  languages: Languages,
): { blocks: Block[]; idOf: Map<DraftBlock, string> } {
  const ids = new BlockIds();
  const idOf = new Map<DraftBlock, string>();
  const blocks = drafts.map((draft) => {
    const { path, breaks, statedLanguage: _, ...block } = draft;
    const id = ids.of(`${path.join('\u0001')}\u0002${block.text}`);
    idOf.set(draft, id);
    const language = languages.blocks.get(draft);
    const sentences = sentencesOf(block.text, breaks ?? [], language ?? languages.document);
    return { id, ...block, ...(sentences.length > 0 ? { sentences } : {}), ...(language ? { language } : {}) };
  });
  return { blocks, idOf };
}

/** Ids of blocks: the first hash of what they say that is free. A list may say the same in ten thousand rows. */
class BlockIds {
  readonly #taken = new Set<string>();
  /** Where to go on for what was said before: its hash, and how much of it is taken. */
  readonly #next = new Map<string, { hash: string; length: number }>();

  of(key: string): string {
    const first = sha256(key);
    let { hash, length } = this.#next.get(first) ?? { hash: first, length: shortest };
    for (; this.#taken.has(`b-${hash.slice(0, length)}`); length++) {
      if (length < longest) continue;
      hash = sha256(hash);
      length = shortest - 1;
    }
    this.#next.set(first, { hash, length });
    const id = `b-${hash.slice(0, length)}`;
    this.#taken.add(id);
    return id;
  }
}

/** Signs of a hash that make an id. */
const shortest = 6;
const longest = 32;

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function fieldsWithIds(draft: Draft, idOf: Map<DraftBlock, string>): FormField[] {
  const taken = new Set<string>();
  return draft.fields.map(({ block, ...field }) => ({
    id: uniqueId(slug(field.label || field.name, 40), taken),
    ...field,
    block: idOf.get(block) ?? '',
  }));
}
