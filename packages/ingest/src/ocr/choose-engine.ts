import type { OcrEngine } from './engine.ts';
import { findNativeTesseract, nativeTesseract } from './native-tesseract.ts';
import type { OcrSettings } from './settings.ts';
import { tesseractJs } from './tesseract-js.ts';

/** What is read with where nothing is set: the same on every machine. */
export const usualOcr: OcrSettings = { engine: 'tesseract.js' };

/** The engine that the settings ask for; undefined where it is off or not there. */
export async function chooseEngine({ engine, nativePath }: OcrSettings): Promise<OcrEngine | undefined> {
  switch (engine) {
    case 'off':
      return undefined;
    case 'tesseract.js':
      return tesseractJs().catch(() => undefined);
    case 'tesseract':
      return installed(nativePath);
    case 'auto':
      return (await installed(nativePath)) ?? (await tesseractJs().catch(() => undefined));
  }
}

async function installed(nativePath: string | undefined): Promise<OcrEngine | undefined> {
  const program = nativePath ?? (await findNativeTesseract());
  return program === undefined ? undefined : nativeTesseract(program);
}
