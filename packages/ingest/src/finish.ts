import { createHash } from 'node:crypto';
import { type Block, type FormField, type SourceDocument, slug, uniqueId } from '@lotse/model';
import type { Draft, DraftBlock, InputFile } from './draft.ts';
import { guessKind } from './kind.ts';
import { type Languages, languagesOf } from './language.ts';
import { sentencesOf } from './sentences.ts';

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
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
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
  const taken = new Set<string>();
  const idOf = new Map<DraftBlock, string>();
  const blocks = drafts.map((draft) => {
    const { path, breaks, statedLanguage: _, ...block } = draft;
    const id = blockId(`${path.join('\u0001')}\u0002${block.text}`, taken);
    idOf.set(draft, id);
    const language = languages.blocks.get(draft);
    const sentences = sentencesOf(block.text, breaks ?? [], language ?? languages.document);
    return { id, ...block, ...(sentences.length > 0 ? { sentences } : {}), ...(language ? { language } : {}) };
  });
  return { blocks, idOf };
}

function blockId(key: string, taken: Set<string>): string {
  let hash = createHash('sha256').update(key).digest('hex');
  for (let length = 6; ; length++) {
    if (length > 32) {
      hash = createHash('sha256').update(hash).digest('hex');
      length = 6;
    }
    const id = `b-${hash.slice(0, length)}`;
    if (taken.has(id)) continue;
    taken.add(id);
    return id;
  }
}

function fieldsWithIds(draft: Draft, idOf: Map<DraftBlock, string>): FormField[] {
  const taken = new Set<string>();
  return draft.fields.map(({ block, ...field }) => ({
    id: uniqueId(slug(field.label || field.name, 40), taken),
    ...field,
    block: idOf.get(block) ?? '',
  }));
}
