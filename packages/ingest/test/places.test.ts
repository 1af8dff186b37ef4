import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type InputFile, readDocument } from '@lotse/ingest';
import { type Block, placeWords } from '@lotse/model';
import { outlookMessage } from '@lotse/testing';
import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../src/comparison/words.ts';
import { textOfHtml } from '../src/html/page-text.ts';
import { decodeText } from '../src/text/encoding.ts';
import { fixture, goldFolder, textFile } from './files.ts';
import { odt } from './odt-files.ts';

/** Words; a comma between digits may divide cells. */
const keys = (text: string) => wordsOf(text.replace(/(?<=\d),(?=\d)/g, ' ')).words.map(({ key }) => key);

/** Files of these endings among the gold documents and the fixtures. */
function filesOf(ending: RegExp): InputFile[] {
  const gold = readdirSync(goldFolder, { recursive: true, encoding: 'utf8' }).map((name) => join(goldFolder, name));
  const fixtures = ['anfrage.eml', 'leistung.html'].filter((name) => ending.test(name)).map(fixture);
  const files = gold.filter((path) => ending.test(path)).map((name) => ({ name, bytes: readFileSync(name) }));
  return [...files, ...fixtures];
}

/** Why the words of a block are not just what stands at its place: nothing where they are. */
function misplaced(block: Block, decoded: string, isHtml: boolean): string | undefined {
  if (!('start' in block.place)) return 'no offsets';
  const { start, end } = block.place;
  const slice = decoded.slice(start, end);
  if (slice !== slice.trim()) return `white space around ${JSON.stringify(slice)}`;
  const there = keys(isHtml ? textOfHtml(slice) : slice);
  const typed = keys(`${block.marker ?? ''} ${block.text}`);
  // The numbers of HTML lists stand nowhere.
  const own = there[0] === typed[0] ? typed : keys(block.text);
  let at = 0;
  for (const key of there) if (key === own[at]) at++;
  if (at < own.length) return `“${own[at]}” is not in ${JSON.stringify(slice)}`;
  if (there[0] !== own[0] || there.at(-1) !== own.at(-1))
    return `more than ${own.join(' ')} in ${JSON.stringify(slice)}`;
  return undefined;
}

async function misplacedIn(file: InputFile, decoded = decodeText(file.bytes)): Promise<string[]> {
  const [document] = await readDocument(file);
  expect(document!.blocks.length).toBeGreaterThan(0);
  const isHtml = document!.reader === 'html';
  return document!.blocks.flatMap((block) => misplaced(block, decoded, isHtml) ?? []);
}

describe('the place of a block in a decoded file', () => {
  it.each(filesOf(/\.(?:html|txt|md|csv)$/).map((file) => [file.name.replace(goldFolder, ''), file] as const))(
    'is exact in %s',
    async (_, file) => expect(await misplacedIn(file)).toEqual([]),
  );

  const awkward: [string, string][] = [
    [
      'seite.html',
      '<main>\r\n<h1>1.\r\n  Titel</h1>\r\n<p>&nbsp; Der <b>Antrag</b> wird <i>geprüft.</i> &#160;</p></main>',
    ],
    ['liste.html', '<ol>\n<li> <p> Prüfen </p>\n<ul><li>sofort<li>später</ul> <li>Erlassen</ol> <p>Ende &amp; aus'],
    ['tabelle.html', '<table> <caption> Fristen </caption><tr><td> <td> Frist <td>4 Wochen </table> danach'],
    ['versteckt.html', '<p><span hidden>nie</span> Text <select><option>a</option></select> hier <nav>weg</nav></p>'],
    ['kaputt.html', 'Vorher <b>fett <p>weiter</b> normal <div>innen</p> außen'],
    ['notiz.txt', '\ufeff  Ablauf\r\n\r\n   1. Der Antrag wird\r\n      geprüft.  \r\n\t- sofort \r\n\r\nEnde'],
    [
      'notiz.md',
      '#  Ablauf  \r\n\r\n  > Der *Antrag* wird\n  > geprüft.\n\n  - sofort\n    weiter  \n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```\n  code  \n```',
    ],
    ['liste.csv', 'Name;Frist\r\n "A; B" ; 4 Wochen \r\n\r\n"mehr\r\nzeilig";"2 ""x"""\r\n'],
  ];
  it.each(awkward)('is exact in an awkward %s', async (name, text) => {
    expect(await misplacedIn(textFile(name, text), text.replace('\ufeff', ''))).toEqual([]);
  });

  it('is exact in UTF-16', async () => {
    const bytes = Uint8Array.from([0xff, 0xfe, ...Buffer.from('Ablauf\r\n\r\nDer Antrag wird geprüft.', 'utf16le')]);
    expect(await misplacedIn({ name: 'notiz.txt', bytes })).toEqual([]);
  });

  it('is exact however lines are set', async () => {
    const word = fc.constantFrom('Antrag', 'prüfen', '25,50', '§ 12', '1.', 'a)', '-', '>', '#', '|', '*wichtig*', '"');
    const line = fc.tuple(fc.constantFrom('', ' ', '\t', '    '), fc.array(word, { maxLength: 6 }));
    const text = fc
      .array(line, { minLength: 1, maxLength: 12 })
      .map((lines) => lines.map(([indent, words]) => `${indent}${words.join(' ')}`).join('\r\n'));
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom('a.txt', 'a.md', 'a.csv'), async (content, name) => {
        const file = textFile(name, content);
        if (content.trim() === '') return;
        const [document] = await readDocument(file);
        const wrong = document!.blocks.flatMap((block) => {
          return keys(block.text).length === 0 ? [] : (misplaced(block, content, false) ?? []);
        });
        expect(wrong).toEqual([]);
      }),
      { seed: 4, numRuns: 150 },
    );
  });
});

