import { analyseClauses, type Clause, finiteToInfinitive, type Phrase, type Predicate, particles } from '@lotse/german';
import { bounded, capital, nameOf } from './labels.ts';
import type { Passage } from './passages.ts';

/** A question with the answer under which something is done. */
export interface Condition {
  /** Where the quote stands, if not in the sentence itself. */
  passage?: Passage;
  question: string;
  answer: 'ja' | 'nein';
  quote: string;
}

const opposites: readonly [RegExp, string][] = [
  [/^unvollständig$/, 'vollständig'],
  [/^unzuständig$/, 'zuständig'],
  [/^unzulässig$/, 'zulässig'],
  [/^unrichtig$/, 'richtig'],
  [/^unbegründet$/, 'begründet'],
  [/^verspätet$/, 'fristgerecht'],
  [/^veraltet$/, 'aktuell'],
  [/^fehlerhaft$/, 'fehlerfrei'],
  [/^lückenhaft$/, 'vollständig'],
  [/^unleserlich$/, 'leserlich'],
  [/^ungültig$/, 'gültig'],
  [/^ungeklärt$/, 'geklärt'],
  [/^faul$/, 'in Ordnung'],
];

const papers = /^(?:Unterlagen|Angaben|Nachweise|Dokumente|Belege|Anlagen|Erklärungen|Daten)$/;
const existence = new Set([
  'vorliegen',
  'bestehen',
  'geben',
  'existieren',
  'zeigen',
  'ergeben',
  'entgegenstehen',
  'auftreten',
  'einstellen',
]);

/** The condition of a clause as a question with its answer. `last`: what "er", "sie" and "dies" stand for. */
export function conditionOf(clause: Clause, sentence: string, last: string): Condition {
  const quote = sentence.slice(clause.start, clause.end).trim();
  const bare = /^(?:wenn|falls|sofern) (ja|nein|nicht)$/i.exec(quote)?.[1];
  if (bare) return { question: 'Trifft das zu?', answer: /^ja$/i.test(bare) ? 'ja' : 'nein', quote };
  const twofold =
    /^(.+?),?\s+(?:oder|und)\s+(?=(?:ist|sind|wird|werden|wurden?|liegt|liegen|besteht|bestehen|hat|haben|geht|gehen|kommt|fehlt|fehlen)\s)/u.exec(
      quote,
    );
  if (twofold?.[1] && !clause.conjunction) {
    const first = analyseClauses(`${twofold[1]}, wird dies getan.`).find((one) => one.kind === 'condition');
    if (first) return { ...conditionOf(first, twofold[1], last), quote };
  }
  const predicate = clause.predicates[0];
  const whole: Condition = { question: asQuestion(clause, sentence), answer: 'ja', quote };
  if (!predicate || clause.predicates.length > 1) return whole;
  const fallback = predicate.negated ? affirmed(whole) : whole;
  if (predicate.infinitive === 'fehlen' && !predicate.negated && /(?<!\p{L})(?:et)?was(?!\p{L})/iu.test(quote))
    return { question: `${isFiled(last) ? last : 'Alles'} vollständig?`, answer: 'nein', quote };
  const carried = carriedBy(predicate);
  if (carried)
    return {
      question: `${capital(nameOf(carried))} vorhanden?`,
      answer: predicate.negated ? 'nein' : 'ja',
      quote,
    };
  if (
    /^(?:wenn )?(?:etwas|was) nicht stimmt$|^Stimmt (?:da |hier |dabei )?(?:et)?was (?:da |daran )?nicht$/iu.test(quote)
  )
    return { question: 'Alles in Ordnung?', answer: 'nein', quote };
  // "ob jemand fünf Stunden tätig ist": the subject is anybody, and no noun stands for it.
  if (!predicate.negated && predicate.phrases.some((phrase) => phrase.kind === 'pronoun' && phrase.head === 'jemand'))
    return fallback;
  const subject = subjectOf(predicate);
  const pronoun = predicate.phrases.find(
    (phrase) =>
      phrase.kind === 'pronoun' &&
      /^(?:er|sie|es|diese[rs]?|dies|das|keine[rs]?|keins|welche)$/i.test(phrase.head) &&
      phrase.head !== 'Sie',
  );
  const had =
    predicate.past && predicate.voice === 'active' && /^(?:hat|haben)\s/i.test(quote)
      ? predicate.phrases.filter((phrase) => phrase.kind === 'np')[1]
      : undefined;
  const name = had ? nameOf(had) : subject ? subjectName(subject) : pronoun ? last : '';
  if (!name || name.length > 60) return fallback;
  const negated = predicate.negated;
  const made = (rest: string, flip = false): Condition => ({
    question: bounded(`${capital(`${name}${rest ? ` ${rest}` : ''}`)}?`, 90),
    answer: negated !== flip ? 'nein' : 'ja',
    quote,
  });
  const { infinitive, predicative } = predicate;
  if (infinitive === 'fehlen') {
    const core = subject ? nameOf({ ...subject, coordinated: [] }) : name;
    return {
      question: `${capital(core)} ${papers.test(subject?.head ?? '') ? 'vollständig' : 'vorhanden'}?`,
      answer: negated ? 'ja' : 'nein',
      quote,
    };
  }
  if (existence.has(infinitive)) {
    if (/^Voraussetzung/.test(name)) return made('erfüllt');
    const about = predicate.phrases.find(
      (phrase) =>
        phrase.kind === 'pp' && phrase !== subject && /^(?:an|für|auf|gegen|über)$/.test(phrase.preposition ?? ''),
    );
    if (infinitive === 'vorliegen' && !/^(?:Grund|Gründe|Hindernis|\p{L}+hindernis|Fall)/u.test(name))
      return made(about ? `${about.preposition} ${nameOf(about)}` : 'vorhanden');
    return made(about ? `${about.preposition} ${nameOf(about)}` : '');
  }
  const details = detailsOf(predicate, subject);
  if (predicative && (predicate.voice !== 'state' || opposites.some(([pattern]) => pattern.test(predicative)))) {
    for (const [pattern, positive] of opposites)
      if (pattern.test(predicative)) return made(`${details}${positive}`.trim(), true);
    return made(`${details}${predicative === 'da' ? 'vorhanden' : predicative}`.trim());
  }
  if (predicate.voice === 'state' && predicative) return made(`${details}${predicative}`.trim());
  const participle = participleIn(quote);
  if ((predicate.voice === 'passive' || /^(?:ist|sind|wurde|wurden|war|hat|haben)\b/i.test(quote)) && participle)
    return made(`${details}${participle}`.trim());
  return fallback;
}

