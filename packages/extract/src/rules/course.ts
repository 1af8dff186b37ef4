import type { Cast, Member } from './cast.ts';
import type { Condition } from './conditions.ts';
import type { ChoiceNode, Node, RaceNode, TaskNode } from './nodes.ts';
import type { Passage, Section } from './passages.ts';

/** A process while sentence after sentence is taken in: what there is, and what the last sentences left open. */
export interface Course {
  cast: Cast;
  root: Node[];
  /** The course that this one is a part of, told elsewhere. */
  outer?: Course;
  lastChoice?: ChoiceNode | undefined;
  lastCheck?: TaskNode | undefined;
  /** The last check for completeness: where requests for missing papers lead back to. */
  completeness?: TaskNode | undefined;
  /** What the last check asked: "…, ob der Baum geschützt ist". */
  asked?: { task: TaskNode; question: string } | undefined;
  lastRace?: RaceNode | undefined;
  lastRequest?: TaskNode | undefined;
  /** The last step after which somebody else has to answer. */
  awaiting?: TaskNode | undefined;
  /** A choice whose first branch tells what follows approval. */
  favourable?: ChoiceNode | undefined;
  /** What an indefinite sentence spoke of: "Ein formloser Antrag wahrt die Frist." */
  topic?: string | undefined;
  /** Who worked last in a section; `within`: the block beyond which it does not hold. */
  performer?: { section: Section; number: string; member: Member; within?: string } | undefined;
  /** A condition whose own clause tells no work: what follows in its paragraph does. */
  governing?: { condition: Condition; passage: Passage } | undefined;
  /** The end of a waiting of which the text has told so far only that it comes. */
  expired?: { nodes: Node[]; passage: Passage } | undefined;
  previousNodes: Node[];
  previousPassage?: Passage | undefined;
  /** To be moved beside the steps of a number when all is read. */
  moves: { nodes: Node[]; number: string; side: 'before' | 'after' }[];
  /** Blocks before which the steps of these numbers are done. */
  preceding: { block: string; numbers: string[] }[];
  /** Told as what is done at the very end, wherever in the text. */
  closing: Node[];
  /** What the text spoke of so far. */
  heard: Set<string>;
  /** Blocks of a list whose items run side by side, by list. */
  lists: { section: Section; blocks: Set<string>; open: boolean }[];
  /** Numbers whose steps run side by side. */
  parallels: string[][];
}

/** An empty course. */
export function newCourse(cast: Cast): Course {
  return {
    cast,
    root: [],
    previousNodes: [],
    moves: [],
    preceding: [],
    closing: [],
    parallels: [],
    heard: new Set(),
    lists: [],
  };
}

/** A course for a part that is told elsewhere: it knows the checks of the outer one. */
export function courseWithin(outer: Course): Course {
  return { ...newCourse(outer.cast), outer, lastCheck: outer.lastCheck, completeness: outer.completeness };
}
