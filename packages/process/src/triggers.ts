import { type ProcessOutline, walkSteps } from '@lotse/model';
import { type Compilation, proof } from './compilation.ts';
import type { LooseEnd } from './graph-builder.ts';
import { type Pools, type Spot, soleApplicant } from './pools.ts';

/** Where the process starts: the first trigger's place, or the first step's at home. */
export function firstSpot(outline: ProcessOutline, pools: Pools): Spot {
  const performers = [
    outline.triggers[0]?.at,
    ...[...walkSteps(outline.steps)].map(({ step }) => ('by' in step ? step.by : undefined)),
  ];
  const first = performers.find((id) => id !== undefined && pools.poolOf(id) === pools.home);
  const leaf = (lanes = pools.home.lanes): string | undefined =>
    lanes[0]?.lanes ? leaf(lanes[0].lanes) : lanes[0]?.id;
  if (first !== undefined) return pools.spotOf(first);
  const lane = leaf();
  return { pool: pools.home.id, ...(lane === undefined ? {} : { lane }) };
}

/** The start events. `sender`: the last node of what another pool does before the process begins. */
export function compileTriggers(context: Compilation, sender: string | undefined): LooseEnd[] {
  const { builder, outline, pools } = context;
  const triggers =
    outline.triggers.length > 0
      ? [...outline.triggers]
      : [{ kind: 'none' as const, label: 'Vorgang beginnt', derived: 'start-of-process' }];
  let awaiting = sender;
  if (sender !== undefined && !triggers.some((trigger) => trigger.kind === 'message' || trigger.kind === 'none')) {
    triggers.push({ kind: 'none', label: 'Nachricht eingegangen', derived: 'start-by-message' });
  }
  return triggers.map((trigger, index) => {
    const started = awaiting !== undefined && (trigger.kind === 'message' || trigger.kind === 'none');
    const at =
      'at' in trigger && trigger.at !== undefined && pools.poolOf(trigger.at) === pools.home ? trigger.at : undefined;
    const kind = started ? 'message' : trigger.kind;
    const node = builder.add({
      kind: 'startEvent',
      id: builder.id('Start', String(index + 1)),
      label: trigger.label,
      ...(at === undefined ? context.spot : pools.spotOf(at)),
      ...proof(trigger),
      event: kind === 'condition' ? 'conditional' : kind,
      ...(kind === 'condition' ? { condition: trigger.label } : {}),
    });
    const channel = 'channel' in trigger && trigger.channel !== undefined ? { channel: trigger.channel } : {};
    if (started && awaiting !== undefined) {
      builder.send(awaiting, node.id, channel);
      awaiting = undefined;
    } else if (kind === 'message') {
      const from = 'from' in trigger && trigger.from !== undefined ? trigger.from : soleApplicant(outline);
      const pool = from === undefined ? undefined : pools.poolOf(from);
      if (pool !== undefined && pool !== pools.home) builder.send(pool.id, node.id, channel);
    }
    return { from: node.id };
  });
}
