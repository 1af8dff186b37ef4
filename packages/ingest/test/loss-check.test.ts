import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type InputFile, readDocument } from '@lotse/ingest';
import { outlookMessage } from '@lotse/testing';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Draft, DraftBlock } from '../src/draft.ts';
import { textOfHtml } from '../src/html/page-text.ts';
import { pdfSecondReading } from '../src/pdf/second-reading.ts';
import { comparisonOf, counted, draftOf, reported } from './drafts.ts';
import { fixture, goldFolder, textFile } from './files.ts';

const draftWith = (text: string, leftOut: string[] = []): Draft => ({
  reader: 'text',
  mediaType: 'text/plain',
  blocks: [{ kind: 'paragraph', text, place: { start: 0, end: 1 }, path: [] }],
  fields: [],
  warnings: [],
  leftOut,
});
const held = async (own: Draft, text: string) => (await comparisonOf(own, textFile('x.txt', text))).comparison!;
const gold = (name: string): InputFile => ({ name, bytes: readFileSync(join(goldFolder, name)) });

describe('the comparison of two readings', () => {
  it('counts each word, number and code; a word read less often than it stands there is missing', async () => {
    const own = draftWith('Der Antrag nach § 12 kostet Geld. Der Antrag wird geprüft.');
    const file = 'Der Antrag nach § 12 kostet 25,50 € an DE89 3704. Der Antrag, der Antrag wird geprüft. Geld';
    const { missing, missingTotal, extra, extraTotal } = await held(own, file);
    expect(reported(missing)).toEqual(['1 25,50', '1 3704', '1 an', '1 antrag', '1 de89', '1 der', '1 €']);
    expect([missingTotal, extra, extraTotal]).toEqual([7, [], 0]);
    expect(missing.find(({ word }) => word === '25,50')?.context).toBe('nach § 12 kostet 25,50 € an DE89 3704');
  });

  it('names the block of a word that the file has not', async () => {
    const { extra, missing } = await held(draftWith('Der Antrag wird sofort geprüft.'), 'Der Antrag wird geprüft.');
    expect(extra).toEqual([{ word: 'sofort', count: 1, block: expect.stringMatching(/^b-/) }]);
    expect(missing).toEqual([]);
  });

  it.each([
    ['hyphenation', 'Die Zulassungsbescheinigung liegt vor.', 'Die Zulassungsbe-\nscheinigung liegt\nvor.'],
    ['letters set apart', 'Der Antrag', 'Der A n t r a g'],
    ['words divided at another place', 'Fach verfahren', 'Fachver fahren'],
    ['a hyphen and a page between', 'Zulassungsbescheinigung', 'Zulassungsbe- Seite scheinigung'],
    ['the number of a note at its word', 'Offene Fälle ruhen', 'Offene Fälle1 ruhen'],
    ['columns between digits', '25 | 50 | 3', '25,50,3'],
    ['ligatures and invisible signs', 'Pflicht', 'P\ufb02i\u00adcht'],
  ])('takes no %s for a loss', async (what, own, file) => {
    const { missing, extra } = await held(draftWith(own, what.includes('page') ? ['Seite'] : []), file);
    expect([missing, extra]).toEqual([[], []]);
  });

  it('knows what was left out on purpose, and tells how much that is', async () => {
    const contents = 'Inhaltsverzeichnis Ablauf 2';
    const { missing, leftOut } = await held(draftWith('Ablauf', [contents]), `${contents}\nAblauf\nAblauf`);
    expect([reported(missing), leftOut]).toEqual([['1 ablauf'], 3]);
  });

  it('shows the first words and the number of all', async () => {
    const many = Array.from({ length: 500 }, (_, index) => `wort${index}x`).join(' ');
    const { comparison, warnings } = await comparisonOf(draftWith('Ablauf'), textFile('x.txt', `Ablauf ${many}`));
    expect([comparison?.missing.length, comparison?.missingTotal]).toEqual([200, 500]);
    expect(warnings[0]?.message).toContain('und 492 weitere');
  });
});

