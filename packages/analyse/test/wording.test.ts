import { expect, test } from 'vitest';
import { findFindings } from '../src/index.ts';
import { documentOf, outlineOf } from './case.ts';
import { asserted } from './wording.ts';
import { denied } from './wording-denied.ts';
import { assertedEveryday } from './wording-everyday.ts';
import { notAsserted } from './wording-not.ts';
import { assertedInShort } from './wording-short.ts';
import { assertedInStyles } from './wording-styles.ts';
import { noTraps, traps } from './wording-traps.ts';

function codesIn(text: string): string[] {
  return findFindings(outlineOf(), [documentOf([text])]).map((finding) => finding.code);
}

const sayings = [
  ...Object.entries(asserted),
  ...Object.entries(assertedEveryday),
  ...Object.entries(assertedInStyles),
  ...Object.entries(assertedInShort),
];

test.each(sayings.flatMap(([code, texts]) => texts.map((text) => [code, text] as const)))('%s: %s', (code, text) => {
  expect(codesIn(text)).toContain(code);
});

test.each(notAsserted.map(({ code, why, text }) => [code, why, text] as const))(
  'no %s (%s): %s',
  (code, _why, text) => {
    expect(codesIn(text)).not.toContain(code);
  },
);

test.each(denied)('no %s: %s', (code, text) => {
  expect(codesIn(text)).not.toContain(code);
});

const licence = { process: 'Führerschein ausstellen', service: { leika: null, name: 'Führerschein' } };

function codesOfLicence(text: string): string[] {
  return findFindings(outlineOf([], licence), [documentOf([text])]).map((finding) => finding.code);
}

test.each(traps)('trap, no %s: %s', (code, text) => {
  expect(codesOfLicence(text)).not.toContain(code);
});

test.each(noTraps)('no trap, %s: %s', (code, text) => {
  expect(codesOfLicence(text)).toContain(code);
});
