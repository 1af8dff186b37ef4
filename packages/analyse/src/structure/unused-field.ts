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
  return applicantFields(documents).flatMap((candidate) => {
    const told = sentences.filter(({ text }) => lookedAtByNobody.test(text) && mentions(text, candidate));
    const used = sentences.some(({ text }) => mentions(text, candidate));
    const isIdle = candidate.field.required === 'no' && habitual.test(candidate.field.label) && !used;
    if (told.length === 0 && !isIdle) return [];
    return [
      {
        code: 'unused-field' as const,
        affects: { field: candidate.name },
        quotes: [...told.map(({ quote }) => quote), ...candidate.quotes],
        place: 5,
        confidence: told.length > 0 ? 0.9 : 0.6,
      },
    ];
  });
};

function sentencesOf(document: SourceDocument) {
  return document.blocks.flatMap((block) =>
    (block.sentences ?? splitSentences(block.text)).map(({ start, end }) => {
      const text = block.text.slice(start, end);
      return { text, quote: { document: document.id, block: block.id, quote: text } };
    }),
  );
}

/** Whether a text speaks of the field: the first noun of its label, whole or as part of a compound. */
function mentions(text: string, { field }: ApplicantField): boolean {
  const noun = /\p{Lu}[\p{L}-]+/u.exec(field.label)?.[0];
  return noun !== undefined && noun.length >= shortestNoun && text.toLowerCase().includes(noun.toLowerCase());
}

const shortestNoun = 4;
