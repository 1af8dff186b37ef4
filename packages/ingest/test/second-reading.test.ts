import { readDocument } from '@lotse/ingest';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../src/draft.ts';
import { compareReadings } from '../src/second-reading.ts';
import { fixture, textFile } from './files.ts';

const draftOf = (text: string, leftOut: string[] = []): Draft => ({
  reader: 'pdf',
  mediaType: 'application/pdf',
  blocks: [{ kind: 'paragraph', text, place: { page: 1 }, path: [] }],
  fields: [],
  warnings: [],
  leftOut,
});
const file = textFile('x.pdf', '');
const differing = (own: Draft, text: string) =>
  compareReadings(own, [{ page: 3, text }], file).map(({ message, where }) => `${where}: ${message}`);

describe('the second reading', () => {
  it('names words that only it has, with their page', () => {
    expect(differing(draftOf('Der Antrag wird geprüft.'), 'Der Antrag wird vom\nSteueramt geprüft.')).toEqual([
      'x.pdf, Seite 3: Seite 3: Eine zweite, unabhängige Lesung findet Wörter, die hier fehlen: „vom“, „steueramt“. Bitte an der Unterlage prüfen.',
    ]);
  });

  it('names words that it does not have', () => {
    expect(differing(draftOf('Der Antrag wird sofort geprüft.'), 'Der Antrag wird geprüft.')).toEqual([
      expect.stringContaining('findet diese Wörter nicht: „sofort“'),
    ]);
  });

  it('is silent on hyphenation, line breaks and text left out on purpose', () => {
    const own = draftOf('Die Zulassungsbescheinigung liegt vor.', ['Inhaltsverzeichnis 1 Allgemeines .... 2']);
    expect(differing(own, 'Inhaltsverzeichnis\nAllgemeines\nDie Zulassungsbe-\nscheinigung liegt\nvor.')).toEqual([]);
  });

  it.each(['verfahren.docx', 'verfahren.pdf', 'twocol_interleaved.pdf', 'acroform.pdf', 'tabelle.pdf', 'silben.pdf'])(
    'agrees on %s',
    async (name) => {
      const [document] = await readDocument(fixture(name));
      expect(document!.warnings.filter((warning) => warning.code === 'W_READINGS_DIFFER')).toEqual([]);
    },
  );
});
