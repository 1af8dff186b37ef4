import type { Finding, ProcessOutline, SourceDocument, Step } from '@lotse/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findFindings } from '../src/index.ts';
import { documentOf, outlineOf, quoted } from './case.ts';
import { asserted } from './wording.ts';
import { notAsserted } from './wording-not.ts';

const idsOf = (findings: readonly Finding[]): string[] => findings.map(({ id }) => id);

test('a finding sits on the step whose quote holds its words, and says where it stands', () => {
  const text =
    'Die Sachbearbeitung prüft den Antrag auf Vollständigkeit. Der Bescheid wird ausgedruckt und mit PZU zugestellt.';
  const steps: Step[] = [
    { id: 'pruefen', task: 'Antrag prüfen', evidence: quoted('prüft den Antrag auf Vollständigkeit') },
    {
      id: 'bescheid',
      task: 'Bescheid zustellen',
      evidence: quoted('Der Bescheid wird ausgedruckt und mit PZU zugestellt.'),
    },
  ];
  const findings = findFindings(outlineOf(steps), [documentOf([text])]);
  expect(idsOf(findings)).toEqual(['rule-based-check@pruefen', 'paper-notice@bescheid', 'formal-service@bescheid']);
  expect(findings[2]).toMatchObject({
    kind: 'B',
    severity: 'medium',
    affects: { step: 'bescheid' },
    evidence: quoted('Der Bescheid wird ausgedruckt und mit PZU zugestellt.'),
    status: 'open',
    reason: null,
  });
});

test('of two steps that quote one sentence, a finding sits on the one that its clause names', () => {
  const text = 'Das Amt unterschreibt den Nachweis, und er geht mit der Hauspost an das Archiv.';
  const steps: Step[] = [
    { id: 'unterschreiben', task: 'Nachweis unterschreiben', evidence: quoted(text) },
    { id: 'archivieren', task: 'Unterlagen archivieren', evidence: quoted(text) },
  ];
  expect(idsOf(findFindings(outlineOf(steps), [documentOf([text])]))).toContain('internal-mail@archivieren');
});

test('two sentences about one obstacle of one step are one finding with two quotes', () => {
  const texts = ['Der Vorgang wird in der Papierakte abgeheftet. Der Ordner steht in der Hängeregistratur.'];
  const steps: Step[] = [
    { id: 'ablegen', task: 'Vorgang ablegen', evidence: quoted('Der Vorgang wird in der Papierakte abgeheftet.') },
  ];
  const [finding, ...others] = findFindings(outlineOf(steps), [documentOf(texts)]);
  expect(others).toEqual([]);
  expect(finding?.evidence).toHaveLength(2);
});

test('what bars the way in sits where the service starts', () => {
  const outline = outlineOf([], { triggers: [{ kind: 'message', label: 'Antrag eingegangen' }] });
  const documents = [documentOf(['Der Antrag ist nach § 3 der Satzung schriftlich zu stellen.'])];
  expect(idsOf(findFindings(outline, documents))).toEqual(['written-form@start']);
});

test('where a norm orders the written form, no signature is claimed beside it', () => {
  const outline = outlineOf([], { triggers: [{ kind: 'message', label: 'Antrag eingegangen' }] });
  const texts = ['Der Antrag ist nach § 3 der Satzung schriftlich zu stellen und eigenhändig zu unterschreiben.'];
  expect(idsOf(findFindings(outline, [documentOf(texts)]))).toEqual(['written-form@start']);
});

test('the norm that the documents name for a form stands first among its legal bases', () => {
  const texts = ['Der Antrag ist nach § 4 Abs. 1 der Sondernutzungssatzung schriftlich zu stellen.'];
  const [finding] = findFindings(outlineOf(), [documentOf(texts)]);
  expect(finding?.legalBasis[0]).toEqual({ cite: '§ 4 Abs. 1 der Sondernutzungssatzung', status: 'source' });
});

test('a list entry belongs to the step told before the list', () => {
  const texts = [
    'Zunächst wird die Identität festgestellt, und zwar',
    '• durch Vorlage des Reisepasses oder',
    '• anhand der Geburtsurkunde.',
  ];
  const steps: Step[] = [
    { id: 'feststellen', task: 'Identität feststellen', evidence: quoted('Zunächst wird die Identität festgestellt') },
  ];
  expect(idsOf(findFindings(outlineOf(steps), [documentOf(texts)]))).toEqual([
    'identity-paper@feststellen',
    'register-proof@feststellen',
  ]);
});

