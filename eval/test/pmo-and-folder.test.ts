import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { layOut, toBpmnXml } from '@lotse/bpmn';
import { describe, expect, it } from 'vitest';
import { folderSource } from '../src/data/folder.ts';
import { pmoSource } from '../src/data/pmo.ts';
import { processGraph } from '../src/draft/process-graph.ts';
import { findDataSets, type ScoredProcess } from '../src/index.ts';
import { scratch } from './measured.ts';
import { answer, comparison, scoreOf, sketch } from './sketch.ts';

/** Writes files by path, objects as JSON, into a folder of its own. */
async function folderOf(files: Record<string, unknown>): Promise<string> {
  const folder = await scratch();
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return folder;
}

const node = (id: string, type: string, name = '', rest: object = {}) => ({ id, type, name, ...rest });
const graph = {
  nodes: [
    node('s', 'event.start'),
    node('t1', 'task', 'Open the letter'),
    node('g', 'gateway.xor', 'Signed?'),
    node('t2', 'task', 'Return the letter'),
    node('e', 'event.end', 'Letter read', { bpmnType: 'TERMINATE_END' }),
  ],
  flows: [
    { source: 's', target: 't1', name: 'not a condition' },
    { source: 't1', target: 'g' },
    { source: 'g', target: 't2', name: 'No' },
    { source: 'g', target: 'e', name: '' },
  ],
};
const text = (id: string, rest: object = {}) => ({ id, text: 'Open the letter.', graph, ...rest });

describe('a folder of PMo', () => {
  it('holds texts, their models, and what others published for them', async () => {
    const lanes = { ...graph, nodes: graph.nodes.map((one) => ({ ...one, lane: one.id === 't1' ? 'Clerk' : null })) };
    const folder = await folderOf({
      'texts-and-models.json': [text('02'), text('01')],
      'published-outputs.json': {
        tool: [{ id: '01', graph: lanes }],
        other: [
          { id: '01', graph },
          { id: '02', graph },
        ],
      },
    });
    const [set] = await findDataSets(folder);
    expect(set).toMatchObject({ name: 'pmo', broken: [] });
    expect(set?.licence).toContain('CC-BY-4.0');
    expect(set?.leakage).toContain('Trainingsdaten');
    expect(set?.items.map(({ id, published }) => [id, published.map(({ who }) => who)])).toEqual([
      ['01', ['tool', 'other']],
      ['02', ['other']],
    ]);
    const item = set?.items[0];
    expect(new TextDecoder().decode(item?.files[0]?.bytes)).toBe('Open the letter.\n');
    expect(item?.answer.process.nodes.map(({ id, kind, labels }) => [id, kind, labels])).toEqual([
      ['s', 'event', []],
      ['t1', 'task', ['Open the letter']],
      ['g', 'gateway', ['Signed?']],
      ['t2', 'task', ['Return the letter']],
      ['e', 'event', ['Letter read']],
    ]);
    expect(item?.answer.process.flows).toEqual([
      { from: 's', to: 't1' },
      { from: 't1', to: 'g' },
      { from: 'g', to: 't2', condition: 'No' },
      { from: 'g', to: 'e' },
    ]);
    expect(item?.answer.process.nodes[4]).toMatchObject({ terminates: true });
    const drafted = item?.published[0]?.process;
    expect(drafted?.participants).toEqual([{ id: 'Clerk', labels: ['Clerk'], kind: 'role' }]);
    expect(drafted?.nodes[1]?.participant).toBe('Clerk');
  });

  it('loses what is malformed, doubled or orphaned, and nothing else', async () => {
    const folder = await folderOf({
      'texts-and-models.json': [
        text('01'),
        text('01', { text: 'Again.' }),
        { id: '02', text: 'No graph.' },
        text('03', { graph: { ...graph, flows: [{ source: 's', target: 'nowhere' }] } }),
        text('04', { graph: { ...graph, nodes: [...graph.nodes, ...graph.nodes] } }),
        text('05', { text: '  ' }),
        'nothing',
      ],
      'published-outputs.json': { tool: [{ id: '01' }, { id: '09', graph }] },
    });
    const set = await pmoSource.read(folder);
    expect(set.items.map(({ id }) => id)).toEqual(['01']);
    expect(set.items[0]?.published).toEqual([]);
    expect(set.broken.map(({ id }) => id)).toEqual(['01', '02', '03', '04', '05', 'Eintrag 7', 'tool/01', 'tool/09']);
    expect(set.broken[2]?.message).toContain('s → nowhere');
  });

  it('says so where nobody’s outputs lie beside the texts, or none that can be read', async () => {
    const bare = await pmoSource.read(await folderOf({ 'texts-and-models.json': [text('01')] }));
    expect(bare.broken).toMatchObject([{ id: 'published-outputs.json', message: expect.stringContaining('fehlt') }]);
    const torn = await folderOf({ 'texts-and-models.json': [text('01')], 'published-outputs.json': '{"tool": [' });
    expect((await pmoSource.read(torn)).broken).toMatchObject([{ id: 'published-outputs.json' }]);
  });

  it.each([
    ['no JSON', '[{'],
    ['no list', { id: '01' }],
    ['an empty list', []],
    ['only broken texts', [{ id: '01' }]],
  ])('is refused with %s', async (_, content) => {
    const folder = await folderOf({ 'texts-and-models.json': content });
    await expect(pmoSource.read(folder)).rejects.toMatchObject({ code: 'E_PMO', exitCode: 2 });
  });
});

