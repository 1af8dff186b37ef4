import { IsolatedReader } from '@lotse/ingest';
import { LotseError } from '@lotse/model';
import { outlookMessage } from '@lotse/testing';
import { zipSync } from 'fflate';
import sharp from 'sharp';
import { expect } from 'vitest';
import { fixture } from './files.ts';
import { mulberry32, mutate } from './mutations.ts';

/** What the process that reads may take, bytes. */
export const memoryCap = 1024 * 1024 * 1024;

/** One small file of each format that is read, real where there is one. */
export const fuzzed: readonly string[] = [
  'verfahren.docx',
  'verfahren.odt',
  'schritte.xlsx',
  'acroform.pdf',
  'verfahren_tagged.pdf',
  'xfa_dynamic.pdf',
  'xfa_hybrid.pdf',
  'anfrage.eml',
  'leistung.html',
  'twocol.expected.txt',
  'anfrage.msg',
  'unterlagen.zip',
  'bild.png',
  'bild.jpeg',
  'bild.tiff',
];

const pictures: Record<string, 'png' | 'jpeg' | 'tiff'> = {
  'bild.png': 'png',
  'bild.jpeg': 'jpeg',
  'bild.tiff': 'tiff',
};

/** Stripes, so that every format has something to pack. */
const picture = sharp(
  Uint8Array.from({ length: 300 * 200 }, (_, index) => (index * 7) % 251),
  { raw: { width: 300, height: 200, channels: 1 } },
);

const samples = new Map<string, Promise<Uint8Array>>();

function sample(name: string): Promise<Uint8Array> {
  const made = samples.get(name) ?? make(name);
  samples.set(name, made);
  return made;
}

async function make(name: string): Promise<Uint8Array> {
  if (name === 'anfrage.msg') {
    const attachments = [{ name: 'schritte.xlsx', bytes: fixture('schritte.xlsx').bytes }];
    return outlookMessage({ subject: 'Antrag', text: 'Die Stelle prüft den Antrag.', attachments });
  }
  if (name === 'unterlagen.zip') {
    const names = ['verfahren.docx', 'anfrage.eml', 'leistung.html'];
    return zipSync(Object.fromEntries(names.map((one) => [one, fixture(one).bytes])));
  }
  const format = pictures[name];
  return format === undefined ? fixture(name).bytes : picture.toFormat(format).toBuffer();
}

/**
 * What the reader must end with: documents, or an error of ours with sentence and advice. Returns how often it was
 * which, and the most memory that the process took, bytes. Pictures are opened and drawn, but not recognised.
 */
export async function fuzz(name: string, runs: number, seed: number) {
  const random = mulberry32(seed);
  const whole = await sample(name);
  const reader = new IsolatedReader({ bounds: { memoryBytes: memoryCap, time: 20_000 } });
  const outcome = { read: 0, refused: 0 };
  try {
    for (let run = 0; run < runs; run++) {
      const other = await sample(fuzzed[Math.floor(random() * fuzzed.length)]!);
      const bytes = mutate(whole, other, random);
      const result: unknown = await reader
        .readDocument({ name, bytes }, { ocr: { engine: 'off' } })
        .catch((error: unknown) => error);
      const which = `${name}, Samen ${seed}, Lauf ${run}`;
      if (Array.isArray(result)) outcome.read++;
      else {
        expect(result, which).toBeInstanceOf(LotseError);
        const { code, message, hint } = result as LotseError;
        // What the watch had to stop is a hang or a flood of memory: a fault of the reader.
        expect(`${code} ${message}`, which).not.toMatch(/E_TIMEOUT|Arbeitsspeicher|brach ab/);
        expect(message, which).toMatch(/^„.+“: .*(?:Datei|Format|Kennwort).*\.$/s);
        expect(hint, which).not.toBe('');
        outcome.refused++;
      }
    }
  } finally {
    await reader.close();
  }
  return { ...outcome, peakBytes: reader.peakBytes };
}