const mail = [
  'From: =?utf-8?Q?J=C3=B6rg_M=C3=B6=C3=9Fner?= <jm@amt.example>',
  'To: "Süd, Bürgerbüro" <sued@amt.example>, ordnung@amt.example',
  'Subject: =?iso-8859-1?Q?R=FCckfrage?=',
  ' =?iso-8859-1?Q?_zur_Frist?=',
  'Date: Mon, 2 Mar 2026 10:15:00 +0100',
  'Content-Type: multipart/mixed; boundary="aussen"',
  '',
  '--aussen',
  'Content-Type: multipart/alternative; boundary=innen',
  '',
  '--innen',
  'Content-Type: text/plain; charset=iso-8859-1',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  'Der Antrag wird k=FCnftig zuerst in der Fach=',
  'stelle gepr=FCft.',
  '',
  'Die Gebühr beträgt 25,50 Euro.'.replaceAll('ü', '=FC').replaceAll('ä', '=E4'),
  '--innen',
  'Content-Type: text/html; charset=utf-8',
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from(
    '<p>Der Antrag wird künftig zuerst in der Fachstelle geprüft.</p><p>Die Gebühr beträgt 25,50&nbsp;Euro.</p>',
  ).toString('base64'),
  '--innen--',
  '--aussen',
  "Content-Disposition: attachment; filename*=utf-8''Pr%C3%BCfliste.txt",
  '',
  'Die Liste wird geprüft.',
  '--aussen--',
  '',
].join('\r\n');
const outlook = outlookMessage({
  subject: 'Rückfrage zur Frist',
  from: 'Jörg Mößner',
  to: ['Bürgerbüro Süd'],
  sent: new Date('2026-03-02T09:15:00Z'),
  rtf: "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}\\pard Die Pr\\'fcfung dauert 14 Tage.\\par Danach entscheidet das Amt ohne Anh\\u246?rung.\\par}",
  attachments: [{ name: 'Prüfliste.txt', bytes: strToU8('Die Liste wird geprüft.') }],
});
const outlookPage = outlookMessage({
  subject: 'Rückfrage',
  rtf: "{\\rtf1\\ansi\\ansicpg1252\\fromhtml1 {\\*\\htmltag64 <p>}Der Antrag wird \\htmlrtf nie \\htmlrtf0 gepr\\'fcft.{\\*\\htmltag72 </p>}{\\*\\htmltag64 <p>}Danach Ablage.{\\*\\htmltag72 </p>}}",
});

/** Documents of every format; those from disk are real ones. */
const documents: [string, InputFile][] = [
  'verfahren.docx',
  'verfahren.odt',
  'schritte.xlsx',
  'tabelle.pdf',
  'seiten_10.pdf',
  'silben.pdf',
  'twocol_interleaved.pdf',
  'leistung.html',
  'anfrage.eml',
].map((name): [string, InputFile] => [name, fixture(name)]);
documents.push(
  ['a gold workbook', gold('eheschliessung-anmeldung/documents/unterlagen-eheanmeldung.xlsx')],
  ['a gold page', gold('bewohnerparkausweis/documents/serviceportal-bewohnerparkausweis.html')],
  ['a gold text', gold('meldebescheinigung/documents/notizen-fachbereichsleitung.txt')],
  [
    'a gold Word file with merged cells',
    gold('sondernutzung-strassenraum/documents/prozessbeschreibung-pb-66-01.docx'),
  ],
  ['an e-mail', { name: 'mail.eml', bytes: strToU8(mail) }],
  ['an Outlook message', { name: 'mail.msg', bytes: outlook }],
  ['an Outlook message of HTML in RTF', { name: 'seite.msg', bytes: outlookPage }],
  [
    'Markdown',
    textFile(
      'a.md',
      '# Ablauf\n\nDer *Antrag* nach [§ 12](https://amt.example/12) wird geprüft.\n\n| Schritt | Frist |\n|---|---|\n| Prüfen | 14 Tage |\n',
    ),
  ],
  ['CSV', textFile('a.csv', 'Schritt;Frist\nPrüfen;14 Tage\nErlassen;"3; höchstens 5"\n')],
);

describe.each(documents)('%s', async (_, file) => {
  const draft = await draftOf(file);
  if (draft.reader === 'pdf') {
    const { with: by, ways } = await pdfSecondReading(file);
    const pages = ways.flat().map(({ page = 0, text }) => ({ page, text }));
    draft.beside = { with: by, pages: Promise.resolve(pages) };
  }
  const without = async (drop: (block: DraftBlock) => boolean) => {
    const lossy = { ...draft, blocks: draft.blocks.filter((block) => !drop(block)) };
    return (await comparisonOf(lossy, file)).comparison!;
  };

  it('has not one word more or less than the second reading', async () => {
    const { comparison, warnings } = await comparisonOf(draft, file);
    expect(comparison).toMatchObject({ missing: [], extra: [] });
    expect(comparison!.words).toBeGreaterThan(4);
    expect(warnings).toEqual([]);
  });

  it('reports each word of a block that is dropped, and no other', async () => {
    for (const block of draft.blocks.slice(0, 40)) {
      if (draft.blocks.length === 1) continue;
      const { missing, extra } = await without((candidate) => candidate === block);
      expect(reported(missing)).toEqual(counted([`${block.marker ?? ''} ${block.text}`]));
      expect(extra).toEqual([]);
    }
  });
});

