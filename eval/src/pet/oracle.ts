import type { Branch, Participant, ProcessOutline, Quote, SourceDocument, Step } from '@lotse/model';
import type { ReadPetText } from '../data/pet.ts';
import type { Mention, RelationType } from './annotations.ts';
import { englishStem } from './english-stem.ts';
import { receivingVerbs } from './english-words.ts';
import { type OrderPart, type OrderWay, orderOf } from './oracle-order.ts';

const DOCUMENT = 'text';
const PRONOUN = /^(?:PRP|WP|DT)$/;
const receivingStems = new Set([...receivingVerbs].map(englishStem));

/** What an extractor would draft that understood a marked text as its annotators did. */
export interface OracleDraft {
  outline: ProcessOutline;
  documents: SourceDocument[];
}

/**
 * How closely the draft's labels follow the text: in the annotators' own words, or cut to the first noun phrase as
 * a modeller would word it ("check form" for "checks the form of the applicant").
 */
export type OracleWording = 'annotators' | 'short';

/**
 * The outline of the gold's own marks: every activity a task with the words of verb and object, pronouns replaced by
 * what they stand for, quoting its whole sentence; performers and recipients as participants under all their names.
 * What this draft loses on its way back to marks no extractor can win: the ceiling of the track.
 */
export function oracleDraft(gold: ReadPetText, wording: OracleWording = 'annotators'): OracleDraft {
  const { tokens, mentions, relations } = gold.annotations;
  const byId = new Map(mentions.map((mention) => [mention.id, mention]));
  const participants = new Map<number, Participant>();
  let unnamed = 0;
  const steps = stepsOf(orderOf(gold.annotations));
  return {
    outline: {
      version: 1,
      process: gold.id,
      service: { leika: null, name: gold.id },
      triggers: [],
      steps,
      participants: [...participants.values()],
      openQuestions: [],
      forms: [],
      decisions: [],
    },
    documents: [documentOf(gold)],
  };

  function stepsOf(parts: readonly OrderPart[]): Step[] {
    return parts.flatMap(stepsOfPart);
  }

  function stepsOfPart(part: OrderPart): Step[] {
    switch (part.kind) {
      case 'activity':
        return tasksOf(part.mention);
      case 'jump':
        return [{ id: `unnamed-${++unnamed}`, goto: idOf(part.to) }];
      case 'end':
        return [{ id: `unnamed-${++unnamed}`, end: '' }];
      case 'exclusive':
        return [{ id: idOf(part.at), choice: '', branches: part.ways.map(branchOf), evidence: quotesOf([part.at]) }];
      case 'parallel': {
        const id = byId.get(part.at)?.type === 'Activity' ? `after-${part.at}` : idOf(part.at);
        return [{ id, parallel: part.ways.map((way) => stepsOf(way.parts)), evidence: quotesOf([part.at]) }];
      }
    }
  }

  function branchOf({ marker, condition, parts }: OrderWay): Branch {
    const evidence = quotesOf([marker, condition]);
    const steps = stepsOf(parts);
    return condition === undefined ? { steps, evidence } : { when: textOf(byId.get(condition)), steps, evidence };
  }

  /** A task names one performer and one recipient; for each further one there is a further task. */
  function tasksOf(activity: number): Step[] {
    const span = byId.get(activity);
    const verb = textOf(span);
    const data = relatedTo(activity, 'Uses').map((id) => wordingOf(id));
    const label = [verb, data.join(' and ')].filter((part) => part !== '').join(' ');
    const receives = receivingStems.has(englishStem(verb));
    const senders = receives ? relatedTo(activity, 'Actor Performer') : [];
    const performers = relatedTo(activity, receives ? 'Actor Recipient' : 'Actor Performer');
    const recipients = receives ? [] : relatedTo(activity, 'Actor Recipient');
    const count = Math.max(1, performers.length, recipients.length, senders.length);
    return Array.from({ length: count }, (_, index): Step => {
      const [by, to, from] = [performers[index], recipients[index], senders[index]];
      return {
        id: index === 0 ? idOf(activity) : `${idOf(activity)}-${index + 1}`,
        task: label,
        evidence: quotesOf([activity]),
        ...(by === undefined ? {} : { by: participantOf(by) }),
        ...(to === undefined ? {} : { to: participantOf(to) }),
        ...(from === undefined ? {} : { from: participantOf(from) }),
      };
    });
  }

  function relatedTo(activity: number, type: RelationType): number[] {
    return relations
      .filter((relation) => relation.type === type && relation.from === activity)
      .map(({ to }) => to)
      .sort((a, b) => (byId.get(a)?.start ?? 0) - (byId.get(b)?.start ?? 0));
  }

  function participantOf(actor: number): string {
    const same = gold.entities.find((entity) => entity.includes(actor)) ?? [actor];
    const key = Math.min(...same);
    const known = participants.get(key);
    if (known) return known.id;
    const names = [
      ...new Set(
        same
          .map((id) => byId.get(id))
          .filter(isNamed)
          .map(nameOf),
      ),
    ];
    const [name = wordingOf(actor), ...aliases] = names.sort((a, b) => b.length - a.length);
    const participant: Participant = { id: `actor-${key}`, name, aliases, kind: 'unit' };
    participants.set(key, participant);
    return participant.id;
  }

  /** The words of a mention, or of what its pronoun stands for. */
  function wordingOf(id: number): string {
    const own = byId.get(id);
    if (isNamed(own)) return nameOf(own);
    const same = gold.entities.find((entity) => entity.includes(id)) ?? [];
    const named = same.map((other) => byId.get(other)).filter(isNamed);
    const longest = named.sort((a, b) => b.end - b.start - (a.end - a.start));
    return nameOf(longest[0] ?? own);
  }

  function isNamed(mention: Mention | undefined): mention is Mention {
    return (
      mention !== undefined && (mention.end - mention.start > 1 || !PRONOUN.test(tokens[mention.start]?.tag ?? ''))
    );
  }

  function nameOf(mention: Mention | undefined): string {
    if (mention === undefined || wording === 'annotators') return textOf(mention);
    const tagsOf = (at: number): string => tokens[at]?.tag ?? '';
    let { start, end } = mention;
    while (start < end - 1 && /^(?:DT|PRP\$|PDT|IN|TO)$/.test(tagsOf(start))) start++;
    for (let at = start + 1; at < mention.end; at++) {
      if (!/^(?:IN|TO|CC|VB.?|,|-LRB-)$/.test(tagsOf(at))) continue;
      end = at;
      break;
    }
    return wordsIn(start, end);
  }

  function textOf(mention: Mention | undefined): string {
    return mention === undefined ? '' : wordsIn(mention.start, mention.end);
  }

  function wordsIn(start: number, end: number): string {
    return tokens
      .slice(start, end)
      .map(({ text }) => text)
      .join(' ');
  }

  /** The whole sentences of mentions. */
  function quotesOf(ids: readonly (number | undefined)[]): Quote[] {
    const sentences = ids.map((id) => tokens[(id === undefined ? undefined : byId.get(id)?.start) ?? -1]?.sentence);
    return [...new Set(sentences)].flatMap((sentence) =>
      sentence === undefined ? [] : [{ document: DOCUMENT, block: `b-${sentence}`, quote: sentenceText(sentence) }],
    );
  }

  function sentenceText(sentence: number): string {
    return tokens
      .filter((token) => token.sentence === sentence)
      .map(({ text }) => text)
      .join(' ');
  }

  function documentOf({ text }: ReadPetText): SourceDocument {
    const sentences = [...new Set(tokens.map(({ sentence }) => sentence))];
    return {
      version: 1,
      id: DOCUMENT,
      file: 'text.txt',
      sha256: '',
      mediaType: 'text/plain',
      reader: 'oracle',
      language: 'en',
      kind: 'procedure',
      blocks: sentences.map((sentence) => ({
        id: `b-${sentence}`,
        kind: 'paragraph',
        text: sentenceText(sentence),
        place: { start: 0, end: text.length },
      })),
      fields: [],
      warnings: [],
    };
  }
}

function idOf(mention: number): string {
  return `step-${mention}`;
}
