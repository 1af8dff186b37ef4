/**
 * A thread beside the one that reads or recognises, which runs on while that loops: ends the process when it takes more memory than
 * it may, buffers outside the heap of JavaScript included, or when the program that started it is gone.
 */
import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { endOwnGroup } from './end-own-group.ts';
import { outOfMemory } from './last-words.ts';

/** Milliseconds. */
const interval = 50;

const { program, memoryBytes }: { program: number; memoryBytes: number } = workerData;

setInterval(() => {
  const isTooLarge = process.memoryUsage.rss() > memoryBytes;
  if (isTooLarge) lastWords(outOfMemory);
  if (isTooLarge || !hasProgram()) endOwnGroup();
}, interval);

/** Elsewhere than on Windows an orphan is given another parent. */
function hasProgram(): boolean {
  if (process.platform !== 'win32') return process.ppid === program;
  try {
    return process.kill(program, 0);
  } catch {
    return false;
  }
}

/** Straight to the pipe: what a thread prints otherwise goes through the one that loops. */
function lastWords(text: string): void {
  try {
    writeSync(2, `${text}\n`);
  } catch {
    // Nobody listens; the end comes all the same.
  }
}
