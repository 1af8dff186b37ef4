import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOut, measureLayout } from '../src/index.ts';
import { brokenGates } from './gates.ts';
import { graphs } from './random-graph.ts';

test('no layout of a thousand random processes breaks a gate', () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      expect(brokenGates(measureLayout(graph, layOut(graph)))).toEqual({});
    }),
    { numRuns: 1000 },
  );
});
