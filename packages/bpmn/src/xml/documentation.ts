import type { Evidence } from '@lotse/model';

/** Says in words where a block stands, e.g. "Dienstanweisung, Seite 3". */
export type Place = (document: string, block: string) => string | undefined;

/** What a person reads in a modeller's documentation field: passages, legal bases, notes. Empty if there is nothing. */
export function documentationText(
  element: {
    evidence?: Evidence[] | undefined;
    derived?: string | undefined;
    legalBasis?: string[] | undefined;
    documentation?: string | undefined;
  },
  place: Place | undefined,
): string {
  const lines: string[] = [];
  if (element.documentation) lines.push(element.documentation);
  if (element.legalBasis && element.legalBasis.length > 0)
    lines.push(`Rechtsgrundlage: ${element.legalBasis.join('; ')}`);
  for (const evidence of element.evidence ?? []) {
    if ('by' in evidence) lines.push('Von einer Person ergänzt.');
    else {
      const where = place?.(evidence.document, evidence.block) ?? `${evidence.document}, Absatz ${evidence.block}`;
      lines.push(`Fundstelle: „${evidence.quote}“ (${where})`);
    }
  }
  if (element.derived) lines.push(`Steht nicht im Text, für das Modell ergänzt (Regel ${element.derived}).`);
  return clean(lines.join('\n'));
}

/** Without the control characters that XML cannot hold. */
export function clean(text: string): string {
  return [...text]
    .filter((letter) => {
      const code = letter.codePointAt(0) ?? 0;
      if (code === 9 || code === 10 || code === 13) return true;
      return code >= 32 && !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
    })
    .join('');
}
