import { splitSentences } from '@lotse/german';
import type { ProcessOutline, SourceDocument } from '@lotse/model';
import { LotseError, slug, uniqueId, walkSteps } from '@lotse/model';
import type { Extractor } from '../extractor.ts';
import { germanOnly } from '../foreign-text.ts';
import { measure } from '../measure.ts';
import type { Memory } from './acts.ts';
import { add } from './add-reading.ts';
import { makeSound, toSteps } from './assemble.ts';
import { Cast } from './cast.ts';
import { type Course, courseWithin, newCourse } from './course.ts';
import { draftEnglish, isEnglish } from './english/extract-english.ts';
import { addException, type Mention } from './exceptions.ts';
import { excluded } from './exclusion.ts';
import { formsOf } from './forms.ts';
import { interleave } from './interleave.ts';
import { isClosed, type Node, walkNodes } from './nodes.ts';
import { finish, runTogether } from './ordering.ts';
import { type OpenList, openList, sideBySide, takeItem } from './parallel-work.ts';
import { type Passage, passagesOf, type Section } from './passages.ts';
import { spelledOutPointer } from './pointers.ts';
import { questionsOf } from './questions.ts';
import { endsHere, type Reading, readSentence } from './readings.ts';
import { referencesIn } from './references.ts';
import { remark, underCell } from './row-remarks.ts';
import { addSupplement, partedDocuments } from './supplements.ts';
import { procedureRow, readListItem, readRow } from './tables.ts';
import { telegraphicCase } from './telegraphic.ts';
import { triggerOf } from './triggers.ts';

/** The embedded extractor: German grammar and administrative words, no model, no network. */
export function rulesExtractor(): Extractor {
  return {
    name: 'rules',
    extract: async (documents, context) => {
      context.onProgress?.({
        stage: 'extract',
        case: context.caseName,
        done: 0,
        total: documents.length,
        message: 'Sätze werden gelesen',
      });
      const german = germanOnly(documents);
      const outline = isEnglish(documents)
        ? draftEnglish(documents, context.caseName)
        : draft(german.documents, context.caseName);
      context.onProgress?.({
        stage: 'extract',
        case: context.caseName,
        done: documents.length,
        total: documents.length,
        message: `${[...walkSteps(outline.steps)].length} Schritte entworfen`,
      });
      return { outline, measures: measure(outline, documents), warnings: german.warnings };
    },
  };
}

const order = ['procedure', 'web', 'leaflet', 'other', 'mail', 'notes', 'form', 'list', 'law'];

function draft(documents: readonly SourceDocument[], caseName: string): ProcessOutline {
  const drafts = readingOrders(documents).map((telling) => () => {
    const cast = new Cast(documents);
    return { telling, cast, root: courseOf(telling, cast) };
  });
  let found: ReturnType<(typeof drafts)[number]> | undefined;
  for (const [attempt, make] of drafts.entries()) {
    const made = make();
    // What is told beside a form's fields counts only where it is more than an explanation of the fields.
    if (tasksIn(made.root) >= (attempt < 2 ? 1 : LEAST_STEPS_OF_A_FORM)) found = made;
    if (found) break;
  }
  if (!found) {
    throw new LotseError('E_NOTHING_PROCEDURAL', 'In den Unterlagen steht kein Ablauf, den die Regeln erkennen.', {
      hint: 'Geben Sie eine Dienstanweisung, Verfahrensbeschreibung oder Notizen zum Ablauf dazu, oder verwenden Sie ein Sprachmodell (LOTSE_LLM_URL).',
      where: caseName,
    });
  }
  const { telling, cast, root } = found;
  assignPerformers(root, cast);
  const trigger = triggerOf(telling, cast, root);
  finishCourse(root, trigger.label);
  const concessions = makeSound(root);
  for (const { node } of walkNodes(root)) {
    if (node.kind !== 'task') continue;
    if (node.act.by) node.act.by.used = true;
    if (node.act.to) node.act.to.used = true;
    for (const system of node.act.uses) system.used = true;
  }
  if (cast.applicant) cast.applicant.used = true;
  const { steps, idOf } = toSteps(root, cast);
  const taken = new Set<string>();
  const title = titleOf(telling, caseName);
  return {
    version: 1,
    process: title,
    service: { leika: null, name: title },
    triggers: [trigger],
    participants: cast.participants(),
    steps,
    openQuestions: questionsOf(root, concessions, idOf).map((question) => ({
      ...question,
      id: uniqueId(slug(question.question, 40), taken),
    })),
    ...formsOf(documents),
  };
}

/** Fewer steps than this in a form's text explain its fields and tell no course of work. */
const LEAST_STEPS_OF_A_FORM = 3;

