import type { Course } from './course.ts';
import { checkVerbs } from './lexicon/steps.ts';
import { type ChoiceNode, isClosed, listsOf, type Node, type NodeBranch, walkNodes } from './nodes.ts';
import { replyIn } from './replies.ts';

const denied = /(?<!\p{L})(?:nicht|nichts|kein\p{L}*|ohne)(?!\p{L})/iu;
const good =
  /(?<!\p{L})(?:vollständig|komplett|Voraussetzung\p{L}*|in Ordnung|bestanden|geeignet|einverstanden|fehlerfrei|mängelfrei|erfüllt|eingehalten|alles|positiv|stattgegeben|genehmigt|zugestimmt|stimm\p{L}*)(?!\p{L})/iu;
const bad =
  /(?<!\p{L})(?:Mängel\p{L}*|Beanstandung\p{L}*|Bedenken|Einw[aä]nd\p{L}*|Einwendung\p{L}*|Hindernis\p{L}*|Versagungsgründe\p{L}*|Zweifel\p{L}*|Fehler\p{L}*|entgegen\p{L}*|Ausschlussgr\p{L}*)(?!\p{L})/iu;
const appears =
  /(?<!\p{L})(?:(?:erscheint|kommt|sitzt|ruft|meldet|sprich[tn]?)(?!\p{L})[^,]*(?:\p{Lu}\p{L}+|jemand|man|sie|er)(?!\p{L})|(?:da|zurück|fertig|angekommen|gefunden|eingegangen|erledigt|gedruckt|unterschrieben|bezahlt|entrichtet|ausgehändigt|abgeschlossen)(?: (?:ist|sind|wurde|hat))?)$/iu;

/**
 * Conditions that only say when work goes on: "Ist der Vertrag zurück, …", "Bestehen keine Bedenken, …" behind a way
 * out that was taken where there are some. Where the text never tells the other case, there is nothing to choose.
 */
export function settleMilestones(course: Course): void {
  settle(course.root);
}

function settle(list: Node[]): void {
  for (const node of list) for (const inner of listsOf(node)) settle(inner);
  for (let at = list.length - 1; at >= 0; at--) {
    const choice = list[at];
    if (choice?.kind !== 'choice' || choice.derived !== undefined || at === list.length - 1) continue;
    const told = onlyTold(choice);
    if (!told || isClosed(told.nodes)) continue;
    const { quote } = told;
    if (quote === undefined) continue;
    if (!(isMoment(quote) || (confirms(quote) && list.slice(Math.max(0, at - REACH), at).some(turnsAway)))) continue;
    list.splice(at, 1, ...told.nodes);
  }
}

/**
 * "Fehlen Unterlagen, wird ein neuer Termin vergeben. Sind sie vollständig, …": where the text tells the way of those
 * whose papers are complete, the others come back to the check.
 */
export function returnIncomplete(course: Course): void {
  for (const { node, list } of walkNodes(course.root)) {
    if (node.kind !== 'choice' || !/(?<!p{L})vollständig\?$/.test(node.question)) continue;
    const missing = node.branches.find((branch) => branch.answer === 'nein');
    const complete = node.branches.find((branch) => branch.answer === 'ja');
    const check = list[list.indexOf(node) - 1];
    const last = missing?.nodes.at(-1);
    if (!missing || !complete || complete.nodes.length === 0 || last?.kind !== 'task' || isClosed(missing.nodes))
      continue;
    if (check?.kind === 'task' && checkVerbs.has(check.act.verb))
      missing.nodes.push({ kind: 'goto', target: check, passage: last.passage, quote: last.quote });
  }
}

/** "kann … erteilt werden. Ob dies vertretbar ist, entscheidet die Leitung.": one decision, told twice. */
export function joinDecisions(course: Course): void {
  for (const { node, list } of walkNodes(course.root)) {
    if (node.kind !== 'task' || node.act.verb !== 'entscheiden' || node.act.predicate.modal !== 'können') continue;
    const later = list
      .slice(list.indexOf(node) + 1)
      .find((one) => one.kind === 'task' && one.act.verb === 'entscheiden' && one.passage.block === node.passage.block);
    if (later?.kind !== 'task') continue;
    later.act = { ...later.act, label: node.act.label, object: node.act.object };
    list.splice(list.indexOf(node), 1);
  }
}

/** How many steps back a way out still explains what a confirmation confirms. */
const REACH = 4;

function onlyTold(choice: ChoiceNode): NodeBranch | undefined {
  const told = choice.branches.filter((branch) => branch.nodes.length > 0);
  return told.length === 1 ? told[0] : undefined;
}

/** Something has come about for which the text waited, or somebody has come. */
function isMoment(quote: string): boolean {
  if (
    denied.test(quote) ||
    /(?<!\p{L})(?:ein|eine[rsnm]?|wieder|dass|innerhalb|binnen|als|nur|auch|noch|schon|bereits|trotzdem)(?!\p{L})/iu.test(
      quote,
    )
  )
    return false;
  if (/^Erschein(?:t|en)\s/.test(quote)) return true;
  if (/(?<!\p{L})(?:oder|und)(?!\p{L})/u.test(quote)) return false;
  return appears.test(quote.trim()) || replyIn(quote) === 'comes';
}

function confirms(quote: string): boolean {
  if (/(?<!\p{L})(?:und|oder|dass)(?!\p{L})/u.test(quote)) return false;
  return denied.test(quote) ? bad.test(quote) : good.test(quote) && !bad.test(quote);
}

/** Those for whom a way out is told do not come here. */
function turnsAway(node: Node): boolean {
  return (
    (node.kind === 'choice' || node.kind === 'race') &&
    listsOf(node).some((inner) => inner.length > 0 && isClosed(inner))
  );
}
