/** Forms of irregular English verbs that offices use: base, past, participle and what no ending explains. */
const irregularForms: readonly (readonly string[])[] = [
  ['become', 'became'],
  ['begin', 'began', 'begun'],
  ['bind', 'bound'],
  ['break', 'broke', 'broken'],
  ['bring', 'brought'],
  ['build', 'built'],
  ['buy', 'bought'],
  ['catch', 'caught'],
  ['choose', 'chose', 'chosen'],
  ['come', 'came'],
  ['deal', 'dealt'],
  ['do', 'does', 'did', 'done'],
  ['draw', 'drew', 'drawn'],
  ['fall', 'fell', 'fallen'],
  ['find', 'found'],
  ['forget', 'forgot', 'forgotten'],
  ['get', 'got', 'gotten', 'getting'],
  ['give', 'gave', 'given'],
  ['go', 'goes', 'went', 'gone'],
  ['grow', 'grew', 'grown'],
  ['hear', 'heard'],
  ['hold', 'held'],
  ['keep', 'kept'],
  ['know', 'knew', 'known'],
  ['lay', 'laid'],
  ['lead', 'led'],
  ['leave', 'left'],
  ['lend', 'lent'],
  ['lose', 'lost'],
  ['make', 'made'],
  ['mean', 'meant'],
  ['meet', 'met'],
  ['pay', 'paid'],
  ['rise', 'rose', 'risen'],
  ['run', 'ran'],
  ['say', 'said'],
  ['see', 'saw', 'seen'],
  ['sell', 'sold'],
  ['send', 'sent', 'sents'],
  ['show', 'shown'],
  ['sit', 'sat'],
  ['speak', 'spoke', 'spoken'],
  ['spend', 'spent'],
  ['stand', 'stood'],
  ['take', 'took', 'taken'],
  ['teach', 'taught'],
  ['tell', 'told'],
  ['think', 'thought'],
  ['throw', 'threw', 'thrown'],
  ['understand', 'understood'],
  ['withdraw', 'withdrew', 'withdrawn'],
  ['write', 'wrote', 'written'],
];

/** By irregular form: the base. */
export const baseOfIrregular: ReadonlyMap<string, string> = new Map(
  irregularForms.flatMap(([base = '', ...forms]) => forms.map((form): [string, string] => [form, base])),
);

/** Forms of "be"; a participle after one of them is passive. */
export const formsOfBe: ReadonlySet<string> = new Set(['am', 'is', 'are', 'was', 'were', 'be', 'been', 'being']);

/** Verbs that carry another verb and say nothing alone. */
export const auxiliaries: ReadonlySet<string> = new Set([
  ...formsOfBe,
  ...['have', 'has', 'had', 'having', 'do', 'does', 'did', 'can', 'could', 'may', 'might', 'must', 'shall', 'should'],
  ...['will', 'would'],
]);

/** Words that no label's object is told by. */
export const functionWords: ReadonlySet<string> = new Set([
  ...auxiliaries,
  ...['a', 'an', 'the', 'this', 'that', 'these', 'those', 'its', 'their', 'his', 'her', 'my', 'our', 'your'],
  ...['of', 'for', 'from', 'to', 'in', 'into', 'on', 'at', 'by', 'with', 'about', 'as', 'and', 'or', 'not', 'no'],
  ...['any', 'all', 'each', 'every', 'some', 'then', 'if', 'whether', 'up', 'down', 'back', 'out', 'off', 'again'],
  ...['there', 'new', 's', 'i.e'],
]);

/** Verbs to which PET counts the following word: "wait for", "look for", "send back". */
export const verbParticles: ReadonlyMap<string, readonly string[]> = new Map([
  ['wait', ['for']],
  ['look', ['for']],
  ['reconcile', ['with']],
  ['send', ['back']],
  ['give', ['back']],
  ['hand', ['back', 'over']],
  ['pass', ['on']],
]);

/** Verbs that only carry their noun: PET counts both as the activity and nothing as its data. */
export const supportVerbs: ReadonlyMap<string, readonly string[]> = new Map([
  ['take', ['care']],
  ['perform', ['check']],
]);

/** Verbs whose subject PET calls the recipient. */
export const receivingVerbs: ReadonlySet<string> = new Set(['receive', 'obtain']);

/** What can stand for a person or an office named before. */
export const actorPronouns: ReadonlySet<string> = new Set(['i', 'we', 'you', 'he', 'she', 'it', 'they', 'who', 'one']);

/** What can stand for a thing named before. */
export const dataPronouns: ReadonlySet<string> = new Set([
  'it',
  'them',
  'they',
  'this',
  'these',
  'that',
  'those',
  'him',
]);

/** Words that open a clause although they are tagged like prepositions. */
export const subordinators: ReadonlySet<string> = new Set([
  ...['if', 'when', 'whenever', 'while', 'once', 'after', 'before', 'until', 'unless', 'because', 'since', 'as'],
  ...['whereas', 'although', 'though', 'whether', 'that', 'so', 'except', 'otherwise', 'where', 'how', 'what'],
]);

/** Prepositions after which the recipient stands. */
export const recipientPrepositions: ReadonlySet<string> = new Set(['to', 'with', 'at', 'for']);

/** Prepositions that belong to the object with the words after them: "inform somebody about the result". */
export const objectPrepositions: ReadonlySet<string> = new Set(['about']);
