/**
 * For developers: do the metrics still mean what published figures mean? Scores the outputs of published
 * pipelines on the PMo texts, which are read from outside the project.
 *
 *     node eval/src/anchors.ts DIR
 */
import { compare } from './comparison.ts';
import { linearChain } from './controls.ts';
import { readPmo } from './data/pmo.ts';
import { PassageIndex } from './matching/passages.ts';
import { scales } from './matching/scale.ts';
import { activity } from './metrics/activity.ts';
import { flow } from './metrics/flow.ts';
import { gateway, gatewayTyped } from './metrics/gateway.ts';
import type { ScoredProcess } from './scored-process.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Aufruf: node eval/src/anchors.ts ORDNER');

const { gold, outputs } = await readPmo(folder);
const ids = [...gold.keys()];
const answers = new Map<string, (id: string, index: number) => ScoredProcess | undefined>([
  ...[...outputs].map(([model, drafts]) => [model, (id: string) => drafts.get(id)] as const),
  ['gold itself', (id) => gold.get(id)],
  [
    'linear chain',
    (id) => {
      const process = gold.get(id);
      return process && linearChain(process);
    },
  ],
  ['other text', (_, index) => gold.get(ids[(index + 1) % ids.length] ?? '')],
]);

const metrics = [activity, flow, gatewayTyped, gateway];
console.log(['', ...metrics.map((metric) => metric.name)].join('\t'));
for (const [name, answer] of answers) {
  const means = metrics.map((metric) => {
    const values = ids.flatMap((id, index) => {
      const [wanted, draft] = [gold.get(id), answer(id, index)];
      if (!wanted || !draft) return [];
      const comparison = compare({
        gold: { process: wanted, findings: [], fields: [] },
        draft: { process: draft, findings: [], fields: [] },
        scale: scales[0],
        passages: new PassageIndex([]),
        traps: [],
        codes: new Set(),
      });
      return metric.score(comparison)?.value ?? [];
    });
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  });
  console.log([name.padEnd(16), ...means.map((mean) => mean.toFixed(3))].join('\t'));
}
