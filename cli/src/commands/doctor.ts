import { canWithholdRights, chooseEngine, type OcrSettings, readableExtensions } from '@lotse/ingest';
import { isLocal, openModel } from '@lotse/llm';
import { targets } from '@lotse/platforms';
import { z } from 'zod';
import { defineCommand, type Outcome } from '../command.ts';
import { readPrompts } from '../prompts.ts';
import type { Session } from '../session.ts';
import { type Endpoint, endpointOf } from '../settings/endpoint.ts';
import { loadSettings } from '../settings/load.ts';
import { ocrOf } from '../settings/ocr.ts';
import { userSettingsFolder } from '../settings/places.ts';
import { version } from '../version.ts';

/** `lotse doctor`: what is set up, what is missing, and what leaves this machine. Only `--probe` calls the endpoint. */
export default defineCommand({
  args: { probe: { type: 'boolean' } },
  async run(args, session): Promise<Outcome> {
    const { doctor: say } = session.texts;
    const settings = await loadSettings(session.cwd, session);
    const endpoint = endpointOf(settings.values, session);
    const probed = args.probe === true && endpoint !== undefined ? await probe(endpoint, session) : undefined;
    const prompts = (await readPrompts()).filter(({ path }) => path.endsWith('.md'));
    const isReady = prompts.length > 0 || endpoint === undefined;
    const allowed = settings.values.policy?.endpoints;
    const { stdout, env } = session;
    const ocr = await ocrOf(settings.values, session);
    const engine = await chooseEngine(ocr);
    const withheld = canWithholdRights();
    const sections: [title: string, lines: string[]][] = [
      [say.program, [say.version(version, process.versions.node)]],
      [say.settingsTitle, [settings.file ?? say.settingsNone, say.settingsUser(userSettingsFolder(env))]],
      [
        say.readsTitle,
        [readableExtensions.join(', '), ...recognition(ocr, engine, session), withheld ? say.rights : say.rightsAll],
      ],
      [say.draftsTitle, drafts(endpoint, probed, session)],
      [say.promptsTitle, [prompts.length === 0 ? say.promptsMissing : prompts.map(({ path }) => path).join(', ')]],
      [say.exportsTitle, [targets.join(', ')]],
      [say.egressTitle, egress(endpoint, session)],
      [say.policyTitle, [allowed === undefined ? say.policyNone : say.policyOnly(allowed)]],
      [
        say.terminalTitle,
        [stdout.isTTY ? say.terminal(stdout.columns, stdout.rows, session.colour) : say.terminalNone],
      ],
    ];
    const { key, ...shown } = endpoint ?? {};
    return {
      exitCode: isReady ? 0 : 1,
      result: {
        version,
        node: process.versions.node,
        settings: settings.file ?? null,
        endpoint: endpoint === undefined ? null : { ...shown, hasKey: key !== undefined, local: isLocal(endpoint.url) },
        probe: probed ?? null,
        prompts: prompts.map(({ path }) => path),
        reads: readableExtensions,
        reader: { mayWrite: !withheld, mayStartPrograms: !withheld },
        ocr:
          engine === undefined
            ? null
            : { engine: engine.name, version: engine.version, data: engine.data, cacheFolder: ocr.cacheFolder ?? null },
        exports: targets,
        egress:
          endpoint === undefined || (isLocal(endpoint.url) && endpoint.proxy === undefined) ? [] : [endpoint.host],
        policy: settings.values.policy ?? null,
      },
      text: [
        ...sections.flatMap(([title, lines]) => [title, ...lines.map((line) => `  ${line}`)]),
        '',
        isReady ? say.ready : say.notReady,
      ].join('\n'),
      warnings: [],
    };
  },
});

function recognition(
  { engine: wanted, cacheFolder }: OcrSettings,
  engine: Awaited<ReturnType<typeof chooseEngine>>,
  { texts }: Session,
): string[] {
  const { doctor: say } = texts;
  if (engine === undefined) return [wanted === 'off' ? say.ocrOff : say.ocrMissing];
  const { name, version, data } = engine;
  return [say.ocr(name, version, data), ...(cacheFolder === undefined ? [] : [say.ocrCache(cacheFolder)])];
}

/** What a question to the endpoint showed. */
interface Probe {
  seconds: number;
  contextTokens: number;
}

/** Asks one small question that holds no text of documents. @throws {LotseError} `E_LLM_…`, exit code 3 */
async function probe(endpoint: Endpoint, { signal }: Session): Promise<Probe> {
  const model = openModel(endpoint);
  const start = performance.now();
  await model.complete({
    purpose: 'probe',
    system: 'Answer with the word asked for.',
    user: 'The word is: ready',
    schemaName: 'probe',
    schema: z.object({ word: z.string() }),
    maxOutputTokens: 512,
    signal,
  });
  const seconds = (performance.now() - start) / 1000;
  return { seconds: Math.round(seconds * 10) / 10, contextTokens: await model.learnContext(signal) };
}

function drafts(endpoint: Endpoint | undefined, probed: Probe | undefined, { texts }: Session): string[] {
  const { doctor: say, words } = texts;
  if (endpoint === undefined) return [say.draftsRules];
  const { contextTokens } = endpoint;
  return [
    say.draftsModel(endpoint.model, endpoint.host),
    endpoint.key === undefined ? say.keyUnset : say.keySet,
    ...(probed === undefined
      ? [contextTokens === undefined ? say.contextAsked : say.context(contextTokens), say.probeHint]
      : [say.probed(words.number(probed.seconds), probed.contextTokens)]),
  ];
}

function egress(endpoint: Endpoint | undefined, { texts }: Session): string[] {
  const { doctor: say } = texts;
  if (endpoint === undefined) return [say.egressNothing];
  const { url, host, redact, proxy, recordText } = endpoint;
  const isHere = isLocal(url) && proxy === undefined;
  const isReplaced = redact === 'always' || (redact === 'remote' && !isHere);
  return [
    isHere ? say.egressLocal(host) : say.egressRemote(host),
    ...(proxy === undefined ? [] : [say.egressProxy(proxy)]),
    isReplaced ? say.egressRedacted(redact) : say.egressPlain(redact),
    ...(recordText ? [say.egressText] : []),
  ];
}
