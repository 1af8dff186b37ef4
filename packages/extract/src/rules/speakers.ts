import type { SourceDocument } from '@lotse/model';
import { personsIn, titledNames } from './persons.ts';

/** Who speaks in an interview or in minutes of what was said. */
export interface Speakers {
  /** Those who tell how they work. */
  answering: ReadonlySet<string>;
  /** Those who mostly ask. */
  asking: ReadonlySet<string>;
}

const turnPattern = /^(?:(?:Frau|Herr|Fr\.|Hr\.) )?(?:Dr\. )?(\p{Lu}[\p{L}-]*):\s+(?=\S)/u;

/** The turn that a paragraph starts with: who speaks, and where what is said begins. */
export function turnOf(text: string): { name: string; from: number } | undefined {
  const match = turnPattern.exec(text);
  return match?.[1] ? { name: match[1], from: match[0].length } : undefined;
}

/** The speakers of a document; undefined where it quotes nobody so. */
export function speakersOf(document: SourceDocument): Speakers | undefined {
  const spoken = new Map<string, { turns: number; questions: number; length: number }>();
  const named = new Set([
    ...document.blocks.flatMap((block) => titledNames(block.text)),
    ...personsIn([document]).map(({ name }) => name),
  ]);
  for (const block of document.blocks) {
    const turn = turnOf(block.text);
    if (!turn) continue;
    const sum = spoken.get(turn.name) ?? { turns: 0, questions: 0, length: 0 };
    spoken.set(turn.name, {
      turns: sum.turns + 1,
      questions: sum.questions + (/\?$/.test(block.text.trim()) ? 1 : 0),
      length: sum.length + block.text.length,
    });
  }
  const speakers = [...spoken].filter(([name, { turns }]) => turns >= 3 || named.has(name));
  if (speakers.length < 2) return undefined;
  const asks = ([, { turns, questions }]: (typeof speakers)[number]) => questions * 2 > turns;
  const asking = speakers.filter(asks);
  const telling = speakers.filter((one) => !asks(one));
  if (asking.length === 0) {
    // Nobody asks in so many words: who says most of those without a post of their own tells the work.
    const strangers = telling.filter(([name]) => !named.has(name)).sort((a, b) => b[1].length - a[1].length);
    for (const one of strangers.slice(1)) telling.splice(telling.indexOf(one), 1);
    asking.push(...strangers.slice(1));
  }
  return {
    answering: new Set(telling.map(([name]) => name)),
    asking: new Set(asking.map(([name]) => name)),
  };
}

/**
 * "Und wenn nicht?", "Was passiert, wenn etwas fehlt?": the case of which the answer tells, verbatim. Only what goes
 * wrong is a case of its own; "und wenn alles da ist?" asks how the ordinary course goes on.
 */
export function supposedIn(question: string): string | undefined {
  const words = /(?:^|[\s,])((?:wenn|falls|Wenn|Falls) [^,.?]+)\?$/u.exec(question.trim())?.[1];
  return words &&
    /(?<!\p{L})(?:nicht|nichts|kein\p{Ll}*|niemand|fehl\p{Ll}+|un(?:vollständig|leserlich|klar)|nein)(?!\p{L})/u.test(
      words,
    )
    ? words
    : undefined;
}
