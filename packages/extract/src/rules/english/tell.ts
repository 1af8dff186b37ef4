import type { Block, Quote, SourceDocument, Step } from '@lotse/model';
import { type Act, actOf, singular } from './acts.ts';
import { choose, split } from './alternatives.ts';
import { type Clause, readClauses, type SentenceReading } from './clauses.ts';
import { conditionOf, isOtherwise, leadCondition, takesUp } from './conditions.ts';
import { frames, isProcess, start } from './frame.ts';
import { gerundIn } from './gerunds.ts';
import { mend } from './headless.ts';
import { backTo, jump } from './jumps.ts';
import { begins, ends } from './lexicon/verbs.ts';
import { besideWords } from './lexicon/words.ts';
import { asksAgain, isHistory, isNotTheCase, readIfNot } from './sentence-cues.ts';
import { isClosed } from './steps.ts';
import type { Telling } from './telling.ts';
import { passingTime } from './times.ts';
import { doUntil, wait } from './waits.ts';

/** Where a sentence stands. */
export interface Place {
  document: SourceDocument;
  block: Block;
}

/** Adds what a sentence tells to the course. */
export function tell(text: string, place: Place, telling: Telling): void {
  if (isHistory(text)) return;
  const reading = readClauses(text);
  telling.course.sentence++;
  new Sentence(reading, place, telling).read();
}

class Sentence {
  readonly #reading: SentenceReading;
  readonly #telling: Telling;
  readonly #place: Place;
  /** Where the next main clause goes. */
  #list: Step[];
  /** The list that the sentence began in. */
  readonly #outer: Step[];
  /** The last task of the sentence, which an "or" or a condition behind it belongs to. */
  #last: { act: Act; list: Step[] } | undefined;

  /** "Before it is sent, …": sent behind what the sentence tells. */
  #held: Act | undefined;

  /** The end that a clause of the sentence tells. */
  #end: { step: Step; list: Step[] } | undefined;

  constructor(reading: SentenceReading, place: Place, telling: Telling) {
    this.#reading = reading;
    this.#telling = telling;
    this.#place = place;
    this.#outer = telling.course.list;
    this.#list = telling.course.list;
  }

