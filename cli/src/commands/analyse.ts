import { stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { IsolatedReader } from '@lotse/ingest';
import { caseOutcome } from '../case-outcome.ts';
import { defineCommand, type Outcome, REST } from '../command.ts';
import { drafting } from '../drafting.ts';
import { type DraftingArgs, draftingArgs } from '../drafting-args.ts';
import { passwordFile } from '../password-file.ts';
import { openProgress } from '../progress/open.ts';
import type { Session } from '../session.ts';
import { ocrOf } from '../settings/ocr.ts';
import { tool } from '../version.ts';

/** `lotse analyse PATH…`: the main job, from documents to a case with diagram, findings and report. */
export default defineCommand({
  args: {
    path: { type: 'positional', required: true, valueHint: REST },
    out: { type: 'string', alias: 'o', valueHint: 'dir' },
    'password-file': { type: 'string', valueHint: 'file' },
    ...draftingArgs,
  },
  async run(args, session): Promise<Outcome> {
    // At once: it gets ready while settings are read and the rest of the program is loaded.
    const reader = new IsolatedReader();
    try {
      return await analyse(args, reader, session);
    } finally {
      reader.close();
    }
  },
});

type Args = DraftingArgs & { _: string[]; out?: string | undefined; 'password-file'?: string | undefined };

async function analyse(args: Args, reader: IsolatedReader, session: Session): Promise<Outcome> {
  const paths = args._.map((path) => resolve(session.cwd, path));
  const out = args.out === undefined ? await defaultOut(paths, session) : resolve(session.cwd, args.out);
  const passwordsOf = await passwordFile(args['password-file'], session);
  const { settings, ...how } = await drafting(args, out, session);
  const ocr = await ocrOf(settings.values, session);
  const { analyseCase } = await import('@lotse/pipeline');
  const progress = await openProgress(session);
  const { now, signal } = session;
  try {
    const { onProgress, askPassword } = progress;
    const opening = { passwordsOf, askPassword };
    const result = await analyseCase({ paths, out, reader, ocr, ...opening, ...how, tool, now, signal, onProgress });
    await progress.close();
    return caseOutcome(result, session);
  } finally {
    await progress.close();
  }
}

/** A case is written where it is; anything else to `out/NAME`, by the name of the folder or the first file. */
async function defaultOut(paths: readonly string[], { cwd }: Session): Promise<string> {
  const [first = 'fall', ...more] = paths;
  if (more.length === 0 && (await isCase(first))) return first;
  const name = basename(first) === 'documents' ? basename(dirname(first)) : basename(first);
  return join(cwd, 'out', name.replace(/(?<=.)\.[A-Za-z0-9]{1,5}$/, '') || 'fall');
}

async function isCase(path: string): Promise<boolean> {
  const manifest = await stat(join(path, 'manifest.json')).catch(() => undefined);
  return manifest?.isFile() === true;
}
