import type { Predicate } from '@lotse/german';
import type { Memory } from './acts.ts';
import type { Passage } from './passages.ts';
import type { Core } from './turned-around.ts';

/** "entscheidet, ob die Erlaubnis erteilt wird", "entscheidet hierüber": what is decided, from the sentence or what it was about. */
export function decision(name: string, parts: string[], memory: Memory, passage: Passage, predicate: Predicate): Core {
  const topic = parts.find((part) => part.startsWith('über '));
  const asked = /,\s+ob (?:und [^,]*? )?(?:die|der|das|dem|eine?) (\p{Lu}\p{L}+)/u.exec(passage.text)?.[1];
  if (!topic && asked)
    return { label: `Über ${asked} entscheiden`, verb: 'entscheiden', object: asked, byStated: false };
  const about =
    topic?.slice(5) ??
    (name ||
      (predicate.phrases.some((phrase) => /^(?:hierüber|darüber)$/i.test(phrase.head)) ? memory.object : '') ||
      memory.object ||
      'Antrag');
  return { label: `Über ${about} entscheiden`, verb: 'entscheiden', object: about, byStated: false };
}
