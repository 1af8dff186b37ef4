import { type ChildProcess, spawn } from 'node:child_process';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { OcrSettings } from '../ocr/settings.ts';
import { Channel } from './channel.ts';

/** What a process may use. */
export interface ProcessBounds {
  /** Objects of JavaScript, bytes. */
  heapBytes: number;
  /** All of its memory, bytes: buffers are outside the heap. */
  memoryBytes: number;
}

/** Fewer collections of what is short-lived, in MB; no warnings, which nobody would read. */
const swift = ['--min-semi-space-size=16', '--max-semi-space-size=32', '--no-warnings'];

/** A process, and the way to it. */
export interface StartedProcess<Heard> {
  child: ChildProcess;
  channel: Channel<Heard>;
}

/** What one process is started with, beyond what every other is. */
interface ProcessSettings {
  /** What it may do beyond reading files. */
  rights: readonly string[];
  /** Its last argument. */
  settings?: string;
  /** Whether the program reads what it prints as errors. */
  stderr: 'pipe' | 'ignore';
}

/**
 * Starts a process that has no more rights than it needs. It knows nothing of the environment but the time zone: a
 * parser has no use for keys. It keeps no program alive.
 *
 * Reading files is not narrowed: libraries lie wherever a package manager put them. V8's compile cache is not used: it
 * wants to be written by the process itself, and what a hostile file could write there would be run by the next.
 */
export function startProcess<Heard>(
  entry: URL,
  bounds: ProcessBounds,
  { rights, settings = '', stderr }: ProcessSettings,
): StartedProcess<Heard> {
  const { TZ } = process.env;
  const flags = [
    `--max-old-space-size=${Math.round(bounds.heapBytes / 1024 / 1024)}`,
    ...swift,
    ...(canWithholdRights() ? [...always, ...rights] : []),
  ];
  const args = [fileURLToPath(entry), String(process.pid), String(bounds.memoryBytes), settings];
  const child = spawn(process.execPath, [...flags, ...args], {
    env: TZ === undefined ? {} : { TZ },
    // What libraries print is nobody's result; the last words on stderr tell how the process ended.
    stdio: ['ignore', 'ignore', stderr, 'pipe'],
    // A group of its own, so that programs it started end with it.
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  child.unref();
  const [, , errors, way] = child.stdio ?? [];
  if (errors instanceof Socket) errors.unref();
  const socket = way instanceof Socket ? way.unref() : undefined;
  return { child, channel: new Channel(socket) };
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

/** Whether this version of Node can keep a process from writing files and starting programs: 22.13 and later. */
export function canWithholdRights(): boolean {
  return process.allowedNodeEnvironmentFlags.has('--permission');
}

/** Native code: sharp, which decodes pictures. Threads: the watchdog, PDFium's second reading, tesseract.js. */
const always = ['--permission', '--allow-fs-read=*', '--allow-addons', '--allow-worker'];

/** What the process that reads files may do beyond that: nothing, whatever is set. */
export const readingRights: readonly string[] = [];

/** What recognising text needs: its cache, and native Tesseract where that is wanted. */
export function recognitionRights(ocr: OcrSettings | undefined): string[] {
  if (ocr === undefined) return [];
  const { engine, nativePath, cacheFolder } = ocr;
  const writable = cacheFolder === undefined ? [] : [cacheFolder, join(cacheFolder, '*')];
  const isNative = nativePath !== undefined && (engine === 'auto' || engine === 'tesseract');
  return [...writable.map((path) => `--allow-fs-write=${path}`), ...(isNative ? ['--allow-child-process'] : [])];
}
