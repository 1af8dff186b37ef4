import { labelSimilarity } from '@lotse/german';
import type { Act } from './acts.ts';
import type { Cast } from './cast.ts';
import { answering, onceOnly, paperForPayment, payVerbs, receiveVerbs } from './lexicon/counterparts.ts';
import { applicationVerbs } from './lexicon/steps.ts';
import { isClosed, listOf, type Node, type TaskNode, walkNodes } from './nodes.ts';
import { tellsOf } from './ordering.ts';

/** How like two labels are that tell the same step in two documents. */
const SAME_STEP = 0.75;

/**
 * Puts what a page for citizens tells into the course that an office's document tells: a step that both tell stands
 * once, as the citizen's; a step that an office's step answers ("zahlen" – "kassieren", "abholen" – "aushändigen")
 * comes directly before that; all else comes before the office begins, in the order of the page.
 */
export function interleave(root: Node[], own: readonly Node[], cast: Cast): void {
  const front: Node[] = [];
  let last: Node | undefined;
  for (const node of own) {
    const act = node.kind === 'task' ? node.act : undefined;
    const same = act ? taskWhere(root, (other) => isSame(act, other)) : undefined;
    if (act && same) {
      if (!same.act.byStated && act.by) {
        same.act.by = cast.theApplicant();
        same.act.byStated = true;
      }
      same.also = { passage: node.passage, quote: node.quote };
      last = same;
      continue;
    }
    const answer = act ? taskWhere(root, (other) => answers(other, act)) : undefined;
    const bill =
      act && !answer && payVerbs.has(act.verb)
        ? taskWhere(root, (other) => paperForPayment.test(other.label))
        : undefined;
    const list = answer ? listOf(root, answer) : bill ? listOf(root, bill) : undefined;
    if (list && answer) list.splice(list.indexOf(answer), 0, node);
    else if (list && bill) list.splice(list.indexOf(bill) + 1, 0, node);
    else if (act && receiveVerbs.has(act.verb) && !isClosed(root)) root.push(node);
    else if (act && last && !applicationVerbs.has(act.verb) && !isClosed(listOf(root, last) ?? [])) {
      const at = listOf(root, last);
      at?.splice(at.indexOf(last) + 1, 0, node);
    } else {
      front.push(node);
      continue;
    }
    last = answer ?? node;
  }
  root.unshift(...front);
}

function taskWhere(root: Node[], accepts: (act: Act) => boolean): TaskNode | undefined {
  for (const { node } of walkNodes(root)) if (node.kind === 'task' && accepts(node.act)) return node;
  return undefined;
}

/** The office's document tells the citizen's step too. */
function isSame(act: Act, other: Act): boolean {
  if (other.byStated && other.by?.kind !== 'applicant') return false;
  if (act.verb === other.verb && onceOnly.has(act.verb)) return true;
  if (payVerbs.has(act.verb) && payVerbs.has(other.verb)) return true;
  if (other.by?.kind !== 'applicant' && !applicationVerbs.has(act.verb)) return false;
  return tellsOf(act, other) || labelSimilarity(act.label, other.label) >= SAME_STEP;
}

/** The office's side of what the citizen does: about the same thing where both name one. */
function answers(office: Act, citizen: Act): boolean {
  if (office.by?.kind === 'applicant' || !answering.get(citizen.verb)?.has(office.verb)) return false;
  const heads = [office, citizen].map((one) => /\p{Lu}\p{L}+/u.exec(one.object || one.label)?.[0] ?? '');
  const [a = '', b = ''] = heads.map((head) => head.toLowerCase());
  return a === '' || b === '' || a.endsWith(b.slice(-5)) || payVerbs.has(citizen.verb);
}
