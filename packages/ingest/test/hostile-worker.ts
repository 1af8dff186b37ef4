/** A worker that does what the file's text says, as a parser does that a hostile file leads astray. */
import { parentPort } from 'node:worker_threads';

/** Elements in elements, as a tree of XML has them. */
function nest(depth: number): object {
  return depth === 0 ? {} : { children: [nest(depth - 1)] };
}

parentPort?.on('message', ({ file }: { file: { name: string; bytes: Uint8Array } }) => {
  const hoard: unknown[] = [];
  switch (new TextDecoder().decode(file.bytes)) {
    case 'loop':
      for (;;) hoard.length = 0;
    case 'heap':
      for (;;) hoard.push(nest(40));
    case 'buffers':
      for (;;) hoard.push(new Uint8Array(1 << 20).fill(hoard.length));
    case 'exit':
      process.exit(1);
      break;
    case 'throw':
      throw new Error('stray');
    default:
      parentPort?.postMessage({ kind: 'read', documents: [{ id: file.name, warnings: [] }] });
  }
});
