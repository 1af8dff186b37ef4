import type { Form, ProcessOutline } from '@lotse/model';

/** One field of every kind that a form can have. */
export const everyField: Form = {
  id: 'alle-felder',
  name: 'Alle Felder',
  document: 'antrag',
  fields: [
    { id: 'name', label: 'Name', type: 'text', required: 'stated' },
    { id: 'bemerkung', label: 'Bemerkung', type: 'multiline', required: 'no', maxLength: 500 },
    { id: 'anzahl', label: 'Anzahl', type: 'number', required: 'no' },
    { id: 'geburt', label: 'Geburtsdatum', type: 'date', required: 'stated' },
    {
      id: 'geschlecht',
      label: 'Geschlecht',
      type: 'choice',
      required: 'no',
      options: ['weiblich', 'männlich', 'divers'],
    },
    { id: 'land', label: 'Land', type: 'choice', required: 'no', options: ['DE', 'FR', 'LU', 'BE', 'NL', 'AT'] },
    { id: 'merkmale', label: 'Merkmale', type: 'multiChoice', required: 'no', options: ['groß', 'klein'] },
    { id: 'einwilligung', label: 'Einwilligung', type: 'checkbox', required: 'inferred' },
    { id: 'unterschrift', label: 'Unterschrift der Antragstellerin', type: 'signature', required: 'stated' },
    { id: 'nachweis', label: 'Nachweis', type: 'file', required: 'no' },
    { id: 'hunde', label: 'Weitere Hunde', type: 'table', required: 'no', options: ['Name', 'Rasse'] },
    { id: 'tabelle', label: 'Tabelle ohne Spalten', type: 'table', required: 'no' },
    { id: 'auswahl', label: 'Auswahl ohne Möglichkeiten', type: 'choice', required: 'no' },
  ],
};

/** The form of the dog tax, with two options that read the same. */
export const dogForm: Form = {
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
      maxLength: 80,
      section: 'Halterin oder Halter',
    },
    {
      id: 'rasse',
      label: 'Rasse',
      type: 'choice',
      required: 'inferred',
      options: ['Mischling', 'Schäferhund', 'Mischling'],
      section: 'Hund',
    },
    { id: 'wurfdatum', label: 'Wurfdatum', type: 'date', required: 'no', section: 'Hund' },
    { id: 'unterschrift', label: 'Unterschrift', type: 'signature', required: 'stated' },
    { id: 'marke', label: 'Markennummer', type: 'text', required: 'stated', officeUse: true },
  ],
};

/** A process with one of everything that a platform treats in its own way. */
export const everything: ProcessOutline = {
  version: 1,
  process: 'Alles „einmal“ <prüfen>',
  service: { leika: null, name: 'Alles einmal' },
  triggers: [{ kind: 'message', label: 'Antrag eingegangen', at: 'amt', from: 'buerger' }],
  participants: [
    { id: 'buerger', name: 'Bürger/in', kind: 'applicant' },
    { id: 'stadt', name: 'Stadt', kind: 'authority' },
    { id: 'amt', name: 'Amt', kind: 'unit', within: 'stadt' },
    { id: 'leitung', name: 'Leitung', kind: 'role', within: 'stadt' },
  ],
  steps: [
    {
      id: 'pruefen',
      task: 'Antrag prüfen',
      by: 'amt',
      type: 'user',
      onTimer: [
        {
          after: 'P3M',
          label: 'Frist droht',
          interrupting: false,
          steps: [{ id: 'melden', task: 'Leitung benachrichtigen', by: 'amt', type: 'service' }],
        },
      ],
    },
    {
      id: 'ok',
      choice: 'Vollständig?',
      by: 'amt',
      branches: [
        {
          when: 'nein',
          steps: [
            { id: 'nachfordern', task: 'Unterlagen nachfordern', by: 'amt', type: 'send', to: 'buerger' },
            {
              id: 'warten',
              wait: 'Unterlagen eingegangen',
              for: { message: 'Unterlagen eingegangen', from: 'buerger' },
              by: 'amt',
            },
            { id: 'zurueck', goto: 'pruefen' },
          ],
        },
        { when: 'ja', steps: [] },
      ],
    },
    { id: 'art', task: 'Bescheidart festlegen', by: 'leitung' },
    {
      id: 'welche',
      choice: 'Welche Stellen sind zu beteiligen?',
      by: 'leitung',
      inclusive: true,
      branches: [
        { when: 'Bauamt', steps: [{ id: 'bauamt', task: 'Bauamt beteiligen', by: 'amt', type: 'manual' }] },
        { when: 'Umweltamt', steps: [{ id: 'umwelt', task: 'Umweltamt beteiligen', by: 'amt', type: 'user' }] },
      ],
    },
    { id: 'rechnen', task: 'Gebühr berechnen', by: 'amt', type: 'businessRule' },
    { id: 'skript', task: 'Aktenzeichen vergeben', by: 'amt', type: 'script' },
    {
      id: 'frei',
      choice: 'Gebühr fällig?',
      by: 'amt',
      branches: [
        { when: 'ja', steps: [{ id: 'zahlung', call: 'Zahlung abwickeln', by: 'amt' }] },
        { otherwise: true, steps: [] },
      ],
    },
    { id: 'saison', wait: 'Saison beginnt', for: { condition: 'Saison beginnt' }, by: 'amt' },
    { id: 'termin', wait: 'Stichtag', for: { date: '2030-01-31' }, by: 'amt' },
    { id: 'eingang', task: 'Zahlung entgegennehmen', by: 'amt', type: 'receive', from: 'buerger' },
    { id: 'ende', end: 'Bescheid versandt', kind: 'message', to: 'buerger', by: 'amt' },
  ],
  openQuestions: [{ id: 'q', question: 'Wer vertritt die Leitung?' }],
  forms: [{ ...dogForm, step: 'pruefen' }],
  decisions: [],
};