  read(): void {
    const { reading, course } = { reading: this.#reading, course: this.#telling.course };
    const { clauses, text } = reading;
    mend(reading);
    if (reading.bare) {
      this.#gerund(text, 'item');
      return;
    }
    const beside = this.#besideList(text);
    const quote = this.#quote(text);
    const up = takesUp(text);
    // "Otherwise, if the form is complete" asks for itself which way it means.
    if (isOtherwise(text) && !asksAgain(text))
      this.#list = course.otherwise(quote) ?? this.#unless(quote) ?? this.#list;
    else if (up) this.#list = course.way(up) ?? this.#list;
    else if (!beside) this.#list = this.#continued(clauses) ?? this.#list;
    if (beside) this.#list = beside;
    for (let at = 0; at < clauses.length; at++) {
      const clause = clauses[at];
      if (!clause || (at === 0 && isNotTheCase(clause, text))) continue;
      readIfNot(clause);
      if (clause.link === 'condition') {
        const group = [clause];
        while (
          clauses[at + 1]?.link === 'condition' &&
          clauses[at + 1]?.marker === clause.marker &&
          clauses[at + 1]?.joined
        )
          group.push(clauses[++at] ?? clause);
        this.#condition(group, clauses.slice(at + 1));
      } else this.#clause(clause, at, clauses);
    }
    if (this.#held && !course.find(this.#held.verb, this.#held.head)) this.#task(this.#held);
    // "the process is stopped and the customer is told": told first.
    if (this.#end && !isClosed(this.#end.list)) this.#end.list.push(this.#end.step);
    if (this.#last && this.#list !== course.root) backTo(this.#last, course, quote);
    if (beside && beside.length > 0) course.beside(beside, quote, this.#outer);
  }

  /** A list of its own for what runs beside what was told before. */
  #besideList(text: string): Step[] | undefined {
    const cue = besideWords.some((pattern) => pattern.test(text.slice(0, 60))) || /^while /i.test(text);
    return cue && this.#outer.length > 0 && !/^while [^,]*(?:,|$)/i.test(text) ? [] : undefined;
  }

  /** "This form is then …", where only one way of the choice before told of the form. */
  #continued(clauses: readonly Clause[]): Step[] | undefined {
    const [first] = clauses;
    if (!first || first.link === 'condition') return undefined;
    const phrase = first.passive ? first.subject : (first.object ?? first.subject);
    const nouns = [first.subject, phrase].flatMap((one) => (one && !one.pronoun ? [singular(one.head)] : []));
    return this.#telling.course.wayOf(nouns);
  }

  #condition(group: readonly Clause[], rest: readonly Clause[]): void {
    const { course } = this.#telling;
    const condition = conditionOf(group, this.#telling.memory.object?.name);
    if (!condition) return;
    const quote = this.#quote(group.map(({ text }) => text).join(' '), condition.quote);
    for (const { subject } of group) {
      if (!subject || subject.pronoun) continue;
      const named = this.#telling.cast.named(subject, quote);
      if (named) this.#telling.memory.person = named;
      else this.#telling.memory.object = subject;
    }
    const follows = rest.find(({ link }) => link === 'main' || link === 'condition');
    const last = this.#last;
    const isBehind = !follows || follows.link === 'condition' || follows.joined !== '' || this.#startsAnew(follows);
    if (isBehind && last?.list.at(-1) && !this.#opensSentence(group)) {
      // "The clerk informs the customer if the form is incomplete."
      const step = last.list.pop();
      const keep = course.list;
      course.list = last.list;
      const list = course.under(condition, quote);
      course.list = keep;
      if (step) list.push(step);
      this.#last = undefined;
      this.#list = last.list;
      return;
    }
    const keep = course.list;
    course.list = this.#list === this.#outer || this.#last ? this.#outer : this.#list;
    this.#list = course.under(condition, quote, asksAgain(this.#reading.text));
    course.list = keep;
    this.#last = undefined;
  }

  #opensSentence(group: readonly Clause[]): boolean {
    return this.#reading.clauses[0] === group[0];
  }

  #startsAnew(clause: Clause): boolean {
    return /^(?:otherwise|else|if not)/i.test(this.#whole(clause));
  }

  /** A clause with the adverbs before it. */
  #whole(clause: Clause): string {
    return clause.lead ? `${clause.lead}${clause.text}` : clause.text;
  }

  #clause(clause: Clause, at: number, clauses: readonly Clause[]): void {
    const { course, memory, cast } = this.#telling;
    const { text } = this.#reading;
    const quote = this.#quote(clause.text);
    const words = this.#whole(clause);
    if (at > 0 && isOtherwise(words)) {
      const otherwise = course.otherwise(quote);
      if (otherwise) this.#list = otherwise;
      this.#last = undefined;
    }
    this.#lead(clause);
    if (clause.link === 'time' || clause.link === 'before') {
      this.#time(clause, at, clauses);
      return;
    }
    if (clause.link === 'until') {
      if (this.#last) doUntil(clause, this.#telling, this.#list, quote);
      return;
    }
    if (clause.link === 'while') {
      this.#time(clause, at, clauses);
      return;
    }
    if (clause.link === 'aside' || clause.link === 'complement') {
      this.#follow(clause);
      return;
    }
    if (clause.link === 'relative' && !this.#tellsOn(clause)) {
      this.#follow(clause);
      return;
    }
    if (frames(clause, clauses.slice(at + 1), this.#telling, this.#list, quote)) {
      const step = this.#list.at(-1);
      if (step && 'end' in step) this.#end = { step, list: this.#list };
      return;
    }
    const until = clauses[at + 1]?.link === 'until' ? clauses[at + 1] : undefined;
    if (jump(clause, course, this.#list, quote, until && conditionOf([until], memory.object?.name))) {
      if (until) until.link = 'aside';
      return;
    }
    if (/^(?:wait|await)$/.test(clause.verb) && !clause.negated) {
      const whole = until ? this.#quote(text.slice(clause.start, until.end), clause.text) : quote;
      wait(clause, until, this.#telling, this.#list, whole);
      if (until) until.link = 'aside';
      return;
    }
    const act = actOf(clause, cast, memory, quote);
    if (!act) return;
    const jumped = this.#list.at(-1);
    if (jumped && 'goto' in jumped && course.find(act.verb, act.head)) return;
    if (clause.joined === 'or' && this.#last) this.#choose(act, quote);
    else if (!clause.either || !split(act, quote, course, this.#list)) this.#task(act);
    if (at > 0 && besideWords.some((pattern) => pattern.test(words.slice(0, 40)))) {
      const step = this.#list.pop();
      if (step) course.beside([step], quote, this.#list);
    }
  }

  /** ", who checks it", ", which ends the process" tell on; "the form that the client signed" does not. */
  #tellsOn(clause: Clause): boolean {
    if (clause.copula || !clause.elliptic) return false;
    return clause.marker === 'who' || (clause.marker === 'which' && this.#last !== undefined);
  }

  /** Remembers who and what a clause speaks of that is no work. */
  #follow(clause: Clause): void {
    const { cast, memory } = this.#telling;
    const { subject, theme, person } = memory;
    actOf(clause, cast, memory, this.#quote(clause.text));
    memory.subject = subject;
    memory.theme = theme;
    memory.person = person;
  }

  #task(act: Act): void {
    const { course } = this.#telling;
    course.addTask(act, this.#list);
    this.#last = { act, list: this.#list };
  }

  /** "Otherwise" without anything asked before: what came of the check before it. */
  #unless(quote: Quote): Step[] | undefined {
    const { course } = this.#telling;
    const before = course.told.at(-1)?.act.label;
    if (!before) return undefined;
    return course.under(
      { question: `${before} successful?`, answer: 'otherwise', positive: false, about: '', says: '', quote: '' },
      quote,
    );
  }

  #choose(act: Act, quote: Quote): void {
    if (!this.#last) return;
    choose(this.#last, act, quote, this.#telling.course);
    this.#last = { act, list: this.#last.list };
  }

  /** What stands before the subject: "After checking the form", "In case of rejection", "After two weeks". */
  #lead(clause: Clause): void {
    const { course } = this.#telling;
    const words = clause.lead || this.#fore(clause);
    if (!words.trim()) return;
    const condition = leadCondition(words, words.trim());
    if (condition) {
      const keep = course.list;
      course.list = this.#list;
      this.#list = course.under(condition, this.#quote(words.replace(/[,\s]+$/, '')));
      course.list = keep;
      return;
    }
    const time = passingTime(words);
    if (time && this.#list.length > 0) {
      course.add(course.make.wait(time.label, time.duration, this.#quote(words.replace(/[,\s]+$/, ''))), this.#list);
      return;
    }
    this.#gerund(words, 'lead', clause);
  }

  /** The words of a clause before its subject, where no comma parts them. */
  #fore(clause: Clause): string {
    const { subject } = clause;
    const word = subject ? this.#reading.words[subject.start] : undefined;
    return word && word.start > clause.start && clause.link === 'main'
      ? this.#reading.text.slice(clause.start, word.start)
      : '';
  }

  #gerund(words: string, where: 'lead' | 'item', main?: Clause): void {
    const { course, cast, memory } = this.#telling;
    const found = gerundIn(words, where);
    if (!found) return;
    const act = actOf(found, cast, { ...memory }, this.#quote(found.text));
    if (!act || (where === 'lead' && course.find(act.verb, act.head))) return;
    const performer = main?.subject && !main.passive ? cast.named(main.subject, act.quote) : undefined;
    if (performer) {
      act.by = performer;
      act.byStated = true;
    }
    course.addTask(act, this.#list);
    if (found.object && !found.object.pronoun) memory.object = found.object;
  }

  /** "When the order arrives", "once the fee is paid": what was not told before is work of its own. */
  #time(clause: Clause, at: number, clauses: readonly Clause[]): void {
    const { course, cast, memory } = this.#telling;
    const quote = this.#quote(clause.text);
    const main = clauses.slice(0, at).findLast(({ link }) => link === 'main');
    if (main && isProcess(main) && begins.has(main.verb)) {
      start(clause, this.#telling, quote);
      return;
    }
    const isEnd = main !== undefined && isProcess(main) && ends.has(main.verb);
    const act = actOf(clause, cast, memory, quote);
    if (!act) return;
    if (!this.#telling.trigger && course.told.length === 0 && at === 0) {
      start(clause, this.#telling, quote);
      return;
    }
    const isDone = /^(?:complete|finish|do|end|stop|arrive|start|begin|schedule|execute)$/.test(act.verb) && !isEnd;
    const known = course.find(act.verb, act.head);
    if (known || isDone || (isEnd && act.verb === 'complete')) return;
    if (clause.link === 'before') {
      if (at > 0) this.#task(act);
      else this.#held = act;
      return;
    }
    if (clause.joined === 'or' && this.#last) {
      this.#choose(act, quote);
      return;
    }
    const main2 = clauses.slice(0, at).some(({ link }) => link === 'main');
    const last = main2 && !isEnd ? this.#last : undefined;
    if (!last) this.#task(act);
    else {
      // "is closed once the fee is paid": paid first.
      const step = last.list.pop();
      course.addTask(act, last.list);
      if (step) last.list.push(step);
    }
  }

  /** A quote of the block: the words if they stand there so, else the clause that was found. */
  #quote(words: string, fallback = words): Quote {
    const { document, block } = this.#place;
    const text = words.trim();
    const quote = block.text.includes(text)
      ? text
      : block.text.includes(fallback.trim())
        ? fallback.trim()
        : this.#reading.text.trim();
    return { document: document.id, block: block.id, quote };
  }
}