describe('what is lost', () => {
  it('of a whole page is reported with the page', async () => {
    const file = fixture('seiten_10.pdf');
    const draft = await draftOf(file);
    const onPage = (block: DraftBlock) => 'page' in block.place && block.place.page === 4 && block.kind !== 'note';
    const lossy = { ...draft, blocks: draft.blocks.filter((block) => !onPage(block)) };
    const { comparison, warnings } = await comparisonOf(lossy, file);
    const words = draft.blocks.filter(onPage).map(({ marker, text }) => `${marker ?? ''} ${text}`);
    expect(reported(comparison!.missing)).toEqual(counted(words));
    expect(new Set(comparison!.missing.map(({ page }) => page))).toEqual(new Set([4]));
    expect(warnings.map(({ where }) => where)).toEqual(['seiten_10.pdf, Seite 4']);
  });

  it('of a row is reported with its cells', async () => {
    const file = fixture('schritte.xlsx');
    const draft = await draftOf(file);
    const lossy = { ...draft, blocks: draft.blocks.filter(({ text }) => !text.startsWith('fett')) };
    const { comparison } = await comparisonOf(lossy, file);
    expect(comparison!.missing.map(({ word, cells }) => [word, cells])).toContainEqual(['fett', 'Schritte!3:3']);
  });

  it('of the files in an e-mail, a message or an archive is reported by name', async () => {
    const zip = zipSync({ 'a/ablauf.txt': strToU8('x'), 'b.txt': strToU8('y'), '__MACOSX/._b.txt': strToU8('z') });
    const files: [InputFile, string][] = [
      [{ name: 'mail.eml', bytes: strToU8(mail) }, 'Prüfliste.txt'],
      [{ name: 'mail.msg', bytes: outlook }, 'Prüfliste.txt'],
      [{ name: 'a.zip', bytes: zip }, 'a/ablauf.txt'],
    ];
    for (const [file, name] of files) {
      const draft = await draftOf(file);
      expect((await comparisonOf(draft, file)).comparison!.files?.missing).toEqual([]);
      const lossy = { ...draft, attachments: draft.attachments!.slice(1) };
      const { comparison, warnings } = await comparisonOf(lossy, file);
      expect(comparison!.files?.missing).toEqual([name]);
      expect(warnings.at(-1)?.message).toContain(`„${name}“`);
    }
  });

  it('is compared for nothing where the second reading fails: a warning says so', async () => {
    const draft = await draftOf(fixture('verfahren.docx'));
    const { comparison, warnings } = await comparisonOf(draft, { name: 'x.docx', bytes: strToU8('kein Archiv') });
    expect(comparison).toBeUndefined();
    expect(warnings.map(({ code }) => code)).toEqual(['W_NOT_COMPARED']);
  });
});

describe('a part that nobody refers to', () => {
  it('and that would unpack to more than the limits is not unpacked for the comparison either', async () => {
    const parts = unzipSync(fixture('verfahren.docx').bytes);
    const bytes = zipSync({ ...parts, 'word/header99.xml': new Uint8Array(33 * 1024 * 1024) });
    const [document] = await readDocument({ name: 'x.docx', bytes });
    expect(document!.comparison).toBeUndefined();
    expect(document!.warnings.map(({ code }) => code)).toContain('W_NOT_COMPARED');
  });
});

describe('the gold documents', () => {
  const all = readdirSync(goldFolder, { recursive: true, encoding: 'utf8' });
  const names = all.filter((name) => /documents[\\/].*\.(?:docx|pdf|html|xlsx|eml|txt)$/.test(name));

  it.each(names.filter((name) => !name.includes('scan')))('%s: no word is lost, none added', async (name) => {
    const [document] = await readDocument(gold(name));
    expect(document!.comparison).toMatchObject({ missing: [], extra: [] });
  });
});

describe('the text of a page without a tree', () => {
  it.each([
    ['<p title="a > b">Der <b>An</b>trag<br>wird</p>', 'Der Antrag wird'],
    ['<!-- nie > --><!DOCTYPE html><style>p { x: "<p>" }</style><script>if (a < b) "</p>"</script>Text', 'Text'],
    ['3 < 5 und 7 > 2', '3 < 5 und 7 > 2'],
    [
      '&Uuml;ber&shy;gabe &sect;&nbsp;12, &#128; 25&#x2c;50 &rarr; &amp;auml;',
      'Über\u00adgabe §\u00a012, € 25,50 &auml;',
    ],
    ['<template>nie <p>nie</p></template><textarea><b>Wert</b></textarea>', '<b>Wert</b>'],
    ['Anfang <a href="offen>und der Rest', 'Anfang'],
  ])('of %s', (html, text) => {
    expect(
      textOfHtml(html)
        .replace(/[ \n]+/g, ' ')
        .trim(),
    ).toBe(text);
  });
});
