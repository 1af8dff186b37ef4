import { type GraphNode, type Lane, type Pool, slug } from '@lotse/model';

/** The group that the tasks of a lane go to. */
export function candidateGroup(lane: Lane): string {
  return slug(lane.participant);
}

/** The topic under which a worker fetches a task: made from what the step is called. */
export function topicOf(node: GraphNode): string {
  return slug(node.label || node.id);
}

/** All lanes of a pool, nested ones after the one that holds them. */
export function lanesOf(pool: Pool | undefined): Lane[] {
  const walk = (lanes: readonly Lane[]): Lane[] => lanes.flatMap((lane) => [lane, ...walk(lane.lanes ?? [])]);
  return walk(pool?.lanes ?? []);
}
