import type { Texts } from '../index.ts';

export const doctor: Texts['doctor'] = {
  program: 'Program',
  version: (version, node) => `Lotse ${version}, Node ${node}`,
  settingsTitle: 'Settings',
  settingsNone: 'no lotse.yaml found; defaults apply',
  settingsUser: (folder) => `for all cases: ${folder}`,
  readsTitle: 'Reads',
  ocr: (name, version, data) =>
    `scans and pictures by text recognition: ${name} ${version}, German language data ${data}`,
  ocrCache: (folder) => `Recognised pages lie in ${folder}; the folder may be deleted at any time.`,
  ocrOff: 'Scans and pictures are not read: text recognition is switched off (ocr.engine: off in lotse.yaml).',
  ocrMissing:
    'Scans and pictures are not read: Tesseract with German language data was not found (Debian, Ubuntu: packages tesseract-ocr and tesseract-ocr-deu; or "ocr.engine: tesseract.js" in lotse.yaml).',
  rights:
    'Documents are opened by a process of their own: it may read files, but neither write one nor start a program. Text is recognised by a second one, which is given nothing but pictures of pages.',
  rightsAll:
    'Documents are opened by a process of their own with limited time and memory; only Node from 22.13 on can keep it from writing files and starting programs.',
  draftsTitle: 'Drafts',
  draftsRules: 'by the built-in rules (no model is set up)',
  draftsModel: (model, host) => `by the model ${model} at ${host}; should it fail, by the rules`,
  keySet: 'LOTSE_LLM_KEY is set',
  keyUnset: 'LOTSE_LLM_KEY is not set (local endpoints mostly need none)',
  promptsTitle: 'Prompts',
  promptsMissing: 'not found; "--extractor llm" will not work',
  egressTitle: 'Leaves this machine',
  egressNothing: 'nothing: without an endpoint Lotse opens no network connection.',
  egressLocal: (host) => `nothing: the endpoint ${host} is on this machine.`,
  egressRemote: (host) =>
    `text of the documents to ${host}, nothing else and to nobody else; on record in egress.jsonl of the case.`,
  egressRedacted: (policy) =>
    `Personal data is replaced by tokens before, as far as it can be recognised (policy.redact: ${policy}).`,
  egressPlain: (policy) => `Texts are sent unchanged (policy.redact: ${policy}).`,
  egressProxy: (proxy) => `The way leads through the proxy ${proxy}.`,
  egressText: 'egress.jsonl holds the text as sent, too (policy.record: text).',
  context: (tokens) => `context: ${tokens} tokens, as set`,
  contextAsked: 'context: the endpoint is asked (or llm.contextTokens in lotse.yaml)',
  probeHint: '"lotse doctor --probe" asks the endpoint a question without any text of documents.',
  probed: (seconds, tokens) => `tried: the endpoint answers after ${seconds} s; context: ${tokens} tokens`,
  policyTitle: 'Policy',
  policyNone: 'none; "policy.endpoints" in lotse.yaml restricts the endpoints',
  policyOnly: (hosts) => `allowed are only: ${hosts.join(', ')}`,
  exportsTitle: 'Exports',
  terminalTitle: 'Terminal',
  terminal: (columns, rows, colour) => `${columns} × ${rows} characters, ${colour ? 'with colour' : 'without colour'}`,
  terminalNone: 'output does not go to a terminal',
  ready: 'All that is needed is there.',
  notReady: 'Something is missing; see above.',
};
