import type { ArgsDef } from 'citty';
import { describe, expect, it } from 'vitest';
import { commonArgs, REST } from '../src/command.ts';
import { readCommandLine } from '../src/command-line.ts';
import { nearest } from '../src/nearest.ts';
import { textsFor } from '../src/texts/index.ts';

const args = {
  path: { type: 'positional', required: true, valueHint: REST },
  out: { type: 'string', alias: 'o' },
  extractor: { type: 'enum', options: ['auto', 'llm', 'rules'], default: 'auto' },
  ...commonArgs,
} as const satisfies ArgsDef;
const one = { case: { type: 'positional', required: true }, ...commonArgs } as const satisfies ArgsDef;
const must = {
  case: { type: 'positional', required: true },
  to: { type: 'enum', options: ['bpmn', 'svg'], required: true },
} as const satisfies ArgsDef;

const de = textsFor('de');
const read = (line: string, definition: Parameters<typeof readCommandLine>[1] = args) =>
  readCommandLine(line.split(' ').filter(Boolean), definition, 'lotse analyse', de);

describe('what is taken', () => {
  it.each([
    ['a b --out c', { _: ['a', 'b'], out: 'c', extractor: 'auto' }],
    ['--out=c a', { _: ['a'], out: 'c' }],
    ['-o c a', { _: ['a'], out: 'c' }],
    ['--extractor rules a', { extractor: 'rules' }],
    ['a --json --quiet', { json: true, quiet: true }],
    ['a -q', { quiet: true }],
    ['-- -a', { _: ['-a'] }],
  ])('%s', (line, wanted) => {
    expect(read(line)).toMatchObject(wanted);
  });
});

describe('what is refused, and how', () => {
  it.each([
    ['a --extractr rules', 'kennt die Option --extractr nicht', 'Meinten Sie „--extractor“?'],
    ['a --xyzzy', 'kennt die Option --xyzzy nicht', 'lotse analyse --help'],
    ['a --extractor', 'Nach --extractor fehlt ein Wert', '--help'],
    ['a --out --json', 'Nach --out fehlt ein Wert', '--help'],
    ['a --extractor=', 'Nach --extractor fehlt ein Wert', '--help'],
    ['a --extractor rule', '--extractor kennt „rule“ nicht; möglich sind: auto, llm, rules', 'Meinten Sie „rules“?'],
    ['a --json=ja', '--json nimmt keinen Wert', '--help'],
    ['a --lang fr', '--lang kennt „fr“ nicht; möglich sind: de, en', ''],
    ['a --fix', 'Option --fix hat diese Version noch nicht', '--help'],
    ['', 'braucht PATH', '--help'],
  ])('%s', (line, message, hint) => {
    expect(() => read(line)).toThrow(
      expect.objectContaining({
        exitCode: 2,
        message: expect.stringContaining(message),
        hint: expect.stringContaining(hint),
      }),
    );
  });

  it('refuses a second case where one is taken', () => {
    expect(() => read('a b', one)).toThrow('kann mit „b“ nichts anfangen');
  });

  it('asks for a required option and names its values', () => {
    expect(() => read('a', must)).toThrow(
      expect.objectContaining({ message: '„lotse analyse“ braucht --to.', hint: 'Möglich sind: --to bpmn, --to svg.' }),
    );
  });

  it('says of a target that it comes later', () => {
    expect(() => read('a --to camunda8', must)).toThrow('--to camunda8 hat diese Version noch nicht.');
  });
});

describe('nearest', () => {
  const commands = ['analyse', 'read', 'extract', 'check', 'export', 'report', 'eval', 'doctor'];
  it.each([
    ['analyze', 'analyse'],
    ['anlayse', 'analyse'],
    ['ana', 'analyse'],
    ['chekc', 'check'],
    ['EXPORT', 'export'],
    ['docter', 'doctor'],
    ['frobnicate', undefined],
    ['x', undefined],
  ])('%s → %s', (typed, wanted) => {
    expect(nearest(typed, commands)).toBe(wanted);
  });
});
