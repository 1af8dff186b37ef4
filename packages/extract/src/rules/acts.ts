import { type Clause, findCitations, type Phrase, type Predicate } from '@lotse/german';
import type { Channel } from '@lotse/model';
import { asLabel, headingObject, isCheck, labelPhrases, needsObject, opensQuestion, statedIn } from './act-labels.ts';
import type { Cast, Member } from './cast.ts';
import { channelIn } from './channels.ts';
import { closingOf } from './closing.ts';
import { decision } from './decisions.ts';
import { bounded, capital, nameOf } from './labels.ts';
import { emptyVerbs, formalVerbs, identityPapers, personVerbs } from './lexicon/steps.ts';
import { loneAct } from './lone-acts.ts';
import type { Passage } from './passages.ts';
import { type Roles, rolesOf } from './roles.ts';
import { responsibleFor } from './section-performers.ts';
import { isState } from './state-verbs.ts';
import { unfolded } from './support-verbs.ts';
import { durationIn } from './time-words.ts';
import { type Core, goesTo, handedOut, issued, nominalStyle } from './turned-around.ts';

/** One piece of work that a clause tells of. */
export interface Act {
  label: string;
  verb: string;
  /** The thing it is done to, as it stands in the label. */
  object: string;
  by?: Member;
  /** The performer was read, not concluded. */
  byStated: boolean;
  to?: Member;
  channel?: Channel;
  uses: Member[];
  quote: string;
  passage: Passage;
  predicate: Predicate;
  /** ISO 8601, where the clause sets a time limit. */
  deadline?: string;
  deadlineWords?: string;
  /** The state in which the case ends with it. */
  closing?: string;
  citations: string[];
  /** Named for this verb alone among several: "wird gedruckt, von der Leitung unterschrieben und versandt". */
  ownAgent?: boolean;
  /** Told in a relative clause: after what the main clause tells, whatever that clause says of the order. */
  relative?: boolean;
  /** Told only by "bevor …": what comes after, unless a later sentence tells it. */
  announced?: boolean;
  /** Told only as what comes before: "nach Schlusszeichnung durch die Leitung". */
  presupposed?: boolean;
}

/** What the sentences before left behind: what "er", "diese" and an omitted subject stand for. */
export interface Memory {
  object: string;
  /** The last paper that the text spoke of, for what is printed, signed and handed over. */
  paper?: string | undefined;
  /** Whom the text spoke of last, as printed. */
  person?: string | undefined;
  subject?: Member | undefined;
  /** Who "er" and "sie" are: the last man or masculine office, the last woman or feminine office. */
  /** Who did what the clause told just before, though that was no work: "kommt zu Ihnen und sieht sich das Haus an". */
  carried?: Member | undefined;
  he?: Member | undefined;
  she?: Member | undefined;
}

