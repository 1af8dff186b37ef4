import { nominalToInfinitive } from '@lotse/german';
import type { Act } from './acts.ts';
import type { Cast } from './cast.ts';
import { type Condition, questionKey } from './conditions.ts';
import { capital } from './labels.ts';
import { productionVerbs } from './lexicon/steps.ts';
import {
  type ChoiceNode,
  choiceOf,
  type EndNode,
  isClosed,
  listOf,
  type Node,
  type RaceNode,
  type TaskNode,
  walkNodes,
} from './nodes.ts';
import type { Passage } from './passages.ts';
import type { Reading } from './readings.ts';

const requests = new Set(['nachfordern', 'anfordern', 'bitten', 'auffordern', 'nachreichen']);
const checks = new Set([
  'prüfen',
  'feststellen',
  'kontrollieren',
  'überprüfen',
  'nachsehen',
  'gucken',
  'schauen',
  'klären',
  'begutachten',
  'beurteilen',
  'vergleichen',
]);

/** Puts the readings of a text together to a process, sentence by sentence. */
export class Builder {
  readonly root: Node[] = [];
  private lastChoice: ChoiceNode | undefined;
  private lastCheck: TaskNode | undefined;
  private asked: { task: TaskNode; question: string } | undefined;
  private lastRace: RaceNode | undefined;
  private lastRequest: TaskNode | undefined;
  private previousNodes: Node[] = [];
  private previousPassage: Passage | undefined;
  readonly cast: Cast;

  constructor(cast: Cast) {
    this.cast = cast;
  }

  /** Takes in a reading of the ordinary course. `list`: where it goes, the main line unless told otherwise. */
  add(reading: Reading): void {
    if (reading.timeout && this.onTimeout(reading)) return;
    if (reading.arrival && reading.goesTo?.repeat && this.onArrival(reading)) return;
    const nodes = this.nodesOf(reading);
    if (reading.conditions.length > 0) this.underCondition(reading, nodes);
    else if (reading.otherwise) this.otherwise(reading, nodes);
    else this.plainly(reading, nodes);
    const tasks = nodes.filter((node) => node.kind === 'task');
    this.notice(reading, tasks);
    if (nodes.length > 0) {
      this.previousNodes = nodes;
      this.previousPassage = reading.passage;
    }
  }

  /** Nodes for the acts of a reading, with the waits it tells of. */
  nodesOf(reading: Reading): Node[] {
    const nodes: Node[] = [];
    const { passage } = reading;
    for (const act of mergeProduction(reading.acts)) nodes.push({ kind: 'task', act, passage, quote: act.quote });
    for (const wait of reading.waits)
      nodes.push({
        kind: 'wait',
        label: wait.label,
        event: 'message',
        passage,
        quote: wait.quote,
        from: reading.acts.at(-1)?.to,
      });
    if (reading.arrival && !reading.goesTo && nodes.length > 0) {
      const label = capital(
        reading.arrival === 'eingegangen'
          ? `${this.lastRequest?.act.object ?? 'Antwort'} eingegangen`
          : reading.arrival,
      );
      nodes.unshift({
        kind: 'wait',
        label,
        event: 'message',
        passage,
        quote: reading.text.trim(),
        from: this.lastRequest?.act.to,
      });
    }
    return nodes;
  }

  private notice(reading: Reading, tasks: TaskNode[]): void {
    for (const task of tasks) {
      if (checks.has(task.act.verb)) {
        this.lastCheck = task;
        this.asked = reading.asks ? { task, question: reading.asks } : undefined;
      }
      if (requests.has(task.act.verb) || /einholen|einladen|anhören/.test(task.act.verb)) this.lastRequest = task;
    }
  }