function tasksIn(root: Node[]): number {
  return [...walkNodes(root)].filter(({ node }) => node.kind === 'task').length;
}

/** The course that documents tell, ready but for its end. */
function courseOf(telling: readonly SourceDocument[], cast: Cast): Node[] {
  const course = newCourse(cast);
  const deferred: Reading[] = [];
  const mentions: Mention[] = [];
  const leading = telling.filter((document) => !isForCitizens(document) || telling.every(isForCitizens));
  const { main, added } = partedDocuments(leading, (document) => {
    const alone = newCourse(cast);
    readDocument(document, cast, alone, [], []);
    return tasksIn(alone.root);
  });
  for (const document of main) readDocument(document, cast, course, deferred, mentions);
  const more: Reading[] = [];
  for (const document of added) readDocument(document, cast, course, more, mentions, true);
  addSupplement(course, grouped(more), mentions);
  for (const group of grouped(deferred)) addException(course, group, mentions);
  for (const document of telling.filter((one) => !leading.includes(one))) beforeCourse(document, cast, course);
  finish(course);
  return course.root;
}

/** Which documents to take for the course of work: those that tell one, else laws and lists, else forms too. */
function readingOrders(documents: readonly SourceDocument[]): SourceDocument[][] {
  const sorted = documents.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  const told = sorted.filter(
    (document) =>
      (document.kind !== 'form' && document.kind !== 'law' && document.kind !== 'list') || isTableOfSteps(document),
  );
  return [told, sorted.filter(({ kind }) => kind !== 'form'), sorted];
}

/** A list whose rows say who does what tells the course, whatever else the document is. */
function isTableOfSteps(document: SourceDocument): boolean {
  return (
    document.kind === 'list' &&
    document.blocks.filter((block) => procedureRow(block) !== undefined).length >= LEAST_STEPS_OF_A_FORM
  );
}

function readDocument(
  document: SourceDocument,
  cast: Cast,
  course: Course,
  deferred: Reading[],
  mentions: Mention[],
  defers = false,
): void {
  const memory: Memory = {
    object: '',
    paper: /\p{Lu}\p{L}*(?:bescheinigung|ausweis|erlaubnis|genehmigung|urkunde)/u.exec(document.title ?? '')?.[0],
  };
  const rows = document.blocks.map((block) => procedureRow(block)).filter((row) => row !== undefined);
  const section: Section = { number: '', title: 'Ablauf', level: 1, role: 'procedure' };
  for (const row of rows) {
    const { main, remarks, passage } = readRow(row, document, section, cast);
    for (const { start, end } of splitSentences(row.remark)) mention(mentions, passage, row.remark.slice(start, end));
    for (const reading of main) add(course, reading);
    underCell(course, passage, [row.condition, row.remark]);
    const cases = splitSentences(row.remark).map(({ start, end }) => row.remark.slice(start, end));
    const told = cases.filter((text) => {
      const readings = excluded(text) ? undefined : telegraphic({ ...passage, text }, cast, { object: '' });
      for (const reading of readings ?? []) add(course, reading);
      return readings !== undefined;
    });
    for (const reading of remarks)
      if (!excluded(reading.text) && !told.some((text) => text.includes(reading.text.trim()))) remark(course, reading);
  }
  let open: OpenList | undefined;
  const take = (reading: Reading): void => {
    if (defers || reading.passage.section.role === 'exceptions' || rows.length > 0) deferred.push(reading);
    else add(course, reading);
  };
  for (const passage of passagesOf(document)) {
    if (/(?:unabhängig|nebeneinander|gleichzeitig|parallel)/.test(passage.text)) {
      const together = referencesIn(passage.text).find(({ numbers }) => numbers.length > 1);
      if (together) runTogether(course, together.numbers);
    }
    if (passage.section.role === 'aside' || (excluded(passage.text) && !endsHere(passage.text))) continue;
    mention(mentions, passage, passage.text);
    if (open && takeItem(course, open, passage)) continue;
    sideBySide(course, passage);
    for (const part of partsOf(passage)) {
      const told = telegraphic(part, cast, memory);
      for (const reading of told ?? []) take(reading);
      if (told) continue;
      const item = spelledOutPointer(part.text) ? undefined : readListItem(part, cast);
      if (item && isForCitizens(document)) for (const act of item.acts) act.by = cast.theApplicant();
      for (const reading of item ? [item] : readSentence(part, cast, memory)) take(reading);
    }
    const last = course.previousNodes.at(-1);
    open = openList(last?.kind === 'task' && last.passage === passage ? last : undefined, passage);
  }
}

