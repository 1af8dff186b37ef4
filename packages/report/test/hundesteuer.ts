import type { Finding, Manifest, Maturity, ProcessOutline, Quote, SourceDocument } from '@lotse/model';
import { compile } from '@lotse/process';
import type { CatalogueText, ReportValues } from '../src/index.ts';

/** A case as the program makes it, small enough to read: the dog tax of Birkenrode, after the gold case. */

const paragraphs: [id: string, heading: string, text: string, marker?: string][] = [
  [
    'b-000001',
    '1 Eingang',
    'Die Anmeldung erfolgt mit dem Vordruck „Anmeldung eines Hundes“. Er ist eigenhändig zu unterschreiben und per Post einzusenden.',
    '1.1',
  ],
  [
    'b-000002',
    '1 Eingang',
    'Durch die Poststelle wird der Vordruck mit dem Eingangsstempel versehen und mit der Hauspost dem Steueramt zugeleitet.',
    '1.2',
  ],
  [
    'b-000003',
    '3 Prüfung',
    'Der Vordruck wird auf Vollständigkeit geprüft. Fehlen Angaben, wird die Halterin oder der Halter schriftlich unter Fristsetzung von zwei Wochen um Ergänzung gebeten.',
    '3.1',
  ],
  [
    'b-000004',
    '3 Prüfung',
    'Geht die Ergänzung nach Ziffer 3.1 nicht fristgerecht ein, sind die Besteuerungsgrundlagen zu schätzen (§ 162 AO).',
    '3.2',
  ],
  [
    'b-000005',
    '4 Erfassung',
    'SB überträgt die Angaben in das Fachverfahren KommSteuer. Zuvor ist dem Hund die nächste freie Markennummer zuzuteilen, die zusätzlich in die Excel-Liste „Hundebestand“ einzutragen ist.',
    '4.1',
  ],
  [
    'b-000006',
    '4 Erfassung',
    'Bei gefährlichen Hunden sowie Hunden bestimmter Rassen erhält das Ordnungsamt nach Erfassung im Fachverfahren eine Kopie des Vordrucks.',
    '4.2',
  ],
  [
    'b-000007',
    '5 Festsetzung',
    'Die Steuer beträgt für den ersten Hund 96 Euro, für den zweiten 144 Euro, für jeden weiteren 180 Euro im Jahr.',
    '5.1',
  ],
  [
    'b-000008',
    '5 Festsetzung',
    'Der Bescheid wird ausgedruckt, von der Sachgebietsleitung unterschrieben und zusammen mit der Hundesteuermarke per Post versandt.',
    '5.2',
  ],
  ['b-000009', '6 Ablage', 'Der Vorgang wird in der Papierakte abgeheftet.', '6.1'],
];

const quote = (block: string, text: string, document = 'dienstanweisung-hundesteuer'): Quote => ({
  document,
  block,
  quote: text,
});

export const documents: SourceDocument[] = [
  {
    version: 1,
    id: 'dienstanweisung-hundesteuer',
    file: 'dienstanweisung-hundesteuer.docx',
    sha256: 'a3f1'.repeat(16),
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    reader: 'docx',
    language: 'de',
    title: 'Dienstanweisung Hundesteuer',
    kind: 'procedure',
    blocks: paragraphs.map(([id, heading, text, marker], index) => ({
      id,
      kind: 'listItem',
      level: 2,
      ...(marker ? { marker } : {}),
      text,
      place: { headings: [heading], paragraph: index + 3 },
    })),
    fields: [],
    warnings: [],
  },
  {
    version: 1,
    id: 'anmeldung-hund',
    file: 'anmeldung-hund.pdf',
    sha256: '09bc'.repeat(16),
    mediaType: 'application/pdf',
    reader: 'pdf',
    language: 'de',
    pages: 2,
    tagged: false,
    kind: 'form',
    blocks: [
      { id: 'b-00f001', kind: 'heading', level: 1, text: 'Anmeldung eines Hundes', place: { page: 1 } },
      {
        id: 'b-00f002',
        kind: 'field',
        text: 'Unterschrift der Halterin oder des Halters',
        place: { page: 2, box: { x: 60, y: 700, width: 200, height: 18 } },
      },
    ],
    fields: [],
    warnings: [
      {
        code: 'E_UNTAGGED',
        message:
          'Das PDF hat keine Struktur für Vorleseprogramme; die Reihenfolge der Felder wurde aus ihrer Lage erschlossen.',
      },
    ],
  },
];

