import { XmlDocument } from 'libxml2-wasm';
import { expect, test } from 'vitest';
import { drawSvg, layOut } from '../src/index.ts';
import { everyElement as graph } from './every-element.ts';

const svg = drawSvg(graph, layOut(graph));

test('the picture is well-formed XML, without scripts, styles or outside references', () => {
  const document = XmlDocument.fromString(svg);
  expect(document.root.name).toBe('svg');
  document.dispose();
  expect(svg).not.toMatch(/<script|<style|style=|href=|url\(|<foreignObject/);
});

test('every element that is drawn carries its id', () => {
  const ids = [...graph.pools, ...graph.nodes, ...graph.flows, ...graph.messages, ...graph.data, ...graph.annotations]
    .map((element) => element.id)
    .filter((id) => !id.startsWith('a-'));
  for (const id of ids) expect(svg).toContain(`data-id="${id}"`);
});

test('no text is lost between label and picture', () => {
  const words = [...svg.matchAll(/<tspan[^>]*>([^<]*)<\/tspan>/g)].map((match) => match[1]).join(' ');
  for (const word of [
    'Sondernutzungsgebühr',
    'Straßenverkehrsbehördliche',
    'Gebührenverzeichnis',
    'Genehmigungsfiktion',
  ]) {
    expect(words.replaceAll('- ', '')).toContain(word);
  }
});
