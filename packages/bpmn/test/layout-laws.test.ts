import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkXsd, layOut, lint, measureLayout, toBpmnXml } from '../src/index.ts';
import { brokenGates } from './gates.ts';
import { graphs } from './random-graph.ts';

test('no layout breaks a gate, and everything is drawn', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      const metrics = measureLayout(graph, layOut(graph));
      expect(brokenGates(metrics)).toEqual({});
      expect(metrics.drawn).toEqual({ shapes: 1, lanes: 1, messages: 1 });
      expect(metrics.leftToRight).toBe(1);
    }),
    { numRuns: 40 },
  );
});

test('the same graph always gives the same layout', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      expect(layOut(structuredClone(graph))).toEqual(layOut(graph));
    }),
    { numRuns: 10 },
  );
});

test('the XML is valid and passes the recommended rules without errors', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(graphs, async (graph) => {
      const xml = await toBpmnXml(graph, layOut(graph));
      expect(await checkXsd(xml)).toEqual([]);
      const problems = await lint(xml);
      expect(problems.filter((problem) => problem.severity === 'error')).toEqual([]);
    }),
    { numRuns: 15 },
  );
});
