import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '@lotse/ingest';
import type { SourceDocument } from '@lotse/model';
import { describe, expect, it } from 'vitest';
import { fixture, goldFolder, textFile } from './files.ts';

type Texts = Record<string, string[]>;

const set: { blocks: Texts; further: Texts } = JSON.parse(new TextDecoder().decode(fixture('languages.json').bytes));
const { de: german = [], ...foreign } = set.blocks;

/** The first text as a heading, the others as paragraphs; no element states its language. */
const page = (texts: readonly string[]) =>
  texts
    .map((text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))
    .map((text, index) => (index === 0 ? `<h2>${text}</h2>` : `<p>${text}</p>`))
    .join('\n');

async function readPage(body: string, root = '<html>'): Promise<SourceDocument> {
  const [document] = await readDocument(textFile('merkblatt.html', `${root}<body>${body}</body></html>`));
  return document!;
}

/** Blocks that were taken for another language than they are in: "fr as de: Acte de naissance". */
function mistaken(document: SourceDocument, languages: Texts): string[] {
  const seen = (text: string) => text.replace(/\p{Cf}/gu, '');
  const truth = new Map(
    Object.entries(languages).flatMap(([language, texts]) => texts.map((text) => [seen(text), language])),
  );
  return document.blocks.flatMap(({ text, language }) => {
    const found = language ?? document.language;
    const is = truth.get(seen(text));
    return is === undefined ? [`lost: ${text}`] : is === found ? [] : [`${is} as ${found}: ${text}`];
  });
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    // Recognising the scan takes longer than all the others.
    .filter((entry) => entry.isFile() && !entry.name.endsWith('scan.pdf'))
    .filter((entry) => /\.(?:docx|pdf|html|eml|xlsx|txt)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));

describe('the language of blocks', () => {
  it('has a hundred blocks and more in twelve languages, and sixty and more in German, to be measured with', () => {
    expect(Object.keys(foreign)).toHaveLength(12);
    expect(Object.values(foreign).flat().length).toBeGreaterThanOrEqual(100);
    expect(german.length).toBeGreaterThanOrEqual(60);
  });

  it('is told for every part of a leaflet in German and twelve languages', async () => {
    const document = await readPage([german, ...Object.values(foreign)].map(page).join('\n'));
    expect(document.language).toBe('de');
    expect(document.blocks).toHaveLength(Object.values(set.blocks).flat().length);
    expect(mistaken(document, set.blocks)).toEqual([]);
  });

  it.each(Object.entries(foreign))('is told for a part in %s between short German ones', async (language, texts) => {
    const document = await readPage([german.slice(0, 20), texts, german.slice(20)].map(page).join('\n'));
    expect(document.language).toBe('de');
    expect(mistaken(document, { de: german, [language]: texts })).toEqual([]);
  });

  it('is told for languages that the thresholds were not set on', async () => {
    const document = await readPage([german, ...Object.values(set.further)].map(page).join('\n'));
    // Three Slavic languages write these two words.
    expect(mistaken(document, { de: german, ...set.further })).toEqual(['hr as de: Potrebni dokumenti']);
  });

  it.each(Object.entries(foreign))('is that of the document where all is in %s', async (language, texts) => {
    const document = await readPage(page(texts));
    expect(document.language).toBe(language);
    expect(document.blocks.filter((block) => block.language !== undefined)).toEqual([]);
  });

  it('is German for what stands in German in a leaflet that is Turkish and Ukrainian for the greater part', async () => {
    const { tr = [], uk = [] } = foreign;
    const own = ['Anmeldung', ...german.slice(4, 7), 'Personalausweis oder Reisepass', 'Öffnungszeiten'];
    const document = await readPage([own, tr, uk].map(page).join('\n'));
    expect(document.language).toBe('tr');
    expect(mistaken(document, { de: own, tr, uk })).toEqual([]);
  });

  it('is German and nothing else in the gold documents and samples', async () => {
    const samples = join(import.meta.dirname, '../../../samples');
    const files = [...filesBelow(goldFolder), ...filesBelow(samples)];
    expect(files.length).toBeGreaterThan(35);
    for (const file of files) {
      const [document] = await readDocument({ name: file, bytes: readFileSync(file) });
      expect(document?.language, file).toBe('de');
      expect(
        document?.blocks.filter((block) => block.language !== undefined),
        file,
      ).toEqual([]);
    }
  });
});

describe('what a page states of its languages', () => {
  const longGerman = '<p>Die Anmeldung ist kostenlos. Bitte bringen Sie Ihren Ausweis mit.</p>';

  it('helps where a text is too short to tell', async () => {
    const { blocks } = await readPage(`${longGerman}<ul><li lang="tr">Kayıt ücretsizdir.</li></ul>${longGerman}`);
    expect(blocks.map(({ language }) => language)).toEqual([undefined, 'tr', undefined]);
    const unstated = await readPage(`${longGerman}<ul><li>Kayıt ücretsizdir.</li></ul>${longGerman}`);
    expect(unstated.blocks.map(({ language }) => language)).toEqual([undefined, undefined, undefined]);
  });

  it('is not believed against the text', async () => {
    const document = await readPage(`<div lang="fr">${longGerman}<p>Antrag auf Wohngeld</p></div>`, '<html lang="en">');
    expect(document.language).toBe('de');
    expect(document.blocks.map(({ language }) => language)).toEqual([undefined, undefined]);
  });
});

describe('sentences of other languages', () => {
  it.each([
    ['ar', 'ماذا يحدث إذا فاتني الموعد النهائي؟ يمكنك حجز موعد عبر الإنترنت أو عبر الهاتف.', 2],
    ['en', 'Please bring your passport to the appointment. You must register within two weeks! Is that clear?', 3],
    ['ru', 'Что взять с собой? Пожалуйста, возьмите паспорт или удостоверение личности. Регистрация бесплатная.', 3],
  ])('end as they do in %s', async (language, text, count) => {
    const { blocks } = await readPage(`<p>${german.slice(4, 7).join(' ')}</p><p>${text}</p>`);
    expect(blocks[1]?.language ?? 'de').toBe(language);
    expect(blocks[1]?.sentences).toHaveLength(count);
  });
});

describe('the zero-width non-joiner', () => {
  it('is kept between letters of Arabic script, where Persian is spelt with it, and nowhere else', async () => {
    const persian = 'برای ثبت\u200cنام در دوره\u200cهای زبان باید فرم را پر کنید و آن را با مدارک خود بفرستید.';
    const [document] = await readDocument(
      textFile('hinweis.txt', `${persian}\n\nAn\u200ctrag auf\u200c Wohn\u00adgeld`),
    );
    expect(document!.blocks.map(({ text }) => text)).toEqual([persian, 'Antrag auf Wohngeld']);
    expect(document!.warnings).toEqual([]);
  });
});
