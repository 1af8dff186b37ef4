/** Nouns of administrative services by how they end, as the LeiKa names them: „Gewerbeanmeldung“, „Jagdschein“. */
const serviceNoun =
  /(?<![\p{L}-])\p{Lu}[\p{L}-]{2,}(?:anmeldung|abmeldung|ummeldung|anzeige|genehmigung|erlaubnis|zulassung|bewilligung|bescheinigung|befreiung|ausweis|reisepass|zeugnis|führerschein|jagdschein|fischereischein|berechtigungsschein|angelschein|geld|zuschuss|beihilfe|steuer|vorschuss|einbürgerung|eheschließung|namensänderung|registerauskunft|konzession|förderung)(?:e[ns]?|n|s|en)?(?!\p{L})|(?<!\p{L})(?:Reisepass|Personalausweis|Führungszeugnis|Führerschein|Wohngeld|Elterngeld|Einbürgerung|Eheschließung|Anmeldung|Abmeldung|Ummeldung)(?:e?s)?(?!\p{L})/u;

/** What is done with the thing that the service is about: „Erteilung einer Erlaubnis für …“. */
const servicePhrase =
  /(?<!\p{L})(?:Antrag auf|Anträge auf|Anträgen auf|Beantragung|Erteilung|Ausstellung|Genehmigung|Erlaubnis|Bewilligung|Zulassung|Gewährung|Anzeige|Anmeldung|Abmeldung|Ummeldung|Verlängerung|Befreiung|Förderung|Umtausch|Vergabe)\s(?:(?:einer?s?|der|des|von|vom|zur|zum|für|über|auf|eine[mn]?)\s)*(?:\p{Ll}+\s)?\p{Lu}[\p{L}-]{3,}/u;

/** How a heading counts before it names anything. */
const counting =
  /^(?:(?:Teil|Abschnitt|Kapitel|Block|Leistung)\s+(?:[A-Z]|\d+|[IVX]+)(?:[.:)]|\s[-–])?\s*[-–:]?\s*|[A-Z][.)]\s+|\d+(?:\.\d+)*[.)]?\s+|[IVX]+\.\s+)/u;

/** Papers, phases and variants within one service, which end like the names of services. */
const withinOne =
  /(?<!\p{L})(?:Antragstell|Antragsannahme|Antragsprüfung|Verlängerungsanträge|Empfangsb|Eingangsb|Zwischenb|Ablehnung|Versagung|Widerspruch|Verwarnungsgeld|Bußgeld|Zwangsgeld|Entgelt)/u;

/** The service that a heading or title names; undefined where it names none. */
export function serviceIn(heading: string): string | undefined {
  const bare = heading.replace(counting, '').trim();
  if (withinOne.test(bare) || /[.!]$/.test(bare) || bare.length > 120) return undefined;
  const phrase = servicePhrase.exec(bare)?.[0] ?? serviceNoun.exec(bare)?.[0];
  return phrase === undefined ? undefined : bare.replace(/\s*[|(–].*$/, '').trim();
}

/** What a part that is counted as such is called without its count: „Hausnummern vergeben“ of „Teil B Hausnummern vergeben“. */
export function partName(heading: string): string | undefined {
  if (!/^(?:Teil|Leistung)\s/.test(heading)) return undefined;
  const bare = heading.replace(counting, '').trim();
  return bare === '' ? heading : bare;
}

/** Whether a heading is counted as a part: „Teil A“, „Kapitel 3“. */
export function isPart(heading: string): boolean {
  return /^(?:Teil|Kapitel|Leistung)\s/.test(heading);
}

const general =
  /^(?:antr[aä]ge?|antrags?|beantragung|erteilung|ausstellung|genehmigung|erlaubnis|bewilligung|zulassung|gewährung|anzeige|anmeldung|abmeldung|ummeldung|verlängerung|befreiung|förderung|umtausch|vergabe|dienstanweisung|arbeitsanweisung|verfahrensbeschreibung|verfahrenshandbuch|prozessbeschreibung|arbeitshilfe|merkblatt|handbuch|leitfaden|ablauf|formular|vordruck|bearbeitung|verfahren|stadt|gemeinde|landkreis|kreis|kurze|beschreibung|interviewprotokoll|unterlagen|checkliste|allgemeine|teil|kapitel|eines|einer|beantragen|online)$/;

/** The words by which a service is told again in a text: its things, not what is done with them. Lower case. */
export function stemsOf(service: string): string[] {
  const words = service.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return [...new Set(words.filter((word) => !general.test(word)).map(stem))];
}

/** „Hundesteuer“ of „Hundesteueranmeldung“, „Motorboot“ of „Motorbooten“. */
function stem(word: string): string {
  return word
    .replace(
      /(?:anmeldung|abmeldung|ummeldung|genehmigung|erlaubnis|bescheinigung|zulassung|bewilligung|anzeige|antrag)(?:e?s|en|n)?$/,
      (ending) => (word.length - ending.length >= 3 ? '' : ending),
    )
    .replace(/(?:en|er|es|n|s|e)$/, (ending) => (word.length - ending.length >= 5 ? '' : ending));
}

/** Reporting in, out and over are services of their own, though all of one thing; undefined where several are named. */
export function movementOf(service: string): string | undefined {
  if (/(?<!\p{L})\p{L}*(?:an|ab|um)-(?:,|\s|\/)/iu.test(service)) return undefined;
  return /(an|ab|um)meld/i.exec(service)?.[1]?.toLowerCase();
}
