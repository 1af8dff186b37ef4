import type { ProcessOutline, SourceDocument } from '@lotse/model';
import { LotseError, slug, uniqueId, walkSteps } from '@lotse/model';
import type { Extractor } from '../extractor.ts';
import { measure } from '../measure.ts';
import type { Memory } from './acts.ts';
import { makeSound, toSteps } from './assemble.ts';
import { Cast } from './cast.ts';
import { addException } from './exceptions.ts';
import { formsOf } from './forms.ts';
import { type Node, walkNodes } from './nodes.ts';
import { passagesOf, type Section } from './passages.ts';
import { questionsOf } from './questions.ts';
import { excluded, type Reading, readSentence, referencesIn } from './readings.ts';
import { Builder } from './structure.ts';
import { procedureRow, readRow } from './tables.ts';
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
      const outline = draft(documents, context.caseName);
      context.onProgress?.({
        stage: 'extract',
        case: context.caseName,
        done: documents.length,
        total: documents.length,
        message: `${[...walkSteps(outline.steps)].length} Schritte entworfen`,
      });
      return { outline, measures: measure(outline, documents), warnings: [] };
    },
  };
}

const order = ['procedure', 'web', 'leaflet', 'other', 'mail', 'notes', 'form', 'list', 'law'];

function draft(documents: readonly SourceDocument[], caseName: string): ProcessOutline {
  const telling = tellingDocuments(documents);
  const cast = new Cast(documents);
  const builder = new Builder(cast);
  const deferred: Reading[] = [];
  const all: Reading[] = [];
  for (const document of telling) readDocument(document, cast, builder, deferred, all);
  const anchors = new Map<string, Node>();
  for (const reading of deferred) addException(builder, reading, all, anchors);

  builder.finish();
  const { root } = builder;
  if (![...walkNodes(root)].some(({ node }) => node.kind === 'task')) {
    throw new LotseError('E_NOTHING_PROCEDURAL', 'In den Unterlagen steht kein Ablauf, den die Regeln erkennen.', {
      hint: 'Geben Sie eine Dienstanweisung, Verfahrensbeschreibung oder Notizen zum Ablauf dazu, oder verwenden Sie ein Sprachmodell (LOTSE_LLM_URL).',
      where: caseName,
    });
  }
  assignPerformers(root, cast);
  const concessions = makeSound(root);
  const trigger = triggerOf(telling, cast, root);
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

/** The documents that tell the course of work; what looks like a law or a list only where nothing else does. */
function tellingDocuments(documents: readonly SourceDocument[]): SourceDocument[] {
  const told = documents.filter(
    (document) => document.kind !== 'form' && document.kind !== 'law' && document.kind !== 'list',
  );
  const spare = documents.filter((document) => document.kind === 'law' || document.kind === 'list');
  return (told.length > 0 ? told : spare).toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

function readDocument(
  document: SourceDocument,
  cast: Cast,
  builder: Builder,
  deferred: Reading[],
  all: Reading[],
): void {
  const memory: Memory = { object: '' };
  const rows = document.blocks.map((block) => procedureRow(block)).filter((row) => row !== undefined);
  const section: Section = { number: '', title: 'Ablauf', level: 1, role: 'procedure' };
  for (const row of rows) {
    const { main, remarks } = readRow(row, document, section, cast);
    for (const reading of main) {
      builder.add(reading);
      all.push(reading);
    }
    for (const reading of remarks) {
      if (excluded(reading.text)) continue;
      all.push(reading);
      builder.remark(reading);
    }
  }
  for (const passage of passagesOf(document)) {
    if (/(?:unabhängig|nebeneinander|gleichzeitig|parallel)/.test(passage.text)) {
      const together = referencesIn(passage.text).find(({ numbers }) => numbers.length > 1);
      if (together) builder.runTogether(together.numbers);
    }
    if (passage.section.role === 'aside' || excluded(passage.text)) continue;
    for (const reading of readSentence(passage, cast, memory)) {
      all.push(reading);
      if (passage.section.role === 'exceptions' || rows.length > 0) deferred.push(reading);
      else builder.add(reading);
    }
  }
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
      /^(?:Dienstanweisung|Arbeitsanweisung|Verfahrensbeschreibung|Prozessbeschreibung|Verfahrenshandbuch|Arbeitshilfe|Interviewprotokoll|Merkblatt|AW)\s*:?\s*(?:zur?m?\s+)?/i,
      '',
    )
    .replace(/\s*\|.*$/, '')
    .trim();
  return title || titles[0] || caseName;
}
