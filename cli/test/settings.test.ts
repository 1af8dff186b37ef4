import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { endpointOf } from '../src/settings/endpoint.ts';
import { loadSettings } from '../src/settings/load.ts';
import { testSession } from './session.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lotse-settings-'));
  mkdirSync(join(root, 'faelle', 'hund'), { recursive: true });
  mkdirSync(join(root, 'user'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const session = (env: Record<string, string> = {}) =>
  testSession({ cwd: root, env: { LOTSE_CONFIG_DIR: join(root, 'user'), ...env } });
const put = (path: string, text: string) => writeFileSync(join(root, path), text);
const load = () => loadSettings(join(root, 'faelle', 'hund'), session());

describe('which file counts', () => {
  it('takes the nearest: the case, then upwards, then the user folder', async () => {
    put('user/lotse.yaml', 'version: 1\nllm: { model: vom-benutzer }\n');
    expect((await load()).values.llm?.model).toBe('vom-benutzer');
    put('lotse.yaml', 'version: 1\nllm: { model: von-oben }\n');
    expect((await load()).values.llm?.model).toBe('von-oben');
    put('faelle/hund/lotse.yaml', 'version: 1\nllm: { model: vom-fall }\n');
    expect(await load()).toMatchObject({
      file: join(root, 'faelle', 'hund', 'lotse.yaml'),
      values: { llm: { model: 'vom-fall' } },
    });
  });

  it('looks above a case that does not exist yet', async () => {
    put('faelle/lotse.yaml', 'version: 1\r\nlanguage: de\r\n');
    expect((await loadSettings(join(root, 'faelle', 'neu', 'tief'), session())).file).toBe(
      join(root, 'faelle', 'lotse.yaml'),
    );
  });

  it('has defaults without any file', async () => {
    expect(await load()).toEqual({ values: { version: 1 } });
  });
});

describe('what is wrong with a file, in a sentence', () => {
  it.each([
    ['llm: {}', 'version fehlt', ''],
    ['version: 2', 'neueren Version von Lotse (version: 2)', 'Lotse aktualisieren'],
    ['version: 1\nllm: { parallel: 0 }', 'llm.parallel muss eine ganze Zahl größer als 0 sein', ''],
    ['version: 1\nllm: { parallel: viele }', 'llm.parallel muss eine Zahl sein', ''],
    ['version: 1\nllm: { parallel: 1.5 }', 'llm.parallel muss eine ganze Zahl größer als 0 sein', ''],
    ['version: 1\nllm: { url: ollama }', 'llm.url muss eine Adresse wie http://localhost:11434/v1 sein', ''],
    ['version: 1\nlanguage: fr', 'language muss einer dieser Werte: de, en sein', ''],
    ['version: 1\nllm: { modell: x }', 'llm.modell ist kein bekannter Eintrag', ''],
    ['version: 1\nllm: { key: geheim }', 'llm.key gehört nicht in eine Datei', 'LOTSE_LLM_KEY'],
    ['version: 1\npolicy: { endpoints: localhost }', 'policy.endpoints muss eine Liste sein', ''],
    ['- a', 'Die Datei muss eine Gruppe von Einträgen sein', ''],
    ['version: 1\nllm: { url: [', 'kein gültiges YAML (Zeile 2)', 'Einrückung'],
  ])('%s', async (text, message, hint) => {
    put('lotse.yaml', text);
    await expect(load()).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringContaining(message),
      hint: expect.stringContaining(hint),
    });
    const secret = await load().catch((error: Error) => error.message);
    expect(secret).not.toContain('geheim');
  });
});

describe('the endpoint', () => {
  const file = {
    version: 1 as const,
    llm: { url: 'http://localhost:11434/v1', model: 'mistral-small', budgetTokens: 500 },
  };

  it('is what the environment says before what the file says', () => {
    expect(endpointOf(file, session())).toMatchObject({
      host: 'localhost:11434',
      model: 'mistral-small',
      redact: 'remote',
    });
    const env = { LOTSE_LLM_URL: 'https://ki.example.de/v1', LOTSE_LLM_MODEL: 'gross', LOTSE_LLM_KEY: 'k' };
    expect(endpointOf(file, session(env))).toMatchObject({
      host: 'ki.example.de',
      model: 'gross',
      key: 'k',
      budgetTokens: 500,
    });
  });

  it('has the context that the environment says before that of the file', () => {
    const llm = { ...file.llm, contextTokens: 8192, maxCalls: 7, stream: false, proxy: 'http://proxy:3128' };
    expect(endpointOf({ ...file, llm }, session())).toMatchObject({
      contextTokens: 8192,
      maxCalls: 7,
      stream: false,
      proxy: 'http://proxy:3128',
      recordText: false,
    });
    const policy = { record: 'text' as const };
    expect(endpointOf({ ...file, llm, policy }, session({ LOTSE_LLM_CONTEXT: '4096' }))).toMatchObject({
      contextTokens: 4096,
      recordText: true,
    });
    expect(() => endpointOf(file, session({ LOTSE_LLM_CONTEXT: 'viel' }))).toThrow('LOTSE_LLM_CONTEXT');
  });

  it('is none where nothing is set', () => {
    expect(endpointOf({ version: 1 }, session())).toBeUndefined();
  });

  it('needs a model and an address', () => {
    expect(() => endpointOf({ version: 1 }, session({ LOTSE_LLM_URL: 'http://localhost:1' }))).toThrow('kein Modell');
    expect(() => endpointOf({ version: 1 }, session({ LOTSE_LLM_URL: 'ftp://x', LOTSE_LLM_MODEL: 'm' }))).toThrow(
      'keine Adresse',
    );
  });

  it('is refused where the policy names others', () => {
    const policy = { endpoints: ['localhost', 'ki.kommune.de:8443'] };
    expect(endpointOf({ ...file, policy }, session())).toMatchObject({ host: 'localhost:11434' });
    const elsewhere = session({ LOTSE_LLM_URL: 'https://ki.example.de/v1' });
    expect(() => endpointOf({ ...file, policy }, elsewhere)).toThrow(
      expect.objectContaining({ code: 'E_ENDPOINT_REFUSED', exitCode: 2 }),
    );
    const otherPort = session({ LOTSE_LLM_URL: 'https://ki.kommune.de:1/v1' });
    expect(() => endpointOf({ ...file, policy }, otherPort)).toThrow('ki.kommune.de:1');
    expect(() => endpointOf({ ...file, policy: { endpoints: [] } }, session())).toThrow('localhost:11434');
  });
});
