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
beforeAll(built);
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lotse-model-'));
  mkdirSync(join(folder, 'hund'));
  writeFileSync(join(folder, 'hund', 'anweisung.txt'), PROCEDURE);
  requests = 0;
  server = createServer(async (request, response) => {
    requests++;
    let raw = '';
    for await (const chunk of request) raw += chunk;
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

/** Drafts as a model would: a task for each paragraph it was sent, quoting the words that it was sent. */
function reply(raw: string) {
  const request: { model: string; messages: { role: string; content: string }[] } = JSON.parse(raw);
  const text = request.messages.find(({ role }) => role === 'user')?.content ?? '';
  const sentences = [...text.matchAll(/^\[(b-[0-9a-f]+)\] (.+?\.)$/gm)];
  const rows = sentences.map(([, block, quote], index) => ({
    n: index + 1,
    in: null,
    kind: 'task',
    label: ['Anmeldung prüfen', 'Steuer festsetzen'][index] ?? `Schritt ${index} erledigen`,
    by: 'steueramt',
    byInferred: false,
    type: 'user',
    ...{ partner: null, channel: null, event: null, time: null, interrupting: null, target: null },
    ...{ uses: [], inputs: [], outputs: [], legalBasis: [], deadline: null, discretion: null },
    evidence: [{ block, quote }],
  }));
  const draft = {
    process: 'Hund zur Hundesteuer anmelden',
    service: 'Hundesteuer',
    participants: [
      {
        id: 'steueramt',
        name: 'Steueramt',
        kind: 'unit',
        within: null,
        aliases: [],
        evidence: rows[0]?.evidence ?? [],
      },
    ],
    triggers: [],
    rows,
    questions: [],
    decisions: [],
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

describe('lotse analyse with a model', () => {
  it('drafts with it, says so, and keeps on record what left', async () => {
    const { code, stdout, stderr } = await run('analyse hund --out fall', { env: env() });
    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect(stdout).toMatch(/Entworfen +mit dem Modell probe auf 127\.0\.0\.1:\d+/);
    expect(file('fall/process.yaml')).toContain('Steuer festsetzen');
    const manifest = JSON.parse(file('fall/manifest.json'));
    expect(manifest).toMatchObject({ extractor: 'llm', model: { name: 'probe' }, calls: requests });
    expect(manifest.prompts[0]).toMatchObject({ name: 'draft' });
    const egress = file('fall/egress.jsonl')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(egress).toHaveLength(requests);
    expect(egress[0]).toMatchObject({ model: 'probe', purpose: 'draft' });
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