/** The act of a predicate, or undefined where it tells of none. */
export function actOf(
  predicate: Predicate,
  clause: Clause,
  passage: Passage,
  cast: Cast,
  memory: Memory,
  previous: Act | undefined,
): Act | undefined {
  const roles = rolesOf(predicate, cast, passage, memory);
  const text = passage.text.slice(clause.start, clause.end);
  const own = passage.text.slice(predicate.start, predicate.end);
  let act: Omit<Act, 'quote' | 'passage' | 'predicate' | 'uses' | 'citations'> | undefined;
  const isSpelledOut = /^\s*:/.test(passage.text.slice(clause.end));
  const handsOut = /^(?:erhalten|bekommen|kriegen)$/.test(predicate.infinitive);
  // "Wer leer ausgeht, bekommt einen Bescheid: Den drucke ich aus …": what follows tells it.
  if (handsOut) act = handedOut(predicate, cast, isSpelledOut ? undefined : carriedApplicant(predicate, memory));
  else if (
    predicate.infinitive === 'laufen' &&
    predicate.phrases.some((phrase) => phrase.preposition === 'durch' && phrase.kind === 'pp')
  ) {
    const tool = predicate.phrases.find((phrase) => phrase.preposition === 'durch');
    const thing = predicate.phrases.find((phrase) => phrase.kind === 'np');
    const name = thing ? nameOf(thing) : memory.object;
    if (tool && name)
      act = { label: `${name} mit ${nameOf(tool)} prüfen`, verb: 'prüfen', object: name, byStated: false };
  } else if (predicate.infinitive === 'ergehen') act = issued(roles);
  else if (/^(?:(?:zurück|raus|hinaus|rüber|weiter|zu|ab)?gehen)$/.test(predicate.infinitive))
    act = goesTo(predicate, cast);
  else if (emptyVerbs.has(predicate.infinitive) && predicate.infinitive !== 'unterliegen')
    act = nominalStyle(roles, predicate);
  else if (predicate.infinitive === 'nehmen' && predicate.phrases.some((phrase) => phrase.head === 'Stellung')) {
    const topic = predicate.phrases.find((phrase) => phrase.preposition === 'zu' && phrase.kind === 'pp');
    act = {
      label: topic && /^\p{Lu}/u.test(topic.head) ? `Zu ${nameOf(topic)} Stellung nehmen` : 'Stellungnahme abgeben',
      verb: 'abgeben',
      object: 'Stellungnahme',
      byStated: false,
    };
  } else act = unfolded(predicate, roles, cast) ?? plain(predicate, roles, cast, memory, previous, passage);
  if (!act) return undefined;

  const passive = predicate.voice !== 'active' || predicate.obligation;
  const inheritsAgent =
    (predicate.elliptic || predicate.subjectOmitted) && !(handsOut && carriedApplicant(predicate, memory));
  if (handsOut) roles.agent = undefined;
  const before = previous?.ownAgent ? undefined : previous;
  const by =
    act.by ??
    roles.agent ??
    (inheritsAgent ? (memory.carried ?? before?.by) : undefined) ??
    (passive ? responsibleFor(passage, cast) : undefined);
  const made: Act = {
    ...act,
    label: bounded(capital(cast.withPosts(act.label))),
    byStated:
      act.by !== undefined ||
      roles.agent !== undefined ||
      (inheritsAgent && (memory.carried !== undefined || before?.byStated === true)),
    uses: systemsIn(own, cast),
    quote: text.trim(),
    passage,
    predicate,
    citations: findCitations(
      passage.text.slice(
        clause.start,
        clause.end + (/^\s*\([^()]*\)/.exec(passage.text.slice(clause.end))?.[0].length ?? 0),
      ),
    )
      .map((citation) => citation.text)
      .filter((cite) => /\p{Lu}/u.test(cite)),
  };
  if (by) made.by = by;
  if (predicate.elliptic && roles.agent) made.ownAgent = true;
  if (roles.recipient && !made.to && roles.recipient !== by) made.to = roles.recipient;
  if (passive && !by) made.byStated = false;
  const channel = channelIn(own) ?? (made.verb === 'anrufen' ? 'phone' : undefined);
  if (channel) made.channel = channel;
  const limit = /(?:frist|binnen|innerhalb|haben)/i.test(own) ? durationIn(own) : undefined;
  if (limit) {
    made.deadline = limit.iso;
    made.deadlineWords = limit.words;
  }
  const closing = made.by?.kind === 'applicant' ? undefined : closingOf(made);
  if (closing) made.closing = closing;
  return made;
}

/** Whoever the clause before spoke of, where that is who applies: "Wer in der Stadt wohnt, erhält …". */
function carriedApplicant(predicate: Predicate, memory: Memory): Member | undefined {
  return predicate.subjectOmitted && memory.carried?.kind === 'applicant' ? memory.carried : undefined;
}

