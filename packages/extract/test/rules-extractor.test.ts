import { ProcessOutline, type SourceDocument, walkSteps } from '@lotse/model';
import { checkSoundness, compile } from '@lotse/process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rulesExtractor, verifyEvidence } from '../src/index.ts';
import { documentOf } from './documents.ts';

const extract = async (...documents: SourceDocument[]) => rulesExtractor().extract(documents, { caseName: 'test' });

/** An instruction of its own, with what makes them hard: passives, an exception at the end, a time limit, abbreviations. */
const instruction = documentOf('anweisung', [
  '# Dienstanweisung Fischereischein',
  'Stadt Seefurt · Ordnungsamt · Stand 01.02.2025',
  '# 1 Allgemeines',
  'Diese Anweisung gilt für das Ordnungsamt. Die Sachbearbeitung (SB) entscheidet, die Sachgebietsleitung (SGL) zeichnet mit.',
  '# 2 Eingang',
  'Der Antrag ist schriftlich zu stellen und per Post einzureichen.',
  'Durch die Poststelle wird der Antrag gestempelt und mit der Hauspost an SB weitergeleitet.',
  '# 3 Prüfung',
  'Der Antrag wird auf Vollständigkeit geprüft. Fehlen Unterlagen, wird die antragstellende Person mit einer Frist von drei Wochen um Ergänzung gebeten.',
  'SB ruft die Daten aus dem Melderegister ab.',
  '# 4 Entscheidung',
  'Der Fischereischein wird ausgedruckt, von der SGL unterschrieben und per Post versandt (§ 7 FischG).',
  'Der Vorgang wird abschließend in der Papierakte abgeheftet.',
  '# 5 Besonderheiten',
  'Gehen die Unterlagen nach Ziffer 3 nicht fristgerecht ein, wird das Verfahren eingestellt.',
]);

