import type { SourceDocument, Warning } from '@lotse/model';

/** Sentences that speak to a program instead of telling of a procedure. */
const patterns: readonly RegExp[] = [
  /ignor(?:e|iere|ieren)\b.{0,60}\b(?:instructions?|anweisung(?:en)?|vorgaben?|regeln|prompts?)/i,
  /(?:disregard|forget|vergiss|vergessen sie|missachte)\b.{0,60}\b(?:instructions?|anweisung(?:en)?|vorgaben?|regeln)/i,
  /\b(?:system\s?prompt|systemnachricht|system message)\b/i,
  /\b(?:you are (?:now )?an? (?:ai|assistant|language model)|du bist (?:jetzt )?ein[e]? (?:ki|sprachmodell|assistent))/i,
  /\b(?:as an ai|als (?:ki|sprachmodell|künstliche intelligenz))\b.{0,80}\b(?:must|should|sollst|musst|darfst|melde|antworte)/i,
  /\b(?:report no findings|melde keine (?:feststellungen|befunde|hindernisse)|do not report|keine befunde melden)\b/i,
  /<\/?(?:system|assistant|user|instructions?)>|\[\/?INST\]|<\|im_(?:start|end)\|>/i,
];

/** Whether a text gives orders to whoever reads it with a program. */
export function speaksToProgram(text: string): boolean {
  return patterns.some((pattern) => pattern.test(text));
}

/** A warning for each block that seems to give orders to whoever reads it with a program. They are not followed. */
export function injectionWarnings(documents: readonly SourceDocument[]): Warning[] {
  return documents.flatMap((document) =>
    document.blocks
      .filter((block) => speaksToProgram(block.text))
      .map((block) => ({
        code: 'injection',
        message:
          'Diese Stelle wendet sich an ein Programm, das die Unterlagen liest. Sie wird wie jeder andere Text behandelt und nicht befolgt; bitte prüfen Sie, woher die Unterlage stammt.',
        where: `${document.file}, ${block.id}`,
      })),
  );
}