/** Ids that XML allows. */
function withPlainIds(process: ScoredProcess): ScoredProcess {
  const plain = (id: string): string => {
    const index = process.nodes.findIndex((one) => one.id === id);
    return index < 0 ? id : `node-${index}`;
  };
  return {
    ...process,
    nodes: process.nodes.map((one) => ({ ...one, id: plain(one.id) })),
    flows: process.flows.map((flow) => ({ ...flow, from: plain(flow.from), to: plain(flow.to) })),
    messages: process.messages.map((one) => ({ ...one, from: plain(one.from), to: plain(one.to) })),
  };
}

describe('a plain folder', () => {
  const process = sketch(['Antrag stellen@a -> Antrag prüfen@b -> ok?@b -> Bescheid senden@b | Ablehnen@c'], {
    participants: [
      { id: 'a', labels: ['Halterin'], kind: 'applicant' },
      { id: 'stadt', labels: ['Stadt'], kind: 'authority' },
      { id: 'b', labels: ['Steueramt'], kind: 'unit', within: 'stadt' },
      { id: 'c', labels: ['Rechtsamt'], kind: 'unit', within: 'stadt' },
      { id: 'p', labels: ['Polizei'], kind: 'external' },
    ],
    messages: [
      { from: 'Antrag stellen', to: 'Antrag prüfen', label: 'Antrag' },
      { from: 'Antrag prüfen', to: 'p', label: 'Anfrage' },
    ],
  });
  const flows = process.flows.map((flow) => (flow.to === 'Ablehnen' ? { ...flow, condition: 'nein' } : flow));
  const gold = { ...process, flows };

  async function bpmn(): Promise<string> {
    const drawn = processGraph(withPlainIds(gold), { forDrawing: true });
    return toBpmnXml(drawn, layOut(drawn));
  }

  it('gives the process that its BPMN draws', async () => {
    const folder = await folderOf({ 'fall/text.txt': 'Der Antrag wird geprüft.', 'fall/model.bpmn': await bpmn() });
    const [set] = await findDataSets(folder);
    expect(set?.items.map(({ id, files }) => [id, files.map(({ name }) => name)])).toEqual([['fall', ['text.txt']]]);
    const read = set?.items[0]?.answer ?? answer(sketch([]));
    expect(read.process.participants.map(({ labels: [name], kind }) => [name, kind])).toEqual([
      ['Halterin', 'external'],
      ['Stadt', 'authority'],
      ['Steueramt', 'unit'],
      ['Rechtsamt', 'unit'],
      ['Polizei', 'external'],
    ]);
    expect(read.process.flows).toContainEqual(expect.objectContaining({ condition: 'nein' }));
    for (const name of ['activity', 'flow', 'gatewayTyped', 'lane', 'message', 'behaviour']) {
      expect([name, scoreOf(name, comparison(answer(gold), read))?.value]).toEqual([name, 1]);
    }
  });

  it('may be one item itself, with documents of any name; a model without pools names nobody', async () => {
    const plain = processGraph(sketch(['A -> B']), { forDrawing: true });
    const xml = (await toBpmnXml(plain, layOut(plain))).replace(/<bpmn:collaboration[\s\S]*<\/bpmn:collaboration>/, '');
    const folder = await folderOf({
      'model.bpmn': xml,
      'documents/a/anweisung.txt': 'A, dann B.',
      'documents/b.md': 'B',
    });
    const set = await folderSource.read(folder);
    expect(set.items[0]?.files.map(({ name }) => name)).toEqual(['a/anweisung.txt', 'b.md']);
    expect(set.items[0]?.answer.process.participants).toEqual([]);
    expect(set.items[0]?.answer.process.nodes).toHaveLength(2);
  });

  it('loses what is broken or lacks a part, and nothing else', async () => {
    const folder = await folderOf({
      'gut/text.txt': 'Text.',
      'gut/model.bpmn': await bpmn(),
      'kaputt/text.txt': 'Text.',
      'kaputt/model.bpmn': '<kein bpmn',
      'leer/text.txt': 'Text.',
      'leer/model.bpmn':
        '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="x"><process id="p"/></definitions>',
      'ohne-text/model.bpmn': await bpmn(),
      'ohne-modell/text.txt': 'Text.',
      'sonstiges/notiz.md': 'Das ist kein Fall.',
    });
    const set = await folderSource.read(folder);
    expect(set.items.map(({ id }) => id)).toEqual(['gut']);
    expect(set.broken.map(({ id }) => id)).toEqual(['kaputt', 'leer', 'ohne-modell', 'ohne-text']);
  });

  it('is not recognised in anything else, and refused where nothing of it can be used', async () => {
    expect(await folderSource.recognises(await folderOf({ 'a/notiz.md': 'x' }))).toBe(false);
    const folder = await folderOf({ 'a/text.txt': 'x', 'a/model.bpmn': 'y' });
    expect(await folderSource.recognises(folder)).toBe(true);
    await expect(folderSource.read(folder)).rejects.toMatchObject({ code: 'E_FOLDER', exitCode: 2 });
  });
});
