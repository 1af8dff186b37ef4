import { readFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import {
  AskedPasswords,
  type InputFile,
  IsolatedReader,
  type OcrSettings,
  type PasswordQuestion,
  type ReadingStep,
} from '@lotse/ingest';
import { defineCommand, type Outcome, REST } from '../command.ts';
import { comparisonText, isSame } from '../comparison-text.ts';
import { documentText } from '../document-text.ts';
import { passwordFile } from '../password-file.ts';
import { warningLine } from '../present.ts';
import { mayAsk, openProgress } from '../progress/open.ts';
import type { Session } from '../session.ts';
import { loadSettings } from '../settings/load.ts';
import { ocrOf } from '../settings/ocr.ts';
import { UsageError } from '../usage-error.ts';

/** `lotse read FILE…`: what Lotse sees in files, before anything is concluded from it. */
export default defineCommand({
  args: {
    file: { type: 'positional', required: true, valueHint: REST },
    'password-file': { type: 'string', valueHint: 'file' },
    compare: { type: 'boolean' },
    show: { type: 'string', valueHint: `id${REST}` },
    out: { type: 'string', alias: 'o', valueHint: 'png' },
  },
  async run(args, session): Promise<Outcome> {
    // At once: it gets ready while files and settings are read.
    const reader = new IsolatedReader();
    const passwordsOf = await passwordFile(args['password-file'], session);
    const found = await Promise.all(args._.map((path) => inputFile(path, session)));
    const files = found.map((file) => ({ ...file, passwords: passwordsOf(file.name) }));
    if (args.show !== undefined) {
      const wanted = { files, ids: args.show.split(','), out: args.out };
      return await show(wanted, reader, session).finally(() => reader.close());
    }
    if (args.out !== undefined) {
      throw new UsageError(session.texts.show.outAlone, { hint: session.texts.show.outAloneHint });
    }
    const ocr = await ocrAt(session);
    const { documents, failures } = await readAll(files, { reader, ocr }, session).finally(() => reader.close());
    const warnings = [
      ...failures,
      ...documents.flatMap(({ file, warnings }) => warnings.map((warning) => ({ where: file, ...warning }))),
    ];
    const remarks = warnings.map((warning) => `${session.texts.usage.warning}: ${warningLine(warning)}`);
    const shown = args.compare ? comparisonText : documentText;
    const differs = documents.some(({ comparison }) => comparison !== undefined && !isSame(comparison));
    return {
      exitCode: failures.length > 0 || (args.compare === true && differs) ? 1 : 0,
      result: { documents },
      text: [...documents.map((document) => shown(document, session.texts)), ...remarks].join('\n\n'),
      warnings,
    };
  },
});

/** Passages of one file as pictures. */
async function show(
  { files, ids, out }: { files: readonly InputFile[]; ids: readonly string[]; out: string | undefined },
  reader: IsolatedReader,
  session: Session,
): Promise<Outcome> {
  const { showPassages, checkPictureName } = await import('../show-passages.ts');
  const [file, ...more] = files;
  if (file === undefined || more.length > 0) {
    throw new UsageError(session.texts.show.onlyOne, { hint: session.texts.show.onlyOneHint });
  }
  checkPictureName(out, session);
  const ocr = await ocrAt(session);
  const {
    documents,
    files: [opened = file],
  } = await readAll([file], { reader, ocr }, session);
  return await showPassages({ file: opened, documents, ids, out }, reader, session);
}

async function ocrAt(session: Session): Promise<OcrSettings> {
  return ocrOf((await loadSettings(session.cwd, session)).values, session);
}

/** A single file that fails ends the command with its own error; of many, the others are still read. */
async function readAll(
  files: readonly InputFile[],
  { reader, ocr }: { reader: IsolatedReader; ocr: OcrSettings },
  session: Session,
) {
  const { signal } = session;
  const [only, ...more] = files;
  if (only !== undefined && more.length === 0) {
    const { onStep, askPassword, close } = stepsShown(only.name, session);
    const asked = new AskedPasswords(askPassword);
    const documents = await asked
      .read(only, (file) => reader.readDocument(file, { ocr, onStep, signal }))
      .finally(close);
    return { documents, failures: [], files: [asked.known(only)] };
  }
  const progress = await openProgress(session);
  try {
    const { onProgress, askPassword } = progress;
    const asked = askPassword && new AskedPasswords(askPassword);
    const read = await reader.readDocuments(files, { caseName: '', onProgress, ocr, asked, signal });
    if (read.documents.length === 0) throw nothingRead(read.failures, session);
    return { ...read, files };
  } finally {
    await progress.close();
  }
}

/** Shows the steps of a file that takes long, and asks for its password; one that needs neither opens no view. */
function stepsShown(item: string, session: Session) {
  let view: ReturnType<typeof openProgress> | undefined;
  const shown = async (message: string) => {
    view ??= openProgress(session, ['read']);
    const opened = await view;
    opened.onProgress({ stage: 'read', case: '', item, done: 0, total: 1, message });
    return opened;
  };
  return {
    onStep({ message }: ReadingStep) {
      void shown(`${item}: ${message}`);
    },
    async askPassword(question: PasswordQuestion): Promise<string | undefined> {
      if (!mayAsk(session)) return undefined;
      return (await shown(item)).askPassword?.(question);
    },
    async close() {
      await (await view)?.close();
    },
  };
}

function nothingRead(
  failures: readonly { code: string; message: string; where?: string | undefined }[],
  session: Session,
) {
  return new UsageError(session.texts.check.nothingRead(failures.map(warningLine)), {
    code: failures[0]?.code ?? 'E_NOTHING_READ',
    hint: session.texts.check.nothingReadHint,
  });
}

async function inputFile(path: string, { cwd, texts }: Session): Promise<InputFile> {
  const absolute = resolve(cwd, path);
  const below = relative(cwd, absolute).replaceAll('\\', '/');
  const name = below.startsWith('..') ? (path.split(/[\\/]/).at(-1) ?? path) : below;
  try {
    return { name, bytes: await readFile(absolute) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const { check, settings } = texts;
    if (code === 'EISDIR')
      throw new UsageError(check.isAFolder(path), { hint: check.isAFolderHint, code: 'E_IS_A_FOLDER' });
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      throw new UsageError(check.notFound(path), { hint: check.notFoundHint, code: 'E_NOT_FOUND' });
    }
    throw new UsageError(settings.unreadable(path), { hint: settings.unreadableHint, code: 'E_UNREADABLE' });
  }
}