export const outline: ProcessOutline = {
  version: 1,
  process: 'Hund zur Hundesteuer anmelden',
  service: { leika: null, name: 'Hundesteuer: Anmeldung' },
  triggers: [
    {
      kind: 'message',
      label: 'Anmeldung eingegangen',
      at: 'poststelle',
      from: 'halter',
      channel: 'post',
      evidence: [quote('b-000001', 'per Post einzusenden')],
    },
  ],
  participants: [
    {
      id: 'halter',
      name: 'Hundehalter/in',
      kind: 'applicant',
      aliases: ['Halterin oder Halter'],
      evidence: [quote('b-000003', 'die Halterin oder der Halter')],
    },
    { id: 'stadt', name: 'Stadt Birkenrode', kind: 'authority' },
    {
      id: 'poststelle',
      name: 'Poststelle',
      kind: 'unit',
      within: 'stadt',
      evidence: [quote('b-000002', 'Durch die Poststelle')],
    },
    {
      id: 'steueramt',
      name: 'Steueramt',
      kind: 'unit',
      within: 'stadt',
      evidence: [quote('b-000002', 'dem Steueramt')],
    },
    {
      id: 'leitung',
      name: 'Sachgebietsleitung',
      kind: 'role',
      within: 'steueramt',
      evidence: [quote('b-000008', 'von der Sachgebietsleitung')],
    },
    { id: 'ordnungsamt', name: 'Ordnungsamt', kind: 'unit', within: 'stadt' },
    {
      id: 'kommsteuer',
      name: 'KommSteuer',
      kind: 'system',
      evidence: [quote('b-000005', 'das Fachverfahren KommSteuer')],
    },
  ],
  steps: [
    {
      id: 'stempeln',
      task: 'Vordruck mit Eingangsstempel versehen',
      by: 'poststelle',
      type: 'manual',
      evidence: [quote('b-000002', 'wird der Vordruck mit dem Eingangsstempel versehen')],
    },
    {
      id: 'zuleiten',
      task: 'Vordruck an Steueramt weiterleiten',
      by: 'poststelle',
      type: 'manual',
      channel: 'internalMail',
      evidence: [quote('b-000002', 'mit der Hauspost dem Steueramt zugeleitet')],
    },
    {
      id: 'pruefen',
      task: 'Vordruck auf Vollständigkeit prüfen',
      by: 'steueramt',
      type: 'user',
      inferred: ['by'],
      evidence: [quote('b-000003', 'Der Vordruck wird auf Vollständigkeit geprüft.')],
    },
    {
      id: 'vollstaendig',
      choice: 'Angaben vollständig?',
      by: 'steueramt',
      evidence: [quote('b-000003', 'Fehlen Angaben')],
      branches: [
        {
          when: 'nein',
          steps: [
            {
              id: 'nachfordern',
              task: 'Ergänzung anfordern',
              by: 'steueramt',
              type: 'send',
              to: 'halter',
              channel: 'post',
              deadline: 'P14D',
              evidence: [quote('b-000003', 'schriftlich unter Fristsetzung von zwei Wochen um Ergänzung gebeten')],
            },
            {
              id: 'abwarten',
              label: 'Ergänzung abwarten',
              by: 'steueramt',
              derived: 'deadline-race',
              race: [
                {
                  on: { message: 'Ergänzung eingegangen', from: 'halter' },
                  steps: [{ id: 'zurueck', goto: 'pruefen', derived: 'loop' }],
                },
                {
                  on: { timer: 'P14D', label: 'Frist abgelaufen' },
                  evidence: [quote('b-000004', 'nicht fristgerecht')],
                  steps: [
                    {
                      id: 'schaetzen',
                      task: 'Besteuerungsgrundlagen schätzen',
                      by: 'steueramt',
                      type: 'user',
                      legalBasis: ['§ 162 AO'],
                      discretion: 'judgement',
                      evidence: [quote('b-000004', 'sind die Besteuerungsgrundlagen zu schätzen (§ 162 AO)')],
                    },
                  ],
                },
              ],
            },
          ],
        },
        { when: 'ja', steps: [] },
      ],
    },
    {
      id: 'zuteilen',
      task: 'Markennummer zuteilen',
      by: 'steueramt',
      type: 'user',
      outputs: ['Markennummer'],
      evidence: [quote('b-000005', 'ist dem Hund die nächste freie Markennummer zuzuteilen')],
    },
    {
      id: 'erfassen-beides',
      parallel: [
        [
          {
            id: 'erfassen',
            task: 'Angaben im Fachverfahren erfassen',
            by: 'steueramt',
            type: 'user',
            uses: ['kommsteuer'],
            evidence: [quote('b-000005', 'SB überträgt die Angaben in das Fachverfahren KommSteuer.')],
          },
        ],
        [
          {
            id: 'excel',
            task: 'Hund in Excel-Liste eintragen',
            by: 'steueramt',
            type: 'user',
            evidence: [quote('b-000005', 'zusätzlich in die Excel-Liste „Hundebestand“ einzutragen ist')],
          },
        ],
      ],
    },
    {
      id: 'gefaehrlich',
      choice: 'Gefährlicher Hund oder Hund bestimmter Rasse?',
      by: 'steueramt',
      evidence: [quote('b-000006', 'Bei gefährlichen Hunden sowie Hunden bestimmter Rassen')],
      branches: [
        {
          when: 'ja',
          steps: [
            {
              id: 'kopie',
              task: 'Kopie des Vordrucks an Ordnungsamt geben',
              by: 'steueramt',
              type: 'manual',
              channel: 'paper',
              evidence: [
                quote('b-000006', 'erhält das Ordnungsamt nach Erfassung im Fachverfahren eine Kopie des Vordrucks'),
              ],
            },
          ],
        },
        { when: 'nein', otherwise: true, steps: [] },
      ],
    },
    {
      id: 'festsetzen',
      task: 'Steuer festsetzen',
      by: 'steueramt',
      type: 'businessRule',
      evidence: [quote('b-000007', 'Die Steuer beträgt für den ersten Hund 96 Euro')],
    },
    {
      id: 'unterschreiben',
      task: 'Bescheid unterschreiben',
      by: 'leitung',
      type: 'manual',
      evidence: [quote('b-000008', 'von der Sachgebietsleitung unterschrieben')],
    },
    {
      id: 'versenden',
      task: 'Bescheid mit Hundesteuermarke versenden',
      by: 'steueramt',
      type: 'send',
      to: 'halter',
      channel: 'post',
      outputs: ['Hundesteuerbescheid'],
      evidence: [quote('b-000008', 'zusammen mit der Hundesteuermarke per Post versandt')],
    },
    { id: 'ende', end: 'Hund angemeldet', derived: 'end-of-process' },
  ],
  openQuestions: [
    { id: 'q1', question: 'Was geschieht, wenn der Steuerbescheid unzustellbar zurückkommt?', step: 'versenden' },
    {
      id: 'q2',
      question: 'Wer führt die Excel-Liste „Hundebestand“ bei Abwesenheit?',
      step: 'excel',
      mustAnswer: true,
      evidence: [quote('b-000005', 'Excel-Liste „Hundebestand“')],
    },
  ],
  forms: [
    {
      id: 'anmeldung-hund',
      name: 'Anmeldung eines Hundes',
      document: 'anmeldung-hund',
      step: 'pruefen',
      fields: [
        {
          id: 'name',
          label: 'Name, Vorname',
          type: 'text',
          required: 'stated',
          section: 'Halterin oder Halter',
          usedBy: 'erfassen',
        },
        {
          id: 'rasse',
          label: 'Rasse',
          type: 'choice',
          required: 'inferred',
          options: ['Mischling', 'Schäferhund', 'andere'],
          section: 'Hund',
          usedBy: 'gefaehrlich',
        },
        { id: 'wurfdatum', label: 'Wurfdatum', type: 'date', required: 'no', section: 'Hund' },
        { id: 'unterschrift', label: 'Unterschrift', type: 'signature', required: 'stated' },
        { id: 'marke', label: 'Markennummer', type: 'text', required: 'no', officeUse: true },
      ],
    },
  ],
  decisions: [
    {
      id: 'steuersatz',
      name: 'Steuersatz',
      step: 'festsetzen',
      inputs: ['Anzahl der Hunde'],
      outputs: ['Jahressteuer'],
      hitPolicy: 'unique',
      rules: [
        { conditions: ['1'], results: ['96 Euro'] },
        { conditions: ['2'], results: ['144 Euro'] },
        { conditions: ['3 oder mehr'], results: ['180 Euro je Hund'] },
      ],
      evidence: [
        quote('b-000007', 'für den ersten Hund 96 Euro, für den zweiten 144 Euro, für jeden weiteren 180 Euro im Jahr'),
      ],
    },
  ],
};

