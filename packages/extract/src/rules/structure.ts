import { nominalToInfinitive, participleToInfinitive } from '@lotse/german';
import type { Act } from './acts.ts';
import type { Cast, Member } from './cast.ts';
import { type Condition, questionKey } from './conditions.ts';
import { capital } from './labels.ts';
import { applicationVerbs, followingVerbs, productionVerbs, sameWork } from './lexicon/steps.ts';
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
import type { Passage, Section } from './passages.ts';
import type { Reading } from './readings.ts';
import { durationIn } from './time-words.ts';

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

  /** A builder for a part that is told elsewhere: it knows the checks of this one. */
  within(): Builder {
    const inner = new Builder(this.cast);
    inner.lastCheck = this.lastCheck;
    inner.completeness = this.completeness;
    inner.outer = this;
    return inner;
  }

  /** Takes over what a part left to be done at the end. */
  adopt(inner: Builder): void {
    this.moves.push(...inner.moves);
  }

  private outer: Builder | undefined;
  private completeness: TaskNode | undefined;

  /** Takes in a reading of the ordinary course. `list`: where it goes, the main line unless told otherwise. */
  add(reading: Reading): void {
    if (this.onReply(reading)) return;
    if (reading.timeout && reading.otherwise && this.onNeither(reading)) return;
    if (reading.timeout && this.onTimeout(reading)) return;
    if (reading.arrival && reading.goesTo?.repeat && this.onArrival(reading)) return;
    this.assume(reading);
    const nodes = this.nodesOf(reading).filter((node) => !this.repeats(node));
    if (this.continued(reading, nodes)) return;
    if (reading.after) this.moves.push({ nodes, number: reading.after, side: 'after' });
    if (reading.preceded) this.preceding.push({ block: reading.passage.block.id, numbers: reading.preceded });
    if (reading.goesTo?.number && nodes.length === 0 && reading.conditions.length === 0 && !reading.otherwise) return;
    const tasksHere = nodes.filter((node) => node.kind === 'task');
    if (
      reading.cue === 'parallel' &&
      reading.conditions.length === 0 &&
      tasksHere.length >= 2 &&
      tasksHere.length === nodes.length
    ) {
      this.root.push({
        kind: 'parallel',
        branches: nodes.map((node) => [node]),
        passage: reading.passage,
        quote: reading.text.trim(),
      });
    } else if (reading.conditions.length > 0 && reading.otherwise && this.asked)
      this.otherwiseInside(reading, nodes, this.asked.question);
    else if (reading.conditions.length > 0) this.underCondition(reading, nodes);
    else if (reading.otherwise) this.otherwise(reading, nodes);
    else this.plainly(reading, nodes);
    this.placeWaits(reading, nodes);
    const tasks = nodes.filter((node) => node.kind === 'task');
    this.notice(reading, tasks);
    if (nodes.length > 0) {
      this.previousNodes = nodes;
      this.previousPassage = reading.passage;
    }
  }

  /** Who does what a passive tells: whoever the section spoke of last. */
  assume(reading: Reading): void {
    const { section } = reading.passage;
    const inExceptions = section.role === 'exceptions';
    if (this.performer?.section !== section || (inExceptions && this.performer.number !== reading.passage.number))
      this.performer = undefined;
    reading.acts = reading.acts.filter((act) => !this.isApplication(act, reading));
    const forCitizens = reading.passage.document.kind === 'web' || reading.passage.document.kind === 'leaflet';
    for (const act of reading.acts) {
      if (!act.by && forCitizens && act.predicate.obligation && applicationVerbs.has(act.verb))
        act.by = this.cast.theApplicant();
      if (act.by && act.byStated) {
        if (!act.ownAgent && (act.by.kind === 'unit' || (act.by.kind === 'role' && !/leitung$/i.test(act.by.name))))
          this.performer = { section, number: reading.passage.number, member: act.by };
      } else if (!act.by && this.performer && act.to !== this.performer.member) act.by = this.performer.member;
    }
  }

  /** "Der Antrag ist schriftlich zu stellen": what starts the process, not a step of it. */
  private isApplication(act: Act, reading: Reading): boolean {
    if (this.outer) return act.verb === 'beantragen' && !act.by;
    if (act.by && (act.by.kind !== 'applicant' || reading.passage.document.kind !== 'procedure')) return false;
    if (!applicationVerbs.has(act.verb)) return false;
    if (act.verb === 'beantragen') return true;
    if (act.by?.kind === 'applicant') return act.verb === 'unterschreiben' && this.root.length === 0;
    return this.root.length === 0;
  }

  /** Says again what the step before said: "… ist zu ermitteln. SB berechnet …" */
  private repeats(node: Node): boolean {
    const last = [...walkNodes(this.root)].at(-1)?.node;
    if (node.kind !== 'task' || last?.kind !== 'task' || last.passage.section !== node.passage.section) return false;
    const group = sameWork.find((verbs) => verbs.has(node.act.verb));
    if (!group?.has(last.act.verb) || last.act.object === '' || last.act.object !== node.act.object) return false;
    if (!last.act.by || !last.act.byStated) {
      last.act.byStated = node.act.byStated;
      if (node.act.by) last.act.by = node.act.by;
    }
    return true;
  }

  private performer: { section: Section; number: string; member: Member } | undefined;

  /** Nodes for the acts of a reading, with the waits it tells of. */
  nodesOf(reading: Reading): Node[] {
    const nodes: Node[] = [];
    const { passage } = reading;
    for (const act of mergeSmallWork(reading.acts, this.cast.defaultPerformer()))
      nodes.push({ kind: 'task', act, passage, quote: act.quote });
    for (const wait of reading.waits)
      nodes.push({
        kind: 'wait',
        label: wait.label,
        event: wait.date ? 'condition' : 'message',
        passage,
        quote: wait.quote,
        from: reading.acts.at(-1)?.to,
      });
    if (reading.arrival && !reading.goesTo && nodes.length > 0) {
      const label = capital(
        reading.arrival === 'eingegangen' && this.lastRequest?.passage.section === passage.section
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

  /** The second half of a conditional sentence, and a hint behind a refusal, stay in the branch. */
  private continued(reading: Reading, nodes: Node[]): boolean {
    const before = this.previousNodes.at(-1);
    const list = before ? listOf(this.root, before) : undefined;
    if (
      !before ||
      !list ||
      list === this.root ||
      nodes.length === 0 ||
      reading.conditions.length > 0 ||
      reading.otherwise ||
      reading.timeout
    )
      return false;
    const end = list.at(-1);
    const hint =
      end?.kind === 'end' &&
      this.previousPassage?.block === reading.passage.block &&
      nodes.every(
        (node) =>
          node.kind === 'task' &&
          /^(?:hinweisen|unterrichten|informieren|mitteilen|benachrichtigen|begründen)$/.test(node.act.verb),
      );
    const waits =
      this.previousPassage?.block === reading.passage.block &&
      nodes.every((node) => node.kind === 'wait') &&
      end?.kind !== 'end';
    if (!reading.continues && !hint && !waits) return false;
    dropTold(list, nodes);
    if (end?.kind === 'end' || end?.kind === 'goto') list.splice(-1, 0, ...nodes);
    else list.push(...nodes);
    if (reading.ends || nodes.some((node) => node.kind === 'task' && node.act.closing !== undefined))
      if (!isClosed(list)) this.close(reading, list);
    this.notice(
      reading,
      nodes.filter((node) => node.kind === 'task'),
    );
    this.previousNodes = nodes;
    this.previousPassage = reading.passage;
    return true;
  }

  /** A wait that stands alone goes behind the request for what is waited for. */
  private placeWaits(reading: Reading, nodes: Node[]): void {
    if (reading.acts.length > 0) return;
    for (const wait of nodes.filter((node) => node.kind === 'wait')) {
      const noun = wait.kind === 'wait' ? (wait.label.split(' ')[0] ?? '') : '';
      const request = [...walkNodes(this.root)].findLast(
        ({ node }) =>
          node.kind === 'task' &&
          noun.length > 4 &&
          node.act.object.includes(noun) &&
          /holen|fordern|bitten|fragen|veranlassen|vorlegen/.test(node.act.verb),
      );
      const list = listOf(this.root, wait);
      if (!request || !list || request.list === list) continue;
      list.splice(list.indexOf(wait), 1);
      request.list.splice(request.list.indexOf(request.node) + 1, 0, wait);
    }
  }

  private notice(reading: Reading, tasks: TaskNode[]): void {
    for (const task of tasks) {
      if (checks.has(task.act.verb)) {
        this.lastCheck = task;
        if (/ollständig|Unterlagen|Angaben/.test(task.act.label)) this.completeness = task;
        this.asked = reading.asks ? { task, question: reading.asks } : undefined;
      }
      if (requests.has(task.act.verb) || /einholen|einladen|anhören/.test(task.act.verb)) this.lastRequest = task;
    }
  }

  private underCondition(reading: Reading, nodes: Node[]): void {
    const condition = this.spelledOut(joined(reading.conditions), reading.passage);
    if (!condition) return;
    if (this.root.length === 0 && !this.outer && /^wer\s/i.test(condition.quote)) {
      // "Wer anruft, wird befragt": whoever asks for the service; not a way among others.
      this.plainly(reading, nodes);
      return;
    }
    if (/^Ist alles (?:da|in Ordnung|vollständig)/.test(condition.question) && this.lastChoice) {
      this.root.push(...nodes);
      return;
    }
    // "Liegt sie vor, wird entschieden": what was asked for is waited for.
    const come = /^(\p{Lu}\p{L}+) (?:vorhanden|eingegangen)\?$/u.exec(condition.question)?.[1];
    if (
      come &&
      condition.answer === 'ja' &&
      nodes.length > 0 &&
      this.lastRequest?.act.label.includes(come) &&
      /(?:liegt|liegen|geht|gehen)\s/i.test(condition.quote)
    ) {
      nodes.unshift({
        kind: 'wait',
        label: `${come} eingegangen`,
        event: 'message',
        passage: reading.passage,
        quote: condition.quote,
        from: this.lastRequest.act.to,
      });
      this.listFor(reading, condition).push(...nodes);
      return;
    }
    this.close(reading, nodes);
    if (nodes.length === 0) return;
    const request = nodes.findLast((node): node is TaskNode => node.kind === 'task' && requests.has(node.act.verb));
    if (
      request &&
      /vollständig|vorhanden|beigefügt|fehl|unklar|Zweifel|ausreich|reich.* nicht aus|erforderlich| da\?/i.test(
        condition.question,
      )
    )
      this.awaitAnswer(request, reading, nodes);
    const same = this.sameQuestion(condition);
    if (same) {
      const free = same.branches.find((one) => one.answer === condition.answer && one.nodes.length === 0);
      if (free && isClosed(nodes)) {
        free.nodes.push(...nodes);
        free.quote = condition.quote;
        free.passage = reading.passage;
        return;
      }
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
      const at = this.root.indexOf(same);
      if (branch && other && at >= 0 && !isClosed(other.nodes) && branch.nodes.length === 0 && other.nodes.length > 0) {
        // What was told between the two answers belongs to the first.
        const between = this.root.slice(at + 1);
        if (between.length <= 4 && between.every((node) => node.passage.section === same.passage.section)) {
          this.root.splice(at + 1);
          other.nodes.push(...between);
        }
        if (this.root.at(-1) === same) {
          branch.nodes.push(...nodes);
          branch.quote = condition.quote;
          branch.passage = reading.passage;
          return;
        }
      }
      if (other && isClosed(other.nodes) && !isClosed(nodes)) {
        this.root.push(...nodes);
        return;
      }
    }
    const choice = choiceOf(condition, reading.passage, nodes);
    this.lastChoice = choice;
    this.favourable =
      /^(?:Im|In|Bei) (?:Falle?|Fällen)? ?(?:der |einer |von )?(?:Genehmigung|Bewilligung|Zustimmung|Erlaubnis|Zusage|Anerkennung)/.test(
        reading.text.trim(),
      )
        ? choice
        : undefined;
    if (reading.cue === 'before' && !/anzuhören|angehört/.test(reading.text) && this.insertBefore(reading, [choice]))
      return;
    this.listFor(reading, condition).push(choice);
  }

  /** "Gelingt dies nicht", "Ist das nicht der Fall": the question is what the check before was for. */
  private spelledOut(condition: Condition | undefined, passage: Passage): Condition | undefined {
    if (condition && /^Fehlt es/i.test(condition.quote)) {
      const topic = /Zuständigkeit/.test(passage.section.title) ? 'Zuständigkeit' : this.lastCheck?.act.object;
      return topic ? { ...condition, question: `${topic} gegeben?`, answer: 'nein' } : condition;
    }
    if (!condition || !/^(?:Gelingt|Ist|Trifft) (?:dies|das|es)(?: \p{L}+)* nicht/u.test(condition.question))
      return condition;
    const check = this.lastCheck;
    if (this.asked) return { ...condition, question: this.asked.question, answer: 'nein' };
    if (!check) return condition;
    const participle = (check.quote.match(/\p{Ll}{5,}/gu) ?? []).find(
      (word) => participleToInfinitive(word) === check.act.verb,
    );
    return {
      ...condition,
      question: participle ? `${check.act.object} ${participle}?` : `${check.act.object || 'Prüfung'} in Ordnung?`,
      answer: 'nein',
    };
  }

  /** A condition on "sie" or "dies" in the same paragraph goes on where the sentence before left off. */
  private listFor(reading: Reading, condition: Condition): Node[] {
    const before = this.previousNodes.at(-1);
    if (
      !before ||
      this.previousPassage?.block !== reading.passage.block ||
      !/\s(?:sie|er|es|dies|diese)\s/i.test(` ${condition.quote} `)
    )
      return this.root;
    const list = listOf(this.root, before);
    return list && list !== this.root && !isClosed(list) && list.at(-1) === before ? list : this.root;
  }

  /** Below an open condition: "… wird erfragt, ob …; ist andernfalls … zu übermitteln". */
  private otherwiseInside(reading: Reading, nodes: Node[], question: string): void {
    const choice = choiceOf({ question, answer: 'nein', quote: reading.text.trim() }, reading.passage, nodes);
    this.underCondition({ ...reading, otherwise: false }, [choice]);
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
      const target = this.targetOf(reading);
      if (target) nodes.push({ kind: 'goto', target, passage, quote });
      return;
    }
    if (reading.ends || state) nodes.push({ kind: 'end', label: state ?? 'Vorgang abgeschlossen', passage, quote });
  }

  /** Where work goes on: the step of the number, the step that is to be done again, or the last check. */
  private targetOf(reading: Reading): Node | string | undefined {
    const { goesTo } = reading;
    if (!goesTo) return undefined;
    if (goesTo.number) return goesTo.number;
    const again = goesTo.verb
      ? [...walkNodes(this.outer?.root ?? []), ...walkNodes(this.root)]
          .map(({ node }) => node)
          .findLast((node) => node.kind === 'task' && node.act.verb === goesTo.verb)
      : undefined;
    return again ?? this.lastCheck;
  }

  private plainly(reading: Reading, nodes: Node[]): void {
    const { passage } = reading;
    if (
      reading.goesTo?.repeat &&
      nodes.length === 0 &&
      this.lastChoice &&
      this.root.at(-1) === this.lastChoice &&
      this.lastChoice.passage.block === passage.block
    ) {
      const branch = this.lastChoice.branches.find((one) => one.nodes.length > 0);
      const target = this.targetOf(reading);
      if (branch && target && !isClosed(branch.nodes) && branch.nodes.at(-1)?.kind === 'task' && !reading.arrival) {
        branch.nodes.push({ kind: 'goto', target, passage, quote: reading.text.trim() });
        return;
      }
    }
    if (/^Ein(?:e|er|es)? \p{Ll}+ \p{Lu}\p{L}+/u.test(reading.text))
      this.topic = /^Ein(?:e|er|es)? (\p{Ll}+ \p{Lu}\p{L}+)/u.exec(reading.text)?.[1];
    if (reading.deadline && this.lastRequest && !this.lastRequest.act.deadline) {
      this.lastRequest.act.deadline = reading.deadline.iso;
      this.lastRequest.act.deadlineWords = reading.deadline.words;
      this.addTimer(this.lastRequest, reading.deadline.iso, reading.deadline.words, passage, reading.deadline.quote);
    }
    if (reading.timeoutAt && this.lastRace) this.lastRace.timeoutAt = reading.timeoutAt;
    const missing = nodes.find(
      (node): node is TaskNode =>
        node.kind === 'task' &&
        (/^Fehlend/.test(node.act.object || node.act.label) ||
          (requests.has(node.act.verb) && /Nachreichung|Ergänzung der|Nachforderung/.test(node.act.label))),
    );
    if (missing && nodes.some((node) => node.kind === 'task' && requests.has(node.act.verb))) {
      const thing =
        (this.completeness ?? this.lastCheck)?.act.object.replace(/^auf /, '') ||
        missing.act.object.replace(/^(?:Fehlende[srn]? ?|[Uu]m .*)/, '') ||
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
    const arrived = /^Eine? (?:eingegangene|fristgerechte|rechtzeitige)[rns]?\s/.test(reading.text)
      ? this.lastRace?.events.find((event) => event.kind === 'message')
      : undefined;
    if (arrived && !isClosed(arrived.nodes)) {
      arrived.nodes.push(...nodes);
      return;
    }
    if (this.onRefusal(reading, nodes)) return;
    const favourable = this.favourable?.branches[0];
    if (
      favourable &&
      this.favourable?.passage.block === passage.block &&
      this.root.at(-1) === this.favourable &&
      nodes.length > 0
    ) {
      if (reading.cue === 'before' && this.insertBefore(reading, nodes)) return;
      favourable.nodes.push(...nodes);
      return;
    }
    const implied = impliedCondition(nodes[0]);
    if (implied) {
      const choice = choiceOf(implied, passage, nodes, 'implied-condition');
      this.lastChoice = choice;
      this.root.push(choice);
      return;
    }
    // "Der Ablehnungsbescheid wird zugestellt", below the question whether to refuse: the end of that branch.
    const refused = nodes.some((node) => node.kind === 'task' && node.act.closing !== undefined);
    const refusing = this.lastChoice?.branches.find((one) => one.nodes.length > 0);
    if (
      refused &&
      refusing &&
      this.lastChoice?.passage.section === passage.section &&
      this.root.at(-1) === this.lastChoice &&
      !isClosed(refusing.nodes)
    ) {
      refusing.nodes.push(...nodes);
      this.close(reading, refusing.nodes);
      if (!isClosed(refusing.nodes))
        refusing.nodes.push({ kind: 'end', label: 'Antrag abgelehnt', passage, quote: reading.text.trim() });
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
        dropTold(branch.nodes, nodes);
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
    const inThisCase =
      /^In diesem Falle? /.test(reading.text) && this.lastChoice?.passage.block !== passage.block
        ? this.topic
        : undefined;
    const answerable = nodes.find(
      (node): node is TaskNode =>
        node.kind === 'task' &&
        node.act.deadline !== undefined &&
        (node.act.to?.kind === 'applicant' || node.act.to?.kind === 'external') &&
        /Bitte um|Rückgabe|Rückmeldung|Äußerung|Antwort|Bescheid geben/.test(reading.text),
    );
    if (answerable) this.awaitReply(answerable, reading, nodes);
    if (inThisCase && nodes.length > 0) {
      const choice = choiceOf(
        { question: `${capital(inThisCase)}?`, answer: 'ja', quote: reading.text.trim() },
        passage,
        nodes,
        'implied-condition',
      );
      this.lastChoice = choice;
      this.root.push(choice);
      return;
    }
    if (reading.goesTo?.repeat && this.lastRequest && nodes.length === 0) {
      this.onArrival(reading);
      return;
    }
    if (nodes.length === 0) return;
    const watched =
      this.lastRequest?.passage.block === passage.block &&
      nodes.every((node) => node.kind === 'task' && /Wiedervorlage|Fristenliste/.test(node.act.label))
        ? listOf(this.root, this.lastRequest)
        : undefined;
    if (watched && this.lastRequest && watched !== this.root) {
      watched.splice(watched.indexOf(this.lastRequest) + 1, 0, ...nodes);
      return;
    }
    if (this.outer && !isClosed(nodes)) this.close({ ...reading, goesTo: undefined, ends: false }, nodes);
    if (reading.cue === 'before' && this.insertBefore(reading, nodes)) return;
    if (reading.beside?.side === 'before' && this.insertBeside(reading.beside.noun, 'before', nodes)) return;
    if (reading.cue === 'first') {
      this.root.unshift(...nodes);
      return;
    }
    this.root.push(...nodes);
  }

  private favourable: ChoiceNode | undefined;

  /** "Ablehnende Bescheide sind zu begründen": the other way out of the decision before. */
  private onRefusal(reading: Reading, nodes: Node[]): boolean {
    const [node] = nodes;
    if (
      node?.kind !== 'task' ||
      !/^(?:Ablehnende[rn]? Bescheide?|Ablehnungsbescheide?|Ablehnung)/.test(node.act.object)
    )
      return false;
    const choice = this.favourable;
    const branch = choice?.branches.find((one) => one.nodes.length === 0);
    if (/^Ablehnende/.test(node.act.object)) {
      node.act.label = 'Ablehnungsbescheid erlassen und begründen';
      node.act.object = 'Ablehnungsbescheid';
    }
    const end: EndNode = {
      kind: 'end',
      label: 'Antrag abgelehnt',
      passage: reading.passage,
      quote: reading.text.trim(),
    };
    if (choice && branch) {
      branch.nodes.push(...nodes, end);
      branch.quote = reading.text.trim();
      branch.passage = reading.passage;
      return true;
    }
    const decision = this.root.at(-1);
    if (decision?.kind === 'task' && decision.act.verb === 'entscheiden') {
      const made = choiceOf(
        { question: `${decision.act.object} genehmigt?`, answer: 'nein', quote: reading.text.trim() },
        reading.passage,
        [...nodes, end],
        'implied-condition',
      );
      this.lastChoice = made;
      this.root.push(made);
      return true;
    }
    return false;
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
    const nodes = this.root.filter((node) => node.passage.block === passage.block);
    if (nodes.length > 0) this.moves.push({ nodes, number, side: 'before' });
  }

  readonly moves: { nodes: Node[]; number: string; side: 'before' | 'after' }[] = [];
  private readonly preceding: { block: string; numbers: string[] }[] = [];
  private readonly parallels: string[][] = [];

  /** "Die Prüfungen nach den Ziffern 4.2 bis 4.5 können nebeneinander vorgenommen werden." */
  runTogether(numbers: string[]): void {
    this.parallels.push(numbers);
  }

  /** The nodes that stand under a number, those of the main line first. */
  underNumber(number: string): Node[] {
    const main = this.root.filter((node) => belongsToNumber(node, number));
    return main.length > 0
      ? main
      : [...walkNodes(this.root)].map(({ node }) => node).filter((node) => belongsToNumber(node, number));
  }

  /** What could only be done when all was read: moves, jumps to numbers, parallel work. */
  finish(): void {
    for (const { block, numbers } of this.preceding) {
      for (const number of numbers) {
        const at = this.root.findIndex((node) => node.passage.block.id === block);
        const moved = this.root.filter((node, index) => index > at && belongsToNumber(node, number));
        if (at < 0 || moved.length === 0) continue;
        for (const node of moved) this.root.splice(this.root.indexOf(node), 1);
        this.root.splice(at, 0, ...moved);
      }
    }
    for (const { nodes, number, side } of this.moves) {
      const moved = nodes.filter((node) => this.root.includes(node));
      const targets = this.root.filter((node) => belongsToNumber(node, number) && !moved.includes(node));
      const target = side === 'before' ? targets[0] : targets.at(-1);
      if (moved.length === 0 || !target) continue;
      for (const node of moved) this.root.splice(this.root.indexOf(node), 1);
      this.root.splice(this.root.indexOf(target) + (side === 'after' ? 1 : 0), 0, ...moved);
    }
    for (const { node } of walkNodes(this.root)) {
      if (node.kind === 'goto' && typeof node.target === 'string')
        node.target = this.underNumber(node.target)[0] ?? node.target;
    }
    for (const numbers of this.parallels) this.makeParallel(numbers);
  }

  private makeParallel(numbers: readonly string[]): void {
    const taken = new Set<Node>();
    const groups: Node[][] = [];
    for (const number of numbers) {
      const group = this.root.filter((node) => !taken.has(node) && belongsToNumber(node, number));
      for (const node of group) taken.add(node);
      if (group.length > 0) groups.push(group);
    }
    const [first] = groups[0] ?? [];
    if (groups.length < 2 || !first) return;
    const at = this.root.indexOf(first);
    for (const node of groups.flat()) this.root.splice(this.root.indexOf(node), 1);
    this.root.splice(Math.min(at, this.root.length), 0, {
      kind: 'parallel',
      branches: groups,
      passage: first.passage,
      quote: first.quote,
    });
  }

  /** "Zuvor ist …": before what the sentence before told. */
  private insertBefore(reading: Reading, nodes: Node[]): boolean {
    let anchor = this.previousPassage?.section === reading.passage.section ? this.previousNodes[0] : undefined;
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
    const relative = nodes.filter((node) => node.kind === 'task' && node.act.relative === true);
    list.splice(list.indexOf(anchor), 0, ...nodes.filter((node) => !relative.includes(node)));
    list.push(...relative);
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
    const candidates = [...walkNodes(this.root)].filter(
      ({ node }) => node.kind === 'task' && similar.has(node.act.verb),
    );
    const systems = nodes.flatMap((node) =>
      node.kind === 'task'
        ? node.act.uses
        : node.kind === 'choice'
          ? node.branches.flatMap((branch) => branch.nodes.flatMap((one) => (one.kind === 'task' ? one.act.uses : [])))
          : [],
    );
    const found =
      candidates.find(({ node }) => node.kind === 'task' && node.act.uses.some((system) => systems.includes(system))) ??
      candidates[0];
    if (!found) return false;
    const at = found.list.indexOf(found.node);
    found.list.splice(side === 'before' ? at : at + 1, 0, ...nodes);
    return true;
  }

  /** After a request: what was asked for comes and is checked again, or the time limit runs out. */
  private awaitAnswer(request: TaskNode, reading: Reading, nodes: Node[]): void {
    const { passage } = reading;
    const missing = /^Fehlend|vollständig|nach(?:fordern|reichen)/.test(
      `${request.act.object} ${reading.conditions[0]?.question ?? ''} ${request.act.verb}`,
    );
    const near = this.lastCheck && this.lastCheck.passage.section === passage.section ? this.lastCheck : undefined;
    const check = this.lastCheck === undefined ? undefined : missing ? (this.completeness ?? near) : near;
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
        label: `Frist von ${(request.act.deadlineWords ?? 'der Nachforderung').replace(/^eines /, 'einem ').replace(/(Monat|Tag|Jahr)(?:e?s)$/, '$1')} abgelaufen`,
        iso: request.act.deadline,
        nodes: [],
        quote: request.quote,
        passage,
      });
    nodes.push(race);
    this.lastRace = race;
    this.lastRequest = request;
  }

  /** An answer is asked for within a time limit, and nothing is checked again. */
  private awaitReply(request: TaskNode, reading: Reading, nodes: Node[]): void {
    const check = this.lastCheck;
    this.lastCheck = undefined;
    this.awaitAnswer(request, reading, nodes);
    this.lastCheck = check;
    const thing = /(?:Bitte um|um) (\p{Lu}\p{L}+)/u.exec(reading.text)?.[1] ?? 'Antwort';
    const [answer] = this.lastRace?.events ?? [];
    if (answer) answer.label = `${thing} eingegangen`;
  }

  /** What an indefinite sentence spoke of: "Ein formloser Antrag wahrt die Frist." */
  topic: string | undefined;

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
    const own = durationIn(reading.conditions[0]?.quote ?? '');
    if (
      own &&
      reading.passage.section.role !== 'exceptions' &&
      race?.passage.section !== reading.passage.section &&
      numbers.length === 0
    )
      return this.onSilence(reading, own);
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
    if (own && timer.iso === undefined) {
      timer.iso = own.iso;
      timer.label = `Frist von ${own.words} abgelaufen`;
    }
    if (timer.nodes.length > 0 && isClosed(timer.nodes)) return true;
    this.assume(reading);
    const nodes = this.nodesOf(reading);
    this.close(reading, nodes);
    const second = nodes.find(
      (node): node is TaskNode => node.kind === 'task' && /^(?:erinnern|mahnen)$/.test(node.act.verb),
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

  /** "Andernfalls, ebenso bei ausbleibender Äußerung, …": behind the race, for both ways out. */
  private onNeither(reading: Reading): boolean {
    const race = this.lastRace;
    const list = race ? listOf(this.root, race) : undefined;
    if (!race || !list) return false;
    this.assume(reading);
    const nodes = this.nodesOf(reading);
    this.close(reading, nodes);
    list.splice(list.indexOf(race) + 1, 0, ...nodes);
    return true;
  }

  /** "Liegen nach vier Wochen nicht alle Unterlagen vor, …": a wait of its own for what was asked before. */
  private onSilence(reading: Reading, limit: { iso: string; words: string }): boolean {
    this.assume(reading);
    const nodes = this.nodesOf(reading);
    if (nodes.length === 0) return false;
    this.close(reading, nodes);
    const { passage } = reading;
    const quote = reading.text.trim();
    const race: RaceNode = {
      kind: 'race',
      passage,
      quote,
      events: [
        { kind: 'message', label: 'Unterlagen eingegangen', nodes: [], passage, quote, from: this.lastRequest?.act.to },
        { kind: 'timer', label: `${capital(limit.words)} abgelaufen`, iso: limit.iso, nodes, passage, quote },
      ],
    };
    this.root.push(race);
    const reminder = nodes.find(
      (node): node is TaskNode => node.kind === 'task' && /^(?:erinnern|mahnen)$/.test(node.act.verb),
    );
    this.lastRace = race;
    if (reminder) {
      const check = this.lastCheck;
      this.lastCheck = undefined;
      this.awaitAnswer(reminder, reading, nodes);
      this.lastCheck = check;
      const [answer] = this.lastRace?.events ?? [];
      if (answer) answer.label = 'Unterlagen nach Erinnerung eingegangen';
    }
    return true;
  }

  /** "Gehen die Unterlagen ein, wird fortgesetzt, andernfalls ist nach Ziffer 7.3 zu verfahren." */
  onReply(reading: Reading): boolean {
    if (
      !reading.otherwise ||
      !reading.goesTo?.number ||
      !/(?:geht|gehen)\s.*\sein[,.]/i.test(reading.text) ||
      !this.lastRace
    )
      return false;
    const { passage } = reading;
    const quote = reading.text.trim();
    let timer = this.lastRace.events.find((event) => event.kind === 'timer');
    if (!timer) {
      timer = { kind: 'timer', label: 'Frist abgelaufen', nodes: [], passage, quote };
      this.lastRace.events.push(timer);
    }
    if (!isClosed(timer.nodes)) timer.nodes.push({ kind: 'goto', target: reading.goesTo.number, passage, quote });
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

/** "… erhalten einen Bescheid. Dieser wird gedruckt und versandt": the summary gives way to what it sums up. */
function dropTold(list: Node[], nodes: readonly Node[]): void {
  for (const node of nodes) {
    const told = list.findIndex(
      (one) => one.kind === 'task' && node.kind === 'task' && one.act.label === node.act.label,
    );
    if (told >= 0) list.splice(told, 1);
  }
}

export function belongsToNumber(node: Node, number: string): boolean {
  const stands = ({ passage }: Node) =>
    passage.number === number ||
    passage.section.number === number ||
    passage.number.startsWith(`${number}.`) ||
    passage.number.startsWith(`${number} `);
  return (
    stands(node) ||
    (node.kind === 'choice' && [...walkNodes([node])].some(({ node: inner }) => inner.kind === 'task' && stands(inner)))
  );
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

/**
 * Printing, signing and sealing one paper are one step, and noting or filing a result belongs to the step before;
 * sending is a step of its own.
 */
function mergeSmallWork(acts: readonly Act[], usual: Member | undefined): Act[] {
  const merged: Act[] = [];
  for (const act of acts) {
    const last = merged.at(-1);
    if (
      last &&
      belongsTo(act, last) &&
      !(act.ownAgent && act.by?.kind !== 'applicant' && act.by !== usual && act.by !== last.by)
    ) {
      const addition =
        act.object === last.object || act.object === ''
          ? withoutObject(act)
          : act.label.charAt(0).toLowerCase() === act.label.charAt(0)
            ? act.label
            : lowered(act.label);
      const parts = last.label.split(' und ');
      const joinedLabel =
        productionVerbs.has(act.verb) && parts.length === 2
          ? `${parts.join(', ')} und ${addition}`
          : `${last.label} und ${addition}`;
      if (joinedLabel.length <= 80) last.label = joinedLabel;
      if (productionVerbs.has(act.verb)) last.verb = act.verb;
      if (act.deadline && !last.deadline) {
        last.deadline = act.deadline;
        if (act.deadlineWords) last.deadlineWords = act.deadlineWords;
      }
      last.closing ??= act.closing;
      last.to ??= act.to;
      last.channel ??= act.channel;
      continue;
    }
    if (last && /^(?:entnehmen)$/.test(last.verb) && act.predicate.elliptic) merged.pop();
    merged.push({ ...act });
  }
  return merged;
}

/** "Antrag an Erstannahme weitergeben" behind "Antrag stempeln und": the object said once. */
function withoutObject(act: Act): string {
  const rest = act.label.startsWith(act.object) ? act.label.slice(act.object.length).trim() : act.verb;
  return productionVerbs.has(act.verb) || followingVerbs.has(act.verb) ? act.verb : lowered(rest || act.verb);
}

function lowered(label: string): string {
  return /^(?:In|An|Auf|Bei|Mit|Zu|Zur|Zum|Um|Über)\s/.test(label)
    ? label.charAt(0).toLowerCase() + label.slice(1)
    : label;
}

function belongsTo(act: Act, last: Act): boolean {
  const together = act.predicate.elliptic || act.predicate.subjectOmitted;
  if (productionVerbs.has(last.verb) && productionVerbs.has(act.verb) && together) return true;
  const registered = /(?:stempel|Posteingangsbuch)/i.test(last.label);
  if (
    registered &&
    together &&
    /^(?:zuleiten|weiterleiten|weitergeben|eintragen)$/.test(act.verb) &&
    (act.object === last.object || act.object === '')
  )
    return true;
  if (act.verb === 'vergeben' && /^(?:Aktenzeichen|Kassenzeichen)/.test(act.object) && together) return true;
  return followingVerbs.has(act.verb) && (together || act.by === last.by) && !last.label.includes(' und ');
}
