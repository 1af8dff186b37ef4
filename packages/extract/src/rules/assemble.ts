import type { Branch, Quote, Step } from '@lotse/model';
import { slug, uniqueId } from '@lotse/model';
import type { Act } from './acts.ts';
import type { Cast } from './cast.ts';
import { bounded } from './labels.ts';
import { manualVerbs, ruleVerbs, sendVerbs } from './lexicon/steps.ts';
import { isClosed, listsOf, type Node, type TaskNode, walkNodes } from './nodes.ts';
import type { Passage } from './passages.ts';

/** What had to give way so that the process stays sound, in German. */
export interface Concession {
  text: string;
  node: Node;
}

/**
 * Makes a tree of nodes sound by construction: nothing after an end, no split all of whose ways end while the text
 * goes on, no jump into or out of what runs in parallel, no empty choice.
 */
export function makeSound(root: Node[]): Concession[] {
  const concessions: Concession[] = [];
  dropEmpty(root);
  dropDangling(root);
  const inside = new Map<Node, Node[]>();
  for (const { node } of walkNodes(root)) {
    if (node.kind !== 'parallel') continue;
    for (const branch of node.branches) for (const { node: inner } of walkNodes(branch)) inside.set(inner, branch);
  }
  for (const { node, list } of walkNodes(root)) {
    const jumpsOut =
      node.kind === 'goto' && typeof node.target !== 'string' && inside.get(node) !== inside.get(node.target);
    const endsInside = node.kind === 'end' && inside.has(node);
    if (!jumpsOut && !endsInside) continue;
    list.splice(list.indexOf(node), 1);
    concessions.push({
      node,
      text:
        node.kind === 'end'
          ? `Endet mit „${node.label}“ der ganze Vorgang oder nur dieser Teil der gleichzeitigen Bearbeitung?`
          : 'Wohin führt der Rücksprung aus der gleichzeitigen Bearbeitung?',
    });
  }
  dropEndless(root, concessions);
  openUp(root, concessions);
  dropDangling(root);
  return concessions;
}

/** Drops jumps to what is not there, until all that are left lead somewhere. */
function dropDangling(root: Node[]): void {
  for (let dropped = true; dropped; ) {
    dropped = false;
    const present = new Set([...walkNodes(root)].map(({ node }) => node));
    for (const { node, list } of walkNodes(root)) {
      if (node.kind !== 'goto') continue;
      const { target } = node;
      if (typeof target !== 'string' && target.kind !== 'goto' && present.has(target)) continue;
      list.splice(list.indexOf(node), 1);
      dropped = true;
    }
    if (dropped) dropEmpty(root);
  }
}

/** A jump back without any way out of what it repeats would never end. */
function dropEndless(root: Node[], concessions: Concession[]): void {
  for (const { node, list } of walkNodes(root)) {
    if (node.kind !== 'goto') continue;
    const { target } = node;
    const at = list.findIndex((one) => [...walkNodes([one])].some(({ node: inner }) => inner === target));
    if (at < 0) continue;
    const repeated = new Set([...walkNodes(list.slice(at))].map(({ node: inner }) => inner));
    const leaves = [...repeated].some(
      (inner) =>
        inner.kind === 'end' ||
        (inner.kind === 'goto' && typeof inner.target !== 'string' && !repeated.has(inner.target)),
    );
    if (leaves) continue;
    list.splice(list.indexOf(node), 1);
    concessions.push({ node, text: 'Wann endet diese Wiederholung?' });
  }
}

function dropEmpty(list: Node[]): void {
  for (const node of [...list]) {
    for (const inner of listsOf(node)) dropEmpty(inner);
    if (node.kind === 'choice' && node.branches.every((branch) => branch.nodes.length === 0))
      list.splice(list.indexOf(node), 1);
    if (node.kind === 'parallel') {
      node.branches = node.branches.filter((branch) => branch.length > 0);
      if (node.branches.length < 2) list.splice(list.indexOf(node), 1, ...(node.branches[0] ?? []));
    }
  }
}

