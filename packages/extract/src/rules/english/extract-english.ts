import type { ProcessOutline, SourceDocument, StartTrigger, Step } from '@lotse/model';
import { childLists, LotseError, slug, uniqueId, walkSteps } from '@lotse/model';
import { makeCompilable } from '../../prompted/structure.ts';
import { formsOf } from '../forms.ts';
import { Cast } from './cast.ts';
import { Course } from './course.ts';
import { englishSentences } from './sentences.ts';
import { tell } from './tell.ts';
import type { Telling } from './telling.ts';

/** Whether the documents are English, none German; what a paragraph among them is in does not matter. */
export function isEnglish(documents: readonly SourceDocument[]): boolean {
  return documents.some(({ language }) => language === 'en') && documents.every(({ language }) => language !== 'de');
}

/**
 * What English documents tell, read plainly: sentence after sentence, clause after clause. Always sound; each element
 * quotes the clause that it was read from.
 *
 * @throws LotseError `E_NOTHING_PROCEDURAL` where no sentence tells a step.
 */
export function draftEnglish(documents: readonly SourceDocument[], caseName: string): ProcessOutline {
  const telling: Telling = { course: new Course(), cast: new Cast(), memory: {} };
  const { course } = telling;
  for (const document of documents) {
    if (document.kind === 'form' || document.kind === 'law') continue;
    for (const block of document.blocks) {
      if (block.quoted || /^(?:heading|note|footnote|field)$/.test(block.kind) || isTitle(block.text)) continue;
      for (const sentence of englishSentences(block.text)) tell(sentence, { document, block }, telling);
    }
  }
  if (course.told.length === 0) {
    throw new LotseError('E_NOTHING_PROCEDURAL', 'In den Unterlagen steht kein Ablauf, den die Regeln erkennen.', {
      hint: 'Englische Texte lesen die Regeln nur einfach. Verwenden Sie ein Sprachmodell (LOTSE_LLM_URL), oder legen Sie eine Beschreibung des Ablaufs dazu.',
      where: caseName,
    });
  }
  dropEmptyChoices(course.root);
  if (course.ending) course.add(course.make.end(course.ending.label, course.ending.quote), course.root);
  const title = titleOf(documents, caseName);
  const triggers = [telling.trigger ?? { kind: 'none' as const, label: 'process started', derived: 'start' }];
  const { outline } = makeCompilable(
    {
      version: 1,
      process: title,
      service: { leika: null, name: title },
      triggers,
      participants: telling.cast.participants(usedIn(triggers, course.root)),
      steps: course.root,
      openQuestions: [],
      ...formsOf(documents),
    },
    new Map(),
  );
  return {
    ...outline,
    participants: telling.cast.participants(usedIn(triggers, outline.steps)),
    openQuestions: [...outline.openQuestions, ...questionsOf(outline)],
  };
}

/** A condition under which nothing was told to be done asks for nothing. */
function dropEmptyChoices(list: Step[]): void {
  for (const step of [...list]) {
    for (const inner of childLists(step)) dropEmptyChoices(inner);
    if ('choice' in step && step.branches.every(({ steps }) => steps.length === 0)) list.splice(list.indexOf(step), 1);
  }
}

const isTitle = (text: string): boolean => /^(?:title|subject|process name)\s*:/i.test(text);

function titleOf(documents: readonly SourceDocument[], caseName: string): string {
  const titles = documents.map(
    (document) => document.title ?? document.blocks.find(({ kind, text }) => kind === 'heading' || isTitle(text))?.text,
  );
  const title = titles.find((one) => one !== undefined && one.length < 120);
  return title?.replace(/^(?:title|subject|process name)\s*:\s*/i, '').trim() || caseName;
}

/** Ids of those who perform, send or receive. */
function usedIn(triggers: readonly StartTrigger[], steps: readonly Step[]): ReadonlySet<string> {
  const used = new Set(triggers.flatMap(({ from, at }) => [from, at]).filter((id) => id !== undefined));
  for (const { step } of walkSteps(steps)) {
    if (!('task' in step)) continue;
    for (const id of [step.by, step.to, step.from]) if (id !== undefined) used.add(id);
  }
  return used;
}

/** Who does what only a passive tells is asked. */
function questionsOf(outline: ProcessOutline): ProcessOutline['openQuestions'] {
  const taken = new Set(outline.openQuestions.map(({ id }) => id));
  const open = [...walkSteps(outline.steps)].flatMap(({ step }) =>
    'task' in step && step.by === undefined ? [step] : [],
  );
  return open.map((step) => {
    const question = `Wer ist zuständig für „${step.task}“?`;
    return { id: uniqueId(slug(question, 40), taken), question, step: step.id };
  });
}
