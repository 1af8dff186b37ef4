import type { Comparison, Metric } from '../comparison.ts';
import { assign } from '../matching/assignment.ts';
import { likeness } from '../matching/scale.ts';
import { f1Score } from '../score.ts';

/**
 * Were the forms' fields read? F1 over fields by label within the same file, one to one.
 *
 * Pitfalls: cases without a form are left out of the mean; a form whose boxes carry no readable name can only
 * be labelled from the print beside them.
 *
 * Example: gold Name, Geburtsdatum; draft Name, Geburtsdatum, Seite: precision 2/3, recall 1, F1 .8.
 */
export const field: Metric = {
  name: 'field',
  title: 'Felder',
  explains: 'Sind die Felder der Formulare gelesen? F1 über Feldbezeichnungen je Datei.',
  score(comparison) {
    const { gold, draft } = comparison;
    if (gold.fields.length === 0) return undefined;
    const hits = matchFields(comparison).length;
    return f1Score({ claimed: draft.fields.length, correct: hits, wanted: gold.fields.length, found: hits });
  },
};

/**
 * Do matched fields have the right type and the right "required"? Mean over matched fields of ½ for each.
 *
 * Pitfalls: it speaks of matched fields only; "required" is stated by few files and mostly concluded.
 *
 * Example: two matched fields, one right in both, one with the wrong type: (1 + ½) / 2 = .75.
 */
export const fieldKind: Metric = {
  name: 'fieldKind',
  title: 'Feldart und Pflicht',
  explains: 'Stimmen bei gefundenen Feldern Art (Text, Datum, Auswahl …) und Pflichtangabe? Je ½ Punkt.',
  score(comparison) {
    const pairs = matchFields(comparison);
    if (pairs.length === 0) return undefined;
    const points = pairs.map(
      ({ draft, gold }) => (Number(draft.type === gold.type) + Number(draft.required === gold.required)) / 2,
    );
    return { value: points.reduce((sum, point) => sum + point, 0) / pairs.length };
  },
};

/** Fields of both sides, paired one to one by label within a file. */
export function matchFields({ draft, gold, scale }: Comparison) {
  const values = draft.fields.map((a) =>
    gold.fields.map((b) => (a.file === b.file ? likeness(scale, [a.label], [b.label]) : 0)),
  );
  return assign(values, scale.threshold).flatMap(({ row, column }) => {
    const a = draft.fields[row];
    const b = gold.fields[column];
    return a && b ? [{ draft: a, gold: b }] : [];
  });
}
