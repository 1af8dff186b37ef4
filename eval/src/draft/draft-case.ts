import { findFindings } from '@lotse/analyse';
import { checkXsd, layOut, lint, toBpmnXml } from '@lotse/bpmn';
import { type Extractor, elementsOf, measure, verifyEvidence } from '@lotse/extract';
import { readDocuments } from '@lotse/ingest';
import { LotseError, type OnProgress, type ProcessGraph, type ProcessOutline, type SourceDocument } from '@lotse/model';
import { checkSoundness, compile } from '@lotse/process';
import type { DraftChecks } from '../comparison.ts';
import type { GoldCase } from '../data/gold.ts';
import type { ScoredCase } from '../scored-process.ts';
import { scoredDraft } from './scored-draft.ts';

/** A case as our program drafts it, with what went wrong on the way. */
export interface CaseDraft {
  documents: SourceDocument[];
  answer: ScoredCase;
  checks: DraftChecks;
  /** German sentences; a case with any of these may still have a draft. */
  failures: string[];
}

/** Reads, extracts, compiles, checks and looks for findings. A stage that fails leaves an empty result, never an exception. */
export async function draftCase(
  gold: GoldCase,
  extractor: Extractor,
  settings: { onProgress?: OnProgress | undefined; clock: () => number },
): Promise<CaseDraft> {
  const failures: string[] = [];
  const { documents, failures: unread } = await readDocuments(gold.files, { caseName: gold.id });
  failures.push(...unread.map(({ message, where }) => (where === undefined ? message : `${where}: ${message}`)));

  const started = settings.clock();
  const outline = await attempt('Entwurf', failures, async () => {
    const context = settings.onProgress
      ? { caseName: gold.id, onProgress: settings.onProgress }
      : { caseName: gold.id };
    return (await extractor.extract(documents, context)).outline;
  });
  const seconds = (settings.clock() - started) / 1_000;
  if (!outline) {
    const nothing: ScoredCase = {
      process: { participants: [], nodes: [], flows: [], messages: [] },
      findings: [],
      fields: [],
    };
    return {
      documents,
      answer: nothing,
      checks: {
        asserted: 0,
        grounded: 0,
        hallucinated: 0,
        soundness: 'undecided',
        problems: ['kein Entwurf'],
        seconds,
      },
      failures,
    };
  }

  const graph = await attempt('Graph', failures, async () => compile(outline));
  const findings = (await attempt('Befunde', failures, async () => findFindings(outline, documents))) ?? [];
  const soundness = graph && (await attempt('Korrektheit', failures, async () => checkSoundness(graph)));
  const problems = graph && (await attempt('BPMN', failures, () => bpmnProblems(graph)));
  return {
    documents,
    answer: scoredDraft(outline, graph, findings, documents),
    checks: {
      ...supportOf(outline, documents),
      soundness: soundness?.verdict ?? 'undecided',
      problems: problems ?? ['kein BPMN'],
      seconds,
    },
    failures,
  };
}

async function attempt<T>(stage: string, failures: string[], run: () => Promise<T>): Promise<T | undefined> {
  try {
    return await run();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const code = error instanceof LotseError ? error.code : 'unerwarteter Fehler:';
    const where = error instanceof LotseError && error.where !== undefined ? ` (${error.where})` : '';
    failures.push(`${stage}: ${code} ${message}${where}`);
    return undefined;
  }
}

function supportOf(outline: ProcessOutline, documents: readonly SourceDocument[]) {
  const elements = [...elementsOf(outline)].filter((element) => element.asserted);
  const failed = verifyEvidence(outline, documents).unsupported;
  const hallucinated = elements.filter(({ element, evidence, unsupported }) => {
    const quotes = evidence.filter((entry) => 'quote' in entry);
    const standing = quotes.length - failed.filter((entry) => entry.element === element && entry.quote !== '').length;
    return standing <= 0 && !unsupported;
  });
  return {
    asserted: elements.length,
    grounded: Math.round(measure(outline, documents).grounding * elements.length),
    hallucinated: hallucinated.length,
  };
}

async function bpmnProblems(graph: ProcessGraph): Promise<string[]> {
  const xml = await toBpmnXml(graph, layOut(graph));
  const [schema, rules] = await Promise.all([checkXsd(xml), lint(xml)]);
  return [...schema, ...rules].map((problem) => problem.message);
}
