import type { ParticipantKind } from '@lotse/model';

/** Nouns that name who acts, by how they end. The first entry that fits a word decides; endings of inflection are cut off. */
export const actorNouns: readonly { pattern: RegExp; kind: ParticipantKind }[] = [
  {
    kind: 'applicant',
    pattern:
      /^(?:Antragsteller(?:in)?|Antragstellende|Bürger(?:in)?|Kundin|Kunde|Halter(?:in)?|\p{L}+halter(?:in)?|Bewohner(?:in)?|Eltern|Mutter|Vater|Leute|Familie|Sorgeberechtigte|Erziehungsberechtigte|Eheschließende|Verlobte|Veranstalter(?:in)?|Inhaber(?:in)?|\p{L}+inhaber(?:in)?|Bewerber(?:in)?|Anmeldende|Betroffene|Person|Finder(?:in)?|Besucher(?:in)?|Aussteller(?:in)?|Händler(?:in)?|Marktbeschicker(?:in)?|Steuerpflichtige|Gewerbetreibende|Anzeigende|Leistungsberechtigte|Erlaubnisnehmer(?:in)?|Eigentümer(?:in)?|Grundstückseigentümer(?:in)?|Bauherr(?:in)?|Petent(?:in)?|Versicherte|Meldepflichtige|Angehörige|Hinterbliebene|Mieter(?:in)?|Gastwirt(?:in)?|Unternehmer(?:in)?|Nutzer(?:in)?|Zahlungspflichtige|Beschwerdeführer(?:in)?|Widerspruchsführer(?:in)?)/u,
  },
  {
    kind: 'external',
    pattern:
      /^(?:Jobcenter|Sachverständige|\p{L}+unternehmen|\p{L}+polizei|Arbeitgeber(?:in)?|Polizei\p{L}*|Staatsanwaltschaft|\p{L}*[Gg]ericht|Finanzamt|Landesbetrieb|Bundes\p{L}+|Landes(?:amt|kasse|behörde|betrieb|verwaltung|regierung|dienst)\p{L}*|\p{L}+(?<!ver)verband|Gewerkschaft|Innung|Berufsgenossenschaft|Hauptzollamt|Bezirksregierung|Regierungspräsidium|Regierung|\p{L}*ministerium|Agentur|Auslandsvertretung|Botschaft|Konsulat|Krankenkasse|Pflegekasse|Rentenversicherung|Krankenhäuser|Krankenhaus|Kliniken|Klinik|Ärzte|Arzt|Ärztin|Notar(?:in)?|Bank|\p{L}+gesellschaft|\p{L}+(?:dienstleister|betreiber)|Handwerkskammer|\p{L}*kammer|Naturschutzbehörde|\p{L}*schule|Schule|Schulen|Schulsekretariat|Straßenbaubehörde|Widerspruchsbehörde|Versorger|Netzbetreiber|Träger|Bundesdruckerei|Register(?:gericht|behörde)|Steinmetz(?:in)?|Bestatter(?:in)?|Bestattungshaus|Druckerei|Firma|Fachfirma|Vermieter(?:in)?|Verein|Hersteller|Lieferant(?:in)?|Schornsteinfeger(?:in)?|Tierarzt|Tierärztin|Tierheim|Kreditinstitut|Sparkasse)/u,
  },
  {
    kind: 'role',
    pattern:
      /^(?:\p{L}*(?:leitung|leiter(?:in)?|bearbeitung|bearbeiter(?:in)?|beauftragte[rn]?|beamt(?:er|in|e)|referent(?:in)?|kontrolleur(?:in)?|kraft|techniker(?:in)?|ingenieur(?:in)?|architekt(?:in)?|hausmeister(?:in)?|vorsteher(?:in)?|bürgermeister(?:in)?|landrat|landrätin|dirigent(?:in)?|betreuer(?:in)?|planer(?:in)?|verwalter(?:in)?|pfleger(?:in)?|ermittler(?:in)?|controller(?:in)?|assistenz|assistent(?:in)?|schreiber(?:in)?|wart(?:in)?|vorsitzende[rn]?|vorstand|innendienst|außendienst|gutachter(?:in)?|prüfer(?:in)?|meister(?:in)?|sekretär(?:in)?|dezernent(?:in)?)|Chef(?:in)?|Vorzimmer|Kassenkraft|\p{L}+kontrolle|Hausmeister(?:in)?|Leitung|Kolleg(?:in|innen|en|e)|Amtsarzt|Amtsärztin)/iu,
  },
  {
    kind: 'unit',
    pattern:
      /^(?:\p{L}*(?:amt|büro|stelle|kasse|behörde|service|annahme|zimmer|registratur|feuerwehr|bauhof|hof|archiv|sekretariat|aufsicht|dienst|fachbereich|fachdienst|sachgebiet|abteilung|referat|dezernat|servicebüro|kanzlei|ausschuss|rat|kämmerei|revision|verwaltung|zentrale|center|team|schalter|theke|fuhrpark|stab|stabsstelle|bücherei|bibliothek|planung|überwachung|buchhaltung|vollstreckung|förderung|beratung|rechnungsprüfung|poststelle|leitstelle|werke|betriebe|kommission|gremium|beirat|magistrat|gremien|gruppe|empfang|pforte|wache|museum|hochschule|schulamt|einrichtung)|Kita|Kindertagesstätte|Einrichtung|Ortspolizei)/iu,
  },
];

