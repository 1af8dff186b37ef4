import { auxiliaryGroup } from './auxiliaries.ts';
import { verbReading } from './verb-forms.ts';
import { isNounBefore, type Region, startsPhrase, strongVerb, type VerbGroup, verbGroup } from './verb-groups.ts';
import type { Word } from './words.ts';

/** Cuts a sentence at signs, conjunctions, subordinators and relative pronouns, and finds each part's verb. */
export function regionsOf(words: readonly Word[]): Region[] {
  const regions: Region[] = [];
  let openers: Word[] = [];
  let start = 0;
  const close = (end: number) => {
    if (end > start) {
      regions.push({ start, end, openers });
      openers = [];
    }
  };
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (!word || !isBoundary(words, at)) continue;
    close(at);
    openers.push(word);
    start = at + 1;
  }
  close(words.length);
  for (let index = 0; index < regions.length; index++) {
    const region = regions[index];
    if (!region) continue;
    const before = regions.slice(0, index).findLast((one) => one.group !== undefined);
    const group = verbGroup(words, region, before, index === 0, isJoinedSubject(region, regions[index - 1]));
    if (!group) continue;
    region.group = group;
    const cut = secondClause(words, region, group, regions[index - 1]);
    if (cut === undefined) continue;
    const openers = words[cut]?.lower === 'then' ? [] : [comma];
    regions.splice(index + 1, 0, { start: cut, end: region.end, openers });
    region.end = cut;
  }
  return regions;
}

/** "The owner and the tenant sign": together they are many. */
const isJoinedSubject = (region: Region, before: Region | undefined): boolean =>
  region.openers.at(-1)?.lower === 'and' && before !== undefined && before.group === undefined;

/** Stands for the comma that was left out. */
const comma: Word = { text: ',', lower: ',', start: 0, end: 0, kind: 'sign' };

/** Where the main clause begins that follows a subordinate one without a comma: "when the parts arrive you start". */
function secondClause(
  words: readonly Word[],
  region: Region,
  group: VerbGroup,
  before: Region | undefined,
): number | undefined {
  // "if the address and the fee are known then": the word that opens it stands before the first half.
  const shared = region.openers.at(-1)?.kind === 'conjunction' && before && !before.group;
  const opener = (shared ? before : region).openers.at(-1);
  const leads =
    opener?.kind === 'subordinator' &&
    /^(?:if|when|whenever|once|after|before|while|as soon as|in case|unless)$/.test(opener.lower);
  if (!leads) return undefined;
  for (let at = group.end; at < region.end; at++) {
    const word = words[at];
    if (!word) continue;
    if (word.lower === 'then' && at > group.end) return at;
    if (!/^(?:determiner|pronoun)$/.test(word.kind) || words[at - 1]?.kind === 'preposition') continue;
    // The determiner right behind a verb opens its object, unless the verb takes none.
    if (
      at === group.end &&
      word.kind === 'determiner' &&
      !group.passive &&
      !/^(?:arrive|happen|occur|fail|end|finish)$/.test(group.base)
    )
      continue;
    const rest: Region = { start: at, end: region.end, openers: [comma] };
    const behind = auxiliaryGroup(words, rest) ?? strongVerb(words, rest);
    if (behind && behind.start > at) return at;
  }
  return undefined;
}

function isBoundary(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word) return false;
  if (word.kind === 'sign') return !/^["'“”„‘’$€£%#&*+<>=/-]$/.test(word.text);
  if (word.kind === 'conjunction' || word.kind === 'relative') return true;
  if (word.kind !== 'subordinator') return false;
  // "after the meeting", "before noon": no clause without a verb; "after that".
  if (/^(?:after|before|until|till|since)$/.test(word.lower)) return clauseFollows(words, at + 1);
  return true;
}

/** So many words on, a verb belongs to something else. */
const FARTHEST_VERB = 40;

/** A verb stands behind a time word before the next sign: "after the claim is registered". */
function clauseFollows(words: readonly Word[], from: number): boolean {
  for (let at = from; at < Math.min(words.length, from + FARTHEST_VERB); at++) {
    const word = words[at];
    if (!word || word.kind === 'sign') return false;
    if (at === from && /ing$/.test(word.lower)) return false;
    if (at > from && /^(?:be|have|modal|do)$/.test(word.kind)) return true;
    const reading = at > from ? verbReading(word.lower) : undefined;
    if (reading?.certain && reading.form !== 'ing' && isNounBefore(words, at, from)) return true;
    const next = words[at + 1];
    if (reading?.form === 's' && isNounBefore(words, at, from) && (startsPhrase(next) || next?.kind === 'sign'))
      return true;
  }
  return false;
}
