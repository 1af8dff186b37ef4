import { createHash } from 'node:crypto';
import { drawSvg, layOut } from '@lotse/bpmn';
import { triggerId } from '@lotse/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ReportValues, renderReport } from '../src/index.ts';
import { hostile } from './hostile.ts';
import { values as case_ } from './hundesteuer.ts';

const values: ReportValues = { ...case_, svg: drawSvg(case_.graph, layOut(case_.graph)) };

const attacks = {
  script: '<script>alert(1)</script>',
  'closing script': '</script><script>alert(1)</script>',
  'closing style': '</style><img src=x onerror=alert(1)>',
  'attribute break': '" onmouseover="alert(1)" x="',
  'single quotes': "' onfocus='alert(1)' autofocus='",
  'javascript link': '<a href="javascript:alert(1)">Klick</a> javascript:alert(1)',
  svg: '<svg onload=alert(1)><foreignObject><iframe src="https://example.org"></iframe></foreignObject></svg>',
  comment: '<!-- --><!--><script>alert(1)</script>',
  entity: '&lt;script&gt;alert(1)&lt;/script&gt; &#60;b&#62;',
  meta: '<meta http-equiv="refresh" content="0;url=https://example.org"><base href="https://example.org">',
};

/** Every start tag of the page, with its attributes. */
function tags(page: string): string[] {
  const body = page.replace(/<style>[\s\S]*?<\/style>/, '<style>').replace(/(<script>)[\s\S]*?(<\/script>)/, '$1$2');
  return [...body.matchAll(/<[A-Za-z!][^>]*>/g)].map(([tag]) => tag);
}

const drawing = /(<div class="canvas"[^>]*>)(.*?)<\/div>/s;

/** The page's tags in order, without the drawing, whose shape follows the length of its labels. */
const structure = (page: string): string[] =>
  tags(page.replace(drawing, '$1')).map((tag) => tag.replace(/^<([!\w]+)[\s\S]*$/, '$1'));

describe('renderReport', () => {
  it('gives the same bytes for the same values', () => {
    expect(renderReport(structuredClone(values))).toBe(renderReport(values));
  });

  it('lets through exactly its own style sheet and script', () => {
    const page = renderReport(values);
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
    const hash = (text: string | undefined): string =>
      `'sha256-${createHash('sha256')
        .update(text ?? '')
        .digest('base64')}'`;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`style-src ${hash(/<style>([\s\S]*?)<\/style>/.exec(page)?.[1])};`);
    expect(policy).toContain(`script-src ${hash(/<script>([\s\S]*?)<\/script>/.exec(page)?.[1])};`);
    expect(policy).not.toContain('unsafe');
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page.match(/<style/g)).toHaveLength(1);
  });

  it('has no inline handler, no inline style and no link out', () => {
    for (const tag of tags(renderReport(values))) {
      expect(tag).not.toMatch(/\son\w+=/i);
      expect(tag).not.toMatch(/\sstyle=/i);
      if (!tag.startsWith('<svg')) expect(tag).not.toMatch(/(?:href|src|action)="(?!#)/i);
    }
  });

  it('says what a reader looks for', () => {
    const page = renderReport(values);
    for (const text of [
      'Hundesteuer: Anmeldung',
      'Stadt Birkenrode',
      'Ergänzung anfordern',
      'Frist 14 Tage',
      '3 Prüfung › Absatz 5, 3.1',
      '<mark>Der Vordruck wird auf Vollständigkeit geprüft.</mark>',
      '§ 9 OZG <span class="to-check">zu prüfen</span>',
      'Nichts hat diesen Rechner verlassen.',
      'Der Vorgang wird in der Papierakte abgeheftet.',
      'Ein Siegel wird nicht verwendet.',
      '180 Euro je Hund',
      'vor dem Export zu klären',
      'weiter bei 3 Vordruck auf Vollständigkeit prüfen',
      'die Reihenfolge der Felder wurde aus ihrer Lage erschlossen',
    ]) {
      expect(page).toContain(text);
    }
  });

  it('leads from a finding about the start to the trigger', () => {
    const [first] = values.findings;
    const finding = { ...first!, id: 'post@start', affects: { step: triggerId(0) } };
    const page = renderReport({ ...values, findings: [finding] });
    expect(page).toContain(`Auslöser <a class="to-step" href="#schritt-${triggerId(0)}">Anmeldung eingegangen</a>`);
    expect(page).toContain(`id="schritt-${triggerId(0)}" data-nodes="Start_1" data-severity="low" data-findings="1"`);
  });

  it('names host and model, and claims nothing else, where a model was asked', () => {
    const page = renderReport({
      ...values,
      manifest: {
        ...values.manifest,
        extractor: 'llm',
        strategy: 'single',
        model: { name: 'mistral', host: 'ki.example' },
      },
    });
    expect(page).toContain('ki.example');
    expect(page).not.toContain('Nichts hat diesen Rechner verlassen');
    const fallback = renderReport({ ...values, manifest: { ...values.manifest, fallback: true } });
    expect(fallback).not.toContain('Nichts hat diesen Rechner verlassen');
  });

  it.each(Object.entries(attacks))('keeps text text: %s', (_, attack) => {
    // The same values with a harmless word: the page must have the very same tags in the same order.
    const page = renderReport(hostile(attack));
    expect(structure(page)).toEqual(structure(renderReport(hostile('harmlos'))));
    for (const tag of tags(drawing.exec(page)?.[2] ?? ''))
      expect(tag).toMatch(/^<(svg|g|title|rect|circle|path|text|tspan|polygon|ellipse|line)[ >]/);
  });

  it('keeps any text text', () => {
    const harmless = structure(renderReport(hostile('harmlos')));
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'<>"\'&/=! -a;\u001B\u0000`{}$'), minLength: 1, maxLength: 12 }),
        (text) => {
          expect(structure(renderReport(hostile(`x${text}x`)))).toEqual(harmless);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('takes out terminal sequences, control characters and turners of writing', () => {
    const page = renderReport(hostile('\u001B[31mrot\u001B[0m \u001B]0;Titel\u0007 \u0008\u202Eabc\u0085'));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(page).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/);
    expect(page).toContain('rot ');
    expect(page.replace(drawing, '')).not.toContain('[31m');
  });

  it('takes out of a drawing what is not a drawing', () => {
    const page = renderReport({
      ...values,
      svg: '<?xml version="1.0"?><svg viewBox="0 0 9 9" onload="alert(1)"><style>*{}</style><script>alert(1)</script><a href="javascript:alert(1)"><rect style="x" fill="url(https://example.org)" stroke="url(#ok)" data-id="n1"/></a><image href="https://example.org/x.png"/><foreignObject><b>weg</b></foreignObject><text>5 &lt; 6 bleibt</text></svg>',
    });
    expect(drawing.exec(page)?.[2]).toBe(
      '<svg viewBox="0 0 9 9"><rect stroke="url(#ok)" data-id="n1"/><text>5 &lt; 6 bleibt</text></svg>',
    );
  });

  it('stands without findings, questions, forms, decisions and messages', () => {
    const page = renderReport({
      ...values,
      outline: { ...values.outline, openQuestions: [], forms: [], decisions: [], steps: [], triggers: [] },
      graph: { ...values.graph, messages: [] },
      findings: [],
      manifest: { ...values.manifest, measures: { ...values.manifest.measures, unused: [] } },
    });
    expect(page).toContain('In den Dokumenten wurde kein Ablauf gefunden.');
    expect(page).not.toContain('id="formulare"');
    expect(page).not.toContain('href="#formulare"');
  });
});
