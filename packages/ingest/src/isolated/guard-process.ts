import { Worker } from 'node:worker_threads';
import { forbidNetwork } from './no-network.ts';

/**
 * Bounds the process it is called in: no network, no more memory than the program gave it, no life longer than the
 * program's. The program's process id and the bytes of memory are the first arguments of the process.
 */
export function guardProcess(): void {
  const [, , program, memoryBytes] = process.argv;
  const watchdog = new Worker(new URL('./watchdog.ts', import.meta.url), {
    workerData: { program: Number(program), memoryBytes: Number(memoryBytes) },
    execArgv: [],
  });
  watchdog.unref();
  forbidNetwork();
  // Ctrl-C is for the program, which ends this process in its own time.
  process.on('SIGINT', () => undefined);
}
