import { compoundAction, isInfinitive, nominalToInfinitive } from '@lotse/german';
import type { Act } from './acts.ts';
import type { Cast, Member } from './cast.ts';
import { channelIn } from './channels.ts';
import { closingOf } from './closing.ts';
import { conditionOfPhrase } from './conditions.ts';
import { bounded, capital, undeclined } from './labels.ts';
import type { Passage } from './passages.ts';
import type { Reading } from './readings.ts';
import { referencesIn } from './references.ts';

/** "Bescheid fertigen, der Leitung zur Unterschrift vorlegen und zur Post geben": bare infinitives, each a step. */
export function infinitiveReading(
  part: string,
  passage: Passage,
  row: { tools: string },
  cast: Cast,
): Reading | undefined {
  const text = part
    .replace(/\s*\([^()]*\)/g, '')
    .replace(/[.!]$/, '')
    .trim();
  const pieces = text.split(
    /(?:,\s+(?:danach |dann |anschließend )?|\s+und\s+)(?=[^,]*\p{Ll}{3,}(?:en|ern|eln)(?:,|\s+und\s|$))/u,
  );
  const acts: Act[] = [];
  let object = '';
  let denied = false;
  const waits: Reading['waits'] = [];
  // "Stempel anbringen (Poststelle)": who does it, behind it in brackets.
  const named = /\(([^()]+)\)[.!]?$/.exec(part.trim())?.[1];
  const by = named ? cast.resolve(named) : undefined;
  for (const piece of pieces) {
    const words = piece.trim().split(/\s+/);
    const verb = words.at(-1) ?? '';
    if (!/^\p{Ll}+$/u.test(verb) || !isInfinitive(verb) || words.some((word) => isAuxiliary(word))) return undefined;
    // "Meldebescheinigung nicht anfordern": what is not to be done.
    if (/(?<!\p{L})(?:nicht|keine?[nrms]?|nie|niemals)(?!\p{L})/u.test(piece)) {
      denied = true;
      continue;
    }
    // "Zahlungseingang abwarten": nothing is done.
    const awaited = verb === 'abwarten' ? /(?<!\p{L})(\p{Lu}[\p{L} ]+?) abwarten$/u.exec(piece.trim())?.[1] : undefined;
    if (awaited) {
      const come = /^(\p{Lu}\p{L}+?)s?eingang$/u.exec(awaited)?.[1] ?? awaited;
      waits.push({ label: `${come} ${/(?:frist|ablauf)$/i.test(come) ? 'abgelaufen' : 'eingegangen'}`, quote: part });
      continue;
    }
    const body = words
      .slice(0, -1)
      .filter(
        (word) =>
          !/^(?:den|die|das|dann|danach|sodann|anschließend|zunächst|ggf\.|außerdem|zusätzlich|ebenfalls|auch|bitte|sofort|immer|umgehend|unverzüglich)$/i.test(
            word,
          ),
      )
      .join(' ');
    const own = /^\p{Lu}/u.test(body) ? body : '';
    if (own) object = own.split(/\s+(?:auf|an|in|zur|zum|mit|nach|der|dem)\s+/)[0] ?? own;
    const label = own ? `${body} ${verb}` : `${object}${object && body ? ' ' : ''}${body} ${verb}`;
    const to =
      (body.match(/(?:an|der|dem) (?:die |den |das )?\p{Lu}\p{L}+/gu) ?? [])
        .map((found) => cast.resolve(found))
        .find((member) => member !== undefined) ?? cast.resolve(own);
    acts.push(
      bareAct(
        label.trim(),
        verb,
        object,
        part,
        passage,
        to?.kind === 'system' ? undefined : to,
        `${piece} ${row.tools}`,
        acts.length > 0,
      ),
    );
  }
  if (by && by.kind !== 'system' && named && by.name.split(' ').length + 1 >= named.split(' ').length)
    for (const act of acts) act.by = by;
  if (acts.length === 0 && !denied && waits.length === 0) return undefined;
  return { ...bareReading(part, passage, acts), waits };
}

function isAuxiliary(word: string): boolean {
  return /^(?:wird|werden|ist|sind|hat|haben|muss|müssen|kann|können|soll|sollen|darf|dürfen|zu)$/.test(word);
}

function bareReading(text: string, passage: Passage, acts: Act[]): Reading {
  return {
    passage, text, conditions: [], acts, otherwise: false, timeout: false, timeoutAt: undefined, arrival: undefined, waits: [], deadline: undefined,
    goesTo: undefined, skips: undefined, ends: false, references: referencesIn(text), cue: undefined, beside: undefined, asks: undefined, tied: false,
  }; // biome-ignore format: one value
}

