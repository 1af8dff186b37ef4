import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ProcessGraph } from '@lotse/model';
import { type Browser, chromium, launch, needsChromium } from '@lotse/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { layOut, toBpmnXml } from '../src/index.ts';
import { everyElement } from './every-element.ts';

let browser: Browser | undefined;
beforeAll(async () => {
  if (chromium) browser = await launch();
}, 60_000);
afterAll(async () => {
  await browser?.close();
});

/** Opens a file in bpmn-js; returns its warnings and how many shapes it drew. */
async function open(xml: string): Promise<{ warnings: string[]; drawn: number }> {
  const page = await browser?.newPage();
  if (!page) throw new Error('no browser');
  const dist = join(dirname(createRequire(import.meta.url).resolve('bpmn-js/package.json')), 'dist');
  await page.setContent('<!doctype html><div id="canvas" style="width:1600px;height:900px"></div>');
  await page.addScriptTag({ content: await readFile(join(dist, 'bpmn-viewer.production.min.js'), 'utf8') });
  const call = `(async (xml) => {
    const viewer = new BpmnJS({ container: '#canvas' });
    const { warnings } = await viewer.importXML(xml);
    return { warnings: warnings.map((one) => one.message), drawn: viewer.get('elementRegistry').getAll().length };
  })(${JSON.stringify(xml)})`;
  const result = await page.evaluate(call);
  await page.close();
  if (typeof result !== 'object' || result === null || !('warnings' in result) || !('drawn' in result)) {
    throw new Error('bpmn-js gave no result');
  }
  return { warnings: result.warnings as string[], drawn: Number(result.drawn) };
}

test.skipIf(!chromium)(
  `bpmn-js opens what we write without a warning${needsChromium}`,
  { timeout: 60_000 },
  async () => {
    const real = new URL('./fixtures/graphs/wohngeld-erstantrag.json', import.meta.url);
    const graphs = [everyElement, ProcessGraph.parse(JSON.parse(await readFile(real, 'utf8')))];
    for (const graph of graphs) {
      const { warnings, drawn } = await open(await toBpmnXml(graph, layOut(graph)));
      expect(warnings).toEqual([]);
      expect(drawn).toBeGreaterThan(graph.nodes.length + graph.flows.length);
    }
  },
);

test.skipIf(!chromium)(`a file with a missing target does warn${needsChromium}`, { timeout: 60_000 }, async () => {
  const xml = await toBpmnXml(everyElement, layOut(everyElement));
  const { warnings } = await open(xml.replaceAll('targetRef="ende"', 'targetRef="nirgends"'));
  expect(warnings.length).toBeGreaterThan(0);
});
