import type { PDFArray, PDFDict, PDFRawStream } from 'pdf-lib';
import type { InputFile } from '../../draft.ts';
import { ingestError } from '../../errors.ts';
import { limits } from '../../limits.ts';

/** The XML of an XFA form as the PDF holds it. */
export interface XfaPackets {
  /** Content by name: `template`, `datasets`, …; `xdp:xdp` where the file holds all of it in one. */
  packets: Map<string, Uint8Array>;
  /** The viewer has to lay the form out; the pages of the PDF are no form (ISO 32000-2, 7.7.2, NeedsRendering). */
  needsRendering: boolean;
}

type PdfLib = typeof import('pdf-lib');

/** Larger files are left alone: pdf-lib holds the whole object tree in memory. */
const largest = 20 * 1024 * 1024;

/**
 * The XFA packets of a PDF (ISO 32000-1, 12.7.8), read at the level of its objects: `getForm()` of pdf-lib would throw
 * them away. What pdf-lib cannot open, as it cannot decrypt, is left to PDFium. Undefined where there are none.
 *
 * @throws E_TOO_LARGE
 */
export async function packetsOf(file: InputFile): Promise<XfaPackets | undefined> {
  const lib = await import('pdf-lib');
  const options = { ignoreEncryption: true, updateMetadata: false, throwOnInvalidObject: true };
  const document =
    file.bytes.length > largest ? undefined : await lib.PDFDocument.load(file.bytes, options).catch(() => undefined);
  if (!document || document.isEncrypted) {
    const packets = await (await import('./decrypted-packets.ts')).decryptedPackets(file);
    return packets && { packets, needsRendering: false };
  }
  const form = document.catalog.lookup(lib.PDFName.of('AcroForm'));
  if (!(form instanceof lib.PDFDict)) return undefined;
  const needsRendering = document.catalog.lookup(lib.PDFName.of('NeedsRendering')) === lib.PDFBool.True;
  return { packets: packetsOfForm(form, lib, file.name), needsRendering };
}

function packetsOfForm(form: PDFDict, lib: PdfLib, where: string): Map<string, Uint8Array> {
  const packets = new Map<string, Uint8Array>();
  const xfa = form.lookup(lib.PDFName.of('XFA'));
  const budget = { bytes: limits.zipTotalBytes };
  const add = (name: string, stream: unknown) => {
    if (stream instanceof lib.PDFRawStream) packets.set(name, contentOf(stream, lib, budget, where));
  };
  if (!(xfa instanceof lib.PDFArray)) add('xdp:xdp', xfa);
  else for (const [name, stream] of pairsOf(xfa, lib)) add(name, stream);
  return packets;
}

/** The array's names and streams, which take turns. */
function* pairsOf(array: PDFArray, lib: PdfLib): Generator<[string, unknown]> {
  for (let index = 0; index + 1 < array.size(); index += 2) {
    const name = array.lookup(index);
    if (name instanceof lib.PDFString || name instanceof lib.PDFHexString) {
      yield [name.decodeText(), array.lookup(index + 1)];
    }
  }
}

const chunkSize = 1 << 16;

/** What a stream unpacks to, counted while it is unpacked: the length that it states is not believed. */
function contentOf(stream: PDFRawStream, lib: PdfLib, budget: { bytes: number }, where: string): Uint8Array {
  const decoded = lib.decodePDFRawStream(stream);
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const part = decoded.getBytes(chunkSize);
    size += part.length;
    budget.bytes -= part.length;
    if (size > limits.zipEntryBytes || budget.bytes < 0) {
      throw ingestError('E_TOO_LARGE', where, 'das XFA-Formular entpackt zu mehr als 32 MB');
    }
    parts.push(Uint8Array.from(part));
    if (part.length < chunkSize) break;
  }
  return new Uint8Array(Buffer.concat(parts));
}
