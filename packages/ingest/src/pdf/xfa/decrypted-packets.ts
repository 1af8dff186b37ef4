import { PDFiumLibrary } from '@hyzyla/pdfium';
import type { InputFile } from '../../draft.ts';
import { ingestError } from '../../errors.ts';
import { limits } from '../../limits.ts';

/**
 * What PDFium exports beyond the wrapper's types (fpdf_formfill.h, fpdfview.h): the packets of an XFA form. Texts are
 * written to a buffer; without one, the length is given.
 */
interface XfaFunctions {
  _FPDF_GetXFAPacketCount(document: number): number;
  _FPDF_GetXFAPacketName(document: number, index: number, buffer: number, length: number): number;
  _FPDF_GetXFAPacketContent(document: number, index: number, buffer: number, length: number, needed: number): number;
  wasmExports: { malloc(size: number): number; free(pointer: number): void };
  HEAPU8: Uint8Array;
}

/**
 * The XFA packets of a protected PDF, which PDFium opens with one of the passwords or none; undefined where it cannot.
 *
 * @throws E_TOO_LARGE
 */
export async function decryptedPackets(file: InputFile): Promise<Map<string, Uint8Array> | undefined> {
  const library = await PDFiumLibrary.init();
  try {
    for (const password of ['', ...(file.passwords ?? [])]) {
      const document = await library.loadDocument(file.bytes, password).catch(() => undefined);
      if (!document) continue;
      try {
        return packetsIn(Reflect.get(document, 'module'), Reflect.get(document, 'documentIdx'), file.name);
      } finally {
        document.destroy();
      }
    }
    return undefined;
  } finally {
    library.destroy();
  }
}

function packetsIn(module: unknown, document: unknown, where: string): Map<string, Uint8Array> | undefined {
  if (!hasXfaFunctions(module) || typeof document !== 'number') return undefined;
  const packets = new Map<string, Uint8Array>();
  let total = 0;
  for (let index = 0; index < module._FPDF_GetXFAPacketCount(document); index++) {
    const name = filled(module, module._FPDF_GetXFAPacketName(document, index, 0, 0), (buffer, length) =>
      module._FPDF_GetXFAPacketName(document, index, buffer, length),
    );
    const size = sizeOf(module, document, index);
    total += size;
    if (size > limits.zipEntryBytes || total > limits.zipTotalBytes) {
      throw ingestError('E_TOO_LARGE', where, 'das XFA-Formular entpackt zu mehr als 32 MB');
    }
    const content = filled(module, size, (buffer, length) => {
      const needed = module.wasmExports.malloc(4);
      module._FPDF_GetXFAPacketContent(document, index, buffer, length, needed);
      module.wasmExports.free(needed);
    });
    // The name ends with a zero; the one packet that is a whole form has none.
    packets.set(new TextDecoder().decode(name.subarray(0, -1)) || 'xdp:xdp', content);
  }
  return packets;
}

function sizeOf(module: XfaFunctions, document: number, index: number): number {
  const needed = module.wasmExports.malloc(4);
  module._FPDF_GetXFAPacketContent(document, index, 0, 0, needed);
  const size = new DataView(module.HEAPU8.buffer).getUint32(needed, true);
  module.wasmExports.free(needed);
  return size;
}

/** The bytes that a function of PDFium writes. */
function filled(module: XfaFunctions, length: number, write: (buffer: number, length: number) => void): Uint8Array {
  const buffer = module.wasmExports.malloc(Math.max(1, length));
  write(buffer, length);
  const bytes = module.HEAPU8.slice(buffer, buffer + length);
  module.wasmExports.free(buffer);
  return bytes;
}

function hasXfaFunctions(module: unknown): module is XfaFunctions {
  const names = ['_FPDF_GetXFAPacketCount', '_FPDF_GetXFAPacketName', '_FPDF_GetXFAPacketContent'];
  if (typeof module !== 'object' || module === null) return false;
  return names.every((name) => typeof Reflect.get(module, name) === 'function');
}
