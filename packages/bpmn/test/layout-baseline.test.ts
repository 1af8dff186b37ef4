import { readFile, writeFile } from 'node:fs/promises';
import { ProcessGraph } from '@lotse/model';
import { expect, test } from 'vitest';
import { layOut, measureLayout } from '../src/index.ts';
import { everyElement } from './every-element.ts';
import { brokenGates } from './gates.ts';

const file = new URL('./fixtures/layout-baseline.json', import.meta.url);
const names = ['hundesteuer-anmeldung', 'sondernutzung-strassenraum', 'wohngeld-erstantrag'];

async function graphsToMeasure(): Promise<[string, ProcessGraph][]> {
  const read = names.map(async (name): Promise<[string, ProcessGraph]> => {
    const text = await readFile(new URL(`./fixtures/graphs/${name}.json`, import.meta.url), 'utf8');
    return [name, ProcessGraph.parse(JSON.parse(text))];
  });
  return [['every-element', everyElement], ...(await Promise.all(read))];
}

/** After a change that is meant: `LOTSE_UPDATE_BASELINE=1 npx vitest run packages/bpmn`, then read the difference. */
test('layouts are as good as the committed baseline says', async () => {
  const now: Record<string, unknown> = {};
  for (const [name, graph] of await graphsToMeasure()) {
    const metrics = measureLayout(graph, layOut(graph));
    expect(brokenGates(metrics)).toEqual({});
    const { crossings, sequenceCrossings, width, height } = metrics;
    now[name] = {
      crossings,
      sequenceCrossings,
      bends: Number(metrics.bends.toFixed(3)),
      leftToRight: metrics.leftToRight,
      width,
      height,
    };
  }
  if (process.env['LOTSE_UPDATE_BASELINE'] === '1') await writeFile(file, `${JSON.stringify(now, null, 2)}\n`);
  expect(now).toEqual(JSON.parse(await readFile(file, 'utf8')));
});
