import { german } from './pattern.ts';
import type { TextRule } from './rule.ts';

/** Zugang: the ways by which people and papers come in. */
export const accessWayRules: readonly TextRule[] = [
  {
    code: 'personal-appearance',
    says: [
      german(
        'persönlich…(?:erschein\\w*|erscheint|vor(?:zu)?sprech\\w*|vorspricht|vorstell\\w*|vorzustellen|einzufinden|einfinden|\\bkommen\\b|anwesend|(?:an)?zu?melden|beantrag\\w*|\\bstellen\\b|im (?:Amt|Rathaus|Bürger\\w+)|in (?:die|der|das|den) \\w+(?:stelle|amt|behörde|büro))',
      ),
      german(
        'sprechen Sie…vor\\b|spricht…(?:persönlich|im \\w+)…vor\\b|(?<!nach )Vorsprache…(?:persönlich|erforderlich|notwendig|nötig|vor Ort)',
      ),
      german(
        'persönliche[nrms]? (?:Erscheinen|Vorsprache|Anwesenheit|Vorstellung|Untersuchung|Termin|Anhörung|Gespräch|Beantragung|Antragstellung|Anmeldung)',
      ),
      german(
        '(?:Anmeldung|Antragstellung|Beantragung|Vorsprache|Anzeige|Antrag|Abgabe)\\w* (?:\\w+ ){0,3}(?:erfolgt|erfolgen|ist|kann|muss|hat)…(?:nur |ausschließlich )?persönlich',
      ),
      german(
        '(?:sollen|müssen|haben|muss|hat|soll)…(?:gemeinsam|selbst|beide)…(?:zu )?erscheinen|zum Termin erscheinen|zum Termin (?:zu )?kommen',
      ),
      german(
        '(?:gemeinsam|beide|zusammen)…vorzusprechen|(?:müssen|muss|sollen|bitten wir|haben|hat|bitte)…(?:vorzusprechen|vorsprechen)\\b|(?:müssen|muss|sollen|kommen)…(?:zu uns|ins Amt|ins Rathaus|ins Bürger\\w+|aufs Amt|in die Behörde)\\b|\\bkommen…(?:einfach |meist )?vorbei\\b|kommt…vorbei\\b|nur vor Ort…(?:möglich|beantrag)|vor Ort…(?:zu beantragen|beantragt werden)',
      ),
      german(
        '(?:müssen|muss|sollen|haben|hat)…(?:beide|alle|persönlich|selbst)…(?:vor Ort|anwesend)(?: zu)? sein|(?:Kunde|Kundin|Kunden|Antragsteller(?:in)?|Person|Bürger(?:in)?|Leute|Eltern)\\b…\\b(?:kommt|kommen|erscheint|erscheinen)\\b…(?:Schalter|Bürgerbüro|Amt\\b|Rathaus|Büro|Behörde|\\bselbst\\b|\\bpersönlich\\b)',
      ),
      german(
        '(?:in das|ins|in die|zum) (?:Amt|Rathaus|Gesundheitsamt|Behörde|Kreishaus|Gespräch|Termin|Untersuchung|Prüfung)\\b…(?:geladen|vorgeladen|einbestellt|eingeladen)|(?:Beratungs|Aufklärungs|Vor|Eignungs)gespräch…(?:in der|im|vor Ort|findet|statt|geführt)',
      ),
      german(
        '\\b(?:muss|musst|müssen|müsst|soll|sollst|sollen|hat|haben)\\b…\\b(?:selbst|selber|gemeinsam|zusammen|beide|alle|bei uns|zu uns|beim Termin|zum Termin)\\b…\\b(?:vorbei(?:zu)?kommen|(?:her|hin|mit)?(?:zu)?kommen|(?:da|dabei|anwesend|zugegen) (?:zu )?sein|(?:zu )?erscheinen|vorstellig (?:zu )?werden)\\b',
      ),
      german(
        '\\b(?:beide|alle)\\b (?:\\w+ ){0,3}(?:müssen|sollen|haben)…\\b(?:dabei|anwesend|zugegen|mitkommen|kommen|erscheinen|da sein)\\b',
      ),
      german(
        '\\b(?:nur|ausschließlich|allein)\\b…\\b(?:im|in der|in dem|bei der|beim) (?:\\w*(?:büro|amt|rathaus|behörde|stelle|schalter|servicecenter))\\b…(?:möglich|beantragt werden|gestellt werden|zu stellen|zu beantragen)',
      ),
      german(
        '\\b(?:Vorsprache|Erscheinen|Anwesenheit)\\b (?:(?:beider|aller|de[rs]) …)?(?:ist |sind )?(?:\\w+ )?(?:zwingend|erforderlich|notwendig|nötig|Pflicht|unerlässlich|vorgeschrieben)',
      ),
      german(
        '\\b(?:Bürger|Kund|Antragsteller|Person|Eltern|Leute|Verlobte|Halter|Inhaber)\\w*\\b…\\b(?:spricht|sprechen)\\b…\\bvor\\b(?= ?(?:[.,;:)!]|$|und\\b))',
      ),
      german(
        '\\bpersönliche[nrms]? (?:Besuch|Aufsuchen|Begegnung)|\\beinbestell\\w*|\\bbestell(?:e|t|en)\\b…\\bein\\b(?= ?(?:[.,;:)!]|$|und\\b))',
      ),
      german(
        '\\b(?:lädt|laden|lade)\\b…(?:Termin|Gespräch|Vorsprache|Untersuchung|Anhörung)…\\b(?:ein|vor)\\b(?= ?(?:[.,;:)!]|$|und\\b))',
      ),
      german(
        '(?<=\\bohne (?:\\w+ ){0,2})(?:Vorsprache|persönliches Erscheinen|Termin vor Ort)\\b|\\bTermin vor Ort\\b|\\b(?:gemeinsam|zusammen|beide)\\b…\\b(?:im|beim|in der|auf dem) \\w*(?:amt|büro|rathaus|behörde)\\b',
      ),
      german(
        '\\b(?:beide|(?:Antragst|Mutter|Vater|Eltern|Halter|Verlobt|Ehegatt|Eheleut|Kund|Bürger|Person|Bevoll|Vertret|Eigent|Mieter|Erziehungs|Sorge|Inhaber|Anmeld|Anzeigend|Beteiligt|Betroffen|Leute|Gewerbe)\\w*)\\b…\\b(?:kommt|kommen|erscheint|erscheinen)\\b…\\b(?:ins|in das|in die|aufs|zum|zur) (?:\\w*amt|\\w*büro|Rathaus|Gespräch|Termin|Behörde|\\w*stelle|Anhörung|Untersuchung)\\b',
      ),
    ],
    unless: german(
      'persönlich…auf\\b(?: |\\.|$)|(?:sucht|suchen)…auf\\b|persönlich\\w*…ab(?:zu)?(?:hol|geb)|persönliche[nr]? (?:Daten|Angaben|Verhältnis|Gründe)|ohne persönlich(?!…(?:nicht|nichts))|oder (?:online|schriftlich|per Post)…genügt',
    ),
    sits: german('vorsprech|erschein|Termin|Identität|einladen|spricht|persönlich'),
    home: 'start',
  },
  {
    code: 'identity-paper',
    says: [
      german(
        '(?:Kopie|Kopien|Ablichtung|Abschrift|Scan)\\w* (?:(?:de[sr]|Ihres|vom|eines|seines|ihres|gültigen|beider) ?){0,3}(?:Personal)?(?:ausweis|\\bPass|Reisepass)\\w*|\\b(?:Ausweis|Pass|Personalausweis)kopie',
      ),
      german(
        '\\b(?:Personal|Lichtbild)?ausweis(?:e|es|dokument\\w*|papier\\w*)?\\b…(?:vorzulegen|vorlegen|vorgelegt|Vorlage|zeigen|vorzuzeigen|gezeigt|mitzubringen|mitbringen|beizufügen|Kopie|kontrollier\\w*|geprüft|ein(?:zu)?sehen)',
      ),
      german(
        '(?:Identität|Person|Personalien)…(?:anhand|durch|mittels|mit)…(?:Ausweis|Personalausweis|Reisep[aä]ss|\\bPass\\b|Führerschein|Dokument)\\w*',
      ),
      german(
        '(?:Vorlage|Vorzeigen|Einsicht|Kontrolle)\\b…\\b(?:Personalausweis|Reisep[aä]ss|Ausweis|Pass|Perso|Führerschein)\\w*',
      ),
      german(
        '\\b(?:Perso|Personalausweis|Reisepass|Ausweis|Pass)\\b…(?:zeigen|vorlegen|vorgelegt|vorzulegen|mitbringen|mitzubringen)',
      ),
      german('\\bbring\\w*…\\b(?:Perso|Personalausweis|Ausweis|Reisepass|Ausweisdokument)\\b…\\bmit\\b'),
      german('(?:zeigen|vorlegen|mitbringen) …\\b(?:Perso|Personalausweis|Ausweis|Reisepass)\\b'),
      german(
        '(?:vorgelegten|vorgezeigten|gültigen) (?:Personal)?(?:ausweis|Ausweis|Reisepass|Pass)|weist sich…(?:Ausweis|Personalausweis|Pass)…aus|sich auszuweisen|sich ausweisen|\\bAusweispflicht',
      ),
      german(
        '(?:Kopie|Kopien|Ablichtung) von (?:Personalausweis|Ausweis|Reisepass|Pass)\\b|\\b(?:Personal)?ausweis\\b…(?:kopiert|fotokopiert|eingesehen|einsehen|gescannt)|Identitätsfeststellung|Identitätsprüfung|Identitätskontrolle',
      ),
      german(
        '(?<=\\bohne (?:\\w+ ){0,2})(?:Perso|Personalausweis|Ausweis|Ausweisdokument|Reisepass)\\b|\\b(?:Perso|Personalausweis|Reisepass|Ausweis|Ausweisdokument|Pass)\\b…(?:nicht (?:vergessen|fehlen)|dabei ?haben|dabei sein|bereit(?:zu)?halten|vor(?:zu)?weisen|abgleich\\w*|abgeglichen)',
      ),
      german(
        '(?:Identität|Personalien)\\b[^;|.]{0,40}\\b(?:Personalausweis|Ausweis|Reisepass|Pass)\\b|\\bweis\\w*…(?:Ausweis|Personalausweis|Reisepass|Ausweisdokument)…\\b(?:aus|nach)\\b',
      ),
      german(
        '\\b(?:zeig|schau|seh|sieht|prüf|kontrollier|kopier)\\w*…\\b(?:Perso|Personalausweis|Ausweis|Reisepass|Pass|Ausweise)\\b|\\b(?:mitzubringen|vorzulegen|benötigt|erforderlich) ?:…\\b(?:Perso|Personalausweis|Reisepass|Ausweis)\\b|\\bAusweispapiere\\b',
      ),
    ],
    unless: german('Impfausweis|Schwerbehindertenausweis|abgelaufene[nr]? Ausweis|neue[rn]? (?:Personal)?ausweis'),
    sits: german(
      'Identität|Ausweiskopie|Ausweis\\w* (?:prüf|vorleg|zeig|kontroll)|vorsprech|(?:Unterlagen|Nachweise).*(?:prüf|vorleg)',
    ),
  },
  {
    code: 'identity-paper',
    on: ['proofList', 'form'],
    says: [
      german(
        '\\b(?:Personalausweis\\w*|Reisep(?:ass|asses|ässe)|Ausweiskopie|Identitätsnachweis|Ausweisdokument\\w*)\\b',
      ),
    ],
    unless: german('Reisepass des (?:Heimat|Kindes)|verloren'),
    sits: german(
      'Identität|Ausweiskopie|Ausweis\\w* (?:prüf|vorleg|zeig|kontroll)|vorsprech|(?:Unterlagen|Nachweise).*(?:prüf|vorleg)|auf Vollständigkeit',
    ),
  },
  {
    code: 'post',
    says: [
      german(
        '\\b(?:per|mit|mit der|durch die|via|mittels) (?:Brief|Post|Briefpost|Standardbrief)\\b|auf dem Postweg\\w*|postalisch|\\b(?:als|mit einfachem|per einfachem|mit) Brief\\b|brieflich|Briefpost|per Normalpost|\\bzur Post (?:ge)?geben|\\bzur Post (?:aufgegeben|bringen|gebracht)|\\beinfacher Brief\\b|\\bin den Briefkasten|\\bBriefumschlag\\b|\\bin einem frankierten|\\bRückumschlag|\\bFreiumschlag',
      ),
      german('\\bBriefe (?:gibt|kommen|gehen)|auf dem Briefweg'),
      german('Anschreiben…(?:versand|versend|verschick|geschickt)'),
      german(
        '(?:an die|unter der) Postanschrift…(?:send|schick|richt)\\w*|\\bBriefversand|\\b(?:Post|Brief)eingang\\b…(?:Antrag|Anträge|Anmeldung)|(?:Anträge|Antrag|Anmeldungen|Unterlagen)\\w* (?:\\w+ ){0,4}(?:mit|per) (?:der )?Post\\b',
      ),
      german(
        '\\b(?:mit|per|über|durch) (?:der |die |den )?(?:gelben|normalen|einfachen|regulären|gewöhnlichen|klassischen) (?:Post|Brief)\\w*',
      ),
      german(
        '(?:schick|send)\\w*…\\bnach Hause\\b|\\bnach Hause\\b…(?:ge)?(?:schick|send|sand)\\w*|\\b(?:Haus|Rathaus|Behörden|Nacht)briefk(?:asten|ästen)\\b',
      ),
      german(
        '\\b(?:ein)?kuvertier\\w*|\\bfrankier\\w*|\\bein(?:ge|zu)?tüt\\w*|\\btüt(?:e|et|en)\\b…\\bein\\b|\\b(?:in den|zum) Postausgang\\b',
      ),
      german('\\bals (?:\\w+ )?Brief\\b|\\bTagespost\\b|\\bBriefmarken?\\b|\\bBriefumschl(?:ag|äge)\\w*'),
    ],
    unless: german(
      'Hauspost|Dienstpost|Amtshilfe|Stellungnahme…(?:einzuholen|anzufordern)|Zustimmung…(?:angefordert|eingeholt)|E-Post',
    ),
    sits: german(
      'versend|versand|übersend|zusend|einsend|eingegangen|Brief|Post|Zusage|weiterleit|schick|rausgeh|hinausgeh|eintüt|frankier',
    ),
    home: 'start',
  },
  {
    code: 'fax',
    says: [
      german(
        '\\b(?:per|mittels|via|durch|als|mit) (?:Tele)?fax\\b|\\bgefaxt\\b|\\bfaxen\\b|\\bfaxt\\b|\\bFaxe\\b|Faxgerät|Telefax(?!\\s*:?\\s*[\\d(+]|-?nummer)',
      ),
      german(
        '\\b(?:übers|über|am|vom|aufs) (?:Tele)?fax\\b|\\bFax(?:schreiben|eingang|eingänge|nachricht|antwort|anfrage|mitteilung)\\w*|\\bfax(?:e|st|en|t)\\b|: (?:Tele)?fax\\.?$|\\bFax\\b…(?:schick|send|geht|gehen|kommt|kommen|eingeh)\\w*',
      ),
    ],
    unless: german('Fax-?nummer|Fax ?:'),
    sits: german('Polizei|unterricht|anfrag|einhol|Auskunft|eingegangen|mitteil|übersend'),
  },
  {
    code: 'insecure-email',
    says: [
      german(
        '\\b(?:per|via|mit) (?:einfacher |unverschlüsselter |normaler )?(?:E-?)?Mail\\b…(?:eingehen|erfolgen|zugestellt|erteilt|gemeldet|zugehen|geht|gehen|gestellt|beantragt)|(?:zugestellt|erteilt|gemeldet|gestellt|beantragt|Mitteilung|Meldung|Übermittlung|Übersendung|Weiterleitung|Weitergabe)…\\b(?:per|via|mit) (?:einfacher |unverschlüsselter )?(?:E-?)?Mail\\b',
      ),
      german(
        '(?:per|via|mit einfacher|in einer|durch|als) (?:E-?)?Mail\\b…(?:send|sand|schick|schickt|übermittel|einreich|einzureich|eingereicht|unterricht|mitgeteilt|mitteil|weiter|angeforder|anzuforder|eingeholt|einzuholen|zugeleitet|an (?:die|das|den|\\w+@))',
      ),
      german(
        '(?:send|sand|schick|schickt|übermittel|reich|unterricht|teilt|leitet|mailt)\\w*…(?:per|via|mit) (?:E-?)?Mail\\b',
      ),
      german('(?:E-?)?Mail-?Anhang|Anhang (?:einer|zur|der|per) E-?Mail|\\bmail(?:t|en)\\b…(?:an|die|den|das)'),
      german('(?:Anträge|Antrag|Unterlagen|Anmeldung|Anmeldungen|Nachweise|Formular|Vordruck)\\w*…per (?:E-?)?Mail\\b'),
      german('per (?:E-?)?Mail (?:ein|zu|kommen|gehen|eingehen)'),
      german('\\b(?:(?:zu|ein|weiter|rüber|zurück|her)(?:ge)?)?(?:ge)?mail(?:e|st|t|en)\\b'),
      german(
        '\\ban (?:eine|die|der|einer) (?:E-?)?Mail\\b…(?:häng|gehäng)\\w*|\\bhäng(?:e|t|en)\\b…\\ban (?:eine|die) (?:E-?)?Mail\\b',
      ),
      german(
        '(?:Eingang|Eingänge|Einreichung|Abgabe|Versand|Zusendung|Rücklauf|Rückgabe|Antragstellung|Anmeldung|Nachreichung|Übersendung|Beantragung|Antwort) (?:\\w+ ){0,4}(?:per|via|mit) (?:einfacher )?(?:E-?)?Mail\\b',
      ),
    ],
    unless: german(
      'keine personenbezogen|erreichen|erreichbar|Kontakt|verschlüsselt|De-Mail|Rückfragen…(?:per|E-?Mail)|Fragen…(?:per|E-?Mail)|Auskünfte…E-?Mail|Merkblatt|vertrauliche Informationen',
    ),
    sits: german('E-?Mail|send|unterricht|übermittel|einreich|mitteil|Datei'),
  },
  {
    code: 'phone-appointment',
    says: [
      german(
        'telefonisch\\w*…(?:Termin|Vorsprache|vereinbar|abzustimmen|abgestimmt|abstimm|absprech|abgesprochen|abzusprechen)',
      ),
      german('Termin\\w*…(?:telefonisch|per Telefon|am Telefon|unter (?:der )?(?:Telefon|Rufnummer|Tel\\b|Nummer))'),
      german('(?:ruft|rufen|anruf|anrufen|Anruf\\w*)…Termin|Termin…(?:anruf|Anruf)'),
      german(
        'telefonische[nr]? (?:Rückfrage|Nachfrage|Klärung|Abstimmung|Vereinbarung|Terminvereinbarung|Anmeldung)|telefonisch (?:\\w+ ){0,4}(?:nachgefragt|geklärt|zu klären|rückgefragt|zurückgerufen)|Rückruf',
      ),
      german(
        '(?:klärt|klären|geklärt|rückgefragt|Rückfragen?|nachgefragt|Unklarheiten)…(?:per Telefon|am Telefon|fernmündlich|telefonisch)|Termin\\w*…fernmündlich|fernmündlich…(?:Termin|vereinbar)|(?:bei|für) Rückfragen…(?:rufe|ruft|rufen)…\\ban\\b',
      ),
      german('\\bTermin\\w*…(?:wählen Sie|Hotline|Rufnummer|Telefonnummer|Servicenummer|\\b115\\b|Telefonat)'),
      german(
        '\\bklär(?:e|st|t|en)?\\b…(?:telefonisch|am Telefon|per Telefon|im Telefonat)|telefonisch\\b…\\b(?:klär|abklär|abzuklär)\\w*|(?:greif|griff)\\w*…\\b(?:Telefon|Hörer)',
      ),
      german(
        '\\bruf(?:e|t|en|st)\\b…\\bzurück\\b|\\bzurück(?:zu)?ruf\\w*|\\bzurückgerufen|\\bruf(?:e|t|en|st)\\b (?:ich |wir |man |du )?(?:\\w+ ){0,3}(?:Leute|Antragsteller|Antragstellerin|Eltern|Bürger|Kund|Person|Betroffene|Halter)\\w*…\\ban\\b',
      ),
      german(
        '\\bvereinbar\\w*…\\bunter \\d[\\d/ -]{4,}|\\bTermin\\w*…\\bunter \\d[\\d/ -]{4,}|\\btelefonier\\w*…\\bTermin\\w*',
      ),
    ],
    unless: german('Sachstand|Bearbeitungsstand|Stand der|keine Einzelmeldungen'),
    sits: german('Termin|telefon|Rückfrage|klären'),
  },
];
