import { clauseAt } from './clause-at.ts';
import { rulingAfter, rulingBefore } from './matrix-clause.ts';
import { isProposal } from './proposal.ts';

/**
 * How a text stands to what it mentions: it says that something is so (`asserted`), that it is not (`negated`), that
 * it was so (`past`), that it may come or could be (`hypothetical`), or it asks (`question`).
 */
export type Stance = 'asserted' | 'negated' | 'past' | 'hypothetical' | 'question';

const word = (alternatives: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, 'iu');

/** "nicht" that denies nothing of the kind asked for: degree, comparison, manner. */
const harmless =
  /(?:vergiss|vergesst|vergessen\s+sie)\s+(?:bitte\s+)?nicht|nicht\s+(?:(?:nur|selten|zuletzt|älter|jünger|länger\s+als|später|früher|weniger|mehr\s+als|alle|fristgerecht|rechtzeitig|ausreichend|vollständig|unerheblich|ohne|vergessen|fehlen|verzichten|verzichtet|verzichtbar|entbehrlich|entfallen|anders)(?!\p{L})|(?:unter|über)\s+\d|vor\s+(?:ablauf|dem)(?!\p{L}))/giu;

/** Words that deny the clause they stand in. */
const denies = word(
  'nicht|nichts|kaum|kein|keine|keinen|keinem|keiner|keines|keinerlei|weder|niemals|nirgends|niemand|niemandem|' +
    'entfällt|entfallen|entfiel|entbehrlich|unterbleibt|unterbleiben|erübrigt|erübrigen|verzichtet|verzichtbar|' +
    'abgesehen|abzusehen|gestrichen|unzulässig|ausgeschlossen|untersagt|verboten|überflüssig|unnötig|vom\\s+tisch|abgekommen|abgerückt',
);

/** Denies only what follows it directly: "ohne Unterschrift". */
const without = word('ohne|statt|anstatt|anstelle|entgegen');

/** Words of a clause that tell of what was. */
const wasClause = word(
  'früher|frühere|früheren|früherer|früheres|ehemals|ehemalige|ehemaligen|damals|vormals|seinerzeit|einst|einstmals|bislang\\s+übliche|' +
    'nicht\\s+mehr|bis\\s+(?:zum|ende|anfang|mitte)?\\s*(?:\\d{1,2}\\.\\s*(?:\\d{1,2}\\.|\\p{L}+)\\s*)?\\d{4}\\s+(?:war|waren|wurde|wurden|musste|mussten|galt|durfte|durften)',
);

/** A sentence with one of these tells of what was done away with, in all its clauses. */
const wasSentence = word(
  'wurden?\\s+(?:[^,;]{0,40}\\s)?(?:eingestellt|geschlossen|abgeschaltet|aufgehoben|aufgelöst|gestrichen)|weggefallen|abgeschafft|ersatzlos|(?:haben|hat|habe)\\s+(?:[^,;]{0,60}\\s)?(?:eingestellt|aufgegeben|abgestellt|abgeschaltet)|gehör(?:t|en|te)\\s+[^,;]{0,20}der\\s+vergangenheit\\s+an|(?:ist|sind|wurden?|habe|haben|hat)\\s+(?:[^,;]{0,40}\\s)?(?:abgebaut|entsorgt|verschrottet|stillgelegt|weggeworfen|ausgemustert)|habe[nt]?\\s+(?:[^,;]{0,40}\\s)?gelöscht|ist\\s+(?:damit\\s+|jetzt\\s+|nun\\s+)?schluss|wurden?\\s+[^,;]{0,60}durch\\s+[^,;]{0,60}(?:ersetzt|abgelöst)|nicht\\s+länger(?!\\s+als)|' +
    '(?:wieder|inzwischen|mittlerweile)\\s+vorbei|aufgegeben\\s+worden|gab\\s+es\\s+früher|durften?\\s+(?:früher|noch)|' +
    'in\\s+der\\s+corona-?\\s?zeit|während\\s+der\\s+(?:corona|pandemie)|entfallen\\s+seit|seit\\s+(?:dem\\s+)?(?:\\p{L}+\\s+|[\\d.]+\\s*)*\\d{4}\\s+(?:entfallen|nicht\\s+mehr)',
);

const beforeTheChange = /^(?:vor|bis\s+zu)(?:\s+der|r)?\s+(?:umstellung|einführung|digitalisierung)(?!\p{L})/iu;

/** What is over, told of the clause that it follows: "…, ist vorbei". */
const over = word('vorbei|passé|geschichte|überholt|hinfällig|obsolet|vergangenheit');

/** "Bisher kamen sie per Fax, jetzt …" tells of the past; "Bisher kommen sie per Fax" does not. */
const untilNow = /^\s*(?:bisher|bislang|zuvor|vorher|jahrelang|in\s+der\s+vergangenheit)(?!\p{L})/iu;
const butNow = word('jetzt|nun|inzwischen|mittlerweile|heute|seither|seitdem');

