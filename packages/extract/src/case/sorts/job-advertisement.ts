import type { Sort } from './sort.ts';

const head = /Stellenausschreibung|Stellenangebot|Wir suchen|Ausbildungsplatz|\(m\/w\/d\)/i;
const offer =
  /TVöD|TV-L|Entgeltgruppe|EG \d|Besoldung|Bewerbung(?:en|sunterlagen|sfrist)?|(?:Ihr|Ihre) (?:Profil|Aufgaben|Qualifikation)|Wir bieten|Vollzeit|Teilzeit|unbefristet|m\/w\/d|Schwerbehinderte (?:Menschen|Bewerber)/;

/** An office that looks for somebody describes work, but no procedure. */
export const jobAdvertisement: Sort = {
  name: 'eine Stellenausschreibung',
  neverSteps: true,
  is: (pages) => head.test(pages.head) && pages.countOf(offer) >= 3,
};
