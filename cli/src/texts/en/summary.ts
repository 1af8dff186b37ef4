import type { Texts } from '../index.ts';

export const summary: Texts['summary'] = {
  process: 'Procedure',
  participants: 'Participants',
  steps: 'Steps',
  grounding: 'Grounded',
  groundingOf: 'of the drafted elements stand word for word in the documents',
  coverage: 'Covered',
  coverageOf: (unused) => `of the procedural paragraphs are used${unused === 0 ? '' : `, ${unused} are not`}`,
  findings: 'Findings',
  noFindings: 'none',
  maturity: (level) => `OZG maturity ${level} of 4`,
  questions: 'Open questions',
  noQuestions: 'none',
  more: (count) => `… and ${count} more`,
  unread: 'Not read',
  warnings: 'Warnings',
  drafted: 'Drafted',
  byRules: 'by rules, without a network',
  byModel: (name, host) => `by the model ${name} at ${host}`,
  byFallback: 'by rules, because the model could not be reached or gave nothing usable',
  spent: 'Used',
  calls: (all, kept) => {
    const answers = all === 1 ? '1 answer' : `${all} answers`;
    return kept === 0 ? answers : `${answers}, ${kept} of them from earlier runs (free)`;
  },
  tokens: (count) => `${count} tokens`,
  report: 'Report',
  folder: 'Case',
  kinds: {
    task: (n) => (n === 1 ? '1 task' : `${n} tasks`),
    wait: (n) => (n === 1 ? '1 wait' : `${n} waits`),
    choice: (n) => (n === 1 ? '1 choice' : `${n} choices`),
    parallel: (n) => (n === 1 ? '1 parallel part' : `${n} parallel parts`),
    race: (n) => (n === 1 ? '1 race' : `${n} races`),
    repeat: (n) => (n === 1 ? '1 loop' : `${n} loops`),
    subprocess: (n) => (n === 1 ? '1 sub-process' : `${n} sub-processes`),
    call: (n) => (n === 1 ? '1 call' : `${n} calls`),
    goto: (n) => (n === 1 ? '1 jump back' : `${n} jumps back`),
    end: (n) => (n === 1 ? '1 end' : `${n} ends`),
  },
};