/** What lacks something when "etwas fehlt". */
const isFiled = (name: string): boolean =>
  /(?:Unterlagen|[Aa]ntrag|[Ff]ormular|[Bb]ogen|[Vv]ordruck|[Aa]nzeige)$/.test(name);

/** A question that denies, asked the other way round: "Stimmt sie nicht zu?" – yes is "Stimmt sie zu?" – no. */
function affirmed(condition: Condition): Condition {
  const { question } = condition;
  const denials = question.match(/(?<!\p{L})(?:nicht|nichts|kein\p{L}*|niemand|nie|weder|ohne)(?!\p{L})/giu) ?? [];
  if (denials.length !== 1 || /(?<!\p{L})(?:nicht (?:nur|ausreichend)|sondern|oder|und)(?!\p{L})/iu.test(question))
    return condition;
  const asked = question
    .replace(/(?<!\p{L})noch nicht(?!\p{L})/iu, 'schon')
    .replace(/(?<!\p{L})nicht mehr(?!\p{L})/iu, 'noch')
    .replace(/(?<!\p{L})nicht\s+/iu, '')
    .replace(/\s+nicht(?=\?)/iu, '')
    .replace(/(?<!\p{L})nichts(?!\p{L})/iu, 'etwas')
    .replace(/(?<!\p{L})niemand(?!\p{L})/iu, 'jemand')
    .replace(/(?<!\p{L})kein(en|em|es|er)?(?= \p{L})/iu, 'ein$1')
    .replace(/(?<!\p{L})keine (?=\p{L})/iu, '')
    .replace(/(?<!\p{L})kein(?:e[nrs]?|s)(?!\p{L})/iu, 'welche');
  return asked === question ? condition : { ...condition, question: asked, answer: 'nein' };
}

/** "Hat jemand keinen Ausweis dabei", "Haben Sie keinen Termin": what somebody should have. */
function carriedBy(predicate: Predicate): Phrase | undefined {
  if (!/^(?:dabei|mit)?haben$/.test(predicate.infinitive) || predicate.past) return undefined;
  const somebody = predicate.phrases.some(
    (phrase) => phrase.kind === 'pronoun' && /^(?:jemand|man|wer)$/i.test(phrase.head),
  );
  const things = predicate.phrases.filter((phrase) => phrase.kind === 'np');
  return somebody || things.length > 1 ? things.at(-1) : undefined;
}

/** A subject without its article: "der alte Ausweis" → "alter Ausweis". */
function subjectName(phrase: Phrase): string {
  const name = nameOf(phrase);
  return phrase.determiner === 'der' ? name.replace(/^(\p{Ll}+)en (?=\p{Lu})/u, '$1er ') : name;
}

function subjectOf(predicate: Predicate): Phrase | undefined {
  return predicate.phrases.find(
    (phrase) => phrase.kind === 'np' && !/^(?:dem|den|des|einem|einen)$/.test(phrase.determiner ?? ''),
  );
}

function detailsOf(predicate: Predicate, subject: Phrase | undefined): string {
  const details = predicate.phrases
    .filter((phrase) => phrase !== subject && phrase.kind === 'pp' && phrase.end - phrase.start < 50)
    .filter(
      (phrase) =>
        !/^(?:Tag|Woche|Monat|Jahr|Frist)/.test(phrase.head) &&
        !/^(?:innerhalb|binnen)$/.test(phrase.preposition ?? ''),
    )
    .slice(0, 1)
    .map((phrase) => `${phrase.preposition} ${nameOf(phrase)} `);
  return details.join('');
}