/** Steps behind a closed list would never be reached: the closing is taken back where it is least certain. */
function openUp(list: Node[], concessions: Concession[]): void {
  for (const node of list) for (const inner of listsOf(node)) openUp(inner, concessions);
  for (let at = 0; at < list.length - 1; at++) {
    const head = list.slice(0, at + 1);
    if (!isClosed(head)) continue;
    const node = list[at];
    if (!node) continue;
    if (node.kind === 'end' || node.kind === 'goto') {
      list.splice(at, 1);
      at--;
      if (node.kind === 'end')
        concessions.push({ node, text: `Endet der Vorgang mit „${node.label}“, oder wird er fortgesetzt?` });
      continue;
    }
    reopen(node, concessions);
  }
}

function reopen(node: Node, concessions: Concession[]): void {
  const lists = listsOf(node);
  const open = lists.findLast((inner) => inner.at(-1)?.kind === 'end') ?? lists.at(-1);
  const last = open?.at(-1);
  if (!open || !last) return;
  if (last.kind === 'end' || last.kind === 'goto') {
    open.pop();
    concessions.push({
      node,
      text:
        last.kind === 'end'
          ? `Endet der Vorgang mit „${last.label}“, oder wird er fortgesetzt?`
          : 'Wie geht es nach diesem Schritt weiter?',
    });
  } else reopen(last, concessions);
}

/** The outline's steps of a sound tree of nodes. */
export function toSteps(root: Node[], cast: Cast): { steps: Step[]; idOf: Map<Node, string> } {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  const idOf = new Map<Node, string>();
  for (const { node } of walkNodes(root)) {
    const base =
      node.kind === 'task'
        ? node.act.label
        : node.kind === 'choice'
          ? node.question
          : node.kind === 'end'
            ? `ende ${node.label}`
            : node.kind === 'wait'
              ? `warten ${node.label}`
              : node.kind === 'race'
                ? `warten ${node.events[0]?.label ?? ''}`
                : node.kind === 'goto'
                  ? 'sprung'
                  : 'gleichzeitig';
    const stem = slug(base);
    const count = counts.get(stem) ?? 1;
    idOf.set(node, uniqueId(count === 1 ? stem : `${stem}-${count}`, taken));
    counts.set(stem, count + 1);
  }
  return { steps: root.map((node) => toStep(node, cast, idOf)), idOf };
}

function proof(passage: Passage, quote: string): Quote {
  return { document: passage.document.id, block: passage.block.id, quote: quote.trim() };
}

function toStep(node: Node, cast: Cast, idOf: Map<Node, string>): Step {
  const id = idOf.get(node) ?? 'x';
  const steps = (nodes: Node[]) => nodes.map((inner) => toStep(inner, cast, idOf));
  switch (node.kind) {
    case 'task':
      return taskStep(node, id, cast);
    case 'choice': {
      const by = performerBefore(node.branches.flatMap((branch) => branch.nodes));
      const branches: Branch[] = node.branches.map((branch) => ({
        when: branch.answer,
        steps: steps(branch.nodes),
        ...(branch.quote && branch.passage ? { evidence: [proof(branch.passage, branch.quote)] } : {}),
      }));
      return {
        choice: node.question,
        id,
        branches,
        ...(by ? { by } : {}),
        evidence: [proof(node.passage, node.quote)],
      };
    }
    case 'race':
      return {
        race: node.events.map((event) => ({
          on:
            event.kind === 'message' || !event.iso
              ? event.kind === 'message'
                ? { message: bounded(event.label), ...(event.from?.used ? { from: event.from.id } : {}) }
                : { condition: bounded(event.label) }
              : { timer: event.iso, label: bounded(event.label) },
          steps: steps(event.nodes),
          ...(event.quote && event.passage ? { evidence: [proof(event.passage, event.quote)] } : {}),
        })),
        id,
        evidence: [proof(node.passage, node.quote)],
      };
    case 'wait':
      return {
        wait: bounded(node.label),
        id,
        for:
          node.event === 'message'
            ? { message: bounded(node.label), ...(node.from?.used ? { from: node.from.id } : {}) }
            : node.event === 'timer' && node.iso
              ? { timer: node.iso, label: bounded(node.label) }
              : { condition: bounded(node.label) },
        evidence: [proof(node.passage, node.quote)],
      };
    case 'end':
      return node.derived
        ? { end: bounded(node.label), id, derived: node.derived }
        : { end: bounded(node.label), id, evidence: [proof(node.passage, node.quote)] };
    case 'goto':
      return {
        goto: (typeof node.target === 'string' ? undefined : idOf.get(node.target)) ?? id,
        id,
        evidence: [proof(node.passage, node.quote)],
      };
    case 'parallel':
      return { parallel: node.branches.map(steps), id, evidence: [proof(node.passage, node.quote)] };
  }
}

