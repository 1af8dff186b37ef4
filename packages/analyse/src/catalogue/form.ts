import { type CatalogueEntry, source, toCheck } from './entry.ts';

/** Formular und Organisation. */
export const form = {
  'free-text': {
    area: 'form',
    kind: 'P',
    severity: 'low',
    title: 'Freitext statt fester Werte',
    description: 'Ein Freitextfeld fragt nach Sachverhalten, die sich als Auswahl oder Datenfeld erheben lassen.',
    remedy: 'Auswahlfelder und FIM-Datenfelder statt Freitext.',
    component: 'FIM-Datenfelder',
    law: [source('Digitalcheck, Prinzip 2')],
    maxLevel: 3,
  },
  'unused-field': {
    area: 'form',
    kind: 'P',
    severity: 'low',
    title: 'Feld ohne Verwendung',
    description: 'Der Inhalt des Feldes wird in keinem Schritt gebraucht.',
    remedy: 'Feld streichen (Datenminimierung).',
    component: 'FIM-Datenfelder',
    law: [toCheck('Art. 5 Abs. 1 Buchst. c DSGVO')],
    maxLevel: 3,
  },
  'inaccessible-form': {
    area: 'form',
    kind: 'B',
    severity: 'high',
    title: 'Formular nicht barrierefrei',
    description: 'Hilfsmittel können das Formular nicht lesen (PDF ohne Strukturinformation oder Scan).',
    remedy: 'Barrierefreies Online-Formular.',
    component: 'Online-Dienst',
    law: [toCheck('BITV 2.0'), source('DIN SPEC 66336')],
    maxLevel: 2,
  },
  'island-solution': {
    area: 'form',
    kind: 'P',
    severity: 'low',
    title: 'Insellösung',
    description: 'Eine selbst entwickelte oder nur örtlich genutzte Lösung ist im Einsatz.',
    remedy: 'Gemeinsamen Dienst nachnutzen (EfA) oder auf eine gemeinsame Plattform wechseln.',
    component: 'Gemeinsamer Dienst (EfA)',
    law: [],
    maxLevel: null,
  },
} as const satisfies Record<string, CatalogueEntry>;
