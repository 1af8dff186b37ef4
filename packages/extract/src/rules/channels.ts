import type { Channel } from '@lotse/model';

/** What the words of a sentence say of the medium; the first that fits decides. */
const channels: readonly [Channel, RegExp][] = [
  ['internalMail', /(?<!\p{L})(?:Hauspost|Botendienst|Umlaufmappe|Laufzettel|Dienstpost)(?!\p{L})/u],
  ['fax', /(?<!\p{L})(?:Telefax|Fax|faxen|gefaxt)(?!\p{L})/u],
  ['email', /(?<!\p{L})(?:E-Mail|Mailanhang|per Mail)(?!\p{L})/u],
  ['phone', /(?<!\p{L})(?:telefonisch|fernmündlich|Anruf|anruft|ruft an|am Telefon|per Telefon)(?!\p{L})/u],
  [
    'interface',
    /(?<!\p{L})(?:Schnittstelle|elektronisch übermittelt|automatisiert abgerufen|maschinell übermittelt)(?!\p{L})/u,
  ],
  ['online', /(?<!\p{L})(?:Online-Antrag|Onlinedienst|Portal|online)(?!\p{L})/u],
  [
    'post',
    /(?<!\p{L})(?:per Post|mit der Post|auf dem Postweg|postalisch|per Brief|mit (?:einfachem )?Brief|Postzustellungsurkunde|Einschreiben|Anschreiben|zur Post)(?!\p{L})/u,
  ],
  [
    'inPerson',
    /(?<!\p{L})(?:persönlich|ausgehändigt|auszuhändigen|Aushändigung|am Schalter|gegen Unterschrift|abgeholt|mitgebracht|händigt|nimmt sie gleich mit)(?!\p{L})/u,
  ],
];

/** The medium that a text names, if it names one. */
export function channelIn(text: string): Channel | undefined {
  return channels.find(([, pattern]) => pattern.test(text))?.[0];
}
