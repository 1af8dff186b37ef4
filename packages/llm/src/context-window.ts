import type { Fetching } from './fetching.ts';

/** What an endpoint's list of models may say of how much a model takes in, by the name of the field. */
const listFields = [
  'max_model_len', // vLLM
  'loaded_context_length', // LM Studio
  'context_length', // OpenRouter, Together
  'context_window', // Groq
  'max_context_length', // Mistral, LM Studio
  'max_context_tokens',
];

/** Local servers list models without it and tell it elsewhere; known by who `owned_by` names. */
const elsewhere: readonly { owner: RegExp; ask: (model: string, get: Fetching) => Promise<number | undefined> }[] = [
  { owner: /^llama\.?cpp$/i, ask: askLlamaCpp },
  { owner: /^library$|^ollama$/i, ask: askOllama },
  { owner: /^organization_owner$/i, ask: askLmStudio },
];

/**
 * Asks an endpoint how many tokens a model takes in, question and answer together. Sends no text of documents. Undefined
 * where it does not say.
 */
export async function askContextTokens(model: string, get: Fetching): Promise<number | undefined> {
  const entry = entryOf(await get('models'), model);
  if (entry === undefined) return undefined;
  const listed = firstNumber(entry, listFields) ?? numberOf(fieldOf(fieldOf(entry, 'meta'), 'n_ctx'));
  if (listed !== undefined) return listed;
  const owner = fieldOf(entry, 'owned_by');
  const server = elsewhere.find((one) => typeof owner === 'string' && one.owner.test(owner));
  return await server?.ask(model, get);
}

/** https://github.com/ggml-org/llama.cpp/tree/master/tools/server: what one slot takes in. */
async function askLlamaCpp(_model: string, get: Fetching): Promise<number | undefined> {
  const settings = fieldOf(await get('/props'), 'default_generation_settings');
  return numberOf(fieldOf(settings, 'n_ctx'));
}

/**
 * Ollama cuts off what is too long and says nothing, so it has to be asked: what a loaded model was given. One that is
 * not loaded is loaded first, as a question without a prompt does.
 */
async function askOllama(model: string, get: Fetching): Promise<number | undefined> {
  const loaded = async () => {
    const models = fieldOf(await get('/api/ps'), 'models');
    const named = (one: unknown) => [fieldOf(one, 'name'), fieldOf(one, 'model')];
    const entry = listOf(models).find((one) => named(one).some((name) => name === model || name === `${model}:latest`));
    return numberOf(fieldOf(entry, 'context_length'));
  };
  const known = await loaded();
  if (known !== undefined) return known;
  await get('/api/generate', { model });
  return await loaded();
}

/** https://lmstudio.ai/docs/api/rest-api: what the model was loaded with. */
async function askLmStudio(model: string, get: Fetching): Promise<number | undefined> {
  const entry = entryOf(await get('/api/v0/models'), model);
  return firstNumber(entry, listFields);
}

function entryOf(list: unknown, model: string): unknown {
  const entries = listOf(fieldOf(list, 'data'));
  const same = entries.find((entry) => fieldOf(entry, 'id') === model);
  return same ?? (entries.length === 1 ? entries[0] : undefined);
}

function firstNumber(entry: unknown, fields: readonly string[]): number | undefined {
  return fields.map((field) => numberOf(fieldOf(entry, field))).find((value) => value !== undefined);
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A number of tokens that can be one. */
function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= 256 ? value : undefined;
}
