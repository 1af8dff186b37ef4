import { readDocument } from '@lotse/ingest';
import { describe, expect, it } from 'vitest';
import { compareReadings } from '../src/comparison/compare-readings.ts';

/**
 * Text that a careless pattern would go through again from each of its signs: each takes well under a second where time
 * grows with its length, and minutes where it grows with the square of it.
 */
const length = 300_000;
const of = (piece: string) => piece.repeat(Math.ceil(length / piece.length));

const mail = (head: string, body = 'Der Antrag liegt bei.') =>
  `From: Stadt <amt@stadt.example>\r\nSubject: Antrag\r\n${head}MIME-Version: 1.0\r\n\r\n${body}\r\n`;
/** Folded, as lines of a head may not be longer. */
const field = (name: string, value: string) => `${name}: ${value}\r\n`;
const form = (label: string) =>
  `<form><label for="a">${label}</label><input id="a" name="a"></form><p>Ende der Seite.</p>`;

const files: readonly [what: string, name: string, text: string][] = [
  ['an encoded word without an end', 'wort.eml', mail(field('To', `=?${of('a')}`))],
  ['a name with a quotation without an end', 'name.eml', mail(field('Cc', `"${of('a\\"')}`))],
  ['addresses without an end', 'adresse.eml', mail(field('Cc', of('<')))],
  ['comments without an end', 'bemerkung.eml', mail(field('Cc', of('(')))],
  ['a parameter in a great many pieces', 'teile.eml', mail(field('Content-Type', 'text/plain; name*999999999=x'))],
  ['a line that could begin an answered mail', 'antwort.eml', mail('', `Am ${of('schrieb: ')}x`)],
  ['blanks in the middle of a paragraph', 'leer.html', `<p>Der Antrag${of(' ')}wird geprüft.</p>`],
  ['fixed blanks in the middle of a paragraph', 'fest.html', `<p>Der Antrag${of('&nbsp;')}wird geprüft.</p>`],
  ['colons behind a label', 'doppelpunkt.html', form(`Name${of(':')}`)],
  ['stars before a label', 'stern.html', form(`${of('*')}Name`)],
  ['brackets in a label', 'klammer.html', form(`Name ${of('(')}`)],
  ['cells that reach down through all rows', 'zellen.html', `<table>${of('<tr><td rowspan="999">a')}</table>`],
  ['links without an end', 'verweis.md', `Siehe ${of('](')}`],
  ['brackets without an end', 'klammern.md', `Siehe ${of('[')}`],
  ['number signs in a heading', 'zeichen.md', `# ${of('#')}x`],
  ['rows that all say the same', 'gleich.csv', of('nein;nein\n')],
  ['lines that all say the same', 'gleich.txt', of('Nein.\n')],
  ['emphasis without an end', 'fett.md', `Siehe ${of('**a ')}`],
];

it('a text of very many lines is read to its end', async () => {
  const text = `Erster Absatz.${'\n'.repeat(1_500_000)}Letzter Absatz.`;
  const [document] = await readDocument({ name: 'zeilen.txt', bytes: new TextEncoder().encode(text) });
  expect(document?.blocks.map((block) => block.text)).toEqual(['Erster Absatz.', 'Letzter Absatz.']);
});

it('a text whose words are divided at other places throughout is compared in time', { timeout: 20_000 }, () => {
  const words = (divided: (index: number) => string) =>
    Array.from({ length: 20_000 }, (_, at) => divided(at)).join(' ');
  const own = { blocks: [{ id: 'b', text: words((at) => `ab${at} cd`), place: { page: 1 } }], leftOut: [], added: [] };
  const other = { with: 'test', ways: [[{ page: 1, text: words((at) => `a b${at}c d`) }]] };
  expect(compareReadings(own, other)).toMatchObject({ missingTotal: 0, extraTotal: 0 });
});

describe('text without end', () => {
  it.each(files)('%s is read in time', { timeout: 20_000 }, async (_, name, text) => {
    const [document] = await readDocument({ name, bytes: new TextEncoder().encode(text) });
    expect(document?.blocks.length).toBeGreaterThan(0);
    expect(document?.comparison?.words).toBeGreaterThan(0);
    expect(document?.comparison?.missing.map(({ word }) => word)).not.toContain('geprüft');
  });
});

it('reads a file whose ending is a word of the language that this program is written in', async () => {
  const bytes = new Uint8Array([0, 1, 2, 3]);
  await expect(readDocument({ name: 'antrag.constructor', bytes })).rejects.toMatchObject({ code: 'E_UNSUPPORTED' });
});
