import { stanceAt } from '@lotse/german';
import type { Claim, ClaimFinder } from './claim.ts';
import { statementsOf } from './statements.ts';

/** The ways by which something can be handed in, with what they are called. */
const ways: readonly { way: string; name: string; words: RegExp }[] = [
  { way: 'email', name: 'per E-Mail', words: /(?<!\p{L})(?:E-?Mails?|E-Mail-Anhang|Mailanhang|per Mail)(?!\p{L})/giu },
  { way: 'fax', name: 'per Fax', words: /(?<!\p{L})(?:Tele[Ff]ax|Fax|Faxe|gefaxt|faxen)(?!\p{L})/gu },
  {
    way: 'online',
    name: 'online',
    words:
      /(?<!\p{L})(?:online|Online-Antrag|Onlinedienst|Online-Dienst|Internet|Serviceportal|elektronisch)(?!\p{L})/gu,
  },
  {
    way: 'post',
    name: 'per Post',
    words: /(?<!\p{L})(?:per Post|mit der Post|postalisch|auf dem Postweg|per Brief)(?!\p{L})/gu,
  },
  { way: 'phone', name: 'telefonisch', words: /(?<!\p{L})(?:telefonisch|fernmündlich|per Telefon)(?!\p{L})/gu },
];

/** That it is what the applicant hands in that the sentence is about. */
const handedIn =
  /(?<!\p{L})(?:\p{L}*[Aa]ntr[aä]ge?s?|Anmeldung(?:en)?|\p{L}*[Aa]nzeigen?|Formulare?|Vordrucke?|Bögen|Bogen|Einreichung|Übermittlung|Antragstellung)(?!\p{L})/u;
const handing =
  /(?<!\p{L})(?:einzureichen|einreichen|eingereicht|einzusenden|einsenden|senden|Senden|schicken|Schicken|gesendet|geschickt|abgeben|abzugeben|stellen|Stellen|zu stellen|gestellt|angenommen|zulässig|unzulässig|möglich|unmöglich|genügt|erfolgt|akzeptiert|nehmen wir|entgegengenommen|übermittelt|beantragt)(?!\p{L})/u;

/** What the office does with it, or hands on itself. */
const byOffice =
  /(?<!\p{L})(?:wird|werden) (?:\p{L}+ ){0,6}(?:zugesandt|übersandt|versandt|weitergeleitet|zugeleitet|unterrichtet|angefordert|nachgefordert|benachrichtigt)|(?<!\p{L})(?:erhält|erhalten Sie|bekommen Sie|Rückfragen|Auskünfte|Eingangsbestätigung|Nachfragen|Formular finden)(?!\p{L})/u;

/** By which ways a document lets an application in, and by which it does not. */
export const waysIn: ClaimFinder = (document) =>
  statementsOf(document, true).flatMap(({ text, ...rest }): Claim[] => {
    if (!handedIn.test(text) || !handing.test(text) || byOffice.test(text)) return [];
    const statement = { text, ...rest };
    return ways.flatMap(({ way, name, words }) =>
      [...text.matchAll(words)].slice(0, 1).flatMap((match): Claim[] => {
        const stance = stanceAt(text, match.index, match.index + match[0].length);
        if (stance === 'hypothetical' || stance === 'question') return [];
        const value = stance === 'asserted' ? 'open' : 'closed';
        return [{ topic: `way:${way}`, question: `Kann ${name} eingereicht werden?`, value, words: text, statement }];
      }),
    );
  });