function participleIn(quote: string): string | undefined {
  return /(?<!\p{L})(\p{Ll}+(?:t|en))(?:\s+(?:wird|werden|wurde|wurden|ist|sind|worden|hat|haben))?$/u.exec(
    quote.replace(/\s+\(.*?\)/g, ''),
  )?.[1];
}

/** A conditional clause said as a question: verb first where it is not already. */
function asQuestion(clause: Clause, sentence: string): string {
  const text = sentence
    .slice(clause.start, clause.end)
    .replace(/\([^()]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[,.;]+$/, '');
  if (!clause.conjunction) return `${bounded(capital(text.replace(/^(?:und|oder)\s+/, '')), 110)}?`;
  const words = text.split(' ').slice(1);
  // "Wer leer ausgeht, …": "Geht jemand leer aus?"
  if (clause.conjunction === 'wer') words.unshift('jemand');
  const verb = words.pop() ?? '';
  const particle = particles.find(
    (one) =>
      verb.startsWith(one) && verb.length > one.length + 2 && finiteToInfinitive(verb.slice(one.length)) !== null,
  );
  if (particle && finiteToInfinitive(verb)?.infinitive.startsWith(particle))
    return `${bounded(capital(`${verb.slice(particle.length)} ${words.join(' ')} ${particle}`), 110)}?`;
  return `${bounded(capital(`${verb} ${words.join(' ')}`), 110)}?`;
}

/** "ob der Antrag vollständig ist" as a question that a check answers. */
export function questionOfCheck(clause: Clause, sentence: string, last: string): string {
  const { question, answer } = conditionOf({ ...clause, kind: 'condition' }, sentence, last);
  return answer === 'ja' ? question : question;
}

/** A condition in a phrase: "Bei Beanstandungen", "Im Falle der Genehmigung", "Ohne Ausweis". */
export function conditionOfPhrase(phrase: Phrase, sentence: string, tail?: Phrase): Condition | undefined {
  const quote = sentence.slice(phrase.start, tail?.end ?? phrase.end).trim();
  const plural = undeclined(phrase);
  const name = tail ? `${plural} ${tail.form ?? tail.preposition} ${nameOf(tail)}` : plural;
  const { preposition, determiner } = phrase;
  if (preposition === 'in' && /^(?:Falle|Fall|Fällen)$/.test(phrase.head) && phrase.genitive) {
    const topic = phrase.genitive.replace(/^(?:des|der|eines|einer)\s+/, '');
    if (/^Ziffer|^Nr|Absatz/.test(topic)) return undefined;
    return { question: `${capital(topic)}?`, answer: 'ja', quote };
  }
  if (preposition === 'in' && phrase.head === 'Eilfällen') return { question: 'Eilfall?', answer: 'ja', quote };
  if (preposition === 'ohne') return { question: `${name} vorhanden?`, answer: 'nein', quote };
  if (preposition !== 'bei' && preposition !== 'mangels' && preposition !== 'ab') return undefined;
  if (preposition === 'ab')
    return /\d/.test(phrase.text)
      ? { question: bounded(`${capital(`ab ${phrase.text}`)}?`, 90), answer: 'ja', quote }
      : undefined;
  if (preposition === 'mangels') return { question: `${name} vorhanden?`, answer: 'nein', quote };
  if (/^Unvollständigkeit$/.test(phrase.head)) return { question: 'Vollständig?', answer: 'nein', quote };
  if (/^(?:Rückfragen|Bedarf|Gelegenheit|Antragstellung|Abgabe|Antritt|Vorsprache|Aufnahme)$/.test(phrase.head))
    return undefined;
  // "Bei der Anmeldung": when, not whether.
  if (
    determiner &&
    /^(?:der|dem|diesem|dieser|ihrer|seiner)$/.test(determiner) &&
    !/^(?:Verlängerung|Ablehnung|Erteilung)$/.test(phrase.head)
  )
    return undefined;
  return { question: bounded(`${capital(name)}?`, 90), answer: 'ja', quote };
}

/** The dative after "bei" as a nominative where it shows: "gefährlichen Hunden" → "gefährliche Hunde", "Zweifeln" → "Zweifel". */
function undeclined(phrase: Phrase): string {
  const name = nameOf(phrase);
  if (phrase.determiner) return name;
  return name
    .replace(
      /^(\p{Ll}+)en (?=\p{Lu}\p{L}*(?:ungen|heiten|keiten|schaften|ionen|täten|onen|agen|aben|ten)(?!\p{L}))/u,
      '$1e ',
    )
    .replace(/^(\p{Ll}+)en (\p{Lu}\p{L}*[^aeiouy]e)n(?!\p{L})/u, '$1e $2')
    .replace(/^(?!Eltern|Ostern|Ferien)(\p{Lu}\p{Ll}+(?:el|er))n(?!\p{L})/u, '$1');
}

/** One key for a question, so that "Anspruch?" and "Ein Anspruch" meet. */
export function questionKey(question: string): string {
  return question
    .toLowerCase()
    .replace(/[?.„“"]/g, '')
    .replace(/\b(?:der|die|das|ein|eine|sämtliche|alle)\b/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
