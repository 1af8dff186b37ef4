import { readDocument } from '@lotse/ingest';
import { describe, expect, it } from 'vitest';
import { outline, textFile } from './files.ts';

describe('plain text saved by a word processor, without empty lines', () => {
  it('has chapters where a number stands right above its first part', async () => {
    const lines = [
      '1. Annahme der Anzeige',
      '    1.1 Der Verlust ist unverzüglich anzuzeigen.',
      '    1.2 Die Identität wird festgestellt, und zwar',
      '        a) durch Vorlage des Reisepasses oder',
      '        b) anhand des Registers.',
      '2. Bearbeitung',
      '    2.1 Fristen',
      '(1) Die Anzeige ist am selben Tag zu erfassen.',
      '(2) Danach wird die Polizei unterrichtet.',
      '3. Die Akte wird geschlossen.',
    ];
    const [document] = await readDocument(textFile('anweisung.txt', lines.join('\n')));
    expect(outline(document!)).toEqual([
      'heading1 1. Annahme der Anzeige',
      'listItem1 1.1 Der Verlust ist unverzüglich anzuzeigen.',
      'listItem1 1.2 Die Identität wird festgestellt, und zwar',
      'listItem2 a) durch Vorlage des Reisepasses oder',
      'listItem2 b) anhand des Registers.',
      'heading1 2. Bearbeitung',
      'heading2 2.1 Fristen',
      'listItem1 (1) Die Anzeige ist am selben Tag zu erfassen.',
      'listItem1 (2) Danach wird die Polizei unterrichtet.',
      'listItem1 3. Die Akte wird geschlossen.',
    ]);
  });
});
