import { splitSentences } from '@lotse/german';
import type { SourceDocument } from '@lotse/model';
import { german } from '../rules/pattern.ts';
import { type ApplicantField, applicantFields } from './fields.ts';
import type { StructuralRule } from './structural-rule.ts';

/** Facts about a person (or an animal) that forms ask for by habit. */
const habitual = german(
  '^(?:\\w+ )?(?:Beruf\\w*|Konfession|Religion\\w*|Geburtsdatum|Geburtsort|Geburtsname|Familienstand|Staatsangehörigkeit\\w*|Nationalität|Arbeitgeber|Geschlecht|Telefax|Fax\\w*|Wurfdatum|Titel|Akademischer Grad)\\b',
);

/** A sentence that says of a fact that nobody looks at it. */
const lookedAtByNobody = german(
  '(?:schaut|sieht|liest|wertet|braucht|nutzt|benutzt|verwendet)…(?:niemand|keiner|nicht an|nicht aus)\\b|(?:wird|werden)…(?:nicht|nie)…(?:ausgewertet|benötigt|verwendet|genutzt|gebraucht|berücksichtigt|angesehen)|(?:ohne|keine) (?:Bedeutung|Verwendung|Funktion)',
);

/** A field whose content nothing in the documents uses. Told outright, or a habitual fact that no text mentions. */
export const unusedField: StructuralRule = ({ documents }) => {
  const texts = documents.filter((document) => document.kind !== 'form' && document.kind !== 'law');
  if (texts.length === 0) return [];
  const sentences = texts.flatMap(sentencesOf);
  const claims = applicantFields(documents).flatMap((candidate) => {
    const told = sentences.filter(({ text }) => lookedAtByNobody.test(text) && mentions(text, candidate));
    const used = sentences.some(({ text }) => mentions(text, candidate));
    const isIdle = candidate.field.required === 'no' && habitual.test(candidate.field.label) && !used;
    return told.length > 0 || isIdle ? [{ candidate, told }] : [];
  });
  return groupedByFact(claims.map(({ candidate }) => candidate)).map(([first, ...others]) => {
    const told = claims.find(({ candidate }) => candidate === first)?.told ?? [];
    return {
      code: 'unused-field',
      affects: { field: first.name },
      quotes: [...told.map(({ quote }) => quote), ...[first, ...others].flatMap(({ quotes }) => quotes)],
      place: 5,
      confidence: told.length > 0 ? 0.9 : 0.6,
    };
  });
};

/** The same fact of two people ("Beruf" of both parents) is one field too many, not two. */
function groupedByFact(fields: readonly ApplicantField[]): [ApplicantField, ...ApplicantField[]][] {
  const groups = new Map<string, [ApplicantField, ...ApplicantField[]]>();
  for (const candidate of fields) {
    const fact = `${candidate.document.id}/${nounOf(candidate) ?? candidate.name}`;
    const group = groups.get(fact);
    if (group) group.push(candidate);
    else groups.set(fact, [candidate]);
  }
  return [...groups.values()];
}

function sentencesOf(document: SourceDocument) {
  return document.blocks.flatMap((block) =>
    (block.sentences ?? splitSentences(block.text)).map(({ start, end }) => {
      const text = block.text.slice(start, end);
      return { text, quote: { document: document.id, block: block.id, quote: text } };
    }),
  );
}

/** Whether a text speaks of the field: the first noun of its label, whole or as part of a compound. */
function mentions(text: string, candidate: ApplicantField): boolean {
  const noun = nounOf(candidate);
  return noun !== undefined && text.toLowerCase().includes(noun.toLowerCase());
}

function nounOf({ field }: ApplicantField): string | undefined {
  return field.label.match(/\p{Lu}[\p{L}-]+/gu)?.find((noun) => noun.length >= shortestNoun);
}

const shortestNoun = 4;
