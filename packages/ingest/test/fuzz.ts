import { IsolatedReader } from '@lotse/ingest';
import { LotseError } from '@lotse/model';
import { zipSync } from 'fflate';
import { expect } from 'vitest';
import { fixture } from './files.ts';
import { mulberry32, mutate } from './mutations.ts';
import { outlookMessage } from './outlook-message.ts';

const MB = 1024 * 1024;

/** One small file of each format that is read, real where there is one. */
export const fuzzed: readonly string[] = [
  'verfahren.docx',
  'verfahren.odt',
  'schritte.xlsx',
  'acroform.pdf',
  'anfrage.eml',
  'leistung.html',
  'twocol.expected.txt',
  'anfrage.msg',
  'unterlagen.zip',
];

function sample(name: string): Uint8Array {
  if (name === 'anfrage.msg') {
    const attachments = [{ name: 'schritte.xlsx', bytes: fixture('schritte.xlsx').bytes }];
    return outlookMessage({ subject: 'Antrag', text: 'Die Stelle prüft den Antrag.', attachments });
  }
  if (name === 'unterlagen.zip') {
    const names = ['verfahren.docx', 'anfrage.eml', 'leistung.html'];
    return zipSync(Object.fromEntries(names.map((one) => [one, fixture(one).bytes])));
  }
  return fixture(name).bytes;
}

/** What the reader must end with: documents, or an error of ours with sentence and advice. Returns how often it was which. */
export async function fuzz(name: string, runs: number, seed: number): Promise<{ read: number; refused: number }> {
  const random = mulberry32(seed);
  const whole = sample(name);
  const reader = new IsolatedReader({ bounds: { memoryBytes: 1024 * MB, time: 20_000 } });
  const outcome = { read: 0, refused: 0 };
  try {
    for (let run = 0; run < runs; run++) {
      const other = sample(fuzzed[Math.floor(random() * fuzzed.length)]!);
      const bytes = mutate(whole, other, random);
      const result: unknown = await reader.readDocument({ name, bytes }).catch((error: unknown) => error);
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
  return outcome;
}