/** Words that match an ending above and are no actor. */
export const notActors =
  /^(?:Personen?nummer|Dienst|Rat|Amt|Stelle|Hof|Verwaltung|Team|Hauptsache|Kraft|Rechtskraft|Bestandskraft|Behörde|Dienststelle|Anlaufstelle|Unterlage|Einleitung|Weiterleitung|Zuleitung|Vorbereitung|Verarbeitung|Bearbeitung|Eingangsbearbeitung|Erstbearbeitung|Weiterbearbeitung|Nachbearbeitung|Antragsbearbeitung|Vorbearbeitung|Endbearbeitung|Schlussbearbeitung|Haltestelle|Wartestelle|Baustelle|Schnittstelle|Zwischenarchiv|Archiv|Verfahrensleitung|Zugangskontrolle|Qualitätskontrolle|Nachkontrolle|Rücklaufkontrolle|Endkontrolle|Rückleitung|Vorrat|Hausrat|Onlinedienst|Beirat|Bereitschaftsdienst|Monat|Meldung|Kontaktperson|Amtshilfe|Ableitung|Umleitung|Überleitung|Herleitung|Vorrang|Annahme|Wiederannahme|Inanspruchnahme|Entgegennahme|Aufnahme|Teilnahme|Maßnahme|Einnahme|Ausnahme|Abnahme|Kenntnisnahme|Förderung|Beratung|Planung|Überwachung|Vollstreckung|Zahlungsüberwachung|Fristüberwachung|Bauüberwachung|Videoüberwachung|Terminplanung|Finanzplanung|Zeitplanung|Arbeitsplanung|Altersgruppe|Fallgruppe|Personengruppe|Zielgruppe|Berufsgruppe|Gruppe|Werke|Bauwerke|Stockwerke|Vermerke|Empfang|Einzelförderung|Projektförderung|Zwangsvollstreckung|Antragsberatung|Anwaltsberatung|Erstberatung|Vorstand|Wart|Gegenwart|Bestand|Rücknahme|Kindertagesbetreuung|Stellungnahme|Zimmer|Wohnzimmer|Wartezimmer)$/u;

/** Nouns that stand as subject of a verb with an object and are nobody: rules, papers, things, times. */
export const notPersons =
  /(?<!verwalt|abteil|leit)(?:gesetz|ordnung|satzung|gebühr|steuer|betrag|kosten|antrag|bescheid|schreiben|formular|vordruck|bogen|unterlage|liste|akte|nachweis|bescheinigung|ausweis|karte|urkunde|erlaubnis|frist|tag|woche|monat|jahr|datum|angabe|daten|zahl|system|programm|portal|verfahren|regelung|anweisung|abschnitt|ziffer|anlage|vorgang|fall|voraussetzung|ung|heit|keit|schaft|ion|tät|nis)(?:en|n|e|s|es)?$/iu;

/** Short forms that offices use without explaining them. */
export const knownAbbreviations: ReadonlyMap<string, { name: string; kind: ParticipantKind }> = new Map([
  ['SB', { name: 'Sachbearbeitung', kind: 'role' }],
  ['SGL', { name: 'Sachgebietsleitung', kind: 'role' }],
  ['TL', { name: 'Teamleitung', kind: 'role' }],
  ['AL', { name: 'Amtsleitung', kind: 'role' }],
  ['FBL', { name: 'Fachbereichsleitung', kind: 'role' }],
  ['RL', { name: 'Referatsleitung', kind: 'role' }],
  ['FDL', { name: 'Fachdienstleitung', kind: 'role' }],
  ['AbtL', { name: 'Abteilungsleitung', kind: 'role' }],
  ['SBin', { name: 'Sachbearbeitung', kind: 'role' }],
  ['Bearb', { name: 'Sachbearbeitung', kind: 'role' }],
  ['Sachb', { name: 'Sachbearbeitung', kind: 'role' }],
  ['Bgm', { name: 'Bürgermeister/in', kind: 'role' }],
  ['BGM', { name: 'Bürgermeister/in', kind: 'role' }],
  ['EMA', { name: 'Einwohnermeldeamt', kind: 'unit' }],
  ['EWO', { name: 'Einwohnermeldeamt', kind: 'unit' }],
  ['GL', { name: 'Gruppenleitung', kind: 'role' }],
  ['ASt', { name: 'Antragsteller/in', kind: 'applicant' }],
  ['AS', { name: 'Antragsteller/in', kind: 'applicant' }],
  ['Ast', { name: 'Antragsteller/in', kind: 'applicant' }],
]);

/** Words that name a specialised system, register or data base. */
export const systemPattern =
  /(?:Fachverfahren|Fachanwendung|Fachprogramm|Programm|Software|Datenbank|IT-Verfahren|Verfahren)\s+(?:„([^“]+)“|(?!(?:Der|Die|Das|Nach)\b)(\p{Lu}[\p{L}\d]*[\p{Lu}\d][\p{L}\d-]*|\p{Lu}{2,}[\p{L}-]*))|(?<![\p{L}])(Melderegister|Einwohnermelderegister|Ausweisregister|Passregister|Handelsregister|Gewerberegister|Bundeszentralregister|Ausländerzentralregister|Liegenschaftskataster|\p{Lu}\p{Ll}+kataster|Kassenprogramm|Routenplaner|Prüfprogramm|\p{Lu}{2,}-Verfahren)/gu;

/** The corporation that the authority belongs to. */
export const authorityPattern =
  /(?<![\p{L}])(Stadtverwaltung|Kreisverwaltung|Gemeindeverwaltung|Landeshauptstadt|Verbandsgemeinde|Samtgemeinde|Landkreis|Regionalverband|Stadt|Gemeinde|Kreis|Amt)\s+(?!und\b)(\p{Lu}\p{Ll}+(?:[- ](?:an der|am|im|bei)?\s?\p{Lu}\p{Ll}+)?)/u;
