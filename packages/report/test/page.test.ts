import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drawSvg, layOut } from '@lotse/bpmn';
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
import { renderReport } from '../src/index.ts';
import { hostile } from './hostile.ts';
import { values } from './hundesteuer.ts';

const svg = drawSvg(values.graph, layOut(values.graph));

describe.skipIf(chromium === undefined)(`the report in a browser${needsChromium}`, () => {
  let browser: Browser;
  const folder = mkdtempSync(join(tmpdir(), 'lotse-report-'));

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(html: string): Promise<{ page: Page; trouble: string[] }> {
    const file = join(folder, 'report.html');
    writeFileSync(file, html);
    return openFromDisk(browser, file);
  }

  const viewBox = async (page: Page): Promise<number[]> =>
    String(await page.evaluate(`document.querySelector('.canvas svg').getAttribute('viewBox')`))
      .split(' ')
      .map(Number);

  it('opens without an error and without a request', async () => {
    const { page, trouble } = await open(renderReport({ ...values, svg }));
    expect(await page.evaluate(`document.documentElement.className`)).toBe('js');
    expect(trouble).toEqual([]);
    await page.close();
  });

  it('frames the node of a step that is clicked, and the step of a node', async () => {
    const { page } = await open(renderReport({ ...values, svg }));
    await page.click('#schritt-nachfordern summary');
    expect(await page.evaluate(`document.querySelector('.step.selected').id`)).toBe('schritt-nachfordern');
    expect(await page.evaluate(`document.querySelectorAll('.frames rect').length`)).toBe(1);
    expect(await page.evaluate(`document.querySelector('.stage-status').textContent`)).toContain('Ergänzung anfordern');
    const framed = await page.evaluate(`(() => {
      const frame = document.querySelector('.frames rect').getBoundingClientRect();
      const node = document.querySelector('[data-id="Task_nachfordern"] rect').getBoundingClientRect();
      return frame.left < node.left && frame.right > node.right && frame.top < node.top && frame.bottom > node.bottom;
    })()`);
    expect(framed).toBe(true);

    await page.click('[data-zoom="fit"]');
    await page.click('[data-id="Task_versenden"] rect');
    expect(await page.evaluate(`document.querySelector('.step.selected').id`)).toBe('schritt-versenden');
    expect(await page.evaluate(`document.querySelector('#schritt-versenden > details').open`)).toBe(true);
    await page.close();
  });

  it('zooms and pans by button, wheel, mouse and keyboard', async () => {
    const { page } = await open(renderReport({ ...values, svg }));
    await page.click('[data-zoom="fit"]');
    const whole = await viewBox(page);
    await page.click('[data-zoom="in"]');
    const nearer = await viewBox(page);
    expect(nearer[2]).toBeLessThan(whole[2]!);
    await page.click('[data-zoom="fit"]');
    expect(await viewBox(page)).toEqual(whole);

    const canvas = await page.$('.canvas');
    const box = (await canvas?.boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + 8);
    await page.mouse.wheel({ deltaY: -200 });
    await new Promise((done) => setTimeout(done, 100));
    expect(await viewBox(page), 'a wheel without focus scrolls the page').toEqual(whole);
    await canvas?.focus();
    const at = (await canvas?.boundingBox())!;
    await page.mouse.move(at.x + at.width / 2, at.y + 8);
    await page.mouse.wheel({ deltaY: -200 });
    await new Promise((done) => setTimeout(done, 100));
    const wheeled = await viewBox(page);
    expect(wheeled[2]).toBeLessThan(whole[2]!);

    await page.mouse.down();
    await page.mouse.move(at.x + at.width / 2 - 90, at.y + 8, { steps: 4 });
    await page.mouse.up();
    const dragged = await viewBox(page);
    expect(dragged[0]).toBeGreaterThan(wheeled[0]!);

    await page.keyboard.press('0');
    expect(await viewBox(page)).toEqual(whole);
    await page.keyboard.press('+');
    await page.keyboard.press('ArrowRight');
    const panned = await viewBox(page);
    expect(panned[2]).toBeLessThan(whole[2]!);
    await page.keyboard.press('n');
    expect(await page.evaluate(`document.querySelector('.step.selected').className`)).toContain('start');
    await page.keyboard.press('n');
    expect(await page.evaluate(`document.querySelector('.step.selected').id`)).toBe('schritt-stempeln');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(`document.activeElement.closest('.step').id`)).toBe('schritt-stempeln');
    await page.close();
  });

  it('starts a long drawing where it can be read, with a strip that shows all of it', async () => {
    const { page } = await open(renderReport({ ...values, svg }));
    await page.setViewport({ width: 900, height: 900 });
    await new Promise((done) => setTimeout(done, 150));
    const begun = await viewBox(page);
    const scale = Number(await page.evaluate(`document.querySelector('.canvas').clientWidth`)) / begun[2]!;
    expect(scale).toBeGreaterThanOrEqual(0.5);
    await page.evaluate(`document.querySelector('.stage').scrollIntoView()`);
    const strip = await (await page.$('.stage-map svg'))!.boundingBox();
    await page.mouse.click(strip!.x + strip!.width * 0.9, strip!.y + strip!.height / 2);
    expect((await viewBox(page))[0]).toBeGreaterThan(begun[0]! + begun[2]! * 0.5);
    await page.close();
  });

  it('marks the nodes that findings affect, and hides the marks on request', async () => {
    const { page } = await open(renderReport({ ...values, svg }));
    expect(await page.evaluate(`document.querySelectorAll('.marks circle').length`)).toBe(6);
    await page.click('[data-zoom="marks"]');
    expect(await page.evaluate(`getComputedStyle(document.querySelector('.marks')).display`)).toBe('none');
    await page.close();
  });

  it('opens a step and shows it in the drawing when a finding links to it', async () => {
    const { page } = await open(renderReport({ ...values, svg }));
    await page.click('.finding a.to-step');
    await new Promise((done) => setTimeout(done, 150));
    expect(await page.evaluate(`document.querySelector('.step.selected > details').open`)).toBe(true);
    await page.close();
  });

  it('runs nothing of a hostile document', async () => {
    const attack = `</script><script>alert(1)</script><img src="https://example.org/x" onerror="alert(1)"><a href="javascript:alert(1)">x</a>`;
    const evil = hostile(attack);
    const { page, trouble } = await open(renderReport({ ...evil, svg: `${evil.svg}${attack}` }));
    expect(trouble).toEqual([]);
    expect(await page.evaluate(`document.scripts.length`)).toBe(1);
    expect(await page.evaluate(`document.images.length`)).toBe(0);
    expect(await page.evaluate(`[...document.links].every((link) => link.getAttribute('href').startsWith('#'))`)).toBe(
      true,
    );
    await page.close();
  });

  it('has one main heading, no heading level left out, no double id, and every link of the page arrives', async () => {
    const { page } = await open(renderReport({ ...values, svg }));
    expect(await structureFaults(page)).toEqual([]);
    await page.close();
  });

  it.each(['light', 'dark'])('has a contrast of 4.5 to 1 for all text, %s', async (scheme) => {
    const { page } = await open(renderReport({ ...values, svg }));
    expect(await poorContrast(page, scheme)).toEqual([]);
    await page.close();
  });

  it('prints with every passage open and fits a narrow screen', async () => {
    const { page } = await open(renderReport({ ...values, svg }));
    await page.emulateMediaType('print');
    await page.evaluate(`dispatchEvent(new Event('beforeprint'))`);
    expect(await page.evaluate(`document.querySelectorAll('details:not([open])').length`)).toBe(0);
    // The drawing is wider than a sheet can show: it comes in parts as well, which cover all of it.
    const ends = (await page.evaluate(
      `[...document.querySelectorAll('.paper svg')].map((part) => part.getAttribute('viewBox').split(' ').map(Number)).map(([x, , w]) => [x, x + w])`,
    )) as [number, number][];
    expect(ends.length).toBeGreaterThan(1);
    for (const [index, [from]] of ends.entries()) if (index > 0) expect(from).toBeLessThan(ends[index - 1]![1]);
    expect(ends.at(-1)![1]).toBeGreaterThanOrEqual(Number(/viewBox="\S+ \S+ (\S+)/.exec(svg)![1]) - 12);
    await page.evaluate(`dispatchEvent(new Event('afterprint'))`);
    expect(await page.evaluate(`document.querySelectorAll('.paper').length`)).toBe(0);
    await page.emulateMediaType('screen');
    await page.setViewport({ width: 380, height: 800 });
    await new Promise((done) => setTimeout(done, 100));
    expect(await page.evaluate(`document.documentElement.scrollWidth <= innerWidth`)).toBe(true);
    await page.close();
  });
});