  private underCondition(reading: Reading, nodes: Node[]): void {
    const condition = joined(reading.conditions);
    if (!condition) return;
    this.close(reading, nodes);
    if (nodes.length === 0) return;
    const request = nodes.findLast((node): node is TaskNode => node.kind === 'task' && requests.has(node.act.verb));
    if (request) this.awaitAnswer(request, reading, nodes);
    const same = this.sameQuestion(condition);
    if (same) {
      const branch = same.branches.find((one) => one.answer === condition.answer);
      const other = same.branches.find((one) => one.answer !== condition.answer);
      const isLast = this.root.at(-1) === same || listOf(this.root, same)?.at(-1) === same;
      if (branch && other && isLast && !(branch.nodes.length > 0 && isClosed(branch.nodes))) {
        if (isClosed(other.nodes) && !isClosed(nodes)) {
          this.listOfMain(same).push(...nodes);
          return;
        }
        branch.nodes.push(...nodes);
        branch.quote ??= condition.quote;
        branch.passage ??= reading.passage;
        return;
      }
      if (other && isClosed(other.nodes) && !isClosed(nodes)) {
        this.root.push(...nodes);
        return;
      }
    }
    const choice = choiceOf(condition, reading.passage, nodes);
    this.lastChoice = choice;
    if (reading.cue === 'before' && this.insertBefore(reading, [choice])) return;
    this.root.push(choice);
  }

  private listOfMain(node: Node): Node[] {
    return listOf(this.root, node) ?? this.root;
  }

  private sameQuestion(condition: Condition): ChoiceNode | undefined {
    const key = questionKey(condition.question);
    let found: ChoiceNode | undefined;
    for (const { node } of walkNodes(this.root))
      if (node.kind === 'choice' && questionKey(node.question) === key) found = node;
    return found;
  }

  private otherwise(reading: Reading, nodes: Node[]): void {
    this.close(reading, nodes);
    if (nodes.length === 0) return;
    const asked = this.asked;
    if (asked && this.root.at(-1) === asked.task) {
      const choice = choiceOf(
        { question: asked.question, answer: 'nein', quote: reading.text.trim() },
        reading.passage,
        this.closeRefusal(nodes, reading),
      );
      this.lastChoice = choice;
      this.root.push(choice);
      return;
    }
    const open = this.lastChoice;
    const empty = open?.branches.find((branch) => branch.nodes.length === 0);
    if (open && empty) {
      // What the text told after the first branch belongs to it: "…, zahlen Sie die Gebühr. Danach wird gedruckt. Andernfalls …"
      const list = listOf(this.root, open);
      const at = list?.indexOf(open) ?? -1;
      const first = open.branches.find((branch) => branch !== empty);
      if (
        list &&
        at >= 0 &&
        first &&
        at < list.length - 1 &&
        list.slice(at + 1).every((node) => node.passage.section === open.passage.section) &&
        list.length - at < 5 &&
        isClosed(this.closeRefusal([...nodes], reading))
      ) {
        empty.nodes.push(...this.closeRefusal(nodes, reading));
      } else empty.nodes.push(...this.closeRefusal(nodes, reading));
      empty.quote = reading.text.trim();
      empty.passage = reading.passage;
      return;
    }
    this.root.push(...nodes);
  }

  /** A notice that nothing more is to be done ends the case. */
  private closeRefusal(nodes: Node[], reading: Reading): Node[] {
    const last = nodes.at(-1);
    if (last?.kind === 'task' && /^(?:erlassen|versenden)$/.test(last.act.verb) && !isClosed(nodes)) {
      const end: EndNode = {
        kind: 'end',
        label: `${last.act.object.split(' ').slice(-1)[0] ?? 'Bescheid'} versandt`,
        passage: reading.passage,
        quote: reading.text.trim(),
      };
      return [...nodes, end];
    }
    return nodes;
  }

  /** Ends a branch with the state that its last act or the sentence says, or sends it where the text points. */
  private close(reading: Reading, nodes: Node[]): void {
    const { passage } = reading;
    const quote = reading.text.trim();
    const state = nodes.findLast((node): node is TaskNode => node.kind === 'task' && node.act.closing !== undefined)
      ?.act.closing;
    if (reading.goesTo) {
      const target = reading.goesTo.repeat && !reading.goesTo.number ? this.lastCheck : undefined;
      if (target) nodes.push({ kind: 'goto', target, passage, quote });
      return;
    }
    if (reading.ends || state) nodes.push({ kind: 'end', label: state ?? 'Vorgang abgeschlossen', passage, quote });
  }

