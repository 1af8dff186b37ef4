/**
 * For developers: do the metrics still mean what published figures mean? Scores what published pipelines made of the
 * PMo texts, which are read from outside the project, and says where that differs from the anchors, and why.
 *
 *     node eval/src/anchors.ts DIR
 */
import { parseArgs } from 'node:util';
import { LotseError } from '@lotse/model';
import { checkAnchors } from './anchors/check-anchors.ts';
import { formatAnchorCheck } from './anchors/format-anchor-check.ts';
import { pmoSource } from './data/pmo.ts';

const { positionals } = parseArgs({ allowPositionals: true });
try {
  const [folder] = positionals;
  if (folder === undefined) {
    throw new LotseError('E_NO_DATA', 'Es ist kein Ordner angegeben.', { hint: 'node eval/src/anchors.ts ORDNER' });
  }
  console.log(formatAnchorCheck(checkAnchors(await pmoSource.read(folder))));
} catch (error) {
  if (!(error instanceof LotseError)) throw error;
  console.error(`${error.code}: ${error.message}\n${error.hint}`);
  process.exitCode = error.exitCode;
}