test('what the service itself issues is no proof that it asks for', () => {
  const documents = [documentOf(['Die Geburtsurkunde ist vorzulegen.', 'Der Grundbuchauszug ist beizufügen.'])];
  const outline = outlineOf([], { process: 'Geburtsurkunde ausstellen' });
  const quotes = findFindings(outline, documents).flatMap(({ evidence }) => evidence);
  expect(quotes).toEqual([expect.objectContaining({ quote: 'Der Grundbuchauszug ist beizufügen.' })]);
});

test('lists of proofs are read without a verb; a line that rules its proof out is not', () => {
  const list = documentOf(
    [
      '1 | Führungszeugnis | im Original',
      '2 | Geburtsurkunde | entfällt',
      '3 | Grundbuchauszug | entfällt bei Mietern',
    ],
    { id: 'liste', kind: 'list' },
  );
  const quotes = findFindings(outlineOf(), [list]).flatMap(({ code, evidence }) =>
    evidence.map((entry) => [code, 'quote' in entry ? entry.quote : '']),
  );
  expect(quotes).toEqual([
    ['register-proof', 'Führungszeugnis'],
    ['register-proof', 'Grundbuchauszug'],
    ['original-document', 'im Original'],
  ]);
});

test.each([
  ['a section on other services', ['# Verwandte Leistungen', 'Parkausweis: Der Ausweis ist persönlich abzuholen.']],
  [
    'a topic ruled out before',
    ['Nicht Gegenstand ist das Widerspruchsverfahren. Im Widerspruchsverfahren wird mit PZU zugestellt.'],
  ],
  [
    'a reference back to it',
    ['Änderungen sind Gegenstand der Teile B bis D. Dort ist geregelt, dass bar gezahlt wird.'],
  ],
  ['a table of contents', ['3.2 Nachforderung fehlender Unterlagen .................... 7']],
  [
    'a footer',
    [
      'Diese E-Mail kann vertrauliche Informationen enthalten. Bitte denken Sie an die Umwelt, bevor Sie sie ausdrucken.',
    ],
  ],
])('%s gives nothing', (_what, texts) => {
  expect(findFindings(outlineOf(), [documentOf(texts)])).toEqual([]);
});

test('a column of a table of steps that names the medium counts like a sentence', () => {
  const texts = [
    'Stellungnahme der Kreisverwaltung einholen | Sachbearbeitung | Brief',
    'Bescheid versenden | Registratur | Post',
  ];
  const steps: Step[] = [
    { id: 'einholen', task: 'Stellungnahme einholen', evidence: quoted('Stellungnahme der Kreisverwaltung einholen') },
    { id: 'versenden', task: 'Bescheid versenden', evidence: quoted('Bescheid versenden', 1) },
  ];
  const ids = idsOf(findFindings(outlineOf(steps), [documentOf(texts)]));
  expect(ids).toEqual(expect.arrayContaining(['manual-enquiry@einholen', 'post@versenden']));
});

test('a by-law counts only where no document tells how it is done', () => {
  const law = documentOf(['Die Erlaubnis ist nach § 2 schriftlich zu beantragen.'], { id: 'satzung', kind: 'law' });
  const procedure = documentOf(['Die Sachbearbeitung entscheidet.']);
  expect(idsOf(findFindings(outlineOf(), [law]))).toEqual(['written-form@case']);
  expect(findFindings(outlineOf(), [law, procedure])).toEqual([]);
});

test('what a form shows: a line to sign, free text, a fact that nobody uses, no structure', () => {
  const form = documentOf(['Bitte in Druckschrift ausfüllen.'], {
    id: 'antrag',
    kind: 'form',
    tagged: false,
    fields: [
      { label: 'Name, Vorname', required: 'stated' },
      { label: 'Anschrift', type: 'multiline' },
      { label: 'Begründung', type: 'multiline' },
      { label: 'Beruf' },
      { label: 'Telefon' },
      { label: 'Bearbeitungsvermerk', type: 'multiline', officeUse: true },
      { label: 'Unterschrift', type: 'signature' },
    ],
  });
  const procedure = documentOf(['Die Sachbearbeitung entscheidet.']);
  expect(idsOf(findFindings(outlineOf(), [procedure, form]))).toEqual([
    'paper-form@case',
    'signature@antrag/f6',
    'free-text@antrag/f2',
    'unused-field@antrag/f3',
    'inaccessible-form@case',
  ]);
});

test('a field is not called unused where a text uses it, nor where there is no text to use it', () => {
  const form = documentOf([], { id: 'antrag', kind: 'form', fields: [{ label: 'Beruf' }] });
  const procedure = documentOf(['Der Beruf entscheidet über die Ermäßigung.']);
  expect(findFindings(outlineOf(), [form, procedure]).map(({ code }) => code)).not.toContain('unused-field');
  expect(findFindings(outlineOf(), [form])).toEqual([]);
});

