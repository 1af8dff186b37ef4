import type { Metric } from '../comparison.ts';

/**
 * Will a modeller open it? 1 if the written BPMN passes the schema of BPMN 2.0 and the lint rules without a
 * problem, else 0.
 *
 * Pitfalls: lint rules are conventions; one warning in a diagram of sixty nodes makes the case 0.
 *
 * Example: one task without a label: 0.
 */
export const validity: Metric = {
  name: 'validity',
  title: 'Gültig',
  explains:
    'Anteil der Entwürfe, deren BPMN-Datei dem Schema und den Modellierungsregeln ohne Beanstandung ' + 'genügt.',
  score: ({ checks }) => checks && { value: checks.problems.length === 0 ? 1 : 0 },
};