  private plainly(reading: Reading, nodes: Node[]): void {
    const { passage } = reading;
    if (reading.deadline && this.lastRequest && !this.lastRequest.act.deadline) {
      this.lastRequest.act.deadline = reading.deadline.iso;
      this.lastRequest.act.deadlineWords = reading.deadline.words;
      this.addTimer(this.lastRequest, reading.deadline.iso, reading.deadline.words, passage, reading.deadline.quote);
    }
    if (reading.timeoutAt && this.lastRace) this.lastRace.timeoutAt = reading.timeoutAt;
    const missing = nodes.find(
      (node): node is TaskNode => node.kind === 'task' && /^Fehlend/.test(node.act.object || node.act.label),
    );
    if (missing && nodes.some((node) => node.kind === 'task' && requests.has(node.act.verb))) {
      const thing =
        this.lastCheck?.act.object.replace(/^auf /, '') ||
        missing.act.object.replace(/^Fehlende[srn]? ?/, '') ||
        'Unterlagen';
      if (missing.act.object === 'Fehlendes')
        missing.act.label = `Fehlende ${/^(?:Unterlagen|Angaben)$/.test(thing) ? thing : 'Unterlagen'} nachfordern`;
      this.awaitAnswer(missing, reading, nodes);
      const choice = choiceOf(
        { question: `${capital(thing)} vollständig?`, answer: 'nein', quote: missing.quote },
        passage,
        nodes,
        'implied-condition',
      );
      this.lastChoice = choice;
      this.root.push(choice);
      return;
    }
    const implied = impliedCondition(nodes[0]);
    if (implied) {
      const choice = choiceOf(implied, passage, nodes, 'implied-condition');
      this.lastChoice = choice;
      this.root.push(choice);
      return;
    }
    // What follows a branch in the same paragraph and ties to it belongs to it.
    const open = this.lastChoice;
    const branch = open?.branches.find((one) => one.nodes.length > 0);
    if (open && branch && this.previousPassage?.block === passage.block && this.root.at(-1) === open) {
      const end = branch.nodes.at(-1);
      const closed = end?.kind === 'end';
      if (
        (closed &&
          (reading.tied ||
            reading.ends ||
            nodes.every((node) => node.kind === 'task' && node.act.closing !== undefined))) ||
        (reading.tied && nodes.length > 0 && !isClosed(branch.nodes))
      ) {
        if (closed) branch.nodes.splice(-1, 0, ...nodes);
        else {
          branch.nodes.push(...nodes);
          if (reading.ends) this.close(reading, branch.nodes);
        }
        return;
      }
      if (closed && /^(?:Die|Der|Das) \p{L}+ erhält/u.test(reading.text)) {
        branch.nodes.splice(-1, 0, ...nodes);
        return;
      }
      if (reading.ends && !closed) {
        branch.nodes.push(...nodes, {
          kind: 'end',
          label: 'Vorgang abgeschlossen',
          passage,
          quote: reading.text.trim(),
        });
        return;
      }
    }
    if (reading.goesTo?.repeat && this.lastRequest && nodes.length === 0) {
      this.onArrival(reading);
      return;
    }
    if (nodes.length === 0) return;
    if (reading.cue === 'before' && this.insertBefore(reading, nodes)) return;
    if (reading.beside?.side === 'before' && this.insertBeside(reading.beside.noun, 'before', nodes)) return;
    if (reading.cue === 'first') {
      this.root.unshift(...nodes);
      return;
    }
    this.root.push(...nodes);
  }

  /** What a procedure table's remark adds to the row it stands in. */
  remark(reading: Reading): void {
    if (reading.timeoutAt && this.lastRace) this.lastRace.timeoutAt = reading.timeoutAt;
    const move = /(?<!\p{L})[Vv]or Nr\. (\d+)/u.exec(reading.text);
    if (move?.[1] && reading.acts.every((act) => act.verb === 'erledigen')) {
      this.moveBefore(reading.passage, move[1]);
      return;
    }
    if (reading.conditions.length > 0 && reading.acts.length > 0) this.add(reading);
  }

  private moveBefore(passage: Passage, number: string): void {
    const moved = this.root.filter((node) => node.passage.block === passage.block);
    const target = this.root.findIndex((node) => node.passage.number === number);
    if (moved.length === 0 || target < 0) {
      this.moves.push({ passage, number });
      return;
    }
    for (const node of moved) this.root.splice(this.root.indexOf(node), 1);
    const at = this.root.findIndex((node) => node.passage.number === number);
    this.root.splice(at, 0, ...moved);
  }

