import { type SourceDocument, type Step, stepKind, stepLabel, walkSteps } from '@lotse/model';
import { checkSoundness, compile } from '@lotse/process';
import { describe, expect, it } from 'vitest';
import { rulesExtractor, verifyEvidence } from '../src/index.ts';
import { documentOf } from './documents.ts';
import { leafletCases } from './leaflet-cases.ts';
import { minutesCases } from './minutes-cases.ts';
import { spokenCases } from './spoken-cases.ts';

/** Steps in reading order, indented, each task with who does it. */
function describeSteps(steps: readonly Step[]): string[] {
  return [...walkSteps(steps)].map(({ step, depth }) => {
    const by = 'task' in step ? ` [${step.by ?? '-'}]` : '';
    return `${'  '.repeat(depth)}${stepKind(step)} ${stepLabel(step)}${by}`.trimEnd();
  });
}

function toDocument(id: string, kind: SourceDocument['kind'], lines: readonly string[]): SourceDocument {
  const document = documentOf(id, lines, { kind });
  for (const block of document.blocks) {
    const item = /^(\d+)\) (.*)/.exec(block.text);
    if (item) Object.assign(block, { kind: 'listItem', level: 1, marker: `${item[1]}.`, text: item[2] });
  }
  return document;
}

const cases = [...spokenCases, ...minutesCases, ...leafletCases];

describe('texts as people write and speak', () => {
  it.each(cases.map((one) => [one.title, one] as const))('%s', async (_, { documents, steps }) => {
    const read = documents.map(({ id, kind, lines }) => toDocument(id, kind, lines));
    const { outline } = await rulesExtractor().extract(read, { caseName: 'test' });
    expect(describeSteps(outline.steps)).toEqual(steps);
    expect(verifyEvidence(outline, read).unsupported).toEqual([]);
    expect(checkSoundness(compile(outline)).verdict).toBe('sound');
  });
});
