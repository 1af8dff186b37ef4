import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Form } from '@lotse/model';
import { compile } from '@lotse/process';
import { type Browser, chromium, launch, needsChromium, type Page } from '@lotse/testing';
import { build } from 'esbuild';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportTo, toFormJs } from '../src/index.ts';
import { dogForm, everyField, everything } from './cases.ts';

/** Forms as the rules read them from the gold cases' PDF files. */
const fixtures = new URL('./fixtures/forms/', import.meta.url);

interface Component {
  type: string;
  id: string;
  key?: string;
  path?: string;
  label?: string;
  text?: string;
  validate?: { required?: boolean; maxLength?: number };
  values?: { label: string; value: string }[];
  components?: Component[];
}

const walk = (components: readonly Component[]): Component[] =>
  components.flatMap((one) => [one, ...walk(one.components ?? [])]);
const componentsOf = (form: Form): Component[] => walk(toFormJs(form).components);
const byLabel = (form: Form, label: string): Component | undefined =>
  componentsOf(form).find((one) => one.label === label || ('dateLabel' in one && one.dateLabel === label));

describe('toFormJs', () => {
  it.each([
    ['Name', 'textfield'],
    ['Bemerkung', 'textarea'],
    ['Anzahl', 'number'],
    ['Geburtsdatum', 'datetime'],
    ['Geschlecht', 'radio'],
    ['Land', 'select'],
    ['Merkmale', 'checklist'],
    ['Einwilligung', 'checkbox'],
    ['Nachweis', 'filepicker'],
    ['Weitere Hunde', 'dynamiclist'],
    ['Tabelle ohne Spalten', 'textarea'],
    ['Auswahl ohne Möglichkeiten', 'textfield'],
  ])('makes of „%s“ a %s', (label, type) => {
    expect(byLabel(everyField, label)?.type).toBe(type);
  });

  it('explains a signature instead of imitating it', () => {
    const text = componentsOf(everyField).find((one) => one.type === 'text' && one.id !== 'Titel')?.text;
    expect(text).toContain('Unterschrift der Antragstellerin');
    expect(text).toContain('Ein Online-Formular kann sie nicht abbilden');
  });

  it('takes over labels, options, duties and lengths', () => {
    expect(byLabel(dogForm, 'Name, Vorname')?.validate).toEqual({ required: true, maxLength: 80 });
    expect(byLabel(dogForm, 'Wurfdatum')?.validate).toBeUndefined();
    expect(byLabel(dogForm, 'Rasse')?.values).toEqual([
      { label: 'Mischling', value: 'mischling' },
      { label: 'Schäferhund', value: 'schaeferhund' },
      { label: 'Mischling', value: 'mischling_2' },
    ]);
  });

  it('groups by section and sets the fields of the authority apart, never required', () => {
    const groups = toFormJs(dogForm).components.filter((one) => one.type === 'group');
    expect(groups.map((group) => group.label)).toEqual([
      'Halterin oder Halter',
      'Hund',
      'Nur von der Behörde auszufüllen',
    ]);
    expect(groups.at(-1)?.components).toMatchObject([
      { label: 'Markennummer', properties: { 'lotse:nurBehoerde': 'ja' } },
    ]);
    expect(groups.at(-1)?.components[0]).not.toHaveProperty('validate');
  });

  it('is the same for the same form', () => {
    expect(JSON.stringify(toFormJs(structuredClone(everyField)))).toBe(JSON.stringify(toFormJs(everyField)));
  });

  it('comes with notes on what it could not take over', async () => {
    const outline = { ...everything, forms: [everyField, dogForm] };
    const files = await exportTo('forms', { outline, graph: compile(everything) });
    expect(files.map(({ path }) => path)).toEqual([
      'forms/alle-felder.form.json',
      'forms/anmeldung-hund.form.json',
      'forms/hinweise.md',
    ]);
    const notes = files.at(-1)?.content;
    expect(notes).toContain('Unterschrift nur als Hinweistext abgebildet: „Unterschrift der Antragstellerin“.');
    expect(notes).toContain('Auswahl ohne erkannte Möglichkeiten, deshalb ein Textfeld: „Auswahl ohne Möglichkeiten“.');
    expect(notes).toContain('Pflichtangabe nur erschlossen, bitte prüfen: „Rasse“.');
    expect(await exportTo('forms', { outline: { ...outline, forms: [] }, graph: compile(everything) })).toEqual([]);
  });

  const label = fc.oneof(
    fc.constantFrom('Name', 'name', 'NAME!', '=1+1', '{{ x }}', 'ß', '123', 'true', ''),
    fc.string({ maxLength: 30 }),
  );
  const anyForm: fc.Arbitrary<Form> = fc
    .array(
      fc.record({
        label,
        type: fc.constantFrom(...everyField.fields.map((field) => field.type)),
        required: fc.constantFrom('stated', 'inferred', 'no'),
        options: fc.array(label, { maxLength: 7 }),
        section: fc.constantFrom('A', 'B', ''),
        officeUse: fc.boolean(),
      }),
      { maxLength: 12 },
    )
    .map((fields) => ({
      id: 'f',
      name: 'Formular',
      document: 'd',
      fields: fields.map((field, index) => ({ ...field, id: `feld-${index % 4}` })),
    })) as fc.Arbitrary<Form>;

  it('never gives a key, path or id twice, nor a text that the viewer would evaluate', () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        const components = componentsOf(form);
        const ids = components.map((one) => one.id);
        expect(new Set(ids).size).toBe(ids.length);
        const outer = toFormJs(form).components.flatMap((one) => (one.type === 'group' ? one.components : [one]));
        const keys = outer.flatMap((one) => ('key' in one ? [one.key] : 'path' in one ? [one.path] : []));
        expect(new Set(keys).size).toBe(keys.length);
        for (const key of keys) expect(key).toMatch(/^[a-z][a-z0-9_]*$/);
        for (const one of components) {
          for (const text of [one.label, one.text, ...(one.values ?? []).map((value) => value.label)]) {
            expect(text ?? '').not.toMatch(/^=|\{\{/);
          }
          const values = (one.values ?? []).map((value) => value.value);
          expect(new Set(values).size).toBe(values.length);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe.skipIf(chromium === undefined)(`form-js viewer 2.0${needsChromium}`, () => {
  let browser: Browser;
  let page: Page;
  const trouble: string[] = [];

  beforeAll(async () => {
    const entry = fileURLToPath(import.meta.resolve('@bpmn-io/form-js-viewer'));
    const bundle = await build({
      stdin: {
        contents: `import { Form } from ${JSON.stringify(entry)}; globalThis.Form = Form;`,
        resolveDir: fileURLToPath(new URL('.', import.meta.url)),
      },
      bundle: true,
      write: false,
      format: 'iife',
      logLevel: 'error',
    });
    browser = await launch();
    page = await browser.newPage();
    page.on('console', (message) => trouble.push(message.text()));
    page.on('pageerror', (error) => trouble.push(String(error)));
    await page.setContent('<!doctype html><html lang="de"><body></body></html>');
    await page.addScriptTag({ content: bundle.outputFiles[0]!.text });
  }, 60_000);
  afterAll(() => browser?.close());

  /** Imports a schema, submits the empty form, and says what is shown and which fields the viewer complains about. */
  async function show(form: Form): Promise<{ warnings: number; html: string; errors: string[]; data: unknown }> {
    trouble.length = 0;
    return (await page.evaluate(`(async () => {
      document.body.replaceChildren();
      const form = new Form({ container: document.body });
      const { warnings } = await form.importSchema(${JSON.stringify(toFormJs(form))}, {});
      await new Promise((done) => setTimeout(done, 60));
      const { errors, data } = form.submit();
      return { warnings: warnings.length, html: document.body.innerHTML, errors: Object.keys(errors), data };
    })()`)) as Awaited<ReturnType<typeof show>>;
  }

  it.each([
    ['every kind of field', everyField],
    ['a real form', dogForm],
  ])('imports %s without a warning or an error', async (_, form) => {
    const shown = await show(form);
    expect(shown.warnings).toBe(0);
    expect(trouble).toEqual([]);
    for (const field of form.fields) expect(shown.html).toContain(field.label);
  });

  it.each(readdirSync(fixtures))('imports the form read from a real file: %s', async (file) => {
    const form = Form.parse(JSON.parse(readFileSync(new URL(file, fixtures), 'utf8')));
    const shown = await show(form);
    expect(shown.warnings).toBe(0);
    expect(trouble).toEqual([]);
    const stated = form.fields.filter((one) => one.required !== 'no' && !one.officeUse && one.type !== 'signature');
    expect(shown.errors.length).toBe(stated.length);
  });

  it('demands what the form demands', async () => {
    expect((await show(dogForm)).errors.toSorted()).toEqual(['Field_name', 'Field_rasse']);
  });

  it('evaluates nothing that a document says', async () => {
    const form: Form = {
      id: 'boese',
      name: '<img src=x onerror=alert(1)> **fett** [Klick](javascript:alert(1))',
      document: 'd',
      fields: [
        { id: 'a', label: '=40+2', type: 'text', required: 'no' },
        { id: 'b', label: 'Summe {{40+2}}', type: 'checkbox', required: 'no', section: '=40+2' },
        { id: 'c', label: '**x** <b onclick=alert(1)>y</b> {{40+2}}', type: 'signature', required: 'no' },
        { id: 'd', label: '<script>alert(1)</script>', type: 'choice', required: 'no', options: ['=40+2', '{{40+2}}'] },
      ],
    };
    const { html } = await show(form);
    expect(html).not.toContain('42');
    expect(html).not.toMatch(/<img|<script|<b |javascript:alert\(1\)"/);
    expect(trouble).toEqual([]);
  });
});

describe('the licence', () => {
  it('of the viewer keeps it out of what is shipped', () => {
    const own = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
      dependencies: object;
    };
    expect(Object.keys(own.dependencies)).not.toContain('@bpmn-io/form-js-viewer');
  });
});
