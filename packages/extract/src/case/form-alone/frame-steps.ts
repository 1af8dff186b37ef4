import type { Quote, TaskType } from '@lotse/model';
import type { FormSigns } from './form-signs.ts';

/** Which rule made a step: named to readers by `derivations` of the report. */
export type FrameRule = 'applicant-by-form' | 'frame-of-procedure';

/** A step of the frame. */
export interface FrameStep {
  key: string;
  rule: FrameRule;
  type: TaskType;
  /** What a person reads; undefined where the form gives no reason for the step. */
  label(signs: FormSigns): string | undefined;
  /** What the form itself says of it. */
  proof(signs: FormSigns): readonly Quote[];
}

/** Boxes for the office that tell of a step. */
const boxes = (pattern: RegExp) => (signs: FormSigns) =>
  signs.office.filter(({ label }) => pattern.test(label)).map(({ quote }) => quote);

/** What the applicant does with a form, in this order. */
export const applicantSteps: readonly FrameStep[] = [
  {
    key: 'fill',
    rule: 'applicant-by-form',
    type: 'user',
    label: ({ title }) => `${title} ausfüllen`,
    proof: ({ titleQuote }) => titleQuote,
  },
  {
    key: 'attach',
    rule: 'applicant-by-form',
    type: 'manual',
    label: ({ attachments }) => (attachments.quotes.length > 0 ? 'Anlagen beifügen' : undefined),
    proof: ({ attachments }) => attachments.quotes,
  },
  {
    key: 'sign',
    rule: 'applicant-by-form',
    type: 'manual',
    label: ({ signature, paper }) => (signature.length > 0 ? `${paper} unterschreiben` : undefined),
    proof: ({ signature }) => signature,
  },
  {
    key: 'submit',
    rule: 'applicant-by-form',
    type: 'send',
    label: ({ paper }) => `${paper} einreichen`,
    proof: ({ submission }) => submission.quotes,
  },
];

/**
 * What every authority does with what comes in, by the general course of administrative procedure (§§ 22 to 41 VwVfG):
 * begin, investigate, decide, make known. `frame.ts` puts them into their order.
 */
export const authoritySteps = {
  register: {
    key: 'register',
    rule: 'frame-of-procedure',
    type: 'user',
    label: () => 'Eingang erfassen',
    proof: boxes(/Eingang|Eingegangen|Aktenzeichen|Az\b|Vorgangsnummer|Registrier|Erfasst|auszufüllen|ausgefüllt/i),
  },
  check: {
    key: 'check',
    rule: 'frame-of-procedure',
    type: 'user',
    label: ({ paper }) => `${paper} auf Vollständigkeit prüfen`,
    proof: boxes(/vollständig|geprüft|Unterlagen/i),
  },
  request: {
    key: 'request',
    rule: 'frame-of-procedure',
    type: 'send',
    label: () => 'Fehlende Angaben und Unterlagen nachfordern',
    proof: boxes(/nachgefordert|nachforder|fehlend/i),
  },
  examine: {
    key: 'examine',
    rule: 'frame-of-procedure',
    type: 'user',
    label: () => 'Voraussetzungen prüfen',
    proof: boxes(/Voraussetzung|Stellungnahme|Punkte|Berechnung/i),
  },
  decide: {
    key: 'decide',
    rule: 'frame-of-procedure',
    type: 'user',
    label: ({ paper }) => `Über ${paper === 'Formular' ? 'Anliegen' : paper} entscheiden`,
    proof: boxes(/genehmigt|bewilligt|abgelehnt|erteilt|Entscheidung|stattgegeben/i),
  },
  fee: {
    key: 'fee',
    rule: 'frame-of-procedure',
    type: 'businessRule',
    label: (signs) => (feeProof(signs).length > 0 ? 'Gebühr festsetzen' : undefined),
    proof: (signs) => feeProof(signs),
  },
  draw: {
    key: 'draw',
    rule: 'frame-of-procedure',
    type: 'user',
    label: () => 'Bescheid erstellen',
    proof: boxes(/Bescheid/i),
  },
  send: {
    key: 'send',
    rule: 'frame-of-procedure',
    type: 'send',
    label: () => 'Bescheid versenden',
    proof: boxes(/versandt|abgesandt|ausgehändigt|zugestellt/i),
  },
  file: {
    key: 'file',
    rule: 'frame-of-procedure',
    type: 'manual',
    label: () => 'Vorgang ablegen',
    proof: boxes(/abgelegt|z\. ?d\. ?A|erledigt|Ablage/i),
  },
} as const satisfies Readonly<Record<string, FrameStep>>;

function feeProof(signs: FormSigns): readonly Quote[] {
  return [...signs.fee.quotes, ...boxes(/Gebühr|Betrag|Kassenzeichen|bezahlt/i)(signs)];
}