const finding = (
  code: string,
  kind: Finding['kind'],
  severity: Finding['severity'],
  affects: Finding['affects'],
  evidence: Quote[],
  remedy: string,
  cite?: string,
): Finding => ({
  id: `${code}@${'step' in affects ? affects.step : 'field' in affects ? affects.field : 'case'}`,
  code,
  kind,
  severity,
  affects,
  evidence,
  remedy,
  legalBasis: cite ? [{ cite, status: 'toCheck' }] : [],
  confidence: 0.9,
  status: 'open',
  reason: null,
});

export const findings: Finding[] = [
  finding(
    'manual-entry',
    'B',
    'low',
    { step: 'erfassen' },
    [quote('b-000005', 'überträgt die Angaben in das Fachverfahren')],
    'Schnittstelle zum Fachverfahren (XÖV, FIT-Connect)',
  ),
  finding(
    'signature',
    'B',
    'high',
    { field: 'anmeldung-hund/unterschrift' },
    [quote('b-000001', 'eigenhändig zu unterschreiben')],
    'Unterschrift streichen oder durch Anmeldung mit der BundID ersetzen',
    '§ 3a VwVfG',
  ),
  finding(
    'post',
    'B',
    'high',
    { step: 'versenden' },
    [quote('b-000008', 'per Post versandt')],
    'Zustellung in das Postfach des Nutzerkontos',
    '§ 9 OZG',
  ),
  finding(
    'internal-mail',
    'B',
    'low',
    { step: 'zuleiten' },
    [quote('b-000002', 'mit der Hauspost')],
    'Gemeinsame elektronische Akte',
  ),
  finding(
    'excel-list',
    'B',
    'low',
    { step: 'excel' },
    [quote('b-000005', 'Excel-Liste „Hundebestand“')],
    'Bestand aus dem Fachverfahren auswerten',
  ),
  finding(
    'rule-based-check',
    'P',
    'medium',
    { step: 'pruefen' },
    [quote('b-000003', 'auf Vollständigkeit geprüft')],
    'Pflichtfelder und Prüfungen im Online-Formular',
    '§ 35a VwVfG',
  ),
  finding(
    'paper-notice',
    'B',
    'medium',
    { step: 'unterschreiben' },
    [quote('b-000008', 'Der Bescheid wird ausgedruckt')],
    'Bescheid elektronisch erlassen',
    '§ 41 Abs. 2a VwVfG',
  ),
  {
    ...finding('seal', 'B', 'medium', { case: true }, [], 'Elektronisches Siegel'),
    status: 'rejected',
    reason: 'Ein Siegel wird nicht verwendet.',
  },
];