describe('the place of a block in an e-mail', () => {
  it.each(filesOf(/\.eml$/).map((file) => [file.name.replace(goldFolder, ''), file] as const))(
    'is exact in the body that it names: %s',
    async (_, file) => {
      const mail = await PostalMime.parse(file.bytes);
      const [document] = await readDocument(file);
      const body = document!.blocks.filter(({ place }) => 'part' in place && place.part !== 'head');
      expect(body.length).toBeGreaterThan(2);
      expect(body.flatMap((block) => misplaced(block, mail.text ?? '', false) ?? [])).toEqual([]);
      expect(placeWords(document!.blocks[0]!.place)).toBe('Kopf der E-Mail');
    },
  );

  it('is exact in a message of Outlook, as text and as HTML', async () => {
    const text =
      'Guten Tag,\r\n\r\n  der Antrag wird geprüft. \r\n\r\n-- \r\nAmt 3\r\n\r\n> Frage eins\r\n> Frage zwei\r\n';
    const html = '<p> Guten <b>Tag</b></p><ul><li>Antrag prüfen </li></ul>';
    for (const [body, isHtml, bytes] of [
      [text, false, outlookMessage({ subject: 'Rückfrage', text })],
      [html, true, outlookMessage({ subject: 'Rückfrage', html })],
    ] as const) {
      const [mail] = await readDocument({ name: 'a.msg', bytes });
      const blocks = mail!.blocks.slice(1);
      expect(blocks.map(({ place }) => 'part' in place && place.part)).toEqual(
        blocks.map(() => (isHtml ? 'html' : 'text')),
      );
      expect(blocks.flatMap((block) => misplaced(block, body, isHtml) ?? [])).toEqual([]);
    }
  });
});

describe('the place of a paragraph', () => {
  const p = (text: string) => `<text:p>${text}</text:p>`;
  const h = (level: number, text: string) => `<text:h text:outline-level="${level}">${text}</text:h>`;
  const cell = (text: string) => `<table:table-cell>${p(text)}</table:table-cell>`;
  const row = (...cells: string[]) => `<table:table-row>${cells.map(cell).join('')}</table:table-row>`;

  it('counts what a reader sees below the last heading; a table counts once', async () => {
    const body =
      `${p('Vorweg.')}${h(1, 'Ablauf')}${p('Eins.')}${p('')}${p('Zwei.')}` +
      `<table:table>${row('Schritt', 'Frist')}${row('Prüfen', '2 Wochen')}</table:table>${p('Danach.')}` +
      `${h(2, 'Prüfung')}${p('Innen.')}${h(2, 'Bescheid')}${h(1, 'Schluss')}${p('Ende.')}`;
    const [document] = await readDocument(odt({ body }));
    expect(document!.blocks.map(({ text, place }) => `${text}: ${placeWords(place)}`)).toEqual([
      'Vorweg.: Absatz 1',
      'Ablauf: Absatz 2',
      'Eins.: Ablauf › Absatz 1',
      'Zwei.: Ablauf › Absatz 2',
      'Schritt | Frist: Ablauf › Absatz 3 (Tabelle), Zeile 1',
      'Prüfen | 2 Wochen: Ablauf › Absatz 3 (Tabelle), Zeile 2',
      'Danach.: Ablauf › Absatz 4',
      'Prüfung: Ablauf › Absatz 5',
      'Innen.: Ablauf › Prüfung › Absatz 1',
      'Bescheid: Ablauf › Absatz 6',
      'Schluss: Absatz 3',
      'Ende.: Schluss › Absatz 1',
    ]);
  });

  it.each(['verfahren.docx', 'verfahren.odt'])(
    'names notes, comments and page heads by where they hang in %s',
    async (name) => {
      const [document] = await readDocument(fixture(name));
      const notes = document!.blocks.filter(({ kind }) => kind === 'note' || kind === 'footnote');
      expect(notes.map(({ place }) => placeWords(place))).toEqual([
        'Antragstellung › Absatz 1, Fußnote',
        'Änderungen und Kommentare › Absatz 1, Kommentar',
        'Kopfzeile',
      ]);
    },
  );

  it('is the same for the same text in Word and OpenDocument', async () => {
    const places = async (name: string) =>
      (await readDocument(fixture(name)))[0]!.blocks.map(({ text, place }) => `${text}: ${placeWords(place)}`);
    expect(await places('verfahren.odt')).toEqual(await places('verfahren.docx'));
  });
});

describe('the place of cells', () => {
  it('is the range of a row, the cell of a single text and of a comment, the sheet for its name', async () => {
    const [document] = await readDocument(fixture('schritte.xlsx'));
    expect(document!.blocks.map(({ text, place }) => `${text}: ${placeWords(place)}`)).toEqual([
      'Schritte: Blatt Schritte',
      'Schritt | Frist | Rechtsgrundlage: Blatt Schritte, Zellen A1 bis C1',
      'Anhörung | 2 Wochen | § 28 VwVfG: Blatt Schritte, Zellen A2 bis C2',
      'fett normal | 15.03.2026 | 2: Blatt Schritte, Zellen A3 bis C3',
      'verbunden: Blatt Schritte, Zelle A4',
      'Kommentar: Blatt Schritte, Zelle C4',
      'Versteckt: Blatt Versteckt',
      'geheim: Blatt Versteckt, Zelle A1',
    ]);
  });
});
