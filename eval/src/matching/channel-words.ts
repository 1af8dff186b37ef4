import type { Channel } from '@lotse/model';

/**
 * Words with which a German text names the way that something goes. Only unmistakable ones: "versenden" may be by post
 * or not. Apart from the extractors' own table, since whoever measures must not ask the one who is measured.
 */
const channelWords: Readonly<Record<Channel, RegExp>> = {
  online: /online|portal|internet|elektronisch/iu,
  post: /(?<!\p{L})(post(?!stelle|fach)|brief|per einschreiben|kuvert|frankier)|postalisch|umschlag|postzustellung/iu,
  inPerson:
    /persönlich|vorsprach|vorsprech|vorspricht|schalter|händig|abhol|holt .*(?<!\p{L})ab(?!\p{L})|überreich|mündlich|gleich mit/iu,
  phone: /telefon|anruf|angerufen|(?<!\p{L})ruf(?!\p{L})|(?<!\p{L})ruft(?!\p{L})/iu,
  email: /e-?mail|(?<!\p{L})mail/iu,
  fax: /fax/iu,
  internalMail: /umlauf|hauspost|(?<!\p{L})boten?(?!\p{L})|dienstpost|laufmappe|postmappe|(?<!\p{L})fach(?!\p{L})/iu,
  interface: /schnittstelle|elektronisch|automati|datenaustausch/iu,
  paper: /papier|ausdruck|vordruck/iu,
};

/** Whether any of the passages says in words that something goes this way. */
export function namesChannel(channel: Channel, passages: readonly string[]): boolean {
  return passages.some((passage) => channelWords[channel].test(passage));
}
