import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { built, lotse, root } from './program.ts';

const KEY = 'sk-ganz-geheim-4711';
const PROCEDURE = `Dienstanweisung Hundesteuer

Die Sachbearbeiterin im Steueramt prüft die Anmeldung auf Vollständigkeit.

Das Steueramt setzt die Steuer fest und versendet den Bescheid an die Halterin.
`;

let folder: string;
let server: Server;
let requests: number;
/** Whether the endpoint stops answering after the first question. */
let isStuck: boolean;
beforeAll(built);
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lotse-model-'));
  mkdirSync(join(folder, 'hund'));
  writeFileSync(join(folder, 'hund', 'anweisung.txt'), PROCEDURE);
  requests = 0;
  isStuck = false;
  server = createServer(async (request, response) => {
    let raw = '';
    for await (const chunk of request) raw += chunk;
    if (request.method === 'GET') {
      response.writeHead(200, { 'content-type': 'application/json' });
      return response.end(JSON.stringify({ data: [{ id: 'probe', max_model_len: 65_536 }] }));
    }
    requests++;
    if (isStuck) return;
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(reply(raw)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Drafts as a model would: a task for each sentence it was sent. */
function reply(raw: string) {
  const request: { model: string; messages: { role: string; content: string }[] } = JSON.parse(raw);
  const text = request.messages.find(({ role }) => role === 'user')?.content ?? '';
  const sentences = [...text.matchAll(/\[(\d+)\] [^[\n]+?\.(?= \[|$)/gm)];
  const draft = {
    process: 'Hund zur Hundesteuer anmelden',
    service: 'Hundesteuer',
    participants: ['steueramt|unit|Steueramt'],
    triggers: [],
    rows: sentences.map(([, sentence], index) => {
      const label = ['Anmeldung prüfen', 'Steuer festsetzen'][index] ?? `Schritt ${index} erledigen`;
      return `${index + 1}||task|${label}|steueramt|${sentence}|type=user`;
    }),
    decisions: [],
    questions: [],
  };
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1,
    model: request.model,
    choices: [{ index: 0, message: { role: 'assistant', content: JSON.stringify(draft) }, finish_reason: 'stop' }],
    usage: { prompt_tokens: 100, completion_tokens: 20, total_tokens: 120 },
  };
}

const env = () => ({
  LOTSE_LLM_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
  LOTSE_LLM_MODEL: 'probe',
  LOTSE_LLM_KEY: KEY,
});
const run = (line: string, options: Parameters<typeof lotse>[1] = {}) =>
  lotse(line.split(' '), { cwd: folder, ...options });
const file = (path: string) => readFileSync(join(folder, path), 'utf8');

/** A folder with these settings for all cases. */
function settingsWith(entry: string): string {
  const place = join(folder, 'einstellungen');
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'lotse.yaml'), `version: 1\n${entry}\n`);
  return place;
}

describe('lotse analyse with a model', () => {
  it('drafts with it, says so, and keeps on record what left', async () => {
    const { code, stdout, stderr } = await run('analyse hund --out fall', { env: env() });
    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect(stdout).toMatch(/Entworfen +mit dem Modell probe auf 127\.0\.0\.1:\d+/);
    expect(file('fall/process.yaml')).toContain('Steuer festsetzen');
    const manifest = JSON.parse(file('fall/manifest.json'));
    expect(manifest).toMatchObject({ extractor: 'llm', model: { name: 'probe' }, calls: requests });
    expect(manifest.prompts[0]).toMatchObject({ name: 'steps' });
    const egress = file('fall/egress.jsonl')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(egress).toHaveLength(requests);
    expect(egress[0]).toMatchObject({ model: 'probe', purpose: 'steps' });
  });

  it('plays a recording without endpoint and network, to the same result, and never keeps the key', async () => {
    expect(await run('analyse hund --out fall --record band', { env: env() })).toMatchObject({ code: 0 });
    const guard = { NODE_OPTIONS: `--import ${join(root, 'cli', 'test', 'network-guard.ts')}` };
    const before = requests;
    const replayed = await run('analyse hund --out wieder --replay band --extractor llm', { env: guard });
    expect({ code: replayed.code, stderr: replayed.stderr }).toMatchObject({ code: 0 });
    expect(requests).toBe(before);
    for (const path of ['process.yaml', 'out/process.bpmn', 'findings.yaml']) {
      expect(file(`wieder/${path}`), path).toBe(file(`fall/${path}`));
    }
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) expect(readFileSync(join(entry.parentPath, entry.name), 'latin1')).not.toContain(KEY);
    }
  });

  it('pays for no question twice, and says what it cost', async () => {
    const price = 'price: { in: 1000, out: 2000, currency: EUR }';
    writeFileSync(join(folder, 'lotse.yaml'), `version: 1\nllm: { ${price} }\npolicy: { record: text }\n`);
    const first = await run('analyse hund --out fall', { env: env() });
    expect(first.stdout).toMatch(/Verbrauch +\d Antwort(?:en)? · \d+ Token · 0,\d+ EUR/);
    const { calls, tokens, cost } = JSON.parse(file('fall/manifest.json'));
    expect(cost).toEqual({ amount: tokens.in / 1000 + tokens.out / 500, currency: 'EUR' });
    expect(file('fall/egress.jsonl')).toContain('prüft die Anmeldung auf Vollständigkeit');
    const process = file('fall/process.yaml');
    const paid = requests;

    expect(await run('extract fall', { env: env() })).toMatchObject({ code: 0 });
    expect(requests).toBe(paid);
    expect(file('fall/process.yaml')).toBe(process);
    expect(JSON.parse(file('fall/manifest.json'))).toMatchObject({
      calls,
      tokens,
      keptCalls: calls,
      cost: { amount: 0, currency: 'EUR' },
    });
    expect(file('fall/egress.jsonl').trim().split('\n')).toHaveLength(paid);

    expect(await run('extract fall --fresh', { env: env() })).toMatchObject({ code: 0 });
    expect(requests).toBe(paid * 2);
    for (const name of readdirSync(join(folder, 'fall/.lotse/replies'))) {
      expect(file(`fall/.lotse/replies/${name}`)).not.toContain(KEY);
    }
  });

  it('goes on in a folder where a first run was killed, with what left on record', async () => {
    isStuck = true;
    const stopped = await run('analyse hund --out fall --extractor llm', {
      env: { ...env(), LOTSE_CONFIG_DIR: settingsWith('llm: { timeoutSeconds: 1 }') },
    });
    expect(stopped).toMatchObject({ code: 3, stderr: expect.stringContaining('nicht rechtzeitig') });
    expect(file('fall/egress.jsonl').trim().split('\n')).toHaveLength(requests);
    mkdirSync(join(folder, 'fall/out'), { recursive: true });
    writeFileSync(join(folder, 'fall/process.yaml'), 'halb');
    isStuck = false;
    expect(await run('analyse hund --out fall', { env: env() })).toMatchObject({ code: 0 });
    expect(file('fall/process.yaml')).toContain('Steuer festsetzen');
  });

  it('stops at the questions allowed', async () => {
    expect(await run('analyse hund --out a --max-calls 0', { env: env() })).toMatchObject({ code: 2 });
    expect(await run('analyse hund --out a --max-calls 1 --extractor llm', { env: env() })).toMatchObject({ code: 0 });
  });

  it('tries the endpoint when doctor is asked to, and only then', async () => {
    const { stdout } = await run('doctor', { env: env() });
    expect(stdout).toContain('--probe');
    expect(requests).toBe(0);
    const probed = await run('doctor --probe', { env: env() });
    expect(probed).toMatchObject({ code: 3, stderr: expect.stringContaining('nicht in der verlangten Form') });
    expect(requests).toBeGreaterThan(0);
  });

  it('says which recording is missing', async () => {
    const { code, stderr } = await run('analyse hund --replay nirgends --extractor llm');
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringMatching(/Fehler: .*Aufzeichnung/) });
  });

  it('stops at the budget: the rules take over with auto, 3 with llm', async () => {
    const auto = await run('analyse hund --out a --budget 1', { env: env() });
    expect(auto).toMatchObject({ code: 1, stdout: expect.stringMatching(/Entworfen +mit den Regeln, weil/) });
    expect(await run('analyse hund --out b --budget 1 --extractor llm', { env: env() })).toMatchObject({ code: 3 });
    expect(requests).toBe(0);
  });
});
