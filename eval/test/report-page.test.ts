import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type Browser,
  chromium,
  launch,
  needsChromium,
  openFromDisk,
  type Page,
  poorContrast,
  structureFaults,
} from '@lotse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportPieces } from '../src/report/render.ts';
import { type Made, made, other, runWith } from './report-fixture.ts';

const figures = { activity: 0.6, flow: 0.2, gatewayTyped: 0.5, actor: 1, findingCode: 0, field: 0 };
const others = { identity: other({ activity: 1 }), other: other({ activity: 0.7 }) };
const items = [
  made('a', { ...figures, activity: 0.6 }, { others }),
  made('b', { ...figures, activity: 0.9 }, { others }),
  made('c', { ...figures, activity: 0.2 }, { others }),
];

async function htmlOf(list: readonly Made[]): Promise<string> {
  const detail = async ({ id }: Made['result']) => list.find((one) => one.result.id === id)?.detail;
  let page = '';
  for await (const piece of reportPieces(runWith(list), { detail })) page += piece;
  return page;
}

describe.skipIf(chromium === undefined)(`the report of a run in a browser${needsChromium}`, () => {
  let browser: Browser;
  const folder = mkdtempSync(join(tmpdir(), 'lotse-eval-page-'));

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(hash = '', list: readonly Made[] = items): Promise<{ page: Page; trouble: string[] }> {
    const file = join(folder, 'report.html');
    writeFileSync(file, await htmlOf(list));
    return openFromDisk(browser, file, hash);
  }

  const soon = (): Promise<unknown> => new Promise((done) => setTimeout(done, 120));
  const shown = (page: Page): Promise<unknown> =>
    page.evaluate(
      `[...document.querySelectorAll('.page')].filter((one) => one.checkVisibility()).map((one) => one.id)`,
    );

  it('opens on the overview without an error and without a request', async () => {
    const { page, trouble } = await open();
    expect(await shown(page)).toEqual(['ueberblick']);
    expect(trouble).toEqual([]);
    await page.close();
  });

  it('turns from page to page by its links, and shows all for printing', async () => {
    const { page, trouble } = await open();
    await page.click('table.items tbody tr:nth-child(2) a');
    await soon();
    expect(await shown(page)).toEqual(['fall-gold_2f_b']);
    expect(await page.evaluate(`document.activeElement.textContent`)).toBe('Fall b');
    await page.click('.page.shown a[rel="next"]');
    await soon();
    expect(await shown(page)).toEqual(['fall-gold_2f_c']);
    expect(await page.title()).toContain('Fall c');
    await page.goBack();
    await soon();
    expect(await shown(page)).toEqual(['fall-gold_2f_b']);
    await page.evaluate(`location.hash = '#hinweise'`);
    await soon();
    expect(await shown(page)).toEqual(['ueberblick']);
    await page.evaluate(`location.hash = '#alles'`);
    await soon();
    expect(await shown(page)).toHaveLength(4);
    expect(trouble).toEqual([]);
    await page.close();
  });

  it('sorts items by a figure, up and down, by keyboard too', async () => {
    const { page } = await open();
    const order = (): Promise<unknown> =>
      page.evaluate(`[...document.querySelectorAll('table.items tbody th')].map((one) => one.textContent.trim())`);
    await page.focus('table.items thead th:nth-child(2) button');
    await page.keyboard.press('Enter');
    expect(await order()).toEqual(['Fall c', 'Fall a', 'Fall b']);
    await page.keyboard.press('Enter');
    expect(await order()).toEqual(['Fall b', 'Fall a', 'Fall c']);
    expect(
      await page.evaluate(`document.querySelector('table.items thead th:nth-child(2)').getAttribute('aria-sort')`),
    ).toBe('descending');
    await page.close();
  });

  it('frames the partner of a clicked element and shows the passages of both', async () => {
    const { page, trouble } = await open('#fall-gold_2f_a');
    await page.click('.page.shown [data-side="draft"] [data-id="Antrag prüfen"] rect');
    const framed = (side: string): Promise<unknown> =>
      page.evaluate(`(() => {
        const stage = document.querySelector('.page.shown .stage[data-side="${side}"]');
        const frame = stage.querySelector('.frames rect').getBoundingClientRect();
        const node = stage.querySelector('[data-id="Antrag prüfen"] rect').getBoundingClientRect();
        return frame.left < node.left && frame.right > node.right && frame.top < node.top && frame.bottom > node.bottom;
      })()`);
    expect([await framed('gold'), await framed('draft')]).toEqual([true, true]);
    const said = String(await page.evaluate(`document.querySelector('.page.shown .inspector').innerText`));
    expect(said).toContain('Das Amt prüft den Antrag.');
    expect(said).toContain('Ähnlichkeit 1,00');
    expect(trouble).toEqual([]);
    await page.close();
  });

  it('lights up the partner while one is pointed at', async () => {
    const { page } = await open('#fall-gold_2f_a');
    await page.hover('.page.shown [data-side="gold"] [data-id="Bescheid erstellen"] rect');
    const hot = `[...document.querySelectorAll('.hot')].map((one) => one.closest('.stage').dataset.side + ' ' + one.dataset.id)`;
    expect(await page.evaluate(hot)).toEqual(['gold Bescheid erstellen', 'draft Bescheid erstellen']);
    await page.hover('h1');
    expect(await page.evaluate(hot)).toEqual([]);
    await page.close();
  });

  it('goes from difference to difference', async () => {
    const { page } = await open('#fall-gold_2f_a');
    const chosen = (): Promise<unknown> =>
      page.evaluate(`document.querySelector('.page.shown .element.chosen .label').textContent`);
    const seen = [];
    for (let index = 0; index < 4; index++) {
      await page.click('.page.shown [data-step="next"]');
      seen.push(await chosen());
    }
    expect(seen).toEqual(['vollständig?', 'Angaben nachfordern', 'Gebühr kassieren', 'vollständig?']);
    await page.close();
  });

  it('moves in a drawing by buttons, wheel and keyboard, each drawing by itself', async () => {
    const { page } = await open('#fall-gold_2f_a');
    const width = async (side: string): Promise<number> =>
      Number(
        await page.evaluate(
          `document.querySelector('.page.shown [data-side="${side}"] .canvas svg').viewBox.baseVal.width`,
        ),
      );
    const before = [await width('gold'), await width('draft')];
    await page.click('.page.shown [data-side="gold"] [data-zoom="in"]');
    expect(await width('gold')).toBeLessThan(before[0]!);
    expect(await width('draft')).toBe(before[1]);
    await page.focus('.page.shown [data-side="draft"] .canvas');
    await page.keyboard.press('+');
    expect(await width('draft')).toBeLessThan(before[1]!);
    await page.keyboard.press('n');
    expect(await page.evaluate(`document.querySelectorAll('.page.shown .element.chosen').length`)).toBe(1);
    await page.close();
  });

  it('tells elements apart by colour and by dashes', async () => {
    const { page } = await open('#fall-gold_2f_a');
    const looks = (await page.evaluate(`['Antrag prüfen', 'Angaben nachfordern', '[Akte ablegen]'].map((id) => {
      const style = getComputedStyle(document.querySelector('.page.shown [data-side="gold"] [data-id="' + id + '"] rect'));
      return style.fill + ' ' + style.strokeDasharray;
    })`)) as string[];
    expect(new Set(looks).size).toBe(3);
    await page.close();
  });

  it('explains a metric on hover and focus', async () => {
    const { page } = await open();
    await page.focus('.measures-table a[data-explains="glossar-activity"]');
    expect(await page.evaluate(`document.getElementById('tip').innerText`)).toContain('Arbeitsschritte');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(`document.getElementById('tip').hidden`)).toBe(true);
    await page.close();
  });

  it('runs nothing of hostile texts', async () => {
    const attack = `</script><script>alert(1)</script><img src="https://example.org/x" onerror="alert(1)">'"&`;
    const evil = made('a', figures, { words: attack, failures: [attack], problems: [attack] });
    const { page, trouble } = await open('#fall-gold_2f_a', [evil]);
    await page.click('.page.shown [data-step="next"]');
    expect(trouble).toEqual([]);
    expect(await page.evaluate(`document.scripts.length + document.images.length`)).toBe(1);
    // Nodes with such ids are still found by the list.
    await page.click('.page.shown .element.matched summary');
    expect(await page.evaluate(`document.querySelectorAll('.page.shown .frames rect').length`)).toBe(2);
    await page.close();
  });

  it('has one main heading, no heading level left out, no double id, and every link of the page arrives', async () => {
    const { page } = await open();
    expect(await structureFaults(page, ['alles'])).toEqual([]);
    await page.close();
  });

  it.each(['light', 'dark'])('has a contrast of 4.5 to 1 for all text, %s', async (scheme) => {
    const { page } = await open('#alles');
    expect(await poorContrast(page, scheme)).toEqual([]);
    await page.close();
  });

  it('fits a narrow screen, and prints the page that is shown', async () => {
    const { page } = await open('#fall-gold_2f_a');
    await page.setViewport({ width: 390, height: 844 });
    await soon();
    expect(await page.evaluate(`document.documentElement.scrollWidth <= innerWidth`)).toBe(true);
    await page.emulateMediaType('print');
    await page.evaluate(`dispatchEvent(new Event('beforeprint'))`);
    expect(await shown(page)).toEqual(['fall-gold_2f_a']);
    expect(await page.evaluate(`document.querySelectorAll('.page.shown details.between:not([open])').length`)).toBe(0);
    await page.evaluate(`dispatchEvent(new Event('afterprint'))`);
    expect(await page.evaluate(`document.querySelectorAll('.paper').length`)).toBe(0);
    await page.close();
  });

  it('shows everything, one below the other, without a script', async () => {
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    const file = join(folder, 'still.html');
    writeFileSync(file, await htmlOf(items));
    await page.goto(pathToFileURL(file).href);
    const heights = await Promise.all(
      ['#ueberblick', '#fall-gold_2f_a', '#fall-gold_2f_c'].map(
        async (id) => (await (await page.$(id))?.boundingBox())?.height,
      ),
    );
    for (const height of heights) expect(height).toBeGreaterThan(100);
    await page.close();
  });
});
