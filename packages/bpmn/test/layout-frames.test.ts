import type { GraphNode, ProcessGraph } from '@lotse/model';
import { expect, test } from 'vitest';
import { layOut, measureLayout } from '../src/index.ts';
import { brokenGates } from './gates.ts';

const flow = (from: string, to: string) => ({ id: `${from}-${to}`, from, to });
const task = (lane: string, id: string, parent?: string): GraphNode => ({
  kind: 'task',
  id,
  label: id,
  pool: 'Pool',
  lane,
  ...(parent ? { parent } : {}),
});

/** While rows are sought, the sub-process and the task below it change places several times. */
const taskBelowSubprocess: ProcessGraph = {
  version: 1,
  id: 'Process',
  name: 'Verfahren',
  pools: [
    {
      id: 'Pool',
      name: 'Amt',
      blackBox: false,
      lanes: ['Annahme', 'Leitung', 'Kasse'].map((name) => ({ id: name, name, participant: name.toLowerCase() })),
    },
  ],
  nodes: [
    task('Annahme', 'A1'),
    task('Annahme', 'A2'),
    { kind: 'subprocess', collapsed: false, id: 'Sub', label: 'Sub', pool: 'Pool', lane: 'Leitung' },
    task('Leitung', 'S1', 'Sub'),
    task('Leitung', 'S2', 'Sub'),
    task('Annahme', 'A3'),
    ...['K1', 'K2', 'K3', 'K4', 'K5', 'K6'].map((id) => task('Kasse', id)),
    task('Leitung', 'Below'),
    task('Annahme', 'A4'),
  ],
  flows: [
    flow('A2', 'Sub'),
    flow('S1', 'S2'),
    flow('A3', 'K1'),
    flow('K1', 'K2'),
    flow('K2', 'K3'),
    flow('K3', 'K4'),
    flow('K4', 'K5'),
    flow('K3', 'K6'),
    flow('K6', 'Below'),
    flow('A1', 'A2'),
    flow('Sub', 'A4'),
    flow('Below', 'A4'),
    flow('K5', 'A4'),
  ],
  messages: [],
  data: [],
  annotations: [],
};

test('no task is put between the rows of an expanded sub-process above it', () => {
  expect(brokenGates(measureLayout(taskBelowSubprocess, layOut(taskBelowSubprocess)))).toEqual({});
});
