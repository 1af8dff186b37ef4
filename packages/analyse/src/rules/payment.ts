import { german } from './pattern.ts';
import type { TextRule } from './rule.ts';
import { applicantForm, notice } from './words.ts';

const printed =
  '(?:\\bausgedruckt|\\bauszudrucken|\\bausdruck\\w*|\\bAusdruck\\b|\\bdruck(?:t|e|en)\\b…\\baus\\b|\\bgedruckt\\b|\\bzu drucken|\\bausgefertigt|\\bauszufertigen|\\bin Papierform|\\bauf Papier\\b)';
const signed = '(?:\\bunterschrieben|\\bunterschreib\\w*|\\bunterzeichn\\w*|\\bzu unterschreiben|\\bUnterschrift\\b)';
const sent =
  '(?:\\bversandt|\\bversendet|\\bversenden|\\bzugesandt|\\bzugeschickt|\\bübersandt|\\bVersand\\b|\\bverschickt|\\bschicke\\b|\\bgeht…raus|\\brausgeschickt|\\bzugestellt|\\bbekannt ?gegeben|\\bausgehändigt|\\bübergeben|Rechtsbehelfsbelehrung|Siegel)';

/** Zahlung und Bescheid. */
export const paymentRules: readonly TextRule[] = [
  {
    code: 'cash-payment',
    says: [
      german(
        '(?-i:\\bbar\\b)|^Bar\\b|\\bin bar\\b|\\bbar oder (?:mit|per|EC)|\\bBarzahlung\\w*|\\bBargeld\\w*|\\bbare[nr]? Zahlung|\\bBareinzahlung|\\bGebührenmarke\\w*',
      ),
      german(
        '\\b(?:an|in|bei) der (?:\\w+ )?(?:\\w*kasse)\\b…(?:zahl|entricht|begleich|beglichen|bezahlt|einzahl)\\w*|(?:Zahlung|Einzahlung|gezahlt wird|bezahlt wird)\\w*…\\b(?:an|in|bei) der (?:\\w+ )?\\w*kasse\\b|\\bKassenautomat\\w*',
      ),
      german('\\b(?:EC-?|Giro|Bank|Debit)-?(?:Karte|card)\\b|mit Karte\\b…(?:zahl|bezahl|Kasse|Automat)|Kartenzahlung'),
      german(
        '(?:am Schalter|vor Ort|bei (?:der )?(?:Abholung|Antragstellung|Vorsprache|Abgabe))…(?:zu (?:be)?zahlen|bezahlt|zu entrichten|entrichtet|zahlen|fällig)',
      ),
      german(
        '(?:am|an dem) (?:Tresen|Schalter|Terminal|Kartenterminal)…(?:zahl|bezahl|kassier)\\w*|(?:bezahlt|gezahlt|kassiert)…(?:am|an dem) (?:Tresen|Schalter|Terminal)|Kartenterminal|\\bEC-Cash',
      ),
      german(
        '\\b(?:bezahlt|gezahlt|kassiert|beglichen|entrichtet|(?:be)?zahl(?:e|st|t|en))\\b…\\b(?:an|am|bei) (?:der |dem )?(?:\\w*theke|\\w*tresen|\\w*kasse|\\w*schalter|platz|empfang)\\b',
      ),
      german(
        '(?:Geld|Gebühr|Betrag)\\w*…\\b(?:nehme|nimmt|nehmen|nimmst)\\b…\\b(?:entgegen|ein)\\b(?= ?(?:[.,;)!]|$|und\\b))',
      ),
      german('\\bkassier(?:e|en|t|st)\\b'),
    ],
    unless: german('Online-?(?:Zahlung|Bezahlung)|keine Bar|angewiesen|Auszahlung'),
    sits: german('zahl|Gebühr|Kasse|Quittung|aushändig|kassier|vereinnahm'),
  },
  {
    code: 'invoice-transfer',
    says: [
      german('\\bKassenzeichen\\w*|\\bÜberweisungsträger\\w*|\\bZahlschein\\w*|\\bVerwendungszweck'),
      german('\\bÜberweisung\\w*|\\büberweis(?:en|t|e)\\b|\\büberwiesen\\b|\\bzu überweisen'),
      german(
        '\\b(?:Gebühren|Kosten)(?:rechnung|bescheid|anforderung)\\w*|\\bZahlungsaufforderung\\w*|\\b(?:Gebühren|Kosten)vorschuss\\w*|auf Rechnung\\b',
      ),
      german('\\b(?:Zahlungseing[aä]ng|Geldeing[aä]ng|Gebühreneing[aä]ng|Zahlungsüberwachung)\\w*'),
      german(
        'Rechnungsstellung|Rechnung…(?:zugeschickt|zugesandt|übersandt|gestellt|geschickt)|(?:per|gegen|auf) Rechnung\\b|wenn das Geld (?:eingegangen|da) ist|Geld…eingegangen',
      ),
      german(
        '\\b(?:Bank|Sammel|SEPA-?)überweisung\\w*|\\bRechnung an (?:den |die )?(?:Antragst|Kund|Bürger|Eltern|Halter|Gebührenschuldner|Betreiber)\\w*|(?:schick|send|verschick|stell|schreib)\\w*…\\beine Rechnung\\b|\\beine Rechnung\\b…(?:geschick|gesand|gestell|zu\\b|erhäl|bekomm)\\w*',
      ),
      german('\\b(?:Gebühr|Betrag|Geld|Vorschuss|Zahlung)\\w*…\\b(?:eingegangen|eingeht|gutgeschrieben|verbucht)\\b'),
    ],
    unless: german(
      'Auszahlung|ausgezahlt|Zuschuss|auf das Konto de[rs] (?:antrag|Eltern|Empf|berechtig|Person)\\w*|an die Landeskasse|zur Zahlung angewiesen|ePayBL|Rechnung der|Rechnungen werden',
    ),
    sits: german('Gebühr|Rechnung|Zahlung|Kasse|überweis|Annahmeanordnung|versend'),
  },
  {
    // "Dieser wird ausgedruckt und versandt": what it is stands before.
    code: 'paper-notice',
    says: [german(`${printed}…${signed}`), german(`${signed}…${printed}`), german(`${printed}…${sent}`)],
    before: german(
      `${notice}|\\bMitteilung(?:en)?\\b|\\bBestätigung|\\bZusage|\\bAbsage|Siegel|Rechtsbehelfsbelehrung`,
    ),
    unless: german(
      `Niederschrift|(?-i:\\bSie\\b)…aus|${applicantForm}|Eltern|Antragsteller|Checkliste|Bestelldatei|Rundschreiben|entwurf|register`,
    ),
    sits: german('ausdruck|druck|Bescheid|unterschreib|ausfertig|Mitteilung|Bescheinigung|Urkunde'),
  },
  {
    code: 'paper-notice',
    says: [
      german(`${notice}…${printed}`),
      german(`${printed}…${notice}`),
      german(`${notice}…\\bunterschrieben\\b…${sent}`),
      german(
        `(?:Ausfertigung|Druck|Fertigung|Ausdruck)\\w* (?:und (?:Unterschrift|Versand|Zustellung|Postversand)\\w* )(?:de[rs] |von )?${notice}`,
      ),
      german(`${notice}…${signed}…(?:per Post|mit der Post|Brief)`),
      german(
        `${notice}…\\bdrucken\\b|\\bdruck(?:e|t|en)\\b (?:\\w+ ){0,3}${notice}…(?:aus\\b|und|auf \\w*(?:papier|bogen)\\b)|\\w*bescheid(?:erstellung|druck)\\b…(?:Druck|Versand)|\\b(?:Zeugnis|Bestätigung|Zertifikat|Auszug)\\w*…(?:ausgedruckt|gedruckt)|auf (?:Spezial|Sicherheits|Urkunden)papier`,
      ),
    ],
    unless: german(
      'Niederschrift|(?-i:\\bSie\\b)…(?:aus|ausdrucken)|Antragsformular|Antragsvordruck|Vordruck|Formular|Checkliste|Anmeldebogen|Bestelldatei|Rundschreiben|Entwurf\\w*|ausgedruckten \\w*entwurf|Ausdruck (?:aus dem )?\\w*register|E-?Mail',
    ),
    sits: german('ausdruck|druck|Bescheid|unterschreib|ausfertig|Mitteilung|Bescheinigung|Urkunde'),
  },
  {
    code: 'paper-notice',
    says: [
      german(
        `${notice}…(?:per Post|mit der Post|auf dem Postweg|mit (?:einfachem )?Brief|per Brief|in Papierform|unterschrieben|unterzeichnet)`,
      ),
    ],
    unless: german('Meldebescheinigung…(?:vorleg|beifüg)|Arbeitgeber|elektronisch|Urkunde…(?:vorleg|Original)'),
    sits: german('ausdruck|druck|Bescheid|unterschreib|ausfertig|versend|Bescheinigung|Urkunde'),
    weak: true,
  },
  {
    code: 'formal-service',
    says: [
      german(
        '\\bPostzustellungsurkunde\\w*|\\bZustellungsurkunde\\w*|\\bPZU\\b|\\bEinschreiben\\w*|\\bRückschein\\w*|\\bZustellungsnachweis\\w*|\\bZustellnachweis|\\bEmpfangsbekenntnis\\w*',
      ),
      german('\\bförmlich\\w* (?:zuzustellen|zugestellt|Zustellung|bekannt)'),
      german('\\w*einschreiben\\b(?! Sie)'),
      german(
        '\\bgelbe[mnrs]? (?:Umschlag|Umschläge|Brief|Kuvert)\\w*|\\bVerwaltungszustellungsgesetz\\w*|\\bL?VwZG\\b',
      ),
    ],
    unless: german('entweder per Einschreiben'),
    sits: german('zustell|Bescheid|versend|verschick|rausgeh|hinausgeh|Ablehnung'),
  },
  {
    code: 'seal',
    says: [
      german(
        '\\bDienstsiegel\\w*|\\bSiegel(?:s|n)?\\b|\\b(?:Präge|Farb|Papier|Behörden|Stadt|Gemeinde|Amts)siegel\\w*|\\bgesiegelt\\w*|\\bbesiegelt|\\bSiegelung\\w*|\\bsiegel(?:t|n)\\b',
      ),
      german(
        '\\b(?:Dienst|Schul|Amts|Behörden|Prüf|Genehmigungs|Sicht|Rund)stempel\\w*|\\bgestempelt\\w* und unterschrieben|abgestempelt',
      ),
      german('\\bSiegel(?:papier|marke|presse)\\w*'),
      german('\\bmit (?:einem |dem )?Stempel (?:und|versehen)|Stempel und Unterschrift'),
      german(
        '\\bSiegelabdruck\\w*|\\bStempel drauf|(?:Stempel und (?:Unterschrift|Siegel)|Unterschrift und Stempel)(?!feld)|\\bStempel\\b…(?:Bescheinigung|Urkunde|Bestätigung)',
      ),
      german(
        '\\b(?:\\w*bescheinigung|\\w*schein|\\w*urkunde|\\w*ausweis|\\w*bestätigung|\\w*erlaubnis|\\w*genehmigung|\\w*bescheid|\\w*zeugnis|Karte)\\w*…\\b(?:gestempelt|abgestempelt|zu stempeln)\\b|\\bstemp(?:le|eln|elt|elst)\\b…(?:bescheinigung|schein|urkunde|ausweis|bestätigung|erlaubnis|genehmigung|bescheid|zeugnis|karte)\\w*',
      ),
    ],
    unless: german('Eingangsstempel|elektronische[sn]? Siegel|Plombe'),
    sits: german('siegel|stempel|Bescheinigung|unterschreib|bestätig|ausfertig'),
  },
  {
    code: 'pickup',
    says: [
      german(
        '\\babhol\\w*|\\babzuholen|\\babgeholt\\w*|\\bholt\\b…\\bab\\b|\\bholen\\b…\\bab\\b|\\bAbholung\\w*|\\bAbholtermin\\w*|\\bSelbstabhol\\w*',
      ),
      german('\\baushändig\\w*|\\bausgehändigt\\w*|\\bauszuhändigen|\\bAushändigung\\w*|\\bhändigt\\b…\\baus\\b'),
      german(
        '(?:persönlich|am Schalter|gegen (?:Unterschrift|Empfangsbestätigung|Quittung|Vorlage))…(?:ausgegeben|auszugeben|übergeben|entgegen|Ausgabe|Empfang)|\\bAusgabe\\b…(?:gegen (?:Unterschrift|Vorlage)|am Schalter)',
      ),
      german('nimmt (?:sie|ihn|es|die \\w+|den \\w+|das \\w+) (?:gleich |direkt |sofort )?mit\\b'),
      german(
        '(?:wird|werden)…(?:persönlich|vor Ort|an Ort und Stelle|den Eltern|der Person|dem Antragsteller|am Schalter|im Bürgerbüro) (?:\\w+ )?(?:übergeben|überreicht|ausgegeben)|(?:bekommt|erhält|erhalten|nimmt|nehmen)…(?:an Ort und Stelle|gleich|sofort|direkt)…\\bmit\\b|\\bAusgabe de[rs] (?:\\w+ )?(?:Karten?|Ausweis\\w*|Marken?|Plaketten?|Pässe|Urkunden?|Bescheinigung\\w*|Schlüssel)\\b',
      ),
      german(
        '\\b(?:kann|können|darf|dürfen)\\b…\\b(?:gleich|sofort|direkt)\\b…\\bmitnehmen\\b|\\bin Empfang (?:zu )?(?:ge)?(?:nehmen|nimmt|nommen)\\b|\\bgeb(?:e|en|t)\\b…\\b(?:am|an der) (?:Tresen|Schalter|Theke)\\b…\\baus\\b|\\b(?:Übergabe|Überreichung) de[rs] (?:\\w+ )?(?:\\w*(?:urkunde|bescheinigung|ausweis|schein|karte|plakette|erlaubnis|genehmigung|zeugnis|zertifikat))\\w*|gegen Empfangs(?:bestätigung|schein|quittung)',
      ),
    ],
    unless: german(
      '\\w+liste ausgehändigt|Merkblatt|Informationsblatt|Infoblatt|Vordruck\\w* (?:\\w+ ){0,3}(?:ausgehändigt|abzuholen)|Formular\\w*…(?:ausgehändigt|abzuholen|abgeholt)|Nachforderungsliste|\\b\\w*(?:müll|abfall|sperrgut)\\w*|\\bKind(?:er)?\\b…(?:abgeholt|abholen)|Daten…abholen|Schnittstelle|Quittung…ausgehändigt',
    ),
    sits: german('aushändig|abhol|ausgeb|übergeb|Ausgabe'),
  },
  {
    code: 'physical-item',
    says: [
      german(
        '\\b(?:\\w*steuer|Hunde|Plakat|Gebühren|Kontroll|Wert|Melde|Prüf)marken?\\b|\\b\\w*plakette(?:n)?\\b|\\bAufkleber\\w*|\\bChipkarte\\w*|\\bAusweiskarte\\w*|\\b(?!EC|Giro|Kredit|Bank|Debit|Geld|Flur|Land|Liegenschaft|Kataster|Lohnsteuer|Post|Speise|Personalausweis|Wahl|Besucher|Visiten|Kassen|Gesundheits|Karten)\\w+karten?\\b|\\bKennzeichenschild\\w*|\\b(?:Hinweis|Park|Nummern|Kennzeichen)schild(?:er)?\\b|\\bReisegewerbekarten?\\b|\\bWaffenbesitzkarten?\\b|\\b(?:Führer|Fischerei|Jagd|Angel|Taxi)schein(?:e|s)?\\b|\\bTransponder\\w*|\\bSchlüssel\\b',
      ),
      german(
        '\\b(?:\\w*(?<!impf)ausweis(?:e|es|en)?|(?:Kinder)?reisep(?:ass|asses|ässe))\\b…(?:gedruckt|aushändig|ausgehändigt|ausgestellt und|zugesandt|zugeschickt|übersandt|versandt|laminiert|hergestellt|produziert|angeliefert|auszulegen|ausgegeben)',
      ),
      german(
        '\\b(?!Brief|Schutz|Hand|Fach|Bau|Auto|Fabrikat|Bemerk)\\w+marken?\\b|\\bVignetten?\\b|\\b\\w+plaketten?\\b',
      ),
      german('\\b(?:laminier|bedruck|produzier|präg)\\w*…\\b\\w*(?<!impf)ausweis\\w*'),
      german(
        '\\b(?:Marken?|Plaketten?|Karten?|Aufkleber)\\b…(?:beigelegt|beilegen|beizulegen|\\bleg(?:e|en|t|st)\\b…\\bbei\\b|zuschicken|zugeschickt|zugesandt)',
      ),
    ],
    needs: german(
      'druck|\\bleg(?:e|en|t|st)\\b…\\bbei\\b|bestell|produzier|anzubring|beigeleg|beileg|bekommt|stell|send|sand|händig|gegeben|geben|gabe|geliefert|liefer|abhol|holt|zusammen mit|nebst|befestig|anbring|angebracht|kleb|laminier|ausleg|erhält|erhalten|herstell|je Plakat|gegen|mit der',
    ),
    unless: german('Markennummer|alte[rn]? Ausweis'),
    sits: german('Marke|Plakette|Karte|Ausweis|aushändig|versend|drucken|herstell|übersend|Schild|ausgeb'),
  },
  {
    code: 'paper-objection',
    says: [
      german('(?:Widerspruch|Einspruch|Rechtsbehelf|Klage)\\w*…(?:schriftlich|zur Niederschrift)'),
      german('(?:schriftlich|zur Niederschrift)…(?:Widerspruch|Einspruch|Rechtsbehelf|Klage)\\w*'),
    ],
    unless: german('elektronisch|E-?Mail|De-Mail|schriftlich begründe'),
    sits: german('Widerspruch|Einspruch|Rechtsbehelf|Bescheid'),
  },
];