function bareAct(
  label: string,
  verb: string,
  object: string,
  quote: string,
  passage: Passage,
  to: Member | undefined,
  medium: string,
  elliptic: boolean,
): Act {
  const channel = channelIn(medium);
  const act: Act = {
    label: bounded(capital(label)), verb, object, byStated: true, uses: [], quote, passage, citations: [],
    predicate: { infinitive: verb, voice: 'active', obligation: false, imperative: false, negated: false, past: false, subjunctive: false, phrases: [], elliptic, subjectOmitted: false, start: 0, end: quote.length },
  }; // biome-ignore format: one value
  if (to) act.to = to;
  if (channel) act.channel = channel;
  const closing = closingOf(act);
  if (closing) act.closing = closing;
  return act;
}

/** "Prüfung des Antrags auf Vollständigkeit" → "Antrag auf Vollständigkeit prüfen". */
export function nominalReading(
  part: string,
  passage: Passage,
  row: { tools: string },
  cast: Cast,
): Reading | undefined {
  if (/^\p{Lu}\p{L}+ Sie\s/u.test(part)) return undefined;
  if (/(?:^|\s)(?:wird|werden|ist|sind|hat|haben|muss|müssen|kann|können|erhält|erhalten)\s/.test(part))
    return undefined;
  const lead =
    /^(Bei|Nach|Anschließend|Sodann|Danach|Zunächst|Ggf\.|Gegebenenfalls)\s+(?:(\p{Lu}\p{L}+)(?:\s+der\s+\p{L}+)?\s+)?(.*)$/u.exec(
      part,
    );
  const body = lead?.[3] ?? part;
  const acts: Act[] = [];
  // "Ausdruck und Versand des Bescheides": two actions, one object at the end.
  const pieces = body.split(/\s+und\s+(?=\p{Lu})/u);
  let object = '';
  const made: { verb: string; object: string; rest: string; masculine: boolean }[] = [];
  for (const piece of pieces) {
    const [noun = '', ...words] = piece.replace(/^(?:\p{Ll}+(?:e|er|es|en) )+(?=\p{Lu})/u, '').split(' ');
    const verb = nominalToInfinitive(noun);
    const compound = verb ? null : compoundAction(noun);
    if (!verb && !compound) {
      const before = made.at(-1);
      if (!before) return undefined;
      before.rest = `${before.rest} und ${piece}`.trim();
      continue;
    }
    const rest = words.join(' ');
    const genitive =
      /^(?:(?:des|der|eines|einer|von|vom|an den|an die)\s+)(.*)$/.exec(rest)?.[1] ?? (compound ? '' : rest);
    const own = compound ? compound.object : genitive;
    made.push({
      verb: verb ?? compound?.infinitive ?? '',
      object: own,
      rest: compound ? rest : '',
      masculine: /^(?:des|eines)\s/.test(rest),
    });
  }
  object = made.findLast((one) => one.object !== '')?.object ?? '';
  for (const one of made) {
    const thing = undeclined(
      `${one.object || object}${one.rest ? ` ${one.rest}` : ''}`,
      one.masculine || (one.object === '' && made.at(-1)?.masculine === true),
    );
    const to = [...(thing.match(/(?:an|der) (?:die |den |das )?\p{Lu}\p{L}+/gu) ?? [])]
      .map((text) => cast.resolve(text))
      .find((member) => member !== undefined);
    const label = bounded(capital(arrange(thing, one.verb)));
    const act = bareAct(
      label,
      one.verb,
      thing.split(/\s+(?:auf|an|in|zur|zum|mit|nach|unter|über)\s+/)[0] ?? thing,
      part,
      passage,
      to?.kind === 'system' ? undefined : to,
      `${part} ${row.tools}`,
      made.indexOf(one) > 0,
    );
    acts.push(act);
  }
  const reading = bareReading(part, passage, acts);
  if (lead?.[1] === 'Bei' && lead[2]) {
    const phrase = {
      kind: 'pp' as const,
      preposition: 'bei',
      head: lead[2],
      text: lead[2],
      core: lead[2],
      adjectives: [],
      coordinated: [],
      follows: false,
      start: 0,
      end: 4 + lead[2].length,
    };
    const condition = conditionOfPhrase(phrase, part);
    if (condition) reading.conditions.push(condition);
  }
  return acts.length > 0 ? reading : undefined;
}

/** Puts what was an attribute of the noun of action where a verb wants it. */
function arrange(thing: string, verb: string): string {
  return `${thing.replace(/^(?:die|den|das|der|einer|eines)\s+/, '')} ${verb}`;
}
