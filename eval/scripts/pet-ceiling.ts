/**
 * For developers: what could the PET figures reach if extraction were perfect? The set's own marks, brought into
 * outlines and projected back into the text.
 *
 *     node eval/scripts/pet-ceiling.ts DIR
 */
import { type AnnotationCounts, annotationScore } from '../src/matching/annotation-matching.ts';
import { ceilingOf } from '../src/pet/ceiling.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: node eval/scripts/pet-ceiling.ts DIR');
for (const wording of ['annotators', 'short'] as const) {
  for (const match of ['strict', 'overlap'] as const) {
    const { mentions, relations, mentionsByType, relationsByType } = await ceilingOf(folder, match, wording);
    console.log(`\n${wording}, ${match}: mentions ${mentions.toFixed(3)}, relations ${relations.toFixed(3)}`);
    table('mentions', mentionsByType);
    table('relations', relationsByType);
  }
}

function table(title: string, counts: ReadonlyMap<string, AnnotationCounts>): void {
  console.log(`\n${title.padEnd(26)} claimed  wanted correct      P      R     F1`);
  for (const [type, count] of counts) {
    const { value, precision = 0, recall = 0 } = annotationScore(count);
    const figures = [count.claimed, count.wanted, count.correct].map((figure) => String(figure).padStart(7)).join(' ');
    const shares = [precision, recall, value].map((share) => share.toFixed(3).padStart(6)).join(' ');
    console.log(`${type.padEnd(26)} ${figures} ${shares}`);
  }
}
