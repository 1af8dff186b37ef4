const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Paying. */
export const payVerbs = words('zahlen bezahlen entrichten begleichen überweisen einzahlen');

/** Getting what was applied for: the last that a person does. */
export const receiveVerbs = words('abholen entgegennehmen mitnehmen');

/** What a person does once in a procedure, whatever the words around it: two documents that tell it tell the same. */
export const onceOnly = words('vorsprechen erscheinen abholen');

/** A paper that asks for payment, sent by the office. */
export const paperForPayment =
  /(?:Gebührenbescheid|Rechnung|Gebührenrechnung|Zahlungsaufforderung)(?:en)? .*(?:versenden|zusenden|erlassen|verschicken|schicken|übersenden|senden)$/u;

/** What the office does in answer to a citizen's step: verb → verbs of the office. */
export const answering: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...[...payVerbs].map(
    (verb) => [verb, words('kassieren vereinnahmen einnehmen verbuchen einziehen quittieren')] as const,
  ),
  ...[...receiveVerbs].map((verb) => [verb, words('aushändigen ausgeben übergeben herausgeben')] as const),
  ['unterschreiben', words('gegenzeichnen beglaubigen')],
  ['anmelden', words('eintragen erfassen registrieren')],
]);
