import type { Texts } from '../index.ts';

export const help: Texts['help'] = {
  about:
    'Lotse reads procedure documents of the administration and drafts the BPMN process from them,\nwith the passage for every element.',
  usage: 'Usage',
  command: 'COMMAND',
  commands: 'Commands',
  arguments: 'Arguments',
  options: 'Options',
  option: 'OPTION',
  examples: 'Examples',
  alone: 'Without a command "lotse" opens the workbench with the cases in the current folder.',
  more: '"lotse COMMAND --help" explains a command.',
  exitCodes:
    'Exit codes 0: done; 1: done, but a check failed; 2: wrong use or unreadable input;\n3: the endpoint of the model failed; 130: interrupted.',
  oneOf: (values) => `(${values.join(', ')})`,
  common: {
    json: 'result as JSON on stdout, messages on stderr',
    lang: 'language of the messages',
    quiet: 'no progress, only the result',
    help: 'this help',
    version: 'print the version',
  },
  of: {
    analyse: {
      about: 'read documents, draft the process, look for findings, export, report',
      args: {
        path: 'files or a folder: together one case',
        out: 'folder of the case (default: out/NAME; a case stays where it is)',
        'password-file': 'file with passwords of protected files: one a line, or FILENAME: PASSWORD',
        extractor: 'who drafts; auto: the model if one is set up, else the rules',
        budget: 'at most so many tokens for the model',
        record: 'record the replies of the model in this folder',
        replay: 'play replies from this folder, without a network',
      },
      examples: [
        'lotse analyse samples/hundesteuer-anmeldung',
        'lotse analyse antrag.pdf ablauf.docx --out cases/antrag',
      ],
    },
    read: {
      about: 'only read files: what Lotse sees in them',
      args: {
        file: 'PDF, DOCX, ODT, XLSX, HTML, EML, MSG, TXT, MD, CSV, ZIP',
        'password-file': 'file with passwords of protected files: one a line, or FILENAME: PASSWORD',
        compare: 'instead of the text show each word that only one of two independent readings finds',
        show: 'write a picture of the page with this passage: its id or how that begins; repeated or with commas',
        out: 'PNG file for it (default: FILE-ID.png in the current folder)',
      },
      examples: [
        'lotse read ablauf.docx',
        'lotse read antrag.pdf --json',
        'lotse read ablauf.docx --compare',
        'lotse read antrag.pdf --show b-3f9a12 --out passage.png',
      ],
    },
    extract: {
      about: 'draft the process of a case anew from its documents',
      args: {
        case: 'folder of the case',
        extractor: 'who drafts; auto: the model if one is set up, else the rules',
        budget: 'at most so many tokens for the model',
        record: 'record the replies of the model in this folder',
        replay: 'play replies from this folder, without a network',
      },
      examples: ['lotse extract out/hundesteuer-anmeldung --extractor rules'],
    },
    check: {
      about: 'check evidence, flow, BPMN schema and BPMN rules',
      args: { target: 'folder of the case or a BPMN file' },
      examples: ['lotse check out/hundesteuer-anmeldung', 'lotse check prozess.bpmn'],
    },
    export: {
      about: 'write what a platform imports',
      args: {
        case: 'folder of the case',
        to: 'target',
        force: 'even if questions are open that would have to be answered before',
      },
      examples: ['lotse export out/hundesteuer-anmeldung --to camunda7'],
    },
    report: {
      about: 'write the report of a case anew: one HTML file with everything',
      args: { case: 'folder of the case' },
      examples: ['lotse report out/hundesteuer-anmeldung'],
    },
    eval: {
      about: 'Measure how good the drafts are, compare, show and guard it',
      args: {
        action: 'run (measure), compare (two runs), report (as a page), gate (against the baseline)',
        run: 'folder of a run; two for compare',
        data: 'data sets: gold, blind, unseen, pmo, pet, lre, NAME=FOLDER or a folder; several with commas; all',
        item: 'these cases only',
        limit: 'at most so many cases of each data set',
        extractor: "who drafts; gold: the answer's steps; none: controls and published drafts alone",
        strategy: 'how the language model is asked: single (one question) or steps (short questions, short answers)',
        samples: 'so many drafts of each case; else 1, with a live model 3',
        jobs: 'so many cases at the same time',
        out: 'run: folder of the run; report: the file',
        details: 'print what is missing and what is too much as well',
        degrade: 'also measure what of worsened replies reaches people (with --replay)',
        budget: 'at most so many tokens to the model',
        record: "record the model's replies in this folder",
        replay: 'play replies from this folder, without a network',
        baseline: 'gate: the baseline (else the one that comes with the program)',
        save: 'gate: make the figures of this run the baseline',
      },
      examples: [
        'lotse eval run --extractor rules',
        'lotse eval run --extractor llm --replay eval/cassettes --out eval/runs/model',
        'lotse eval compare eval/runs/before eval/runs/after',
        'lotse eval report eval/runs/after',
        'lotse eval gate eval/runs/after',
      ],
    },
    completion: {
      about: 'print the completion script for a shell',
      args: { shell: 'bash, zsh, fish or powershell' },
      examples: ['lotse completion bash >> ~/.bashrc'],
    },
    doctor: {
      about: 'show what is set up, what is missing and what leaves this machine',
      args: {},
      examples: ['lotse doctor'],
    },
  },
};
