import { findFindings } from '@lotse/analyse';
import { checkXsd, layOut, lint, toBpmnXml } from '@lotse/bpmn';
import { LotseError, type OnProgress, type ProcessGraph, type ProcessOutline, type SourceDocument } from '@lotse/model';
import { checkSoundness, compile } from '@lotse/process';
import type { DraftChecks } from '../comparison.ts';
import type { EvalItem } from '../data/data-set.ts';
import { annotationsOf } from '../pet/projection.ts';
import type { ScoredCase } from '../scored-process.ts';
import { type Drafter, sizeOf } from './drafter.ts';
import { scoredDraft } from './scored-draft.ts';
import { supportOf } from './support.ts';

/** An item as our program drafts it, with what went wrong on the way. */
export interface ItemDraft {
  answer: ScoredCase;
  /** Absent where nothing was drafted. */
  outline?: ProcessOutline;
  checks: DraftChecks;
  /** German sentences; an item with any of these may still have a draft. */
  failures: string[];
  /** Wall-clock time of the extraction. */
  seconds: number;
}

/**
 * Extracts, compiles, checks and looks for findings. A stage that fails leaves an empty result.
 *
 * @throws LotseError where not the draft failed but the means to make one: the model's endpoint, a missing recording,
 * a budget that is used up, an interruption.
 */
export async function draftItem(
  item: EvalItem,
  documents: readonly SourceDocument[],
  drafter: Drafter,
  settings: { onProgress?: OnProgress | undefined; clock: () => number; signal?: AbortSignal | undefined },
): Promise<ItemDraft> {
  const failures: string[] = [];
  const context = { caseName: item.id, onProgress: settings.onProgress, signal: settings.signal };
  const started = settings.clock();
  const outline = await attempt(
    'Entwurf',
    failures,
    async () => (await drafter.extractor.extract(documents, context)).outline,
  );
  const seconds = (settings.clock() - started) / 1_000;
  const cost = drafter.usage && { ...drafter.usage(), ...sizeOf(documents) };
  const withCost = cost === undefined ? {} : { cost };
  if (!outline) {
    const nothing = { asserted: 0, grounded: 0, hallucinated: 0 };
    return {
      answer: emptyAnswer,
      checks: { ...nothing, soundness: 'undecided', problems: ['kein Entwurf'], ...withCost },
      failures,
      seconds,
    };
  }

  const graph = await attempt('Graph', failures, async () => compile(outline));
  const findings = (await attempt('Befunde', failures, async () => findFindings(outline, documents))) ?? [];
  const soundness = graph && (await attempt('Korrektheit', failures, async () => checkSoundness(graph)));
  const problems = graph && (await attempt('BPMN', failures, () => bpmnProblems(graph)));
  const marked = item.answer.annotations;
  return {
    answer: {
      ...scoredDraft(outline, graph, findings, documents),
      ...(marked === undefined ? {} : { annotations: annotationsOf(outline, documents, marked.tokens) }),
    },
    outline,
    checks: {
      ...supportOf(outline, documents),
      soundness: soundness?.verdict ?? 'undecided',
      problems: problems ?? ['kein BPMN'],
      ...withCost,
    },
    failures,
    seconds,
  };
}

/** What nothing is compared as. */
export const emptyAnswer: ScoredCase = {
  process: { participants: [], nodes: [], flows: [], messages: [] },
  findings: [],
  fields: [],
};

/** Replies of a model that cannot be used are a bad draft; anything else of exit code 3 or 130 is no draft at all. */
const badReplies: ReadonlySet<string> = new Set(['E_LLM_REPLY', 'E_LLM_REFUSED']);

async function attempt<T>(stage: string, failures: string[], run: () => Promise<T>): Promise<T | undefined> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof LotseError && error.exitCode >= 3 && !badReplies.has(error.code)) throw error;
    const message = error instanceof Error ? error.message : String(error);
    const code = error instanceof LotseError ? error.code : 'unerwarteter Fehler:';
    const where = error instanceof LotseError && error.where !== undefined ? ` (${error.where})` : '';
    failures.push(`${stage}: ${code} ${message}${where}`);
    return undefined;
  }
}

/** What the schema of BPMN and the lint rules complain about. */
export async function bpmnProblems(graph: ProcessGraph): Promise<string[]> {
  const xml = await toBpmnXml(graph, layOut(graph));
  const [schema, rules] = await Promise.all([checkXsd(xml), lint(xml)]);
  return [...schema, ...rules].map((problem) => problem.message);
}