  private readonly moves: { passage: Passage; number: string }[] = [];

  /** "Zuvor ist …": before what the sentence before told. */
  private insertBefore(reading: Reading, nodes: Node[]): boolean {
    let anchor = this.previousNodes[0];
    if (reading.acts[0] && /^Termin/.test(reading.acts[0].object)) {
      anchor =
        this.root.find(
          (node) => node.passage.section === reading.passage.section && node.passage.block === reading.passage.block,
        ) ?? anchor;
    }
    if (!anchor) return false;
    const holder = [...walkNodes(this.root)].find(({ node }) => node === anchor);
    const list = holder?.list;
    if (!list) return false;
    list.splice(list.indexOf(anchor), 0, ...nodes);
    return true;
  }

  /** "nach Erfassung", "vor dem Druck": beside the task whose verb the noun hides. */
  insertBeside(noun: string, side: 'before' | 'after', nodes: Node[]): boolean {
    const verb = nominalToInfinitive(noun);
    if (!verb || verb === 'eingehen' || verb === 'ablaufen' || verb === 'prüfen') return false;
    const similar = new Set([
      verb,
      ...(verb === 'erfassen'
        ? ['übertragen', 'eingeben', 'eintragen', 'übernehmen']
        : verb === 'drucken'
          ? ['ausdrucken']
          : []),
    ]);
    const found = [...walkNodes(this.root)].find(({ node }) => node.kind === 'task' && similar.has(node.act.verb));
    if (!found) return false;
    const at = found.list.indexOf(found.node);
    found.list.splice(side === 'before' ? at : at + 1, 0, ...nodes);
    return true;
  }

  /** After a request: what was asked for comes and is checked again, or the time limit runs out. */
  private awaitAnswer(request: TaskNode, reading: Reading, nodes: Node[]): void {
    const { passage } = reading;
    const check = this.lastCheck;
    const thing = request.act.object.replace(/^(?:um|an|zur|zum) /, '') || 'Unterlagen';
    const again: Node[] = check ? [{ kind: 'goto', target: check, passage, quote: request.quote }] : [];
    const race: RaceNode = {
      kind: 'race',
      passage,
      quote: request.quote,
      timeoutAt: reading.timeoutAt,
      events: [
        {
          kind: 'message',
          label: `${capital(thing)} eingegangen`,
          nodes: again,
          quote: request.quote,
          passage,
          from: request.act.to ?? this.cast.applicant,
        },
      ],
    };
    if (request.act.deadline)
      race.events.push({
        kind: 'timer',
        label: `Frist von ${request.act.deadlineWords ?? 'der Nachforderung'} abgelaufen`,
        iso: request.act.deadline,
        nodes: [],
        quote: request.quote,
        passage,
      });
    nodes.push(race);
    this.lastRace = race;
    this.lastRequest = request;
  }

  private addTimer(request: TaskNode, iso: string, words: string, passage: Passage, quote: string): void {
    const list = listOf(this.root, request);
    const race = list?.[list.indexOf(request) + 1];
    if (race?.kind === 'race' && !race.events.some((event) => event.kind === 'timer'))
      race.events.push({ kind: 'timer', label: `Frist von ${words} abgelaufen`, iso, nodes: [], passage, quote });
    else if (list && race?.kind !== 'race') {
      const made: RaceNode = {
        kind: 'race', passage, quote,
        events: [
          { kind: 'message', label: request.act.verb === 'anhören' ? 'Äußerung eingegangen' : 'Antwort eingegangen', nodes: [], passage, quote, from: request.act.to },
          { kind: 'timer', label: `Frist von ${words} abgelaufen`, iso, nodes: [], passage, quote },
        ],
      }; // biome-ignore format: one value
      list.splice(list.indexOf(request) + 1, 0, made);
      this.lastRace = made;
    }
  }

