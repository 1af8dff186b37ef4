/** Where the flow passes: what it meets in turn, ways that part and come together, and jumps. */
export type FlowPart =
  /** A mention. */
  | { kind: 'stop'; mention: number }
  /** A place that jumps lead to. */
  | { kind: 'target'; step: string }
  | { kind: 'jump'; step: string }
  | { kind: 'end' }
  /** Ways from here; `marker` is the branching's own mention, which ways without a mention of their own start at. */
  | { kind: 'ways'; marker: number | undefined; ways: readonly FlowWay[] };

export interface FlowWay {
  /** The way's own marker, where it has one. */
  marker: number | undefined;
  parts: readonly FlowPart[];
}

/** Nothing is marked there, so it is bridged at the end. */
const bridge = (step: string): string => `@${step}`;

/**
 * The pairs of mentions that follow each other directly, as `[from, to]` in order of discovery. What has no mention
 * is passed through. Ways that part at nothing marked start at what came before.
 */
export function flowPairs(parts: readonly FlowPart[]): [number, number][] {
  const edges: [number | string, number | string][] = [];
  const bridges = new Set<string>();
  run(parts, []);
  return bridged(edges, bridges);

  function run(list: readonly FlowPart[], from: readonly (number | string)[]): (number | string)[] {
    let open = [...from];
    for (const part of list) open = pass(part, open);
    return open;
  }

  function pass(part: FlowPart, open: readonly (number | string)[]): (number | string)[] {
    switch (part.kind) {
      case 'stop':
        return reach(part.mention, open);
      case 'target':
        bridges.add(bridge(part.step));
        return reach(bridge(part.step), open);
      case 'jump':
        bridges.add(bridge(part.step));
        reach(bridge(part.step), open);
        return [];
      case 'end':
        return [];
      case 'ways': {
        const start = part.marker === undefined ? open : reach(part.marker, open);
        const ends = part.ways.flatMap((way) => run(way.parts, way.marker === undefined ? start : [way.marker]));
        return [...new Set(ends)];
      }
    }
  }

  function reach(to: number | string, open: readonly (number | string)[]): (number | string)[] {
    for (const from of open) edges.push([from, to]);
    return [to];
  }
}

/** Takes the bridges out one after the other: what leads to one leads to what it leads to. */
function bridged(
  edges: readonly [number | string, number | string][],
  bridges: ReadonlySet<string>,
): [number, number][] {
  let rest = [...edges];
  for (const place of bridges) {
    const sources = rest.filter(([from, to]) => to === place && from !== place).map(([from]) => from);
    const targets = rest.filter(([from, to]) => from === place && to !== place).map(([, to]) => to);
    const across = sources.flatMap((from) => targets.map((to): [number | string, number | string] => [from, to]));
    rest = [...rest.filter(([from, to]) => from !== place && to !== place), ...across];
  }
  return rest.flatMap(([from, to]): [number, number][] =>
    typeof from === 'number' && typeof to === 'number' && from !== to ? [[from, to]] : [],
  );
}