function plain(
  predicate: Predicate,
  roles: Roles,
  cast: Cast,
  memory: Memory,
  previous: Act | undefined,
  passage: Passage,
): Core | undefined {
  const verb = predicate.infinitive;
  const passive = predicate.voice !== 'active';
  let object = roles.object ?? (passive ? roles.subject : undefined);
  if (!object && passive && personVerbs.has(verb) && roles.recipientPhrase?.kind === 'np')
    object = roles.recipientPhrase;
  const questionAt = passage.text.search(/,\s+(?:ob|welche[rsnm]?)\s/);
  if (object && questionAt > 0 && object.start > questionAt) object = undefined;
  let name = object ? nameOf(object) : '';
  const actor = object ? cast.resolve(object.text) : undefined;
  let to: Member | undefined;
  if (
    !name &&
    (predicate.elliptic || predicate.subjectOmitted) &&
    previous &&
    !isPersonObject(previous) &&
    !personVerbs.has(verb)
  )
    name =
      (passive || !predicate.subjectOmitted || needsObject(verb)) &&
      !(opensQuestion(passage, predicate) && isCheck(verb))
        ? previous.object
        : '';
  if (
    !name &&
    personVerbs.has(verb) &&
    predicate.phrases.some(
      (phrase) =>
        phrase.kind === 'pronoun' &&
        (memory.person ? /^(?:diese[rsn]?|sie|er|ihn)$/ : /^(?:die|den|ihn|sie)$/).test(phrase.head),
    )
  ) {
    to = memory.person ? cast.resolve(memory.person) : cast.theApplicant();
    name = memory.person ?? 'Person';
  }
  // "Hat jemand kein Passbild dabei, schickst du ihn zum Automaten."
  if (
    !name &&
    /(?:^|\s)jemand\s/i.test(passage.text) &&
    predicate.phrases.some((phrase) => phrase.kind === 'pronoun' && phrase.head === 'ihn')
  ) {
    name = 'Person';
    to = cast.theApplicant();
  }
  if (
    !name &&
    predicate.phrases.some(
      (phrase) =>
        phrase.kind === 'pronoun' &&
        /^(?:er|sie|es|ihn|diese[rsn]?|den|das|die|dies|alles|beides?)$/i.test(phrase.head) &&
        (phrase.head !== 'Sie' || (passive && predicate.person === 'singular')) &&
        !(/^es$/i.test(phrase.head) && /^(?:prüfen|feststellen|klären|vermerken)$/.test(verb)),
    )
  )
    name =
      (/^(?:ausdrucken|drucken|unterschreiben|siegeln|aushändigen|mitnehmen|versenden)$/.test(verb) &&
      !/(?:formular|antrag|vordruck|bogen|schreiben|bescheid|brief|liste)/i.test(memory.object)
        ? memory.paper
        : undefined) ?? memory.object;
  if (!name && !previous && passive && predicate.elliptic && !personVerbs.has(verb)) name = memory.object;
  const kept = labelPhrases(predicate, roles, cast);
  const parts = kept.map(asLabel);
  // "rufst du an": whom the text spoke of.
  const bare = parts.length === 0 && predicate.phrases.every((phrase) => phrase.kind !== 'np');
  if (!name && bare && !passive && memory.person && personVerbs.has(verb)) {
    name = memory.person;
    to = cast.resolve(memory.person);
  }
  if (actor && personVerbs.has(verb)) {
    to = actor;
    name =
      actor.kind === 'applicant'
        ? parts.length > 0
          ? ''
          : actor.name
        : object?.coordinated.length === 0 && /^\p{Lu}{2,5}$/u.test(object.head)
          ? actor.name
          : nameOf(object as Phrase, false);
  } else if (actor?.kind === 'applicant' && object && /^\p{Lu}{2,}|^ASt$/u.test(object.head)) name = actor.name;
  if (isState(verb, name, predicate, roles)) return undefined;
  const recipient =
    roles.recipientPhrase?.kind === 'np' &&
    roles.recipient &&
    roles.recipient.kind !== 'applicant' &&
    roles.recipientPhrase !== object
      ? `${roles.recipientPhrase.determiner ?? 'an'} ${nameOf({ ...roles.recipientPhrase, adjectives: [] }, false)}`
      : '';
  const manner = predicate.phrases
    .filter((phrase) => phrase.kind === 'adverb' && /^(?:telefonisch|persönlich|elektronisch)$/.test(phrase.head))
    .map((phrase) => phrase.head.toLowerCase());
  if (!name && parts.length === 0 && !recipient) {
    const heading = headingObject(passage, verb);
    if (heading) name = heading;
  }
  if (
    predicate.modal === 'können' &&
    /^(?:genehmigen|bewilligen|versagen|erteilen|gewähren|zulassen|erlassen)$/.test(verb)
  ) {
    return {
      label: `Über ${name || memory.object || 'Antrag'} entscheiden`,
      verb: 'entscheiden',
      object: name || memory.object,
      byStated: false,
    };
  }
  if (verb === 'anschreiben' && passive && !object && memory.person)
    return { label: `${memory.person} anschreiben`, verb, object: '', byStated: false };
  if (/^(?:zurückschreiben|schreiben|anschreiben)$/.test(verb) && !roles.object) {
    return {
      label: `${memory.object || 'Unterlagen'} nachfordern`,
      verb: 'nachfordern',
      object: memory.object || 'Unterlagen',
      byStated: false,
    };
  }
  // "Händler melden sich telefonisch": how it begins, and nobody's work.
  if (verb === 'melden' && predicate.phrases.some((phrase) => /^(?:sich|mich|dich|uns)$/.test(phrase.head)))
    return undefined;
  if (verb === 'zustimmen' && !name && parts.length === 0)
    return { label: 'Zustimmung erteilen', verb: 'erteilen', object: 'Zustimmung', byStated: false };
  if (verb === 'entscheiden' || verb === 'befinden') return decision(name, parts, memory, passage, predicate);
  if (/^(?:mitteilen|schreiben)$/.test(verb) && !name && roles.recipient) {
    return {
      label: `${roles.recipient.name} unterrichten`,
      verb: 'unterrichten',
      object: roles.recipient.name,
      byStated: false,
      to: roles.recipient,
    };
  }
  if (!name && /^(?:mitteilen|bescheinigen|melden|angeben)$/.test(verb)) name = statedIn(passage, predicate, cast);
  const asked = /,\s+(?:ob|welche[rsnm]?|wer|was|wie|wofür)\s/.test(passage.text);
  if (!name && parts.length === 0 && !recipient) {
    const alone = loneAct(predicate, roles, cast);
    if (alone) return alone;
  }
  if (!name && parts.length === 0 && !recipient && needsObject(verb) && !(asked && isCheck(verb))) return undefined;
  if (/^(?:Frist|Nachfrist)/.test(name) && /^(?:setzen|einräumen|notieren|bestimmen|beginnen)$/.test(verb))
    return undefined;
  const formal = formalVerbs.get(verb) ?? verb;
  // "in den Belegungsplan schauen": the place is what is looked at, unless a question says what for.
  if (
    formal === 'prüfen' &&
    verb !== formal &&
    !roles.object &&
    /^in /.test(parts[0] ?? '') &&
    !(asked && kept[0] && cast.resolve(kept[0].text)?.kind === 'system')
  ) {
    const place = parts.shift()?.slice(3) ?? '';
    if (!asked) name = place;
  }
  // "sich den Ausweis zeigen lassen": whoever has it shown checks it.
  if (predicate.modal === 'lassen' && /^(?:zeigen|vorzeigen|vorlegen)$/.test(verb) && name)
    return identityPapers.test(name)
      ? { label: 'Identität anhand des Ausweises prüfen', verb: 'prüfen', object: 'Identität', byStated: false }
      : { label: `${name} prüfen`, verb: 'prüfen', object: name, byStated: false };
  const order = [name, recipient, ...parts];
  if (/^(?:fragen|erfragen)$/.test(verb) && /,\s+wofür\s/.test(passage.text) && !roles.object)
    return { label: 'Verwendungszweck erfragen', verb: 'erfragen', object: 'Verwendungszweck', byStated: false };
  if (predicate.imperative && !name && parts.length === 0 && needsObject(verb)) return undefined;
  const ending = predicate.modal === 'lassen' ? `${formal} lassen` : formal;
  return {
    label: [...order, ...(parts.length < 2 ? manner : []), ending].filter((part) => part !== '').join(' '),
    verb: formal,
    object: name || parts.join(' '),
    byStated: false,
    ...(to ? { to } : {}),
  };
}

function isPersonObject(act: Act): boolean {
  return personVerbs.has(act.verb);
}

function systemsIn(text: string, cast: Cast): Member[] {
  return cast.members.filter(
    (member) => member.kind === 'system' && [member.name, ...member.aliases].some((name) => text.includes(name)),
  );
}
