import { describe, expect, it } from 'vitest';
import { Draft } from '../../src/index.ts';
import { mendQuotes } from '../../src/prompted/mended-quotes.ts';
import { documentOf } from '../documents.ts';
import { at, draft, row } from './drafts.ts';

const anweisung = documentOf('anweisung', [
  'Das Steueramt prüft die Anmeldung auf Vollständigkeit. Fehlen Angaben, werden sie per Post nachgefordert.',
  'Die Steuer wird festgesetzt und die Marke wird ausgegeben.',
  'Der Bescheid wird per Post versandt.',
]);

function mended(block: number, quote: string) {
  const written = Draft.parse(draft([row(1, null, 'task', 'Schritt', at(block, quote))]));
  const result = mendQuotes(written, [anweisung]);
  return { quote: result.draft.rows[0]?.evidence[0], told: result.mended.map(({ row: n, remedy }) => ({ n, remedy })) };
}

describe('mendQuotes', () => {
  it.each([
    [1, 'kontrolliert die Anmeldung auf Komplettheit', 1, 'Das Steueramt prüft die Anmeldung auf Vollständigkeit.'],
    [
      1,
      'nachgefordert per Post werden fehlende Informationen',
      1,
      'Fehlen Angaben, werden sie per Post nachgefordert.',
    ],
    [2, 'Der Bescheid wird mit der Post versandt', 3, 'Der Bescheid wird per Post versandt.'],
  ])('finds in block %i what „%s“ means', (named, quote, block, sentence) => {
    const { quote: found, told } = mended(named, quote);
    expect(found).toEqual({ block: `b-00000${block}`, quote: sentence });
    expect(told).toEqual([{ n: 1, remedy: expect.stringContaining(sentence) }]);
  });

  it.each([
    [2, 'Der Personalrat erhält den Vorgang zur Kenntnis.'],
    [1, 'Das Steueramt prüft die Anmeldung auf Vollständigkeit'],
    [3, ''],
  ])('leaves in block %i what stands or what nothing resembles: „%s“', (block, quote) => {
    expect(mended(block, quote)).toEqual({ quote: { block: `b-00000${block}`, quote }, told: [] });
  });
});
