import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { EvalItem } from '../src/data/data-set.ts';
import { lreSource } from '../src/data/lre.ts';
import { findDataSets, metrics } from '../src/index.ts';
import { scratch } from './measured.ts';
import { answer, comparison, scoreOf } from './sketch.ts';

const folder = join(import.meta.dirname, 'fixtures', 'lre');
let loan: EvalItem;
let offices: EvalItem;

beforeAll(async () => {
  const [set] = await findDataSets(folder);
  [loan, offices] = set!.items as [EvalItem, EvalItem];
});

describe('an LRE text', () => {
  it('has its lanes within their pool; what is drawn empty is outside', () => {
    const { participants } = loan.answer.process;
    expect(participants.map(({ labels: [name], kind, within }) => [name, kind, within])).toEqual([
      ['Library', 'authority', undefined],
      ['Reader', 'external', undefined],
      ['Desk', 'unit', 'pool Library'],
      ['Stacks', 'unit', 'pool Library'],
    ]);
    const performers = loan.answer.process.nodes.map(({ id, participant }) => [id, participant]);
    expect(performers).toContainEqual(['Aside', 'lane Library/Stacks']);
    expect(offices.answer.process.participants.map(({ labels: [name], kind }) => [name, kind])).toEqual([
      ['Shop', 'unit'],
      ['Mill', 'unit'],
      ['Bank', 'external'],
      ['Court', 'external'],
    ]);
    expect(offices.answer.process.nodes[0]).toMatchObject({ id: 'Order', participant: 'pool Shop' });
  });

  it('has tasks, events and gateways, and the answers at its flows', () => {
    const { nodes, flows } = loan.answer.process;
    expect(nodes.map(({ id, kind, labels }) => [id, kind, labels[0]])).toEqual([
      ['Start', 'event', 'book brought'],
      ['Scan', 'task', 'scan book'],
      ['Reserved', 'gateway', 'reserved?'],
      ['Aside', 'task', 'put book aside'],
      ['Lend', 'task', 'lend book'],
      ['Late', 'event', 'reader gone'],
      ['End', 'event', undefined],
    ]);
    expect(nodes.find(({ id }) => id === 'Late')).toMatchObject({ position: 'intermediate', attachedTo: 'Lend' });
    expect(flows).toContainEqual({ from: 'Reserved', to: 'Aside', condition: 'yes' });
    expect(flows).toContainEqual({ from: 'Reserved', to: 'Lend', condition: 'no' });
    expect(flows).toContainEqual({ from: 'Lend', to: 'Late' });
  });

  it('quotes the sentence that a node is aligned with', () => {
    const quotes = Object.fromEntries(loan.answer.process.nodes.map(({ id, evidence }) => [id, evidence]));
    expect(quotes['Aside']).toEqual([{ file: 'text.txt', quote: 'If the book is reserved, the stacks put it aside.' }]);
    expect(quotes['End']).toEqual([]);
    expect(quotes['Late']).toEqual([]);
    expect(new TextDecoder().decode(loan.files[0]!.bytes)).toContain(quotes['Aside']![0]!.quote);
  });

  it('quotes nothing where the alignment counted other sentences than the text has', () => {
    expect(offices.answer.process.nodes.flatMap(({ evidence }) => evidence)).toEqual([]);
  });

  it('lets order run over messages between nodes, and keeps those to pools that say what or where', () => {
    expect(loan.answer.process.messages).toEqual([{ from: 'pool Reader', to: 'Start', label: 'book' }]);
    expect(offices.answer.process.messages).toEqual([{ from: 'Order', to: 'Deliver', label: '' }]);
    expect(offices.answer.process.flows).toContainEqual({ from: 'Order', to: 'Deliver', byMessage: true });
  });

  it('reaches 1 beside itself in all that it holds, and claims nothing of marks', () => {
    const same = comparison(loan.answer, loan.answer);
    for (const name of ['activity', 'flow', 'gatewayTyped', 'condition', 'actor', 'lane', 'message'])
      expect(scoreOf(name, same), name).toMatchObject({ value: 1 });
    const empty = answer({ participants: [], nodes: [], flows: [], messages: [] });
    expect(scoreOf('activity', comparison(loan.answer, empty))).toMatchObject({ value: 0 });
    for (const metric of metrics) expect(metric.score(same)?.value ?? 0, metric.name).not.toBeNaN();
    expect(scoreOf('mention', same)).toBeUndefined();
  });
});

describe('an LRE folder', () => {
  it('loses a broken text alone and says what is wrong with it', async () => {
    const { items, broken } = await lreSource.read(folder);
    expect(items.map(({ id }) => id)).toEqual(['book-loan', 'two-offices']);
    expect(Object.fromEntries(broken.map(({ id, message }) => [id, message]))).toEqual({
      'lost-flow': 'Ein Fluss nennt einen Knoten, den es nicht gibt (Order → Nowhere).',
      twice: 'Der Knoten „Order“ kommt zweimal vor.',
      'odd-type': expect.stringContaining('Feld „graph.nodes.0.type“'),
      'no-text': 'Feld „text“: Der Text ist leer.',
      'loose-event': 'Das Ereignis „Pay“ sitzt an einem Knoten, den es nicht gibt (Nowhere).',
      'book-loan': 'Die Kennung kommt zweimal vor; der erste Text zählt.',
      'Eintrag 9': expect.stringContaining('Feld „id“'),
    });
  });

  it('says that its licence forbids to ship it', async () => {
    const { licence, leakage } = await lreSource.read(folder);
    expect(licence).toContain('GPL-3.0');
    expect(licence).toContain('nicht mitgeliefert');
    expect(leakage).toContain('Trainingsdaten');
  });

  it.each([
    ['no JSON', 'x', 'kein JSON'],
    ['no list', '{}', 'keine Liste'],
    ['no text', '[]', 'kein brauchbarer LRE-Text'],
    ['a broken text alone', '[{"id":"x"}]', 'bei „x“'],
  ])('that holds %s is refused', async (_, content, message) => {
    const bad = join(scratch(), 'lre');
    await mkdir(bad);
    await writeFile(join(bad, 'texts-models-alignments.json'), content);
    await expect(findDataSets(bad)).rejects.toMatchObject({ code: 'E_LRE', message: expect.stringContaining(message) });
  });
});
