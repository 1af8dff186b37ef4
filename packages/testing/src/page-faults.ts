import type { Page } from 'puppeteer-core';

/** Texts with a contrast under 4.5 to 1 to their ground, all `details` opened: class, contrast, first words. */
export async function poorContrast(page: Page, scheme: string): Promise<string[]> {
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  return (await page.evaluate(`(() => {
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
  })()`)) as string[];
}

/**
 * What stands in the way of reading a page by its headings and links: main headings other than one, heading levels
 * left out, ids that stand twice, links within the page that arrive nowhere. `known`: parts that a script makes.
 */
export async function structureFaults(page: Page, known: readonly string[] = []): Promise<string[]> {
  const levels = (await page.evaluate(
    `[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((one) => Number(one.tagName[1]))`,
  )) as number[];
  const twice = (await page.evaluate(
    `[...document.querySelectorAll('[id]')].map((one) => one.id).filter((id, at, all) => all.indexOf(id) !== at)`,
  )) as string[];
  const lost = (await page.evaluate(
    `[...document.links].map((link) => link.getAttribute('href').slice(1)).filter((id) => !document.getElementById(decodeURIComponent(id)))`,
  )) as string[];
  const mains = levels.filter((level) => level === 1).length;
  return [
    ...(mains === 1 ? [] : [`${mains} main headings`]),
    ...levels.flatMap((level, index) => {
      const last = levels[index - 1] ?? 0;
      return level - last > 1 ? [`heading ${index + 1}: level ${level} after ${last}`] : [];
    }),
    ...twice.map((id) => `id twice: ${id}`),
    ...lost.filter((id) => !known.includes(id)).map((id) => `link to nowhere: ${id}`),
  ];
}
