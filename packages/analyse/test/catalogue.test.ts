import { expect, test } from 'vitest';
import { areas, catalogue, isFindingCode } from '../src/index.ts';

/** `design/findings.md` */
const designed = {
  access:
    'paper-form signature written-form personal-appearance identity-paper post fax insecure-email phone-appointment multiple-copies paper-proxy',
  proofs: 'register-proof certified-copy original-document known-data completion-loop',
  processing:
    'manual-entry double-entry paper-file print-scan excel-list rule-based-check manual-calculation discretion co-signature internal-mail sequential-consultation manual-enquiry manual-deadline status-calls',
  payment: 'cash-payment invoice-transfer paper-notice formal-service seal pickup physical-item',
  form: 'free-text unused-field inaccessible-form island-solution',
};

test('the catalogue holds every code of the design, in its area', () => {
  for (const [area, codes] of Object.entries(designed)) {
    const inArea = Object.entries(catalogue).filter(([, entry]) => entry.area === area);
    expect(inArea.map(([code]) => code)).toEqual(expect.arrayContaining(codes.split(' ')));
  }
  expect(Object.keys(areas)).toEqual(Object.keys(designed));
});

test.each(Object.entries(catalogue))('%s says what it is, what to do and with what', (_code, entry) => {
  for (const text of [entry.title, entry.description, entry.remedy, entry.component]) expect(text).toMatch(/\p{L}{3}/u);
  expect(entry.description).toMatch(/\.$/u);
  expect(entry.remedy).toMatch(/\.$/u);
  for (const { cite } of entry.law) expect(cite).not.toBe('');
});

test.each(Object.entries(catalogue))('the severity of %s follows from kind and level', (_code, entry) => {
  if (entry.kind === 'H') expect(entry.severity).toBe('low');
  else if (entry.kind === 'P') expect(entry.severity).not.toBe('high');
  else expect(entry.severity).toBe(entry.maxLevel === 2 ? 'high' : entry.maxLevel === 3 ? 'medium' : 'low');
});

test('only codes of the catalogue are codes', () => {
  expect(isFindingCode('written-form')).toBe(true);
  expect(isFindingCode('toString')).toBe(false);
});
