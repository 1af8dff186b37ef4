import type { SourceDocument } from '@lotse/model';
import type { Course } from './course.ts';
import { addException, type Mention } from './exceptions.ts';
import { type Node, type TaskNode, walkNodes } from './nodes.ts';
import { tellsOf } from './ordering.ts';
import type { Reading } from './readings.ts';

/** Titles of documents that change another one. */
const changes =
  /(?<!\p{L})(?:Rundverfügung|Nachtrag|Ergänzung\p{L}*|Änderung\p{L}*|Anpassung\p{L}*|Korrektur\p{L}*)(?!\p{L})/iu;

/** What somebody writes who has read another's account and sets it right. */
const corrects =
  /(?<!\p{L})(?:stimm(?:t|en) (?:da |hier |so |aber |noch |leider )?(?:ganz )?nicht|Korrekturen?|korrigier\p{L}*|Nachtrag|nachtragen|Mitschrift|fehlt (?:noch |da )?(?:et)?was|vergessen|verdreht|falsch (?:notiert|verstanden|aufgeschrieben)|richtigstellen|[Zz]u (?:Punkt|Nr\.) ?\d|anders als (?:besprochen|gesagt))(?!\p{L})|^Nein,/iu;

/** With fewer steps than this a document is no course that others could add to. */
const LEAST_STEPS_OF_A_COURSE = 3;

/**
 * Parts documents into those that tell the course and those that only add to it: mails beside somebody's longer account,
 * and documents whose title says that they change another one. `stepsOf` counts the steps that a document tells alone.
 */
export function partedDocuments(
  documents: readonly SourceDocument[],
  stepsOf: (document: SourceDocument) => number,
): { main: readonly SourceDocument[]; added: readonly SourceDocument[] } {
  const mayAdd = (document: SourceDocument) =>
    changes.test(titleOf(document)) ||
    (document.kind === 'mail' && document.blocks.some((block) => !block.quoted && corrects.test(block.text)));
  if (documents.length < 2 || !documents.some(mayAdd)) return { main: documents, added: [] };
  const steps = new Map(documents.map((document) => [document, stepsOf(document)]));
  const [longest] = documents.toSorted((a, b) => (steps.get(b) ?? 0) - (steps.get(a) ?? 0));
  const most = longest ? (steps.get(longest) ?? 0) : 0;
  if (!longest || most < LEAST_STEPS_OF_A_COURSE) return { main: documents, added: [] };
  const added = documents.filter((document) => document !== longest && mayAdd(document));
  return { main: documents.filter((document) => !added.includes(document)), added };
}

const titleOf = (document: SourceDocument): string =>
  `${document.title ?? ''} ${document.blocks.find((block) => block.kind === 'heading')?.text ?? ''}`;

/**
 * Takes in what documents tell that only add to the course: a step that stands there already stays one, done by whom the
 * later document names; the rest comes beside the step that its paragraph speaks of.
 */
export function addSupplement(
  course: Course,
  groups: readonly (readonly Reading[])[],
  mentions: readonly Mention[],
): void {
  for (const group of groups) {
    const open = group.map((reading) => withoutKnown(course, reading));
    addException(course, open, mentions);
  }
}

/** A reading without the steps that the course has already. */
function withoutKnown(course: Course, reading: Reading): Reading {
  const known = [...walkNodes(course.root)].flatMap(({ node }: { node: Node }) => (node.kind === 'task' ? [node] : []));
  const acts = reading.acts.filter((act) => {
    const same = known.find((node: TaskNode) => tellsOf(node.act, act));
    if (!same) return true;
    same.also ??= { passage: act.passage, quote: act.quote };
    if (act.by && act.byStated) {
      same.act.by = act.by;
      same.act.byStated = true;
    }
    return false;
  });
  return { ...reading, acts };
}
