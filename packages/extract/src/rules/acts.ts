import { type Clause, findCitations, nominalToInfinitive, type Phrase, type Predicate } from '@lotse/german';
import type { Channel } from '@lotse/model';
import type { Cast, Member } from './cast.ts';
import { channelIn } from './channels.ts';
import { bounded, capital, nameOf } from './labels.ts';
import { closingPapers, closingVerbs, formalVerbs, stateVerbs, stepsWithObject } from './lexicon/steps.ts';
import type { Passage } from './passages.ts';
import { durationIn } from './time-words.ts';

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
}

/** What the sentences before left behind: what "er", "diese" and an omitted subject stand for. */
export interface Memory {
  object: string;
  /** The last paper that the text spoke of, for what is printed, signed and handed over. */
  paper?: string | undefined;
  /** Whom the text spoke of last, as printed. */
  person?: string | undefined;
  subject?: Member | undefined;
  performer?: Member | undefined;
}

const datives = /^(?:dem|einem|diesem|jedem|ihrem|seinem|welchem|jenem|allen|ihnen)$/;
const ambiguousDatives = /^(?:der|einer|dieser|den|jeder)$/;
const personVerbs = new Set(
  'bitten auffordern erinnern informieren unterrichten benachrichtigen anhören einladen befragen hinweisen beteiligen verständigen mahnen verweisen belehren zurückweisen anschreiben hören'.split(
    ' ',
  ),
);

interface Roles {
  agent?: Member | undefined;
  agentPhrase?: Phrase;
  recipient?: Member;
  recipientPhrase?: Phrase;
  object?: Phrase | undefined;
  subject?: Phrase | undefined;
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
  const handsOut = predicate.infinitive === 'erhalten' || predicate.infinitive === 'bekommen';
  if (handsOut) act = handedOut(predicate, cast);
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
  else if (predicate.infinitive === 'gehen') act = goesTo(predicate, roles, cast);
  else if (predicate.infinitive === 'erfolgen' || predicate.infinitive === 'stattfinden')
    act = nominalStyle(roles, predicate);
  else if (predicate.infinitive === 'nehmen' && predicate.phrases.some((phrase) => phrase.head === 'Stellung')) {
    const topic = predicate.phrases.find((phrase) => phrase.preposition === 'zu' && phrase.kind === 'pp');
    act = {
      label: topic && /^\p{Lu}/u.test(topic.head) ? `Zu ${nameOf(topic)} Stellung nehmen` : 'Stellungnahme abgeben',
      verb: 'abgeben',
      object: 'Stellungnahme',
      byStated: false,
    };
  } else act = plain(predicate, roles, cast, memory, previous, passage);
  if (!act) return undefined;

