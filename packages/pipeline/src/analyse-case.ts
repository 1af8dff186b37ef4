import { basename, join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import { assessMaturity, findFindings } from '@lotse/analyse';
import { layOut } from '@lotse/bpmn';
import { checkTarget, openEgressRecord, readCase, repliesFolder, writeCase } from '@lotse/case';
import { AskedPasswords, type AskPassword, type InputFile, IsolatedReader, type OcrSettings } from '@lotse/ingest';
import {
  type FindingsFile,
  LotseError,
  type Manifest,
  type ProcessGraph,
  type ProcessOutline,
  type ProgressEvent,
  type SourceDocument,
  type Warning,
} from '@lotse/model';
import { collectFiles } from './collect-files.ts';
import { type DraftSettings, draft } from './draft.ts';
import { compileChecked, exportAlways, reportFile } from './results.ts';

/** What a run needs to know of the world. */
export interface RunSettings extends Omit<DraftSettings, 'caseName'> {
  /** Name and version for the manifest: "lotse 0.1.0". */
  tool: string;
  now: () => Date;
}

export interface AnalyseInput extends RunSettings {
  /** Files, or folders; together one case. */
  paths: readonly string[];
  /** The folder of the case; made if need be. */
  out: string;
  /** The passwords to try with a file, by its name; they are written nowhere. */
  passwordsOf?: ((file: string) => readonly string[]) | undefined;
  /** Asks a person for those that are missing, where there is one. */
  askPassword?: AskPassword | undefined;
  /** How text in images is recognised. */
  ocr?: OcrSettings | undefined;
  /** Reads the files, and is closed: one that was started early is ready by now. */
  reader?: IsolatedReader | undefined;
}

/** A case as a run leaves it. */
export interface CaseResult {
  directory: string;
  outline: ProcessOutline;
  findings: FindingsFile;
  graph: ProcessGraph;
  manifest: Manifest;
  /** What was not read, dropped or failed a check. */
  warnings: readonly Warning[];
  report: string;
  /** 1: done, but a file was not read or a check failed. */
  exitCode: 0 | 1;
}

/**
 * The main job: reads the files, drafts the process, finds barriers and potentials, exports, reports, writes the case.
 * A file that cannot be read costs that file only. Nothing is written before everything is made.
 *
 * @throws LotseError `E_NOT_FOUND`, `E_EMPTY_FOLDER`, `E_NOTHING_READ`, `E_NOTHING_PROCEDURAL`, `E_OUT_NOT_A_CASE`,
 * `E_CASE_EDITED`, `E_READ_ONLY`, …; exit code 3 where the model was demanded and failed; `E_INTERRUPTED`.
 */
export async function analyseCase(input: AnalyseInput): Promise<CaseResult> {
  const directory = resolve(input.out);
  const caseName = basename(directory);
  const clock = stopwatch();
  const reader = input.reader ?? new IsolatedReader();
  const { files, read, unread } = await filesRead(reader).finally(() => reader.close());
  if (read.documents.length === 0) throw nothingRead(unread);
  return await produce({ ...input, directory, caseName, clock }, read.documents, files, unread);

  async function filesRead(reader: IsolatedReader) {
    await checkTarget(directory);
    const { files, failures } = await collectFiles(input.paths);
    const { onProgress, signal, passwordsOf, askPassword, ocr } = input;
    const asked = askPassword && new AskedPasswords(askPassword);
    const opened = files.map((file) => ({ ...file, passwords: passwordsOf?.(file.name) }));
    const reading = () => reader.readDocuments(opened, { caseName, onProgress, ocr, asked, signal });
    const read = await clock('read', reading).catch((error: unknown) => {
      throw signal?.aborted ? interrupted() : error;
    });
    return { files, read, unread: [...failures, ...read.failures] };
  }
}

/**
 * Drafts a case again from what was read before, without opening the originals.
 *
 * @throws LotseError as `analyseCase`, and `E_NOT_A_CASE`, `E_CASE_DAMAGED`.
 */
export async function draftCase(input: RunSettings & { directory: string }): Promise<CaseResult> {
  const directory = resolve(input.directory);
  await checkTarget(directory);
  const { sources, manifest } = await readCase(directory);
  return await produce(
    { ...input, directory, caseName: basename(directory), clock: stopwatch() },
    sources,
    [],
    manifest.unread ?? [],
  );
}

type Run = RunSettings & { directory: string; caseName: string; clock: Stopwatch };

async function produce(
  run: Run,
  documents: readonly SourceDocument[],
  originals: readonly InputFile[],
  unread: readonly Warning[],
): Promise<CaseResult> {
  const ofDocuments = documents.flatMap((document) =>
    document.warnings.map((warning) => ({ ...warning, where: placeOf(document, warning) })),
  );
  const lost = documents.flatMap((document) =>
    document.warnings
      .filter((warning) => isLost(document, warning))
      .map((warning) => ({ ...warning, where: placeOf(document, warning) })),
  );
  const { extraction, made } = await drafted(run, documents, [...unread, ...lost]);
  const { outline, measures } = extraction;

  tell(run, 'analyse', 0, 2, 'Hindernisse und Potenziale suchen');
  await breathe(run);
  const found = await run.clock('analyse', async () => findFindings(outline, [...documents]));
  const maturity = assessMaturity(found, outline, [...documents]);
  const findings: FindingsFile = { version: 1, maturity, findings: found };
  tell(run, 'analyse', 1, 2, 'Ablauf durchspielen');
  await breathe(run);
  const { graph, warnings: unsound } = await run.clock('compile', async () => compileChecked(outline));
  tell(run, 'analyse', 2, 2, `${found.length} Feststellungen`);

  tell(run, 'export', 0, undefined, 'Diagramm und Formulare schreiben');
  await breathe(run);
  const layout = await run.clock('layout', async () => layOut(graph));
  const exported = await run.clock('export', () => exportAlways({ outline, graph, layout, documents }));
  tell(run, 'export', exported.files.length, exported.files.length, 'Diagramm und Formulare geschrieben');

  const warnings = [...unread, ...ofDocuments, ...extraction.warnings, ...unsound, ...exported.warnings];
  const unfinished = {
    version: 1 as const,
    tool: run.tool,
    documents: documents.map(({ id, file, sha256, reader, warnings: own }) => ({
      id,
      file,
      sha256,
      reader,
      warnings: own,
    })),
    ...made,
    measures,
    ...(unread.length > 0 ? { unread: [...unread] } : {}),
    warnings,
  };
  tell(run, 'report', 0, 1, 'Bericht schreiben');
  await breathe(run);
  const report = await run.clock('report', async () =>
    reportFile({ outline, graph, layout, documents, findings, manifest: unfinished }),
  );

  const created = run.now().toISOString();
  const manifest = await writeCase(run.directory, {
    documents: originals.map(({ name, bytes }) => ({ file: name, bytes })),
    sources: [...documents],
    outline,
    findings,
    results: [...exported.files, report],
    history: [{ version: 1, time: created, by: 'tool', action: `drafted:${made.extractor}` }],
    manifest: { ...unfinished, created, seconds: run.clock.seconds },
  });
  tell(run, 'report', 1, 1, 'Fall geschrieben');

  const failed = unread.length > 0 || unsound.length > 0 || exported.warnings.length > 0 || made.fallback === true;
  return {
    directory: run.directory,
    outline,
    findings,
    graph,
    manifest,
    warnings,
    report: join(run.directory, 'out', report.path),
    exitCode: failed || lost.length > 0 ? 1 : 0,
  };
}

/** Drafts; what left the machine is on record even if nothing else comes of it. */
async function drafted(run: Run, documents: readonly SourceDocument[], unread: readonly Warning[]) {
  tell(run, 'extract', 0, undefined, 'Ablauf entwerfen');
  await breathe(run);
  try {
    const kept = { onEgress: openEgressRecord(run.directory), keep: repliesFolder(run.directory) };
    return await run.clock('extract', () => draft(documents, run, kept));
  } catch (error) {
    throw error instanceof LotseError && error.code === 'E_NOTHING_PROCEDURAL' ? withUnread(error, unread) : error;
  }
}

/** Where no procedure was found, what was not read may hold it: the error says so. */
function withUnread(error: LotseError, unread: readonly Warning[]): LotseError {
  if (unread.length === 0) return error;
  const list = unread.map(({ where, message }) => `${where ?? '?'}: ${message}`).join('\n');
  return new LotseError(error.code, `${error.message} Nicht gelesen wurden:\n${list}`, {
    hint: 'Bitte die nicht gelesenen Unterlagen lesbar dazulegen (Scans vorher durch eine Texterkennung schicken) oder eine andere Beschreibung des Ablaufs.',
    ...(error.where === undefined ? {} : { where: error.where }),
    cause: error,
  });
}

/** A page without text, an attachment or a file of an archive that was not read: they may hold part of the procedure. */
function isLost(document: SourceDocument, { code, where }: Warning): boolean {
  if (code === 'E_NEEDS_OCR') return true;
  const isOfFile = document.reader === 'zip' || (where !== undefined && isInside(document, where));
  return code.startsWith('E_') && isOfFile;
}

function placeOf(document: SourceDocument, warning: Warning): string {
  const { where } = warning;
  if (where === undefined) return document.file;
  return where === document.file || isInside(document, where) ? where : `${document.file}, ${where}`;
}

/** Names of what is in a mail or archive begin with the name of that. */
function isInside({ file }: SourceDocument, where: string): boolean {
  return where.startsWith(`${file}/`);
}

function nothingRead(unread: readonly Warning[]): LotseError {
  const [first] = unread;
  const hint =
    'Gelesen werden PDF, DOCX, ODT, XLSX, HTML, EML, MSG, TXT, MD, CSV und ZIP. Es wurde nichts geschrieben.';
  if (unread.length === 1 && first !== undefined) {
    return new LotseError(first.code, first.message, { hint, where: first.where });
  }
  const files = unread.map(({ where, message }) => `${where ?? '?'}: ${message}`).join('\n');
  const message = `Keine der ${unread.length} Dateien konnte gelesen werden.\n${files}`;
  return new LotseError('E_NOTHING_READ', message, { hint });
}

function tell(run: Run, stage: ProgressEvent['stage'], done: number, total: number | undefined, message: string): void {
  run.onProgress?.({ stage, case: run.caseName, done, message, ...(total === undefined ? {} : { total }) });
}

/** Lets the screen draw and Ctrl-C be heard between stages. */
async function breathe(run: Run): Promise<void> {
  await setImmediate();
  if (run.signal?.aborted) throw interrupted();
}

function interrupted(): LotseError {
  return new LotseError('E_INTERRUPTED', 'Der Lauf wurde abgebrochen.', {
    hint: 'Am Fall wurde nichts geändert. Der Befehl kann jederzeit neu gestartet werden.',
    exitCode: 130,
  });
}

type Stopwatch = (<Result>(stage: string, work: () => Promise<Result>) => Promise<Result>) & {
  seconds: Record<string, number>;
};

/** Measures how long each stage takes, in seconds to the millisecond. */
function stopwatch(): Stopwatch {
  const seconds: Record<string, number> = {};
  const measure = async <Result>(stage: string, work: () => Promise<Result>): Promise<Result> => {
    const start = performance.now();
    try {
      return await work();
    } finally {
      seconds[stage] = Math.round(performance.now() - start) / 1000;
    }
  };
  return Object.assign(measure, { seconds });
}