describe('rulesExtractor', () => {
  it('drafts a sound process of an instruction, each element proved or marked derived', async () => {
    const { outline, measures } = await extract(instruction);
    expect(ProcessOutline.safeParse(outline).success).toBe(true);
    expect(verifyEvidence(outline, [instruction]).unsupported).toEqual([]);
    expect(measures.grounding).toBe(1);
    expect(checkSoundness(compile(outline)).verdict).toBe('sound');
    const steps = [...walkSteps(outline.steps)].map(({ step }) => step);
    expect(steps.every((step) => (step.evidence?.length ?? 0) > 0 || step.derived !== undefined)).toBe(true);
    expect(steps.flatMap((step) => ('task' in step ? [`${step.by}: ${step.task}`] : []))).toEqual([
      'poststelle: Antrag stempeln und an SB weiterleiten',
      'sachbearbeitung: Antrag auf Vollständigkeit prüfen',
      'sachbearbeitung: Um Ergänzung bitten',
      'sachbearbeitung: Verfahren einstellen',
      'sachbearbeitung: Daten aus Melderegister abrufen',
      'sachbearbeitung: Fischereischein ausdrucken',
      'sachgebietsleitung: Fischereischein unterschreiben',
      'sachbearbeitung: Fischereischein versenden',
      'sachbearbeitung: Vorgang in Papierakte abheften',
    ]);
    const race = steps.find((step) => 'race' in step);
    expect(race).toMatchObject({
      race: [{ steps: [{ goto: 'antrag-auf-vollstaendigkeit-pruefen' }] }, { on: { timer: 'P3W' } }],
    });
    expect(steps.find((step) => 'task' in step && step.task.startsWith('Fischereischein versenden'))).toMatchObject({
      channel: 'post',
      legalBasis: ['§ 7 FischG'],
    });
    expect(outline.triggers).toMatchObject([{ kind: 'message', label: 'Antrag eingegangen', channel: 'post' }]);
  });

  it.each([
    ['Arbeitsanweisung Nr. 7 Erlaubnis für Plakate', 'Erlaubnis für Plakate'],
    ['Dienstanweisung Nr. 12-3: Hundesteuer', 'Hundesteuer'],
    ['Merkblatt zum Bewohnerparken', 'Bewohnerparken'],
  ])('calls the process what the title is about: %s', async (title, process) => {
    const { outline } = await extract({ ...instruction, title });
    expect(outline.process).toBe(process);
  });

  it('marks a performer that no sentence names as inferred', async () => {
    const { outline } = await extract(instruction);
    const tasks = [...walkSteps(outline.steps)].flatMap(({ step }) => ('task' in step ? [step] : []));
    const filed = tasks.find((task) => task.task.includes('abheften'));
    expect(filed?.inferred).toContain('by');
    expect(tasks.find((task) => task.task.startsWith('Daten'))?.inferred).toBeUndefined();
  });

  it('reads a table of the course with its performers', async () => {
    const headerCells = ['Nr.', 'Tätigkeit', 'Verantwortlich', 'Bemerkung'];
    const rows = [
      ['1', 'Prüfung des Antrags auf Vollständigkeit', 'SB', ''],
      ['2', 'Bei Unvollständigkeit Nachforderung der fehlenden Unterlagen', 'SB', 'Frist: zwei Wochen'],
      ['3', 'Ausdruck und Versand des Bescheides', 'Registratur', ''],
    ];
    const table = documentOf('ablauf', ['# Ablauf', ...rows.map((row) => row.join(' | '))]);
    for (const [index, cells] of rows.entries())
      Object.assign(table.blocks[index + 1] ?? {}, { kind: 'tableRow', cells, headerCells, table: 0 });
    const { outline } = await extract(table);
    const tasks = [...walkSteps(outline.steps)].flatMap(({ step }) =>
      'task' in step ? [`${step.by}: ${step.task}`] : [],
    );
    expect(tasks).toEqual([
      'sachbearbeitung: Antrag auf Vollständigkeit prüfen',
      'sachbearbeitung: Fehlende Unterlagen nachfordern',
      'registratur: Bescheid ausdrucken',
      'registratur: Bescheid versenden',
    ]);
  });

  it('says so where nothing tells a procedure', async () => {
    await expect(extract(documentOf('info', ['Das Rathaus ist montags geöffnet.']))).rejects.toMatchObject({
      code: 'E_NOTHING_PROCEDURAL',
    });
  });

  it('gives the same outline for the same documents', async () => {
    const [first, second] = [await extract(instruction), await extract(structuredClone(instruction))];
    expect(JSON.stringify(first.outline)).toBe(JSON.stringify(second.outline));
  });

  it('whatever the order of sentences: every quote stands, and the process is sound', async () => {
    const pool = [
      'SB prüft den Antrag auf Vollständigkeit.',
      'Fehlen Unterlagen, werden diese mit einer Frist von vier Wochen nachgefordert.',
      'Verstreicht die Frist ergebnislos, wird der Antrag abgelehnt.',
      'Nach Eingang der Unterlagen ist die Prüfung zu wiederholen.',
      'Andernfalls ergeht ein Ablehnungsbescheid.',
      'Bei Beanstandungen gibt die Amtsleitung den Vorgang an SB zurück; nach deren Ausräumung ist er erneut vorzulegen.',
      'Besteht ein Anspruch, wird der Bescheid erstellt. Besteht kein Anspruch, ist der Antrag abzulehnen.',
      'Zuvor ist die Gebühr zu ermitteln.',
      'Die Stellungnahme der Feuerwehr ist einzuholen und abzuwarten.',
      'Liegt eine Bestätigung vor, entfällt die Prüfung nach Ziffer 1.',
      'Im Falle der Genehmigung wird ein Bescheid versandt. Ablehnende Bescheide sind zu begründen.',
      'Die Prüfungen nach den Ziffern 1 bis 3 können nebeneinander vorgenommen werden.',
      'Kommt die Person nicht, ist nach Ziffer 2 zu verfahren.',
      'Die Person ist zuvor anzuhören; die Frist zur Äußerung beträgt zwei Wochen.',
      'Ist die Stelle zuständig, weiter mit Schritt 3.',
      'Bei Rückfragen der Kasse zurück zu Nr. 1.',
      'Bei Auslandsbezug siehe Ziffer 4.',
      'Geht die Antwort ein, wird sie ausgewertet. Meldet sich niemand, wird die Akte geschlossen.',
      'Gleichzeitig prüft die Feuerwehr den Brandschutz.',
      'Die Stelle erteilt die Auskunft, es sei denn, die Schutzfrist läuft noch.',
      'Damit ist das Verfahren beendet.',
      'Ist der Antrag nach Ziffer 4 abzulehnen, wird der Antrag abgelehnt (Ziffer 4).',
      'Folgende Stellen sind zu beteiligen:',
      'Übersteigt der Betrag die Grenze, entscheidet die Amtsleitung.',
      'Danach wird erneut geprüft.',
    ];
    const headings = ['# 1 Eingang', '# 2 Prüfung', '# 3 Entscheidung', '# 4 Besonderheiten'];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...pool, ...headings), { minLength: 1, maxLength: 14 }),
        async (lines) => {
          const document = documentOf('zufall', ['# 1 Prüfung', 'Die Poststelle stempelt den Antrag.', ...lines]);
          const { outline } = await extract(document);
          expect(verifyEvidence(outline, [document]).unsupported).toEqual([]);
          expect(checkSoundness(compile(outline)).verdict).toBe('sound');
        },
      ),
      { numRuns: 150 },
    );
  });
});