  /** What happens when the time limit runs out goes to the timer of the request it belongs to. */
  onTimeout(reading: Reading): boolean {
    const numbers = reading.references.flatMap((reference) => reference.numbers);
    const races = [...walkNodes(this.root)]
      .map(({ node }) => node)
      .filter((node): node is RaceNode => node.kind === 'race');
    const race =
      races.find((one) => one.timeoutAt !== undefined && one.timeoutAt === reading.passage.number) ??
      races.findLast((one) =>
        numbers.some((number) => one.passage.number === number || one.passage.section.number === number),
      ) ??
      (reading.passage.section.role === 'exceptions' && numbers.length > 0 ? undefined : this.lastRace) ??
      races.at(-1);
    if (!race) return false;
    let timer = race.events.find((event) => event.kind === 'timer');
    if (!timer) {
      timer = {
        kind: 'timer',
        label: 'Frist abgelaufen',
        nodes: [],
        quote: reading.text.trim(),
        passage: reading.passage,
      };
      race.events.push(timer);
    }
    if (timer.nodes.length > 0 && isClosed(timer.nodes)) return true;
    const nodes = this.nodesOf(reading);
    this.close(reading, nodes);
    const second = nodes.find(
      (node): node is TaskNode =>
        node.kind === 'task' && /^(?:erinnern|mahnen)$/.test(node.act.verb) && node.act.deadline !== undefined,
    );
    timer.nodes.push(...nodes);
    timer.quote = reading.text.trim();
    timer.passage = reading.passage;
    if (second) {
      this.awaitAnswer(second, reading, timer.nodes);
      const made = this.lastRace;
      const back = race.events.find((event) => event.kind === 'message')?.nodes.find((node) => node.kind === 'goto');
      const answer = made?.events[0];
      if (answer) {
        answer.label = race.events[0]?.label.replace('eingegangen', 'nach Erinnerung eingegangen') ?? answer.label;
        answer.nodes = back ? [{ ...back }] : [];
      }
    } else this.lastRace = race;
    this.notice(reading, []);
    this.previousNodes = nodes.length > 0 ? nodes : this.previousNodes;
    return true;
  }

  /** "Nach Eingang der Unterlagen ist die Prüfung zu wiederholen." */
  private onArrival(reading: Reading): boolean {
    const check = this.lastCheck;
    if (this.lastRace) {
      const message = this.lastRace.events.find((event) => event.kind === 'message');
      if (message && message.nodes.length === 0 && check)
        message.nodes.push({ kind: 'goto', target: check, passage: reading.passage, quote: reading.text.trim() });
      if (message) return true;
    }
    const request = this.lastRequest;
    const list = request ? listOf(this.root, request) : undefined;
    if (!request || !list || !check) return false;
    list.splice(
      list.indexOf(request) + 1,
      0,
      {
        kind: 'wait',
        label: capital(reading.arrival ?? 'Antwort eingegangen'),
        event: 'message',
        passage: reading.passage,
        quote: reading.text.trim(),
        from: request.act.to,
      },
      { kind: 'goto', target: check, passage: reading.passage, quote: reading.text.trim() },
    );
    return true;
  }
}

function joined(conditions: readonly Condition[]): Condition | undefined {
  const [first, second] = conditions;
  if (!first || !second) return first;
  return first;
}

/** "Säumige Schulen werden erinnert", "Noch vorhandene Plakate werden abgenommen": done only where there are such. */
function impliedCondition(node: Node | undefined): Condition | undefined {
  if (node?.kind !== 'task') return undefined;
  const text = node.act.object || node.act.label;
  const match =
    /^(?:Noch )?(säumige|verspätete|vorhandene|beanstandete|ablehnende|nicht abgeholte|fehlerhafte)[nrs]? (\p{Lu}.*)$/iu.exec(
      text,
    );
  if (!match) return undefined;
  return { question: `${capital(text)}?`, answer: 'ja', quote: node.quote };
}

/** Printing, signing and sealing one paper are one step; sending it is the next. */
function mergeProduction(acts: readonly Act[]): Act[] {
  const merged: Act[] = [];
  for (const act of acts) {
    const last = merged.at(-1);
    if (
      last &&
      productionVerbs.has(last.verb) &&
      productionVerbs.has(act.verb) &&
      act.predicate.elliptic &&
      last.object === act.object
    ) {
      const parts = last.label.split(' und ');
      last.label = parts.length > 1 ? `${parts.join(', ')} und ${act.verb}` : `${last.label} und ${act.verb}`;
      last.verb = act.verb;
      continue;
    }
    merged.push({ ...act });
  }
  return merged;
}
