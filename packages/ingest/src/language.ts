import type { DraftBlock } from './draft.ts';

/** Words that are German and nothing else, for texts too short to guess. */
const germanWords =
  /\b(?:der|die|das|und|ist|nicht|wird|werden|mit|für|von|bei|auf|eine?|den|dem|des|oder|zu[mr]?)\b|[äöüß]/giu;

/**
 * ISO 639-1 of the text, guessed by eld over the first characters; German where there is nothing to go by,
 * since that is what offices write.
 */
export async function guessLanguage(blocks: readonly DraftBlock[]): Promise<string> {
  let text = '';
  for (const block of blocks) {
    if (text.length > 4_000) break;
    text += `${block.text}\n`;
  }
  const words = text.match(/\p{L}{2,}/gu)?.length ?? 0;
  const hits = text.match(germanWords)?.length ?? 0;
  if (words < 12 || hits / words > 0.12) return 'de';
  const { eld } = await import('eld/small');
  return eld.detect(text).language || 'de';
}
