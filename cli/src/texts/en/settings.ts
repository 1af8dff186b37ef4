import type { Texts } from '../index.ts';

export const settings: Texts['settings'] = {
  unreadable: (file) => `${file} cannot be read.`,
  unreadableHint: 'Check the permissions of the file.',
  notYaml: (file, line) => `${file} is not valid YAML (line ${line}).`,
  notYamlHint: 'Check indentation and colons at this place.',
  later: (file, version) => `${file} was made by a later version of Lotse (version: ${version}).`,
  laterHint: 'Update Lotse, or bring the file back to "version: 1".',
  wrong: (file, place, problem) => `${file}: ${place} ${problem}.`,
  wrongHint:
    'A file would look like this: version: 1, below it llm: { url: http://localhost:11434/v1, model: mistral-small }.',
  root: 'the file',
  mustBe: (wanted) => `must be ${wanted}`,
  missing: 'is missing',
  unknown: 'is not a known entry',
  keyInFile: 'does not belong into a file',
  keyInFileHint: 'Give the key in the environment variable LOTSE_LLM_KEY alone.',
  types: {
    string: 'a text',
    number: 'a number',
    object: 'a group of entries',
    array: 'a list',
    boolean: 'true or false',
    url: 'an address like http://localhost:11434/v1',
    positive: 'a whole number greater than 0',
    oneOf: (values) => `one of: ${values.join(', ')}`,
    other: 'written differently',
  },
  environmentUrl: (value) => `LOTSE_LLM_URL is not an address: "${value}".`,
  environmentUrlHint: 'Give an address with http:// or https://, such as http://localhost:11434/v1.',
  modelMissing: 'An endpoint is set, but no model.',
  modelMissingHint: 'Set LOTSE_LLM_MODEL, or "model" under "llm" in lotse.yaml.',
  endpointMissing: '"--extractor llm" needs an endpoint, and none is set.',
  endpointMissingHint:
    'Set LOTSE_LLM_URL and LOTSE_LLM_MODEL, or "llm" in lotse.yaml; without a model: "--extractor rules".',
  endpointRefused: (host) => `The policy in lotse.yaml does not allow the endpoint ${host}.`,
  endpointRefusedHint: 'Add it to "policy.endpoints", choose an allowed endpoint, or use "--extractor rules".',
};
