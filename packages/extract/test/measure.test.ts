import { describe, expect, it } from 'vitest';
import { isProcedural, measure } from '../src/index.ts';
import { documentOf, outlineOf } from './documents.ts';

const anweisung = documentOf('anweisung', [
  '# Allgemeines',
  'Diese Anweisung ist von allen zu beachten.',
  '# Bearbeitung',
  'Der Vordruck wird auf Vollständigkeit geprüft.',
  'SB überträgt die Angaben in das Fachverfahren.',
  'Eine Zustellung mit Urkunde findet nicht statt.',
]);
const inBlock = (block: number, quote: string) => ({ document: 'anweisung', block: `b-00000${block}`, quote });

describe('measure', () => {
  it('counts what is proven, what is used and what is left', () => {
    const measures = measure(
      outlineOf([
        { task: 'Vordruck prüfen', id: 'a', evidence: [inBlock(4, 'auf Vollständigkeit geprüft')] },
        { task: 'Gebühr erheben', id: 'b', evidence: [inBlock(4, 'eine Gebühr erhoben')] },
        { task: 'Akte schließen', id: 'c' },
        { end: 'Fertig', id: 'd', derived: 'end' },
        { task: 'Rückfrage stellen', id: 'e', evidence: [{ by: 'person' }] },
      ]),
      [anweisung],
    );
    expect(measures).toEqual({
      grounding: 1 / 3,
      coverage: 1 / 2,
      agreement: null,
      unused: [{ document: 'anweisung', block: 'b-000005' }],
    });
  });

  it('takes a quote that names the wrong block for not proven', () => {
    const step = { task: 'Vordruck prüfen', id: 'a', evidence: [inBlock(5, 'auf Vollständigkeit geprüft')] };
    expect(measure(outlineOf([step]), [anweisung])).toMatchObject({ grounding: 0, coverage: 0 });
  });

  it('does not count a block as used because a question quotes it', () => {
    const outline = outlineOf([], {
      openQuestions: [{ id: 'q', question: 'Wer?', evidence: [inBlock(4, 'Der Vordruck wird')] }],
    });
    expect(measure(outline, [anweisung])).toMatchObject({ grounding: 1, coverage: 0 });
  });
});

describe('isProcedural', () => {
  const verdict = (text: string, more = {}) => {
    const document = documentOf('d', ['# Bearbeitung', text], more);
    return isProcedural(document.blocks[1]!, document);
  };

  it.each([
    'Die Halterdaten werden durch lesenden Zugriff auf das Melderegister abgeglichen.',
    'Der Vordruck ist auszufüllen und zu unterschreiben.',
    'Wird eine Ermäßigung beantragt, entscheidet die Sachgebietsleitung.',
    'Geht die Ergänzung nicht fristgerecht ein, sind die Besteuerungsgrundlagen zu schätzen.',
    'Vereinbaren Sie telefonisch einen Termin.',
    'Die Polizeiinspektion erhält eine Abschrift per Telefax.',
  ])('yes: %s', (text) => expect(verdict(text)).toBe(true));

  it.each([
    'Die Excel-Liste wird seit 2023 nicht mehr geführt.',
    'Künftig soll die Anzeige auch über das Bürgerkonto möglich sein.',
    'Mo–Fr 8–12 Uhr, Do auch 14–18 Uhr',
    'ein Hund | 96,00 EUR',
    'Eine beglaubigte Kopie wird nicht benötigt.',
  ])('no: %s', (text) => expect(verdict(text)).toBe(false));

  it('yes: the rows of a table of steps, in noun style as they are, but not its head', () => {
    const head = ['Nr.', 'Schritt', 'Zuständig'];
    const document = documentOf('d', ['', '']);
    const rowOf = (cells: string[]) => {
      const row = {
        ...document.blocks[0]!,
        kind: 'tableRow' as const,
        cells,
        headerCells: head,
        text: cells.join(' | '),
      };
      return isProcedural(row, document);
    };
    expect(rowOf(['3', 'Prüfung des Antrags', 'SB'])).toBe(true);
    expect(rowOf(head)).toBe(false);
  });

  it('no: headings, quoted mails, forms, and what stands under "Allgemeines"', () => {
    expect(anweisung.blocks.map((block) => isProcedural(block, anweisung))).toEqual([
      false,
      false,
      false,
      true,
      true,
      false,
    ]);
    expect(verdict('Der Antrag wird geprüft.', { kind: 'form' })).toBe(false);
    const mail = documentOf('mail', ['Der Antrag wird geprüft.'], { kind: 'mail' });
    expect(isProcedural({ ...mail.blocks[0]!, quoted: true }, mail)).toBe(false);
  });
});
