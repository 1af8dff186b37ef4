import type { FormField } from '@lotse/model';
import { expect, it } from 'vitest';
import { rulesExtractor } from '../src/index.ts';
import { documentOf } from './documents.ts';

const field = (id: string, label: string): FormField => ({
  id,
  name: id,
  label,
  type: 'text',
  required: 'no',
  block: 'b-000001',
});
const form = documentOf('antrag', ['Antrag auf Erteilung eines Anglerscheins'], {
  kind: 'form',
  title: 'Antrag auf Erteilung eines Anglerscheins',
  fields: ['Name', 'Anschrift', 'Geburtsdatum', 'Unterschrift'].map((label) => field(label.toLowerCase(), label)),
});

async function stepOfForm(...lines: string[]) {
  const { outline } = await rulesExtractor().extract([form, documentOf('anweisung', lines)], { caseName: 'angeln' });
  return outline.forms[0]?.step;
}

it('ties a form to the step that enters its fields', async () => {
  const step = await stepOfForm(
    'Die Poststelle leitet den Antrag an das Ordnungsamt weiter.',
    'Das Ordnungsamt prüft den Antrag auf Vollständigkeit.',
    'Das Ordnungsamt trägt den Antrag in die Eingangsliste ein.',
    'Das Ordnungsamt erfasst die Angaben im Fachverfahren.',
  );
  expect(step).toBe('angaben-in-fachverfahren-erfassen');
});

it('else to the one that checks it, and to none where nobody takes it in hand', async () => {
  expect(await stepOfForm('Das Ordnungsamt prüft den Antrag.', 'Das Ordnungsamt stellt den Schein aus.')).toBe(
    'antrag-pruefen',
  );
  expect(
    await stepOfForm('Das Ordnungsamt stellt den Schein aus.', 'Das Ordnungsamt versendet den Schein per Post.'),
  ).toBeUndefined();
});
