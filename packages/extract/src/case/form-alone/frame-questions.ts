import type { CaseQuestion } from '../case-reading.ts';
import type { FormSigns } from './form-signs.ts';

/** What no form says and the department has to, each with the frame's step that it is about. */
const questions: readonly { about: string; question(signs: FormSigns): string | undefined }[] = [
  {
    about: 'submit',
    question: ({ submission, paper }) =>
      submission.channel === undefined
        ? `Auf welchem Weg wird das Formular eingereicht (${paper} per Post, persönlich, online)? Das Formular sagt es nicht.`
        : undefined,
  },
  { about: 'register', question: () => 'Welche Stelle nimmt das Formular entgegen, und wer bearbeitet es?' },
  {
    about: 'request',
    question: () => 'Welche Frist gilt für das Nachreichen, und was geschieht, wenn nichts eingeht?',
  },
  {
    about: 'attach',
    question: ({ attachments }) =>
      attachments.quotes.length === 0
        ? 'Welche Unterlagen müssen beigefügt werden? Das Formular nennt keine.'
        : undefined,
  },
  {
    about: 'examine',
    question: () =>
      'Welche Voraussetzungen werden nach welcher Vorschrift geprüft, und werden andere Stellen beteiligt?',
  },
  {
    about: 'decide',
    question: () => 'Wer entscheidet, in welcher Frist und mit welchem Spielraum? Wird vor einer Ablehnung angehört?',
  },
  {
    about: 'draw',
    question: ({ fee }) =>
      fee.none || fee.quotes.length > 0 ? undefined : 'Fällt eine Gebühr an, und wann wird sie bezahlt?',
  },
  {
    about: 'send',
    question: () => 'Wie wird das Ergebnis bekannt gegeben (Brief, Zustellung, Abholung, elektronisch)?',
  },
];

/** @param idOf the id of a step in the outline by its key in the frame */
export function frameQuestions(signs: FormSigns, idOf: ReadonlyMap<string, string>): CaseQuestion[] {
  return questions.flatMap(({ about, question }): CaseQuestion[] => {
    const text = question(signs);
    const step = idOf.get(about) ?? idOf.get('fill');
    return text === undefined ? [] : [{ question: text, ...(step === undefined ? {} : { step }) }];
  });
}
