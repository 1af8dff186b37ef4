import { type CatalogueEntry, source, toCheck } from './entry.ts';

/** Nachweise. */
export const proofs = {
  'register-proof': {
    area: 'proofs',
    kind: 'B',
    severity: 'medium',
    title: 'Nachweis, den ein Register führt',
    description:
      'Es wird ein Nachweis verlangt, dessen Inhalt in einem öffentlichen Register oder bei einer Behörde vorliegt.',
    remedy:
      'Nachweis mit Einwilligung aus dem Register abrufen (Once-Only, NOOTS), soweit das Register angeschlossen ist.',
    component: 'Registerabruf (NOOTS)',
    law: [
      toCheck('§ 5 EGovG'),
      source('NOOTS (noch nicht überall in Betrieb)'),
      toCheck('§ 34 BMG'),
      toCheck('§ 30 BZRG'),
      toCheck('§ 150a GewO'),
    ],
    maxLevel: 3,
  },
  'certified-copy': {
    area: 'proofs',
    kind: 'B',
    severity: 'high',
    title: 'Beglaubigte Kopie',
    description: 'Unterlagen müssen amtlich beglaubigt sein.',
    remedy: 'Auf die Beglaubigung verzichten oder einen digitalen Nachweis annehmen.',
    component: 'Upload, Registerabruf',
    law: [toCheck('§ 5 EGovG'), toCheck('§§ 33, 34 VwVfG')],
    maxLevel: 2,
  },
  'original-document': {
    area: 'proofs',
    kind: 'B',
    severity: 'high',
    title: 'Vorlage des Originals',
    description: 'Eine Unterlage ist im Original vorzulegen oder einzusenden.',
    remedy: 'Upload genügen lassen oder einen digitalen Nachweis abrufen; das Original nur bei Zweifeln verlangen.',
    component: 'Upload, Registerabruf',
    law: [toCheck('§ 5 EGovG'), toCheck('§§ 33, 34 VwVfG')],
    maxLevel: 2,
  },
  'known-data': {
    area: 'proofs',
    kind: 'P',
    severity: 'medium',
    title: 'Bereits bekannte Daten',
    description: 'Es werden Angaben verlangt, die der Verwaltung schon vorliegen.',
    remedy: 'Felder aus Nutzerkonto oder Register vorbelegen.',
    component: 'Nutzerkonto, Registerabruf',
    law: [source('Digitalcheck, Prinzip 2'), toCheck('Art. 5, 6 DSGVO')],
    maxLevel: 3,
  },
  'completion-loop': {
    area: 'proofs',
    kind: 'P',
    severity: 'medium',
    title: 'Nachforderungsschleife',
    description: 'Fehlende Angaben oder Unterlagen werden nachgefordert; der Vorgang ruht und beginnt von vorn.',
    remedy:
      'Pflichtfelder und Prüfungen schon im Online-Formular; fehlende Nachweise im Nutzerkonto nachreichen lassen.',
    component: 'Online-Formular mit Prüfregeln',
    law: [],
    maxLevel: 3,
  },
} as const satisfies Record<string, CatalogueEntry>;