/** The halves of an item of a checklist: "einmal erinnern; reagiert niemand, Antrag versagen". */
function partsOf(passage: Passage): Passage[] {
  const parts = passage.text.split(/;\s+/);
  if (passage.block.kind !== 'listItem' || parts.length === 1) return [passage];
  const isBare = (text: string) =>
    !/(?<!\p{L})(?:wird|werden|ist|sind|hat|haben|muss|müssen|kann|können)(?!\p{L})/u.test(text);
  return parts.every(isBare) ? parts.map((text) => ({ ...passage, text })) : [passage];
}

/** The readings of an item that names its case before a colon. */
function telegraphic(passage: Passage, cast: Cast, memory: Memory): Reading[] | undefined {
  if (passage.block.kind !== 'listItem' && passage.block.kind !== 'tableRow') return undefined;
  const found = telegraphicCase(passage, cast);
  if (!found) return undefined;
  const item = readListItem(found.rest, cast);
  const readings = item ? [item] : readSentence(found.rest, cast, memory);
  const [first, ...more] = readings.filter((reading) => reading.acts.length > 0 || reading.goesTo !== undefined);
  if (!first) return undefined;
  if (found.condition) first.conditions.unshift({ ...found.condition, passage });
  if (found.otherwise) first.otherwise = true;
  for (const reading of more) reading.continues = true;
  return readings;
}

const isForCitizens = (document: SourceDocument) => document.kind === 'web' || document.kind === 'leaflet';

/** What a page for citizens tells beside an instruction: what the person does before the office begins. */
function beforeCourse(document: SourceDocument, cast: Cast, course: Course): void {
  const inner = courseWithin(course);
  readDocument(document, cast, inner, [], []);
  const own = inner.root.filter((node) => {
    const tasks = [...walkNodes([node])].flatMap(({ node: one }) => (one.kind === 'task' ? [one.act] : []));
    return tasks.length > 0 && tasks.every((act) => act.by?.kind === 'applicant');
  });
  interleave(course.root, own, cast);
}

function mention(mentions: Mention[], passage: Passage, text: string): void {
  const numbers = [
    ...referencesIn(text).flatMap((reference) => reference.numbers),
    ...(/siehe (\d+(?:\.\d+)+)/.exec(text)?.slice(1) ?? []),
  ];
  if (numbers.length > 0) mentions.push({ passage, numbers, text });
}

/** Readings that stand in one numbered paragraph, in order. */
function grouped(readings: readonly Reading[]): Reading[][] {
  const groups: Reading[][] = [];
  for (const reading of readings) {
    const last = groups.at(-1);
    const same = last?.[0]?.passage;
    if (
      last &&
      same &&
      same.document === reading.passage.document &&
      (same.block === reading.passage.block ||
        (same.number !== '' && same.number === reading.passage.number && same.section === reading.passage.section))
    )
      last.push(reading);
    else groups.push([reading]);
  }
  return groups;
}

/** The state in which the main line ends, proved by its last step. */
function finishCourse(root: Node[], trigger: string): void {
  const last = [...walkNodes(root)].map(({ node }) => node).findLast((node) => node.kind === 'task');
  const topic = /^(\p{L}+) eingegangen$/u.exec(trigger)?.[1];
  if (!last || isClosed(root)) return;
  root.push({
    kind: 'end',
    label: topic && !/^(?:Antrag|Vordruck)$/.test(topic) ? `${topic} abgeschlossen` : 'Vorgang abgeschlossen',
    passage: last.passage,
    quote: last.quote,
  });
}

/** A passive without an agent is the work of who works there: of the step before it, else of the clerk. */
function assignPerformers(root: Node[], cast: Cast): void {
  for (const { node } of walkNodes(root)) {
    if (node.kind !== 'task' || node.act.by) continue;
    const performer = cast.defaultPerformer();
    if (performer) node.act.by = performer;
    node.act.byStated = false;
  }
}

function titleOf(documents: readonly SourceDocument[], caseName: string): string {
  const titles = documents
    .map((document) => document.title ?? document.blocks.find((block) => block.kind === 'heading')?.text)
    .filter((title) => title !== undefined);
  const title = titles[0]
    ?.replace(
      /^(?:Dienstanweisung|Arbeitsanweisung|Verfahrensbeschreibung|Prozessbeschreibung|Verfahrenshandbuch|Arbeitshilfe|Interviewprotokoll|Merkblatt|AW)(?:\s+Nr\.\s*\d[\d.-]*)?\s*:?\s*(?:zur?m?\s+)?/i,
      '',
    )
    .replace(/\s*\|.*$/, '')
    .trim();
  return title || titles[0] || caseName;
}
