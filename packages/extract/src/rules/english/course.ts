import type { Branch, ChoiceStep, Quote, Step, TaskStep } from '@lotse/model';
import type { Act } from './acts.ts';
import type { Member } from './cast.ts';
import { type Condition, isAlternative } from './conditions.ts';
import { isClosed, reopen, StepMaker } from './steps.ts';

/** A choice that later sentences may still add a way to. */
interface OpenChoice {
  step: ChoiceStep;
  conditions: Condition[];
  /** The way that was told last. */
  last: Branch;
  /** Nouns that were first spoken of on that way. */
  news: Set<string>;
  /** The list that it stands in. */
  list: Step[];
  /** How many steps the main list had: once it goes on, the choice is told to its end. */
  size: number;
}

interface Told {
  act: Act;
  step: TaskStep;
  sentence: number;
}

/** The way ends with a check: what is asked next is what came of it. */
function _endsInCheck(steps: readonly Step[]): boolean {
  const last = steps.at(-1);
  return last !== undefined && 'task' in last && checks.test(last.task);
}

const checks =
  /^(?:check|determine|verify|assess|test|review|evaluate|examine|analyse|analyze|decide|validate|inspect)(?!\p{L})/iu;

/** The steps of a process while sentence after sentence is added. */
export class Course {
  readonly root: Step[] = [];
  readonly make = new StepMaker();
  readonly told: Told[] = [];
  /** Where the next plain step goes. */
  list: Step[] = this.root;
  sentence = 0;
  open: OpenChoice | undefined;
  /** What ends the process, once nothing comes behind it. */
  ending: { label: string; quote: Quote } | undefined;
  /** Who does what starts the process. */
  starter: Member | undefined;
  readonly #nouns = new Set<string>();

  add(step: Step, list: Step[] = this.list): void {
    if (isClosed(list)) reopen(list);
    list.push(step);
    if (list === this.root) this.ending = undefined;
  }

  addTask(act: Act, list: Step[] = this.list): TaskStep {
    const before = this.told.at(-1)?.act;
    const by = before ? before.by : this.starter;
    if (!act.by && by) act.by = by;
    const step = this.make.task(act);
    this.add(step, list);
    this.told.push({ act, step, sentence: this.sentence });
    this.#notice(act, list);
    return step;
  }

  /** Whether a step with this verb and thing was told already. */
  find(verb: string, head: string): Told | undefined {
    return this.told.findLast(({ act }) => act.verb === verb && (act.head === head || head === '' || act.head === ''));
  }

  #notice(act: Act, list: Step[]): void {
    const nouns = [act.head, ...act.object.toLowerCase().split(/\s+/)].filter((noun) => noun.length > 2);
    for (const noun of nouns) {
      if (!this.#nouns.has(noun) && this.open?.last.steps === list) this.open.news.add(noun);
      this.#nouns.add(noun);
    }
  }

  /** The list for what stands under a condition: a new way of the choice before, or a choice of its own. */
  under(condition: Condition, quote: Quote, alternative = false): Step[] {
    const { open } = this;
    const inside = open !== undefined && !alternative && this.#isLast(open) && open.news.has(condition.about);
    const isOther = open?.conditions.some((one) => isAlternative(one, condition)) ?? false;
    if (open && !inside && this.#isLast(open) && (isOther || alternative)) return this.#further(open, condition, quote);
    const list = inside && open ? open.last.steps : this.list;
    const first: Branch = { when: condition.positive ? 'yes' : 'no', steps: [], evidence: [quote] };
    const step = this.make.choice(
      condition.question,
      [first, { when: condition.positive ? 'no' : 'yes', steps: [] }],
      quote,
    );
    this.add(step, list);
    this.open = { step, conditions: [condition], last: first, news: new Set(), list, size: this.#size() };
    return first.steps;
  }

  /** The list for what is done otherwise; undefined where no choice is open. */
  otherwise(quote: Quote): Step[] | undefined {
    const { open } = this;
    if (!open) return undefined;
    if (open.conditions.length === 0) return undefined;
    const free = open.step.branches.findLast((branch) => branch !== open.last && branch.steps.length === 0);
    const branch: Branch = free ?? { when: 'otherwise', steps: [] };
    if (!free) open.step.branches.push(branch);
    branch.evidence = [quote];
    open.last = branch;
    open.news = new Set();
    this.#join(open);
    return branch.steps;
  }

  /** The way that was told last, or the first of its choice, where a sentence takes it up again. */
  way(which: 'last' | 'latter' | 'first'): Step[] | undefined {
    const branches = this.open?.step.branches;
    const branch = which === 'last' ? this.open?.last : which === 'latter' ? branches?.at(-1) : branches?.[0];
    return branch?.steps;
  }

  /** A sentence about something that only one way of the last choice told of goes on there. */
  wayOf(nouns: readonly string[]): Step[] | undefined {
    const { open } = this;
    if (!open || !this.#isLast(open)) return undefined;
    return nouns.some((noun) => open.news.has(noun)) ? open.last.steps : undefined;
  }

  /** Adds a choice of which the text only says that one way is taken: "the former" and "the latter" may follow. */
  openEither(step: ChoiceStep, list: Step[]): void {
    this.add(step, list);
    const last = step.branches.at(-1);
    if (last) this.open = { step, conditions: [], last, news: new Set(), list, size: this.#size() };
  }

  /** Runs steps beside the last one of the list. */
  beside(steps: Step[], quote: Quote, list: Step[] = this.list): void {
    const last = list.at(-1);
    if (!last || isClosed(list) || 'choice' in last) {
      for (const step of steps) this.add(step, list);
      return;
    }
    if ('parallel' in last) last.parallel.push(steps);
    else list.splice(-1, 1, this.make.parallel([[last], steps], quote));
  }

  #further(open: OpenChoice, condition: Condition, quote: Quote): Step[] {
    const [first] = open.conditions;
    const opposite = open.conditions.length === 1 && first !== undefined && open.step.branches.length === 2;
    const free = open.step.branches.find((branch) => branch !== open.last && branch.steps.length === 0);
    const isNo = opposite && first.says === condition.says && first.positive !== condition.positive;
    let branch: Branch;
    if (free && opposite) {
      branch = free;
      if (!isNo) {
        open.last.when = first.answer;
        branch.when = condition.answer;
      }
    } else {
      branch = { when: condition.answer, steps: [] };
      open.step.branches.push(branch);
    }
    branch.evidence = [quote];
    open.conditions.push(condition);
    open.last = branch;
    open.news = new Set();
    this.#join(open);
    return branch.steps;
  }

  #isLast(open: OpenChoice): boolean {
    return open.list.at(-1) === open.step && this.#size() === open.size;
  }

  #size(): number {
    return this.root.length;
  }

  /** Plain steps go on behind the choice. */
  #join(open: OpenChoice): void {
    this.list = open.list;
  }
}