function performerBefore(nodes: readonly Node[]): string | undefined {
  const task = nodes.find((node): node is TaskNode => node.kind === 'task');
  return task?.act.by && /^(?:unit|role)$/.test(task.act.by.kind) ? task.act.by.id : undefined;
}

function taskStep(node: TaskNode, id: string, cast: Cast): Step {
  const { act } = node;
  const inferred: string[] = [];
  if (act.by && !act.byStated) inferred.push('by');
  if (!act.to && cast.applicant && act.by !== cast.applicant && goesToApplicant(act)) {
    act.to = cast.applicant;
    inferred.push('to');
  }
  const type = act.verb === '' ? undefined : typeOf(node);
  const uses = act.uses.filter((system) => system.used).map((system) => system.id);
  return {
    task: act.label,
    id,
    ...(act.by ? { by: act.by.id } : {}),
    ...(type ? { type } : {}),
    ...(act.to?.used && act.to !== act.by ? { to: act.to.id } : {}),
    ...(act.channel ? { channel: act.channel } : {}),
    ...(uses.length > 0 ? { uses } : {}),
    ...(/bescheid|bescheinigung|niederschrift|vermerk|mitteilung|rechnung/i.test(act.object) &&
    /^(?:erstellen|fertigen|ausfertigen|erlassen|ausdrucken|drucken)$/.test(act.verb)
      ? { outputs: [act.object] }
      : {}),
    ...(act.deadline ? { deadline: act.deadline } : {}),
    ...(/Ermessen|Einzelfall|Einzelfalls/.test(node.passage.text) && act.verb === 'entscheiden'
      ? { discretion: 'discretionary' as const }
      : {}),
    ...(act.citations.length > 0 ? { legalBasis: [...new Set(act.citations)] } : {}),
    ...(inferred.length > 0 ? { inferred } : {}),
    evidence: [proof(node.passage, node.quote), ...(node.also ? [proof(node.also.passage, node.also.quote)] : [])],
  };
}

const letters =
  /^(?:versenden|zusenden|zustellen|nachfordern|bitten|anhören|bekanntgeben|aushändigen|auffordern|erlassen|erteilen|mitgeben|zurückweisen|versagen|verlangen|einladen|erinnern|mahnen|widerrufen)$/;

/** What an office sends and tells without saying whom goes to whoever applied. */
function goesToApplicant(act: Act): boolean {
  if (act.by?.kind === 'external') return false;
  if (letters.test(act.verb)) return true;
  if (act.verb === 'anfordern') return /^(?:Fehlend|Unterlagen|Nachweis|Angaben)/.test(act.object);
  if (/^(?:zurückgeben|zurücksenden|zurückschicken)$/.test(act.verb))
    return /(?:Antrag|Unterlagen|Nachweise|Rechnungen)$/.test(act.object);
  return (
    /^(?:mitteilen|benachrichtigen|unterrichten|informieren)$/.test(act.verb) &&
    /^(?:Über|Ablehnung|Ergebnis|Gründe|Entscheidung|Rücknahme)(?!\p{L})/u.test(act.label)
  );
}

function typeOf({ act }: TaskNode) {
  if (/(?<!\p{L})(?:automatisch|maschinell|automatisiert)(?!\p{L})/u.test(act.quote) && act.uses.length > 0)
    return 'service' as const;
  if (ruleVerbs.has(act.verb) && /Gebühr|Steuer|Betrag|Höhe|Punkte|Beitrag|Kosten/.test(act.label))
    return 'businessRule' as const;
  if (sendVerbs.has(act.verb) && act.to && act.to !== act.by) return 'send' as const;
  if (manualVerbs.has(act.verb)) return 'manual' as const;
  return 'user' as const;
}