  const passive = predicate.voice !== 'active' || predicate.obligation;
  const inheritsAgent = predicate.elliptic || predicate.subjectOmitted;
  if (handsOut) roles.agent = undefined;
  const before = previous?.ownAgent ? undefined : previous;
  const by = act.by ?? roles.agent ?? (inheritsAgent ? before?.by : undefined);
  const made: Act = {
    ...act,
    label: bounded(capital(act.label)),
    byStated: act.by !== undefined || roles.agent !== undefined || (inheritsAgent && before?.byStated === true),
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
  const channel = channelIn(own) ?? undefined;
  if (channel) made.channel = channel;
  const limit = /(?:frist|binnen|innerhalb|haben)/i.test(own) ? durationIn(own) : undefined;
  if (limit) {
    made.deadline = limit.iso;
    made.deadlineWords = limit.words;
  }
  const closing = closingOf(made);
  if (closing) made.closing = closing;
  return made;
}

function rolesOf(predicate: Predicate, cast: Cast, passage: Passage, memory: Memory): Roles {
  const roles: Roles = {};
  const passive = predicate.voice !== 'active';
  const nouns = predicate.phrases.filter((phrase) => phrase.kind === 'np' && !isTimePhrase(phrase));
  for (const phrase of predicate.phrases) {
    if (phrase.kind !== 'pp') continue;
    const member = cast.resolve(phrase.text);
    if (!member || member.kind === 'system') continue;
    const asked =
      phrase.preposition === 'von' &&
      member.kind !== 'unit' &&
      member.kind !== 'role' &&
      /^(?:einholen|anfordern|erbitten|verlangen|erfragen|beanstanden)$/.test(predicate.infinitive);
    if (asked) roles.recipient ??= member;
    else if ((phrase.preposition === 'durch' || phrase.preposition === 'von') && passive && !roles.agent) {
      roles.agent = member;
      roles.agentPhrase = phrase;
    } else if ((phrase.preposition === 'an' || phrase.preposition === 'bei') && !roles.recipient) {
      roles.recipient = member;
      roles.recipientPhrase = phrase;
    } else if (
      phrase.preposition === 'in' &&
      passive &&
      !roles.agent &&
      phrase.start === predicate.start &&
      member.kind === 'unit'
    ) {
      // "Im Geschäftszimmer wird der Eingang vermerkt": the place is who does it.
      roles.agent = member;
      roles.agentPhrase = phrase;
    }
  }
  if (!passive) {
    const pronoun = predicate.phrases.find(
      (phrase) => phrase.kind === 'pronoun' && /^(?:ich|wir|sie|man|er|es|diese[r]?|der|die|das)$/i.test(phrase.head),
    );
    const subject = nouns.find(
      (phrase) =>
        !datives.test(phrase.determiner ?? '') &&
        phrase.determiner !== 'den' &&
        phrase.determiner !== 'einen' &&
        cast.isActor(phrase.text),
    );
    if (predicate.imperative || (pronoun?.head === 'Sie' && !subject)) roles.agent = cast.theApplicant();
    else if (pronoun && /^(?:ich|wir)$/i.test(pronoun.head)) {
      const self = cast.selfOf(passage.document);
      if (self) roles.agent = self;
    } else if (subject) {
      const member = cast.resolve(subject.text);
      if (member) roles.agent = member;
      roles.subject = subject;
    } else if (pronoun && /^(?:diese|dieser|der|die)$/i.test(pronoun.head))
      roles.agent = (memory.person ? cast.resolve(memory.person) : undefined) ?? memory.subject;
    else if (pronoun && /^(?:er|sie)$/i.test(pronoun.head)) roles.agent = memory.subject;
  }
  // "BusPlan erstellt die Liste": the system is the means, and somebody's step it stays.
  const system =
    !passive && !roles.subject && nouns.length > 1
      ? nouns.find(
          (phrase) =>
            cast.resolve(phrase.text)?.kind === 'system' && !phrase.determiner?.match(/^(?:den|dem|einen|einem)$/),
        )
      : undefined;
  if (system) roles.subject = system;
  const rest = nouns.filter((phrase) => phrase !== roles.subject);
  const dative = rest.find((phrase) => isDative(phrase, rest, cast, passive, passive && predicate.elliptic));
  if (dative) {
    const member = cast.resolve(dative.text);
    if (member && member.kind !== 'system') {
      roles.recipient = member;
      roles.recipientPhrase = dative;
    }
  }
  if (predicate.phrases.some((phrase) => phrase.kind === 'pronoun' && phrase.head === 'Ihnen'))
    roles.recipient ??= cast.theApplicant();
  roles.object = rest.find((phrase) => phrase !== dative && !/^(?:des|dessen)$/.test(phrase.determiner ?? ''));
  return roles;
}

function isDative(phrase: Phrase, all: readonly Phrase[], cast: Cast, passive: boolean, elliptic: boolean): boolean {
  const determiner = phrase.determiner ?? '';
  if (datives.test(determiner)) return true;
  if (!cast.isActor(phrase.text) || !ambiguousDatives.test(determiner)) return false;
  const others = all.filter((other) => other !== phrase);
  return (
    elliptic ||
    (passive && others.length > 0) ||
    (!passive && determiner !== 'den' && others.length > 0) ||
    (determiner === 'den' && others.length > 0)
  );
}

function isTimePhrase(phrase: Phrase): boolean {
  return /^(?:Tag|Tage|Tagen|Woche|Wochen|Monat|Monate|Monaten|Jahr|Jahre|Uhr|Mal|Stichtag|Mitte|Ende|Anfang|Sachstand)$/.test(
    phrase.head,
  );
}

type Core = Pick<Act, 'label' | 'verb' | 'object' | 'byStated'> & Partial<Pick<Act, 'by' | 'to'>>;

/** "Die ASt erhält eine Abgabenachricht" is a sending, told from the other side. */
function handedOut(predicate: Predicate, cast: Cast): Core | undefined {
  const phrases = predicate.phrases.filter((phrase) => phrase.kind === 'np');
  const subject = phrases.find(
    (phrase) => cast.isActor(phrase.text) && !/^(?:den|einen|dem)$/.test(phrase.determiner ?? ''),
  );
  const polite = predicate.phrases.some(
    (phrase) => phrase.kind === 'pronoun' && /^(?:Sie|er|sie|ich|wir)$/.test(phrase.head),
  );
  const object = phrases.find((phrase) => phrase !== subject && !/^(?:dem|der|des)$/.test(phrase.determiner ?? ''));
  if (!object) return undefined;
  let to = subject ? cast.resolve(subject.text) : polite ? cast.theApplicant() : undefined;
  const name = nameOf(object);
  if (/^Status/.test(name)) return { label: `${name} setzen`, verb: 'setzen', object: name, byStated: false };
  const agentPhrase = predicate.phrases.find((phrase) => phrase.kind === 'pp' && phrase.preposition === 'von');
  const giver = agentPhrase && (/^(?:mir|uns)$/.test(agentPhrase.head) ? undefined : cast.resolve(agentPhrase.text));
  // "… bekommt von mir die Zusage": whoever asked for it.
  if (!to && agentPhrase && /^(?:mir|uns)$/.test(agentPhrase.head)) to = cast.theApplicant();
  if (!to) return undefined;
  const label =
    to.kind === 'applicant' ? `${name} versenden` : `${name} an ${subject ? nameOf(subject, false) : to.name} senden`;
  return { label, verb: 'versenden', object: name, byStated: false, to, ...(giver ? { by: giver } : {}) };
}

function issued(roles: Roles): Core | undefined {
  const object = roles.object ?? roles.subject;
  if (!object) return undefined;
  const name = nameOf(object);
  const verb = /Mitteilung|Nachricht|Hinweis|Anfrage|Einladung/.test(name) ? 'versenden' : 'erlassen';
  return { label: `${name} ${verb}`, verb, object: name, byStated: false };
}

function goesTo(predicate: Predicate, roles: Roles, cast: Cast): Core | undefined {
  const target = predicate.phrases.find((phrase) => phrase.kind === 'pp' && phrase.preposition === 'an');
  const thing = predicate.phrases.find((phrase) => phrase.kind === 'np' && !cast.isActor(phrase.text));
  if (!target || !thing) return undefined;
  const to = cast.resolve(target.text);
  const name = nameOf(thing);
  const where = /^(?:dieses|diese|jenes)$/.test(target.head) ? '' : ` an ${nameOf(target, false)}`;
  void roles;
  return { label: `${name}${where} senden`, verb: 'senden', object: name, byStated: false, ...(to ? { to } : {}) };
}

/** "Die Prüfung erfolgt durch …": the verb hides in the noun. */
function nominalStyle(roles: Roles, predicate: Predicate): Core | undefined {
  const noun = roles.object ?? roles.subject;
  const verb = noun ? nominalToInfinitive(noun.head) : null;
  if (!noun || !verb) return undefined;
  const object = noun.genitive?.replace(/^(?:des|der|eines|einer)\s+/, '') ?? '';
  const about = predicate.phrases.find(
    (phrase) => phrase.kind === 'pp' && /^(?:an|auf|in|bei)$/.test(phrase.preposition ?? '') && phrase.follows,
  );
  if (!object && !roles.agent && !about) return undefined;
  if (/^(?:anmelden|beantragen|zahlen|abrufen|bearbeiten)$/.test(verb)) return undefined;
  const prefix = object || (about ? `${about.preposition} ${nameOf(about)}` : noun.head);
  return object || about
    ? { label: `${prefix} ${verb}`, verb, object: prefix, byStated: false }
    : { label: `${noun.head} durchführen`, verb, object: noun.head, byStated: false };
}

/** Prepositional phrases that belong into a label, by verb or always. */
function labelPhrases(predicate: Predicate, roles: Roles, cast: Cast): Phrase[] {
  return predicate.phrases
    .filter((phrase) => phrase.kind === 'pp' && phrase !== roles.agentPhrase && /^[\p{Lu}„\d]/u.test(phrase.head))
    .filter((phrase) => {
      // What hangs on a dropped phrase goes with it: "durch Zugriff auf das Register", "mit der Bitte um Rückgabe".
      const before = predicate.phrases[predicate.phrases.indexOf(phrase) - 1];
      const governs =
        before?.kind === 'pp' &&
        before !== roles.agentPhrase &&
        ((before.preposition === 'durch' && !cast.resolve(before.text)) ||
          /^(?:Bitte|Hinweis|Zugriff|Verweis|Bezug|Angabe|Antrag)$/.test(before.head));
      if (phrase.follows && governs) return false;
      if (/^(?:Ziffern?|Nr|Nummer|Absatz|Abschnitt|Tabelle|Anlage)$/.test(phrase.head)) return false;
      const noun = phrase.head;
      switch (phrase.preposition) {
        case 'auf':
          return !/^(?:Grundlage|Postweg|Wunsch|Antrag|Basis|Weise|Wege?|Kosten|Dauer)$/.test(noun);
        case 'an':
          return (
            cast.resolve(phrase.text)?.kind !== 'applicant' &&
            !/^(?:Tag|Ende|Anfang|Montag|Ersten|Schultag|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)$/.test(
              noun,
            )
          );
        case 'in':
          return !/^(?:Fall|Falle|Fällen|Regel|Einzelfall|Wege?|Anschluss|Verfahren|Übrigen|Rahmen|Zeit|Höhe|Voraus|Form|Original|Internet|Umfang|Ganzen|Sinne|Hinblick|Termin|Geschäftszimmer|Umlaufmappe|Kreishaus|Rathaus)$/.test(
            noun,
          );
        case 'mit':
          return !/^(?:Frist|Nachfrist|Post|Hauspost|Brief|Bitte|Hilfe|Hinweis|Taschenrechner|Fristsetzung|Postzustellungsurkunde|Rechtsbehelfsbelehrung|Hand|Zahllauf|Vorgang|Textbausteinen|Angabe|Person|Karte|Wirkung|Begründung|E-Mail|Unterlagen)$/.test(
            noun,
          );
        case 'nach':
          return /^(?:befragen|fragen|erfragen)$/.test(predicate.infinitive);
        case 'über':
        case 'um':
        case 'gegen':
          return true;
        case 'zu':
          return !/^(?:Schluss|Beginn|Ende|Zeitpunkt|Termin|\p{L}+termin|Grunde|Verfügung|Zwecke?)$/u.test(noun);
        case 'bei':
          return cast.resolve(phrase.text) !== undefined && cast.resolve(phrase.text)?.kind !== 'applicant';
        case 'aus':
          return /^(?:abrufen|exportieren|entnehmen|streichen|aussuchen|suchen|abgleichen)$/.test(predicate.infinitive);
        default:
          return false;
      }
    })
    .slice(0, 2);
}

function asLabel(phrase: Phrase): string {
  const preposition = phrase.preposition ?? '';
  if (preposition === 'zu')
    return `${phrase.form === 'zur' || phrase.form === 'zum' ? phrase.form : 'zu'} ${nameOf(phrase, false)}`;
  // A declined adjective without its article reads wrong: "in der roten Mappe" → "in Mappe".
  const bare =
    phrase.determiner &&
    phrase.adjectives.length > 0 &&
    /^(?:in|mit|an|bei)$/.test(preposition) &&
    !/^zuständig/.test(phrase.adjectives[0] ?? '');
  const core = bare ? phrase.core.slice(Math.max(0, phrase.core.lastIndexOf(phrase.head))) : phrase.core;
  return `${preposition} ${nameOf({ ...phrase, core, adjectives: bare ? [] : phrase.adjectives }, phrase.coordinated.length < 2)}`;
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
  const passive = predicate.voice !== 'active' || predicate.obligation;
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
    memory.person &&
    predicate.phrases.some((phrase) => phrase.kind === 'pronoun' && /^(?:diese[rsn]?|sie|er|ihn)$/.test(phrase.head))
  ) {
    name = memory.person;
    to = cast.resolve(memory.person);
  }
  if (
    !name &&
    predicate.phrases.some(
      (phrase) =>
        phrase.kind === 'pronoun' &&
        /^(?:er|sie|es|ihn|diese[rsn]?|den|das|die|dies|alles)$/i.test(phrase.head) &&
        phrase.head !== 'Sie' &&
        !(/^es$/i.test(phrase.head) && /^(?:prüfen|feststellen|klären|vermerken)$/.test(verb)),
    )
  )
    name =
      (/^(?:ausdrucken|drucken|unterschreiben|siegeln|aushändigen|mitnehmen|versenden)$/.test(verb)
        ? memory.paper
        : undefined) ?? memory.object;
  if (!name && !previous && passive && predicate.elliptic && !personVerbs.has(verb)) name = memory.object;
  const kept = labelPhrases(predicate, roles, cast);
  const parts = kept.map(asLabel);
  if (actor && personVerbs.has(verb)) {
    to = actor;
    name = actor.kind === 'applicant' ? (parts.length > 0 ? '' : actor.name) : nameOf(object as Phrase, false);
  } else if (actor?.kind === 'applicant' && object && /^\p{Lu}{2,}|^ASt$/u.test(object.head)) name = actor.name;
  if (stateVerbs.has(verb) && !stepsWithObject.some(([step, pattern]) => step === verb && pattern.test(name)))
    return undefined;
  const recipient =
    roles.recipientPhrase?.kind === 'np' &&
    roles.recipient &&
    roles.recipient.kind !== 'applicant' &&
    roles.recipientPhrase !== object
      ? `${roles.recipientPhrase.determiner ?? ''} ${nameOf({ ...roles.recipientPhrase, adjectives: [] }, false)}`
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
  if (/^(?:zurückschreiben|schreiben|anschreiben)$/.test(verb) && !roles.object) {
    return {
      label: `${memory.object || 'Unterlagen'} nachfordern`,
      verb: 'nachfordern',
      object: memory.object || 'Unterlagen',
      byStated: false,
    };
  }
  if (verb === 'entscheiden' || verb === 'befinden') return decision(name, parts, memory, passage, predicate);
  const asked = /,\s+(?:ob|welche[rsnm]?|wer|wie|wofür)\s/.test(passage.text);
  if (!name && parts.length === 0 && !recipient && needsObject(verb) && !asked) return undefined;
  if (/^(?:Frist|Nachfrist)/.test(name) && /^(?:setzen|einräumen|notieren|bestimmen|beginnen)$/.test(verb))
    return undefined;
  const order = [name, recipient, ...parts];
  if (/^(?:fragen|erfragen)$/.test(verb) && /,\s+wofür\s/.test(passage.text) && !roles.object)
    return { label: 'Verwendungszweck erfragen', verb: 'erfragen', object: 'Verwendungszweck', byStated: false };
  const formal = formalVerbs.get(verb) ?? verb;
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

function isCheck(verb: string): boolean {
  return /^(?:prüfen|feststellen|klären|kontrollieren|schauen|gucken|nachsehen|festlegen|bestimmen|erfragen|fragen|beurteilen)$/.test(
    verb,
  );
}

/** The predicate is followed by "ob …" or "welche …". */
function opensQuestion(passage: Passage, predicate: Predicate): boolean {
  return /^,?\s*,\s+(?:ob|welche[rsnm]?|wer|wie|wofür)\s/.test(
    passage.text.slice(predicate.end).replace(/^\s*\([^)]*\)/, ''),
  );
}

