import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { drawSvg, layOut } from '@lotse/bpmn';
import { type Browser, chromium, launch, needsChromium, type Page } from '@lotse/testing';
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

  /** Opens a report from disk; `trouble` gathers console errors and every request but the file itself. */
  async function open(html: string): Promise<{ page: Page; trouble: string[] }> {
    const file = join(folder, 'report.html');
    writeFileSync(file, html);
    const url = pathToFileURL(file).href;
    const trouble: string[] = [];
    const page = await browser.newPage();
    page.on('console', (message) => trouble.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => trouble.push(`error: ${String(error)}`));
    page.on('dialog', (dialog) => {
      trouble.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      if (request.url() !== url) trouble.push(`request: ${request.url()}`);
    });
    await page.setViewport({ width: 1280, height: 900 });
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await page.goto(url, { waitUntil: 'load' });
    return { page, trouble };
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
    const levels = (await page.evaluate(
      `[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((one) => Number(one.tagName[1]))`,
    )) as number[];
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    expect(
      await page.evaluate(
        `[...document.querySelectorAll('[id]')].map((one) => one.id).filter((id, at, all) => all.indexOf(id) !== at)`,
      ),
    ).toEqual([]);
    expect(
      await page.evaluate(
        `[...document.links].map((link) => link.getAttribute('href').slice(1)).filter((id) => !document.getElementById(decodeURIComponent(id)))`,
      ),
    ).toEqual([]);
    await page.close();
  });

  it.each(['light', 'dark'])('has a contrast of 4.5 to 1 for all text, %s', async (scheme) => {
    const { page } = await open(renderReport({ ...values, svg }));
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    const poor = await page.evaluate(`(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
      const parse = (text) => (text.match(/[\\d.]+/g) || []).map(Number);
      const light = ([r, g, b]) => [r, g, b].map((c) => c / 255).map((c) => c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4).reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
      const ground = (element) => {
        for (let at = element; at; at = at.parentElement) {
          const colour = parse(getComputedStyle(at).backgroundColor);
          if (colour.length === 3 || colour[3] === 1) return colour;
        }
        return [255, 255, 255];
      };
      const found = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement;
        if (!node.textContent.trim() || element.closest('svg, script, .sr')) continue;
        const a = light(parse(getComputedStyle(element).color)), b = light(ground(element));
        const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        if (contrast < 4.5) found.push(element.className + ' ' + contrast.toFixed(2) + ' ' + node.textContent.trim().slice(0, 30));
      }
      return found;
    })()`);
    expect(poor).toEqual([]);
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
