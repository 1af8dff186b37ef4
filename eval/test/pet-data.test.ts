import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Extractor, measure } from '@lotse/extract';
import type { SourceDocument } from '@lotse/model';
import { describe, expect, it } from 'vitest';
import { petSource, readPetTexts } from '../src/data/pet.ts';
import { findDataSets, metrics } from '../src/index.ts';
import { matchAnnotations } from '../src/matching/annotation-matching.ts';
import { ceilingOf } from '../src/pet/ceiling.ts';
import { oracleDraft } from '../src/pet/oracle.ts';
import { annotationsOf } from '../src/pet/projection.ts';
import { firstScores, measured, resultOf, scratch } from './measured.ts';
import { readable } from './tagged.ts';

const folder = join(import.meta.dirname, 'fixtures', 'pet');

describe('a PET folder', () => {
  it('is recognised and read: tokens, mentions and relations; one sentence a line for extractors', async () => {
    const [set] = await findDataSets(folder);
    expect(set).toMatchObject({ name: 'pet', folder });
    expect(set?.items.map(({ id }) => id)).toEqual(['garden-permit', 'lost-key']);
    const key = set?.items[1];
    expect(new TextDecoder().decode(key?.files[0]?.bytes)).toBe(
      'The tenant reports the lost key .\nThe caretaker orders a new key and hands it to the tenant quickly .\n',
    );
    const { mentions, relations } = readable(key!.answer.annotations!);
    expect(mentions.slice(0, 3)).toEqual(['Actor: The tenant', 'Activity: reports', 'Activity Data: the lost key']);
    expect(relations).toContain('orders —Flow→ hands');
    expect(relations).toContain('hands —Actor Recipient→ the tenant');
  });

  it('says under what licence it stands and who may have seen it', async () => {
    const set = await petSource.read(folder);
    expect(set.licence).toContain('MIT');
    expect(set.leakage).toContain('Trainingsdaten');
  });

  it('loses a broken text alone and says what is wrong with it', async () => {
    const { texts, broken } = await readPetTexts(folder);
    expect(texts).toHaveLength(2);
    expect(Object.fromEntries(broken.map(({ id, message }) => [id, message]))).toEqual({
      'unknown-type': 'Erwähnung 0 hat die unbekannte Art „Robot“.',
      gap: 'Die Erwähnung 0 ist keine zusammenhängende Stelle des Textes.',
      beyond: 'Die Erwähnung 1 ist keine zusammenhängende Stelle des Textes.',
      'loose-relation': 'Eine Beziehung „actor performer“ nennt eine Erwähnung, die es nicht gibt (1 → 7).',
      'twice-the-mention': 'Die Erwähnung 0 kommt zweimal vor.',
      'unknown-relation': 'Die Beziehungsart „likes“ ist unbekannt.',
      'no-tokens': expect.stringContaining('Feld „tokens“'),
      'lost-key': 'Die Kennung kommt zweimal vor; der erste Text zählt.',
      'folds-1.json, Eintrag 9': expect.stringContaining('Feld „id“'),
    });
  });

  it.each([
    ['nothing', undefined, 'liegt keine Datei'],
    ['no JSON', '[{', 'kein JSON'],
    ['no list', '{}', 'keine Liste'],
    ['no text', '[]', 'kein brauchbarer PET-Text'],
    ['a broken text alone', '[{"id":"x"}]', 'bei „x“'],
  ])('that holds %s is refused', async (_, content, message) => {
    const empty = join(scratch(), 'pet');
    await mkdir(empty);
    if (content !== undefined) await writeFile(join(empty, 'folds-9.json'), content);
    await expect(readPetTexts(empty)).rejects.toMatchObject({
      code: 'E_PET',
      message: expect.stringContaining(message),
    });
  });
});

describe('the ceiling', () => {
  it('is all that an outline has a place for: everything but further specifications', async () => {
    const { mentionsByType, relationsByType } = await ceilingOf(folder, 'strict', 'annotators');
    const lost = [...mentionsByType, ...relationsByType].filter(
      ([, { claimed, wanted, correct }]) => claimed !== wanted || correct !== wanted,
    );
    expect(lost.map(([type]) => type)).toEqual(['Further Specification', 'Further Specification']);
  });

  it('is deterministic', async () => {
    const { texts } = await readPetTexts(folder);
    const project = () =>
      texts.map((text) => {
        const { outline, documents } = oracleDraft(text);
        return annotationsOf(outline, documents, text.annotations.tokens);
      });
    expect(project()).toEqual(project());
  });
});

/** Drafts what the annotators marked, quoting the blocks that were really read. */
const oracle: Extractor = {
  name: 'rules',
  extract: async (documents: readonly SourceDocument[], { caseName }) => {
    const { texts } = await readPetTexts(folder);
    const { outline } = oracleDraft(texts.find(({ id }) => id === caseName)!);
    const [read] = documents;
    const relocated = JSON.parse(JSON.stringify(outline), (key, value: unknown) => {
      if (key === 'document') return read?.id;
      return key === 'block' && typeof value === 'string' ? read?.blocks[Number(value.slice(2))]?.id : value;
    });
    return { outline: relocated, measures: measure(relocated, documents), warnings: [] };
  },
};

it('names only metrics that there are', async () => {
  const [item] = (await petSource.read(folder)).items;
  const known = new Set(metrics.map(({ name }) => name));
  expect([...item!.measures!].filter((name) => !known.has(name))).toEqual([]);
});

it('is measured by its own metrics and not by those that need a model', async () => {
  const run = await measured(folder, oracle);
  const scores = firstScores(resultOf(run, 'garden-permit'));
  expect(scores['mention']).toMatchObject({ value: 1 });
  expect(scores['relation']).toMatchObject({ value: 1 });
  expect(scores).toHaveProperty('grounding');
  for (const name of ['activity', 'flow', 'actor', 'findingCode', 'field'])
    expect(scores, name).not.toHaveProperty(name);
  // 9 of 10 mentions and 9 of 10 relations: the further specification is lost, 2·9/(9+10).
  const key = firstScores(resultOf(run, 'lost-key'));
  expect(key['mention']?.value).toBeCloseTo(18 / 19);
  expect(key['relationOverlap']?.value).toBeCloseTo(18 / 19);
});

it('marks what the draft found, not what the gold holds', async () => {
  const { texts } = await readPetTexts(folder);
  const text = texts[1]!;
  const { outline, documents } = oracleDraft(text);
  const half = { ...outline, steps: outline.steps.slice(0, 1) };
  const draft = annotationsOf(half, documents, text.annotations.tokens);
  expect(matchAnnotations(draft, text.annotations, 'strict').mentions).toEqual({ claimed: 3, wanted: 10, correct: 3 });
});