function isPersonObject(act: Act): boolean {
  return personVerbs.has(act.verb);
}

function decision(name: string, parts: string[], memory: Memory, passage: Passage, predicate: Predicate): Core {
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

/** A short noun phrase as heading names what "zu prüfen ist" below it: "Örtliche Zuständigkeit", "Ausschluss vom Wohngeld". */
export function headingObject(passage: Passage, verb: string): string {
  const title = passage.section.title.replace(/\s*\(.*\)\s*/g, '').replace(/^\d[\d.]*\s*/, '');
  const words = title.split(/\s+/);
  if (title === '' || words.length > 4 || /[?:–]/.test(title)) return '';
  const own = nominalToInfinitive(words[0] ?? '');
  if (own === verb && words.length > 1)
    return words
      .slice(1)
      .join(' ')
      .replace(/^(?:des|der|von|eines|einer)\s+/, '');
  const compound = /^(\p{Lu}\p{L}+?)(?:s)?(prüfung|feststellung|ermittlung|berechnung)$/u.exec(title);
  if (compound?.[1] && compound[1].length > 4) return compound[1].replace(/(ung|keit|heit|schaft)s$/, '$1');
  if (
    own ||
    compound ||
    words.length > 3 ||
    /^(?:Bearbeitung|Verfahren|Eingang|Abschluss|Entscheidung|Ablauf|Besonderheiten)$/.test(title)
  )
    return '';
  return title;
}

/** Verbs that make no label of their own. */
function needsObject(verb: string): boolean {
  return !/^(?:vorsprechen|unterschreiben|mitzeichnen|schlusszeichnen|anrufen|erscheinen|stellungnehmen|anfragen)$/.test(
    verb,
  );
}

function systemsIn(text: string, cast: Cast): Member[] {
  return cast.members.filter(
    (member) => member.kind === 'system' && [member.name, ...member.aliases].some((name) => text.includes(name)),
  );
}

/** The state in which a case ends with an act; undefined where it goes on. */
export function closingOf(act: Act): string | undefined {
  for (const [pattern, state] of closingPapers)
    if (pattern.test(act.object) && /^(?:erlassen|versenden|erteilen|zustellen|zusenden|übersenden)$/.test(act.verb))
      return state;
  const state = closingVerbs.get(act.verb);
  if (state) return state.replace('%', act.object.split(' ')[0] || 'Vorgang');
  if (/^(?:weiterleiten|abgeben)$/.test(act.verb) && /zuständig|andere/.test(act.label)) return 'Antrag abgegeben';
  if (act.verb === 'ablegen' && /unbearbeitet/.test(act.quote)) return `${act.object} unbearbeitet abgelegt`;
  return undefined;
}