export const maturity: Maturity = {
  model: '1.1',
  level: 2,
  reason: 'Das Formular lässt sich herunterladen, muss aber ausgedruckt, unterschrieben und per Post gesandt werden.',
  before3: ['signature@anmeldung-hund/unterschrift', 'post@versenden'],
  before4: ['paper-notice@unterschreiben'],
};

export const manifest: Manifest = {
  version: 1,
  tool: 'lotse 0.1.0',
  created: '2026-11-21T21:00:00Z',
  documents: documents.map(({ id, file, sha256, reader, warnings }) => ({ id, file, sha256, reader, warnings })),
  extractor: 'rules',
  strategy: 'rules',
  seconds: { read: 0.4 },
  measures: {
    grounding: 1,
    coverage: 0.89,
    agreement: null,
    unused: [{ document: 'dienstanweisung-hundesteuer', block: 'b-000009' }],
  },
  warnings: [],
  results: [],
};

export const catalogue: Record<string, CatalogueText> = {
  'manual-entry': {
    title: 'Daten werden von Hand übertragen',
    description:
      'Angaben werden abgetippt oder von Hand in ein Verfahren übertragen. Das kostet Zeit und erzeugt Fehler.',
    component: 'XÖV, FIT-Connect',
  },
  signature: {
    title: 'Eigenhändige Unterschrift',
    description: 'Verlangt wird eine eigenhändige Unterschrift, ohne dass eine Norm die Schriftform anordnet.',
    component: 'BundID',
  },
  post: { title: 'Briefpost', description: 'Ein- oder Ausgang läuft über den Postweg.', component: 'ZBP' },
  'internal-mail': { title: 'Hauspost', description: 'Teile der Akte gehen mit der Hauspost um.' },
  'excel-list': {
    title: 'Nebenliste in Excel',
    description: 'Neben dem Fachverfahren wird eine eigene Liste geführt.',
  },
  'rule-based-check': {
    title: 'Prüfung nach festen Regeln',
    description: 'Geprüft wird ohne Spielraum; das kann ein Programm.',
    component: 'DMN',
  },
  'paper-notice': {
    title: 'Bescheid auf Papier',
    description: 'Der Bescheid wird gedruckt, unterschrieben und versandt.',
  },
  seal: { title: 'Siegel', description: 'Siegel auf Papier.' },
};

const graph = compile(outline);

/** The values without a drawing. */
export const values: Omit<ReportValues, 'svg'> = { outline, graph, documents, findings, maturity, manifest, catalogue };
