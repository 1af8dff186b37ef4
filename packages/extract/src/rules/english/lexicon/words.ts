/** The words of a table written as text. */
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

export const determiners = words(`
the a an this that these those each every any some all both no another such either neither several many most few
enough its his her their our your my various whichever`);

export const prepositions = words(`
of in on at by for from with within without into onto to through during about against between among over under upon via
per towards toward across along around behind beside besides beyond inside outside near off out up down regarding
concerning including following throughout depending according based due instead despite except like as than`);

export const pronouns = words('i you he she it we they him her them us me one someone somebody everybody this these');

/** Pronouns that stand for somebody who acts. */
export const personalPronouns = words('he she they who him her them');

export const modals = words("will would shall should can could may might must cannot can't won't 'll");
export const formsOfBe = words("is are was were be been being am isn't aren't wasn't weren't 's 're");
export const formsOfHave = words('has have had having');
export const formsOfDo = words("does do did doesn't don't didn't");

/** Words that make one clause hang on another. */
export const subordinators = words(`
if unless when whenever once after before until till while whereas because since although though whether that where
how what why provided`);
export const relatives = words('who which that whom whose');
export const conjunctions = words('and or but then');

export const adverbs = words(`
not also then next afterwards afterward finally first firstly second secondly third thirdly lastly subsequently
thereafter otherwise else again once immediately automatically directly manually usually always often sometimes
periodically regularly only just already still now later thus hence therefore however furthermore moreover additionally
meanwhile simultaneously concurrently both either n't never so too instead alternatively initially eventually further
preliminarily carefully thoroughly briefly jointly together here there even yet ever soon shortly besides
unfortunately typically normally generally personally electronically online quickly properly correctly successfully
officially formally fully partially randomly well back please kindly`);

/** Adjectives that keep a noun from being read as a verb; beside those that their ending tells. */
export const adjectives = words(`
new old complete incomplete full empty ready available valid invalid correct incorrect wrong missing necessary
relevant appropriate possible impossible different same other further additional final first last next responsible
successful unsuccessful positive negative high low small large big short long open closed free happy sure able good bad
late early urgent important required due present absent okay ok satisfied interested international internal external
local public private personal own initial original current previous certain specific single double more less`);

/** Words that begin a clause of their own and say that it runs beside what was told before. */
export const besideWords: readonly RegExp[] = [
  /(?<!\p{L})(?:meanwhile|simultaneously|concurrently)(?!\p{L})/iu,
  /(?<!\p{L})(?:in|at) (?:the )?(?:meantime|parallel|same time)(?!\p{L})/iu,
  /(?<!\p{L})while (?:doing (?:that|this|so)|this (?:is happening|happens))(?!\p{L})/iu,
  /(?<!\p{L})in (?:an )?(?:arbitrary|any) order(?!\p{L})/iu,
];

/** Words that are one connective, longer before shorter; not where the word of `unless` follows. */
export const fixedPhrases: readonly {
  parts: readonly string[];
  kind: 'subordinator' | 'adverb' | 'preposition';
  unless?: RegExp;
}[] = [
  { parts: ['in', 'the', 'event', 'that'], kind: 'subordinator' },
  { parts: ['in', 'the', 'case', 'that'], kind: 'subordinator' },
  { parts: ['in', 'case', 'that'], kind: 'subordinator' },
  { parts: ['in', 'the', 'event', 'of'], kind: 'preposition' },
  { parts: ['in', 'case', 'of'], kind: 'preposition' },
  { parts: ['in', 'case'], kind: 'subordinator', unless: /^of$/ },
  { parts: ['as', 'soon', 'as'], kind: 'subordinator' },
  { parts: ['as', 'long', 'as'], kind: 'subordinator' },
  { parts: ['as', 'well', 'as'], kind: 'preposition' },
  { parts: ['every', 'time'], kind: 'subordinator' },
  { parts: ['so', 'that'], kind: 'subordinator' },
  { parts: ['such', 'that'], kind: 'subordinator' },
  { parts: ['even', 'if'], kind: 'subordinator' },
  { parts: ['only', 'if'], kind: 'subordinator' },
  { parts: ['provided', 'that'], kind: 'subordinator' },
  { parts: ['such', 'as'], kind: 'preposition' },
  { parts: ['in', 'order', 'to'], kind: 'preposition' },
  { parts: ['or', 'else'], kind: 'adverb' },
  { parts: ['after', 'that'], kind: 'adverb', unless: /^(?!this|that)\p{L}{5,}$/u },
  { parts: ['after', 'this'], kind: 'adverb', unless: /^(?!this|that)\p{L}{5,}$/u },
  { parts: ['before', 'that'], kind: 'adverb' },
  { parts: ['at', 'the', 'same', 'time'], kind: 'adverb' },
  { parts: ['in', 'the', 'meantime'], kind: 'adverb' },
  { parts: ['no', 'longer'], kind: 'adverb' },
  { parts: ['in', 'parallel'], kind: 'adverb' },
];
