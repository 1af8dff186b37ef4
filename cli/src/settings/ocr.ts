import { mkdir } from 'node:fs/promises';
import { findNativeTesseract, type OcrSettings } from '@lotse/ingest';
import type { Session } from '../session.ts';
import { ocrCacheFolder } from './places.ts';
import type { SettingsFile } from './schema.ts';

/**
 * How text in images is recognised: as `lotse.yaml` says, else with what is there. The folder of the cache is made: the
 * process that recognises text may write there only if it is.
 */
export async function ocrOf({ ocr }: SettingsFile, { env }: Session): Promise<OcrSettings> {
  const engine = ocr?.engine ?? 'auto';
  if (engine === 'off') return { engine };
  const isNative = engine === 'auto' || engine === 'tesseract';
  const nativePath = isNative ? await findNativeTesseract(env['PATH'] ?? env['Path']) : undefined;
  const cacheFolder = ocrCacheFolder(env);
  // Without the folder every page is recognised anew, which costs time alone.
  const isThere = await mkdir(cacheFolder, { recursive: true, mode: 0o700 }).then(
    () => true,
    () => false,
  );
  return { engine, ...(nativePath ? { nativePath } : {}), ...(isThere ? { cacheFolder } : {}) };
}
