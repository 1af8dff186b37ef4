import type { OtherReading } from '../comparison/other-reading.ts';
import type { InputFile } from '../draft.ts';

/** The text that pdf-parse reads in a PDF, page by page. Only for files that have passed our limits. */
export async function pdfSecondReading(file: InputFile): Promise<OtherReading> {
  const { PDFParse } = await import('pdf-parse');
  return withoutForeignWorker(async () => {
    const passwords = [undefined, ...(file.passwords ?? [])];
    for (const [index, password] of passwords.entries()) {
      const data = new Uint8Array(file.bytes);
      const parser = new PDFParse({ data, verbosity: 0, ...(password === undefined ? {} : { password }) });
      try {
        const { pages } = await parser.getText({ pageJoiner: '' });
        return { with: 'pdf-parse', ways: [pages.map(({ num, text }) => ({ page: num, text }))] };
      } catch (error) {
        const isLast = index === passwords.length - 1;
        if (isLast || !(error instanceof Error && error.name === 'PasswordException')) throw error;
      } finally {
        await parser.destroy();
      }
    }
    throw new Error('no password was tried');
  });
}

/**
 * pdf-parse brings a pdfjs of its own. Both versions look for their worker in one global place and refuse the other's,
 * so it is set aside while theirs starts; ours, which has started before, no longer looks there.
 */
async function withoutForeignWorker<T>(run: () => Promise<T>): Promise<T> {
  const ours: unknown = Reflect.get(globalThis, 'pdfjsWorker');
  Reflect.set(globalThis, 'pdfjsWorker', undefined);
  try {
    return await run();
  } finally {
    Reflect.set(globalThis, 'pdfjsWorker', ours);
  }
}
