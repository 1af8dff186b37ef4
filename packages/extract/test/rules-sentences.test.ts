import { type Step, stepKind, stepLabel, walkSteps } from '@lotse/model';
import { describe, expect, it } from 'vitest';
import { rulesExtractor } from '../src/index.ts';
import { documentOf } from './documents.ts';

/** What the rules draft from one paragraph behind a step that is always found: kinds and labels, indented. */
async function draft(...lines: string[]): Promise<string[]> {
  const document = documentOf('anweisung', [
    '# Bearbeitung',
    'Die Sachbearbeitung (SB) prüft den Antrag auf Vollständigkeit.',
    ...lines,
  ]);
  const { outline } = await rulesExtractor().extract([document], { caseName: 'test' });
  return describeSteps(outline.steps).slice(1);
}

function describeSteps(steps: readonly Step[]): string[] {
  return [...walkSteps(steps)]
    .filter(({ step, depth }) => !(depth === 0 && stepKind(step) === 'end'))
    .map(({ step, depth }) => `${'  '.repeat(depth)}${stepKind(step)} ${stepLabel(step)}`.trimEnd());
}

describe('a sentence becomes steps', () => {
  it.each<[string, string[]]>([
    ['Der Bescheid wird ausgedruckt und versandt.', ['task Bescheid ausdrucken', 'task Bescheid versenden']],
    [
      'Der Bescheid wird ausgedruckt, unterschrieben und versandt.',
      ['task Bescheid ausdrucken und unterschreiben', 'task Bescheid versenden'],
    ],
    ['SB trägt den Fall in die Excel-Liste „Eingänge“ ein.', ['task Fall in Excel-Liste „Eingänge“ eintragen']],
    ['Die Stellungnahme der Feuerwehr ist einzuholen.', ['task Stellungnahme der Feuerwehr einholen']],
    ['Das Ordnungsamt erhält eine Kopie des Antrags.', ['task Kopie des Antrags an Ordnungsamt senden']],
    ['Die Zuteilung der Akte erfolgt durch die Registratur.', ['task Akte zuteilen']],
    ['Über den Antrag entscheidet die Amtsleitung.', ['task Über Antrag entscheiden']],
    ['Sodann wird die Gebühr berechnet.', ['task Gebühr berechnen']],
    ['Die Geschäftsstelle ordnet den Antrag dem Fachamt zu.', ['task Antrag dem Fachamt zuordnen']],
    ['Das Fachamt hat die Akte zu schwärzen.', ['task Akte schwärzen']],
    ['SB klärt, ob die Person im Bezirk wohnt.', ['task Klären, ob die Person im Bezirk wohnt']],
  ])('%s', async (sentence, steps) => {
    expect(await draft(sentence)).toEqual(steps);
  });

  it.each([
    ['negated', 'Eine förmliche Zustellung des Bescheides wird nicht vorgenommen.'],
    ['the past', 'Bis Ende 2019 wurde der Antrag zusätzlich gefaxt.'],
    ['abolished', 'Die Anhörung des Beirats ist seit 2020 abgeschafft.'],
    ['planned', 'Künftig wird der Antrag online gestellt.'],
    ['hypothetical', 'Der Antrag könnte auch im Portal erfasst werden.'],
    ['another procedure', 'Der Widerspruch wird in einem eigenen Vorgang bearbeitet (eigenes Verfahren).'],
    ['data protection', 'Personenbezogene Daten werden nach der DSGVO verarbeitet.'],
    ['a state', 'Der Vordruck liegt im Rathaus aus und umfasst zwei Seiten.'],
  ])('but not %s: %s', async (_, sentence) => {
    expect(await draft(sentence)).toEqual([]);
  });
});

describe('conditions become choices', () => {
  it.each<[string, string[]]>([
    [
      'Fehlen Unterlagen, wird der Antrag zurückgesandt.',
      ['choice Unterlagen vollständig?', '  task Antrag zurücksenden', '  end Antrag zurückgesandt'],
    ],
    [
      'Ist die Stadt nicht zuständig, wird der Antrag an die zuständige Behörde weitergeleitet.',
      ['choice Stadt zuständig?', '  task Antrag an zuständige Behörde weiterleiten', '  end Antrag abgegeben'],
    ],
    ['Bei Zweifeln wird die Amtsleitung beteiligt.', ['choice Zweifel?', '  task Amtsleitung beteiligen']],
    [
      'Wird eine Befreiung beantragt, entscheidet die Amtsleitung.',
      ['choice Befreiung beantragt?', '  task Über Befreiung entscheiden'],
    ],
    [
      'Im Falle der Genehmigung wird eine Gebühr erhoben und die Kasse unterrichtet.',
      ['choice Genehmigung?', '  task Kasse unterrichten'],
    ],
  ])('%s', async (sentence, steps) => {
    expect(await draft(sentence)).toEqual(steps);
  });

  it('an "otherwise" is the other answer of the question before', async () => {
    expect(
      await draft(
        'Liegen die Voraussetzungen vor, wird die Erlaubnis ausgestellt. Andernfalls ergeht ein Ablehnungsbescheid.',
      ),
    ).toEqual([
      'choice Voraussetzungen erfüllt?',
      '  task Erlaubnis ausstellen',
      '  task Ablehnungsbescheid erlassen',
      '  end Antrag abgelehnt',
    ]);
  });

  it('a request with a time limit waits for an answer, and goes back to the check', async () => {
    expect(
      await draft(
        'Fehlende Angaben sind mit einer Frist von zwei Wochen nachzufordern; nach fruchtlosem Ablauf wird das Verfahren eingestellt.',
      ),
    ).toEqual([
      'choice Antrag vollständig?',
      '  task Fehlende Angaben nachfordern',
      '  race',
      '    goto',
      '    task Verfahren einstellen',
      '    end Verfahren eingestellt',
    ]);
  });

  it('"if so" and "if not" answer the check before', async () => {
    expect(
      await draft(
        'SB klärt, ob die Person im Bezirk wohnt. Wenn ja, wird die Akte angelegt. Wenn nicht, wird der Antrag zurückgesandt.',
      ),
    ).toEqual([
      'task Klären, ob die Person im Bezirk wohnt',
      'choice Wohnt die Person im Bezirk?',
      '  task Akte anlegen',
      '  task Antrag zurücksenden',
      '  end Antrag zurückgesandt',
    ]);
  });

  it('what is told "zuvor" stands before', async () => {
    expect(await draft('Der Bescheid wird versandt. Zuvor ist die Gebühr zu ermitteln.')).toEqual([
      'task Gebühr ermitteln',
      'task Bescheid versenden',
    ]);
  });
});

describe('lists of bare work', () => {
  it('an infinitive or a noun of action is a step each, papers are none', async () => {
    const items = [
      'Eingangsbestätigung versenden.',
      'Prüfung der Unterlagen auf Vollständigkeit',
      'Falls unvollständig: Unterlagen nachfordern',
      'Personalausweis oder Reisepass',
    ];
    const document = documentOf('liste', ['# Ablauf', ...items]);
    for (const [index, block] of document.blocks.entries())
      if (index > 0) Object.assign(block, { kind: 'listItem', level: 1, marker: `${index}.` });
    const { outline } = await rulesExtractor().extract([document], { caseName: 'test' });
    expect(describeSteps(outline.steps)).toEqual([
      'task Eingangsbestätigung versenden',
      'task Unterlagen auf Vollständigkeit prüfen',
      'choice Vollständig?',
      '  task Unterlagen nachfordern',
      '  race',
      '    goto',
    ]);
  });
});