/** "Es genügt nicht, eine Kopie vorzulegen" denies no duty. */
const notEnough = word('genügt|genügen|reicht|reichen|ausreichend|vergessen|vergiss|versäumen');

/** Subjunctive and outlook within a clause. */
const mayClause = word(
  'könnte|könnten|müsste|müssten|bräuchte|bräuchten|würde|würden|wäre|wären|hätte|hätten|dürfte|dürften|ließe|ließen|käme|kämen|künftig|künftige|künftigen|zukünftig|zukünftige|zukünftigen|' +
    'perspektivisch|mittelfristig|langfristig|demnächst|vielleicht|hoffentlich|womöglich|angedacht|geplant|geplante|geplanten|geplanter|in\\s+(?:vorbereitung|planung|arbeit|zukunft)|wünschenswert|denkbar|vorstellbar',
);

/** Openings and phrases that put the whole sentence into the future or the conditional. */
const maySentence =
  /^(?:sollten?\s+(?!\p{L}+\s+(?:unterlagen|angaben))|künftig|zukünftig|in\s+zukunft|perspektivisch|wunsch\s*:|idee\s*:|vision\s*:|im\s+falle\s+der\s+einführung|nach\s+(?:der\s+)?einführung\s+de[rs]|mit\s+so\s+einem|mit\s+(?:der\s+)?einführung)|sobald[^,]*(?:online|dienst|portal|schnittstelle|e-akte|technisch)[^,]*(?:steht|stehen|ist|sind|verfügbar)|zukunftsmusik|ab\s+dem\s+(?:über)?nächsten|haushalt\s+20\d\d\?/iu;

/**
 * How the sentence stands to the words from `start` to `end` (characters of `sentence`, end exclusive).
 *
 * "Er ist zu unterschreiben; ein Siegel ist nicht nötig" asserts the signature and denies the seal: what denies
 * reaches as far as its clause. What tells of the past or of plans may colour the whole sentence.
 */
export function stanceAt(sentence: string, start: number, end: number): Stance {
  if (/\?\s*$/u.test(sentence)) return 'question';
  if (maySentence.test(sentence.trim()) || isProposal(sentence.trim())) return 'hypothetical';
  if (wasSentence.test(sentence) || beforeTheChange.test(sentence)) return 'past';
  const span = clauseAt(sentence, start, end);
  const clause = sentence.slice(span.start, span.end);
  if (untilNow.test(clause) && butNow.test(sentence.slice(span.end))) return 'past';
  if (/(?<!\p{L})(?:seitdem|seither)(?!\p{L})/iu.test(sentence.slice(span.end))) return 'past';
  const after = rulingAfter(sentence, span);
  if (over.test(after) || wasClause.test(after)) return 'past';
  if (denies.test(withoutHarmless(after))) return 'negated';
  const before = rulingBefore(sentence, span);
  if (denies.test(withoutHarmless(before)) && !notEnough.test(before)) return 'negated';
  if (mayClause.test(clause)) return 'hypothetical';
  if (wasClause.test(clause) && !/früher\s+als/iu.test(clause)) return 'past';
  return deniesIn(withoutHarmless(clause), start - span.start) ? 'negated' : 'asserted';
}

function withoutHarmless(text: string): string {
  return text.replace(harmless, (found) => ' '.repeat(found.length));
}

function deniesIn(clause: string, at: number): boolean {
  const before = clause.slice(0, at);
  const lead = without.exec(before.slice(-45));
  if (lead && !/[,;]/u.test(before.slice(-45).slice(lead.index))) return !isDoublyDenied(lead[0], clause.slice(at));
  return denies.test(reach(clause, at));
}

/** "Ohne Unterschrift wird der Antrag nicht angenommen": two denials ask for it. */
function isDoublyDenied(lead: string, after: string): boolean {
  return lead.toLowerCase() === 'ohne' && denies.test(after.replace(/kein(?:erlei)?\s+(?:problem|hindernis)/iu, ''));
}

/** The part of a clause in which a denial reaches the position: "… wird gedruckt und nicht gefaxt" does not deny the print. */
function reach(clause: string, at: number): string {
  const contrast = /(?<![\p{L}])(?:und|oder|aber|jedoch|sondern)\s+(?=nicht|kein)/giu;
  let from = 0;
  for (const found of clause.matchAll(contrast)) {
    if (found.index > at) return clause.slice(from, found.index);
    from = found.index;
  }
  const but = /(?<![\p{L}])sondern(?![\p{L}])/iu.exec(clause);
  if (but) return at > but.index ? clause.slice(but.index) : clause.slice(from, but.index);
  return clause.slice(from);
}
