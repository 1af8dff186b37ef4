import { nominalToInfinitive } from '@lotse/german';
import type { Act } from './acts.ts';
import type { Cast } from './cast.ts';
import { fromGenitive } from './labels.ts';

/**
 * Work that a clause only names as what comes before: "Nach Schlusszeichnung durch die Amtsleitung ist der Bescheid
 * zuzustellen". Undefined where nobody is said to do it; it gives way where the text tells it too.
 */
export function presupposedBy(act: Act, cast: Cast): Act | undefined {
  const { phrases } = act.predicate;
  const at = phrases.findIndex((phrase) => phrase.kind === 'pp' && phrase.preposition === 'nach');
  const [noun, agent] = [phrases[at], phrases[at + 1]];
  const verb = noun ? nominalToInfinitive(noun.head) : null;
  if (!noun || !verb || !agent || agent.kind !== 'pp' || !/^(?:durch|seitens)$/.test(agent.preposition ?? ''))
    return undefined;
  const by = cast.resolve(agent.text);
  if (!by || by.kind === 'system' || by === act.by) return undefined;
  const object = noun.genitive ? fromGenitive(noun.genitive) : act.object;
  if (object === '' || /^(?:eingehen|ablaufen|vorlegen|zahlen)$/.test(verb)) return undefined;
  const { to: _to, channel: _channel, closing: _closing, deadline: _deadline, deadlineWords: _words, ...rest } = act;
  return {
    ...rest,
    label: `${object} ${verb}`,
    verb,
    object,
    by,
    byStated: true,
    ownAgent: true,
    presupposed: true,
    uses: [],
    citations: [],
  };
}
