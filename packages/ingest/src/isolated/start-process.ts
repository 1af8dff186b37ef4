import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { OcrSettings } from '../ocr/settings.ts';

/** What the process that reads may use. */
export interface ProcessBounds {
  /** Objects of JavaScript, bytes. */
  heapBytes: number;
  /** All of its memory, bytes: buffers are outside the heap. */
  memoryBytes: number;
}

/** Fewer collections of what is short-lived, in MB; no warnings, which nobody would read. */
const swift = ['--min-semi-space-size=16', '--max-semi-space-size=32', '--no-warnings'];

/**
 * Starts the process that reads. It may read files, but neither write one nor start a program, but for what recognising
 * text needs: its cache, and native Tesseract where that is given. It knows nothing of the environment but the time
 * zone: a parser has no use for keys.
 *
 * Reading files is not narrowed: libraries lie wherever a package manager put them. V8's compile cache is not used: it
 * wants to be written by the process itself, and what a hostile file could write there would be run by the next.
 */
export function startProcess(entry: URL, bounds: ProcessBounds, ocr: OcrSettings | undefined): ChildProcess {
  const { TZ } = process.env;
  return fork(entry, [String(process.pid), String(bounds.memoryBytes)], {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${Math.round(bounds.heapBytes / 1024 / 1024)}`, ...swift, ...permissions(ocr)],
    env: TZ === undefined ? {} : { TZ },
    // What libraries print is nobody's result; the last words on stderr tell how the process ended.
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    // A group of its own, so that programs it started end with it.
    detached: process.platform !== 'win32',
  });
}

/** Ends it and what it started, whatever it is doing. */
export function endProcess(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
  } catch {
    // It ended by itself meanwhile.
  }
}

/** Which permissions a process needs beyond those of every other, as one text: processes with the same are alike. */
export function permissionsFor(ocr: OcrSettings | undefined): string {
  return permissions(ocr).join(' ');
}

const writable = (path: string) => `--allow-fs-write=${path}`;

/** Native code: sharp, which decodes images. Threads: the watchdog, and tesseract.js. */
function permissions(ocr: OcrSettings | undefined): string[] {
  if (!process.allowedNodeEnvironmentFlags.has('--permission')) return [];
  const isNative = ocr?.nativePath !== undefined && (ocr.engine === 'auto' || ocr.engine === 'tesseract');
  return [
    '--permission',
    '--allow-fs-read=*',
    '--allow-addons',
    '--allow-worker',
    ...(ocr?.cacheFolder === undefined ? [] : [ocr.cacheFolder, join(ocr.cacheFolder, '*')]).map(writable),
    ...(isNative ? ['--allow-child-process'] : []),
  ];
}
