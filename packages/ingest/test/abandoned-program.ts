/** A program that says which process reads for it, and has that loop. */
import { IsolatedReader } from '@lotse/ingest';
import { textFile } from './files.ts';

const reader = new IsolatedReader({ entry: new URL('./hostile-process.ts', import.meta.url) });
const [document] = await reader.readDocument(textFile('a.txt', 'number'));
const begun = reader.readDocument(textFile('b.txt', 'loop over built-ins'));
process.stdout.write(`${document?.blocks[0]?.text}\n`);
await begun;