test('a text that says of a field that nobody looks at it proves it unused, required or not', () => {
  const form = documentOf([], {
    id: 'antrag',
    kind: 'form',
    fields: [{ label: 'Kfz-Kennzeichen', required: 'stated' }],
  });
  const procedure = documentOf(['Das Kfz-Kennzeichen wird nicht ausgewertet.']);
  expect(idsOf(findFindings(outlineOf(), [form, procedure]))).toEqual(['unused-field@antrag/f0']);
});

test('a way back for missing papers is a loop, whatever the words', () => {
  const text = 'Fehlende Angaben holt das Amt nach.';
  const steps: Step[] = [
    { id: 'pruefen', task: 'Vollständigkeit der Unterlagen prüfen', evidence: quoted(text) },
    { id: 'nachholen', task: 'Fehlende Angaben nachholen', evidence: quoted(text) },
    { id: 'zurueck', goto: 'pruefen' },
  ];
  expect(idsOf(findFindings(outlineOf(steps), [documentOf([text])]))).toContain('completion-loop@nachholen');
});

test('two bodies asked in steps that follow each other are asked one after the other, in parallel they are not', () => {
  const texts = ['Das Bauamt nimmt Stellung.', 'Die Feuerwehr nimmt Stellung.'];
  const first: Step = {
    id: 'bauamt',
    task: 'Bauamt beteiligen',
    to: 'bauamt',
    evidence: quoted('Das Bauamt nimmt Stellung.'),
  };
  const second: Step = {
    id: 'feuerwehr',
    task: 'Feuerwehr beteiligen',
    to: 'feuerwehr',
    evidence: quoted('Die Feuerwehr nimmt Stellung.', 1),
  };
  const found = (steps: Step[]) => idsOf(findFindings(outlineOf(steps), [documentOf(texts)]));
  expect(found([first, second])).toEqual(['sequential-consultation@feuerwehr']);
  expect(found([{ id: 'beide', parallel: [[first], [second]] }])).toEqual([]);
  expect(found([first, { ...second, to: 'bauamt' }])).toEqual([]);
});

test('a step whose quote does not stand in the documents proves nothing', () => {
  const steps: Step[] = [
    { id: 'pruefen', task: 'Unterlagen prüfen', evidence: quoted('steht nirgends') },
    { id: 'nachholen', task: 'Fehlende Angaben nachholen', evidence: quoted('steht auch nirgends') },
    { id: 'zurueck', goto: 'pruefen' },
  ];
  expect(findFindings(outlineOf(steps), [documentOf(['Die Stadt arbeitet.'])])).toEqual([]);
});

const sentences = [...Object.values(asserted).flat(), ...notAsserted.map(({ text }) => text)];

/** Documents and an outline made of the sentences of the tables, mixed. */
const cases = fc
  .array(fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 })
  .chain((blocks) =>
    fc.record({
      texts: fc.constant(blocks.map((block) => block.join(' '))),
      steps: fc.array(fc.nat({ max: blocks.length - 1 }), { maxLength: 5 }),
    }),
  )
  .map(({ texts, steps }): { outline: ProcessOutline; documents: SourceDocument[] } => ({
    documents: [documentOf(texts)],
    outline: outlineOf(
      steps.map((at, index) => ({
        id: `s${index}`,
        task: 'Vorgang bearbeiten',
        evidence: quoted(texts[at] ?? '', at),
      })),
      { triggers: [{ kind: 'message', label: 'Antrag eingegangen' }] },
    ),
  }));

test('every quote stands in its block, ids are unique and say code and place, places exist; twice the same', () => {
  fc.assert(
    fc.property(cases, ({ outline, documents }) => {
      const findings = findFindings(outline, documents);
      const places = new Set(['start', ...outline.steps.map(({ id }) => id)]);
      expect(new Set(idsOf(findings)).size).toBe(findings.length);
      for (const { id, code, affects, evidence, confidence } of findings) {
        const place = 'step' in affects ? affects.step : 'field' in affects ? affects.field : 'case';
        expect(id).toBe(`${code}@${place}`);
        if ('step' in affects) expect(places).toContain(affects.step);
        expect(evidence.length).toBeGreaterThan(0);
        expect(confidence).toBeGreaterThan(0);
        for (const entry of evidence) {
          if ('by' in entry) throw new Error('no person here');
          const block = documents[0]?.blocks.find((candidate) => candidate.id === entry.block);
          expect(entry.quote).not.toBe('');
          expect(block?.text).toContain(entry.quote);
        }
      }
      expect(findFindings(outline, documents)).toEqual(findings);
    }),
    { numRuns: 60 },
  );
});
