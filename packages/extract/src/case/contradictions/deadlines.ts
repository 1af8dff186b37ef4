import { stanceAt } from '@lotse/german';
import type { ClaimFinder } from './claim.ts';
import { type Statement, statementsOf } from './statements.ts';

/** What a time limit is for. The first topic that fits decides; each says who has to do what, so that no two mix. */
const topics: readonly { topic: string; question: string; is(statement: Statement): boolean }[] = [
  {
    topic: 'objection',
    question: 'Welche Frist gilt für den Widerspruch?',
    is: ({ text }) => /(?<!\p{L})(?:Widerspruch|Widerspruchsfrist|Einspruch)(?!\p{L})/u.test(text),
  },
  {
    topic: 'hearing',
    question: 'Welche Frist gilt für die Äußerung oder Stellungnahme?',
    is: ({ text, context }) =>
      /(?<!\p{L})(?:Äußerung|Äußerungsfrist|äußern|sich .{0,40}zu äußern|Anhörung)(?!\p{L})/u.test(text) ||
      (/(?<!\p{L})Anhörung(?!\p{L})/u.test(context) && /(?<!\p{L})Frist(?!\p{L})/u.test(text)),
  },
  {
    topic: 'use',
    question: 'Bis wann ist der Verwendungsnachweis vorzulegen?',
    is: ({ text }) =>
      /Verwendungsnachweis/.test(text) && /vorzulegen|vorlegen|legen|einreich|einzureichen|senden/i.test(text),
  },
  {
    topic: 'completion',
    question: 'Bis wann muss das Vorhaben abgeschlossen sein?',
    is: ({ text, context }) =>
      /(?<!\p{L})(?:Maßnahme|Vorhaben|Arbeiten|Bauvorhaben|Baumaßnahme|Umbau)(?!\p{L}).{0,60}(?:abzuschließen|fertigzustellen|abgeschlossen|fertiggestellt|durchzuführen|umzusetzen)/u.test(
        text,
      ) ||
      (/^(?:Dafür haben Sie|Sie haben|Hierfür haben Sie)(?!\p{L}).{0,40}(?<!\p{L})Zeit\.?$/u.test(text) &&
        /(?<!\p{L})(?:Auftrag erteilen|beginnen Sie|Bauen Sie|umsetzen|durchführen|Maßnahme|Vorhaben)(?!\p{L})/iu.test(
          context.split('\n').at(-1) ?? '',
        )),
  },
  {
    topic: 'supplement',
    question: 'Welche Frist gilt für das Nachreichen fehlender Angaben und Unterlagen?',
    is: ({ text }) =>
      /nach(?:ge|zu)?forder|nach(?:ge|zu)?reich|(?<!\p{L})(?:ergänzt|ergänzen|Ergänzung|zu ergänzen|Vervollständigung|Mängelzettel)(?!\p{L})/iu.test(
        text,
      ),
  },
  {
    topic: 'pickup',
    question: 'Wie lange kann abgeholt werden?',
    is: ({ text }) => /(?<!\p{L})(?:abgeholt|abholen|abzuholen|Abholung|Abholfrist)(?!\p{L})/u.test(text),
  },
  {
    topic: 'payment',
    question: 'Welche Frist gilt für die Zahlung?',
    is: ({ text }) =>
      /(?<!\p{L})(?:zu zahlen|gezahlt|zahlen Sie|bezahlt|entrichten|überweisen|zu überweisen|zahlbar|Zahlungsfrist)(?!\p{L})/u.test(
        text,
      ),
  },
  {
    topic: 'notice',
    question: 'Wie lange vor Beginn muss der Antrag gestellt sein?',
    is: ({ text }) =>
      /(?<!\p{L})vor (?:dem )?(?:Beginn|Veranstaltung\p{L}*|ersten|Termin|der Veranstaltung|der Nutzung|Baubeginn)/u.test(
        text,
      ) &&
      /Antr[aä]g|Eingang|eingehen|einzureichen|beantrag|stellen|anzumelden|anmelden|anzuzeigen|Formular/.test(text),
  },
  {
    topic: 'report',
    question: 'Innerhalb welcher Frist ist anzumelden oder anzuzeigen?',
    is: ({ text }) =>
      /(?<!\p{L})(?:anzumelden|anmelden|abzumelden|abmelden|anzuzeigen|angezeigt|angemeldet|zu melden|melden Sie|melden (?:sich|ihn|es))(?!\p{L})/u.test(
        text,
      ) && /(?<!\p{L})(?:binnen|innerhalb|spätestens)(?!\p{L})/iu.test(text),
  },
];

const numerals = [
  'null', 'ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwölf',
]; // biome-ignore format: a table

const length =
  /(?<![\p{L}\d.,])(\d{1,3}|ein(?:e[mnrs]?)?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|vierzehn|zwanzig|dreißig)\s+(?:weitere[nr]?\s+)?(Arbeitstag|Werktag|Kalendertag|Tag|Woche|Monat|Jahr)(?:e[ns]?|n|s)?(?!\p{L})/gu;

/** Days of a unit; a month is as long as four weeks to four and a half, which nobody means to be different. */
const days: Readonly<Record<string, number>> = { Woche: 7, Monat: 30, Jahr: 365, Arbeitstag: 1.4, Werktag: 1.2 };

/** Time limits that a document sets for the people and bodies that take part. */
export const deadlines: ClaimFinder = (document) =>
  statementsOf(document).flatMap((statement) => {
    const topic = topics.find(({ is }) => is(statement));
    if (topic === undefined) return [];
    return [...statement.text.matchAll(length)].flatMap((match) => {
      const stance = stanceAt(statement.text, match.index, match.index + match[0].length);
      if (stance === 'past' || stance === 'hypothetical' || stance === 'question') return [];
      const value = String(daysOf(match[1] ?? '', match[2] ?? ''));
      return [{ topic: `deadline:${topic.topic}`, question: topic.question, value, words: match[0], statement }];
    });
  });

function daysOf(amount: string, unit: string): number {
  const spoken = numerals.findIndex((numeral) => numeral === amount || (numeral === 'ein' && /^ein/.test(amount)));
  const more: Readonly<Record<string, number>> = { vierzehn: 14, zwanzig: 20, dreißig: 30 };
  const count = spoken > 0 ? spoken : (more[amount] ?? Number(amount));
  const total = Math.round(count * (days[unit] ?? 1));
  return total === 28 || total === 31 ? 30 : total;
}
