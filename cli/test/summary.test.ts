import { describe, expect, it } from 'vitest';
import { type SummaryValues, summaryText } from '../src/summary.ts';
import { finding, outline } from './dog-tax.ts';
import { testSession } from './session.ts';

const values: SummaryValues = {
  directory: '/arbeit/out/hund',
  outline,
  findings: [finding, { ...finding, id: 'b', severity: 'low' }, { ...finding, id: 'c', status: 'rejected' }],
  maturity: { model: '1.1', level: 1, reason: '', before3: [], before4: [] },
  manifest: {
    version: 1,
    tool: 'lotse',
    created: '2026-01-02T03:04:05.000Z',
    documents: [],
    extractor: 'rules',
    strategy: 'rules',
    seconds: {},
    measures: { grounding: 0.996, coverage: 0.5, agreement: null, unused: [{ document: 'a', block: 'b' }] },
    warnings: [],
  },
  warnings: [
    { code: 'E_NEEDS_OCR', message: 'Die Seite ist ein Scan.', where: 'scan.pdf, Seite 2' },
    { code: 'W_HIDDEN_TEXT', message: 'Verborgener Text wurde mitgelesen.', where: 'a.docx' },
  ],
  report: '/arbeit/out/hund/out/report.html',
};
const session = testSession({ cwd: '/arbeit' });
const summary = (change: Partial<SummaryValues> = {}) => summaryText({ ...values, ...change }, session);

describe('the summary', () => {
  it('tells what was found, how well it is proven, what is open and where the report is', () => {
    expect(summary().split('\n')).toEqual([
      'Hundesteuer Anmeldung',
      '  Verfahren       Hund zur Hundesteuer anmelden',
      '  Beteiligte      2: Hundehalter/in, Steueramt',
      '  Schritte        4: 2 Aufgaben, 1 Entscheidung, 1 Ende',
      '  Belegt          99 % der entworfenen Elemente stehen wörtlich in den Unterlagen',
      '  Ausgewertet     50 % der Textstellen zum Ablauf sind verwendet, 1 nicht',
      '  Feststellungen  2: 1 hoch, 1 gering · OZG-Reifegrad 1 von 4',
      '  Offene Fragen   1',
      '                  – Wer entscheidet über Härtefälle?',
      '  Entworfen       mit den Regeln, ohne Netz',
      '  Nicht gelesen   scan.pdf, Seite 2: Die Seite ist ein Scan.',
      '  Warnungen       a.docx: Verborgener Text wurde mitgelesen.',
      '  Fall            out/hund',
      '  Bericht         out/hund/out/report.html',
    ]);
  });

  it('never rounds up to everything', () => {
    expect(summary()).not.toContain('100 %');
  });

  it('tells what a model was asked for, and what was paid', () => {
    const model = { name: 'mistral-small', host: 'localhost:11434' };
    const asked = { ...values.manifest, extractor: 'llm' as const, model, calls: 3, tokens: { in: 12_000, out: 345 } };
    const manifest = { ...asked, keptCalls: 2, cost: { amount: 0.0123, currency: 'EUR' }, seconds: { extract: 12.4 } };
    expect(summary({ manifest })).toContain(
      'Verbrauch       3 Antworten, davon 2 aus früheren Läufen (ohne Kosten) · 12.345 Token · 0,0123 EUR · 12 s',
    );
    expect(summary({ manifest: { ...asked, calls: 1 } })).toContain('Verbrauch       1 Antwort · 12.345 Token');
  });

  it('says when the rules stood in for a model', () => {
    const manifest = { ...values.manifest, fallback: true };
    expect(summary({ manifest })).toContain('weil das Modell nicht erreichbar war');
    const model = { name: 'mistral-small', host: 'localhost:11434' };
    expect(summary({ manifest: { ...values.manifest, extractor: 'llm', model } })).toContain(
      'mit dem Modell mistral-small auf localhost:11434',
    );
  });

  it('shortens long lists and says by how much', () => {
    const warnings = Array.from({ length: 14 }, (_, index) => ({ code: 'W_X', message: `Bemerkung ${index}` }));
    expect(summary({ warnings })).toContain('… und 4 weitere');
  });

  it('breaks long lines beside their label on a terminal only', () => {
    const stdout = Object.assign(Object.create(process.stdout), { isTTY: true, columns: 60 });
    const lines = summaryText(values, { ...session, stdout }).split('\n');
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(60);
    expect(lines).toContain('                  wörtlich in den Unterlagen');
    const report = `/arbeit/${'lang/'.repeat(20)}report.html`;
    expect(summaryText({ ...values, report }, { ...session, stdout })).toContain('lang/'.repeat(20));
  });

  it('prints nothing that a document could steer the terminal with', () => {
    const steering = { ...outline, process: 'a\u001b[2Jb', service: { leika: null, name: 'x\u0007\u009b31m' } };
    for (const control of ['\u001b', '\u0007', '\u009b']) {
      expect(summary({ outline: steering })).not.toContain(control);
    }
  });
});
