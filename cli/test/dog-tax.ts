import type { Finding, ProcessOutline, SourceDocument } from '@lotse/model';
import type { CaseView } from '../src/case-view.ts';

/** A small case as values: two steps with passages, a choice, a finding, a question, a warning. */
export const outline: ProcessOutline = {
  version: 1,
  process: 'Hund zur Hundesteuer anmelden',
  service: { leika: null, name: 'Hundesteuer Anmeldung' },
  triggers: [{ kind: 'message', label: 'Anmeldung eingegangen', at: 'steueramt', derived: 'start' }],
  participants: [
    { id: 'halter', name: 'Hundehalter/in', kind: 'applicant' },
    { id: 'steueramt', name: 'Steueramt', kind: 'unit' },
    { id: 'ewo', name: 'Melderegister', kind: 'system' },
  ],
  steps: [
    {
      task: 'Anmeldung auf Vollständigkeit prüfen',
      id: 'anmeldung-pruefen',
      by: 'steueramt',
      uses: ['ewo'],
      evidence: [{ document: 'anweisung', block: 'b-000001', quote: 'prüft die Anmeldung auf Vollständigkeit' }],
    },
    {
      choice: 'Anmeldung vollständig?',
      id: 'vollstaendig',
      derived: 'condition',
      branches: [
        {
          when: 'nein',
          steps: [
            {
              task: 'Fehlende Angaben nachfordern',
              id: 'nachfordern',
              by: 'steueramt',
              to: 'halter',
              channel: 'post',
              evidence: [{ document: 'anweisung', block: 'b-000002', quote: 'fordert fehlende Angaben per Post nach' }],
            },
            { goto: 'anmeldung-pruefen', id: 'zurueck', derived: 'loop' },
          ],
        },
        { when: 'ja', steps: [] },
      ],
    },
    { end: 'Hund angemeldet', id: 'ende', derived: 'end' },
  ],
  openQuestions: [
    { id: 'q1', question: 'Wer entscheidet über Härtefälle?', step: 'anmeldung-pruefen', mustAnswer: true },
  ],
  forms: [],
  decisions: [],
};

export const document: SourceDocument = {
  version: 1,
  id: 'anweisung',
  file: 'dienstanweisung.docx',
  sha256: '0'.repeat(64),
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  reader: 'docx',
  language: 'de',
  kind: 'procedure',
  blocks: [
    {
      id: 'b-000001',
      kind: 'paragraph',
      text: 'Das Steueramt prüft die Anmeldung auf Vollständigkeit und legt den Vorgang an.',
      place: { headings: ['2 Ablauf', '2.1 Eingang'], paragraph: 14 },
    },
    {
      id: 'b-000002',
      kind: 'listItem',
      marker: 'a)',
      text: 'Es fordert fehlende Angaben per Post nach.',
      place: { page: 3 },
    },
  ],
  fields: [],
  warnings: [],
};

export const finding: Finding = {
  id: 'post@nachfordern',
  code: 'post',
  kind: 'B',
  severity: 'high',
  affects: { step: 'nachfordern' },
  evidence: [{ document: 'anweisung', block: 'b-000002', quote: 'per Post' }],
  remedy: 'Postfach des Nutzerkontos',
  legalBasis: [{ cite: '§ 9 OZG', status: 'toCheck' }],
  confidence: 0.9,
  status: 'open',
  reason: null,
};

export const view: CaseView = {
  directory: '/faelle/hundesteuer',
  name: 'hundesteuer',
  outline,
  documents: [document],
  findings: [finding],
  maturity: { model: '1.1', level: 1, reason: 'nur Papier', before3: [], before4: [] },
  warnings: [{ code: 'E_NEEDS_OCR', message: 'Die Seite ist ein Scan ohne Text.', where: 'scan.pdf, Seite 1' }],
  titleOf: () => 'Versand per Post',
};
