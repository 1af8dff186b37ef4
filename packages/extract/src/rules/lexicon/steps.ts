const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Verbs that say how things are, not what is done. */
export const stateVerbs =
  words(`sein haben gelten liegen bestehen betragen regeln umfassen enthalten dienen ergeben bleiben beginnen
  enden stehen gehören heißen bedeuten kosten brauchen benötigen wissen richten bestimmen unterliegen vorliegen verbleiben
  erfordern bedürfen genügen ausreichen reichen fehlen entfallen unterbleiben entstehen dauern werden hervorgehen
  obliegen wahren verlieren eintreten sollen müssen können dürfen wollen lauten ruhen treten gewährleisten begründen
  angehen wohnen kennen kommen vorkommen scheinen klappen haken ausliegen bereitstehen aushängen tragen finden sehen glauben
  hoffen meinen denken verstehen wundern interessieren gefallen passieren funktionieren erhöhen sinken anfallen
  entsprechen verfallen zustehen auftreten innehaben freuen danken gelingen erwarten voraussetzen zeigen verstreichen
  beachten berücksichtigen achten anpassen fortschreiben belassen verwenden nutzen unterhalten hervortreten vergehen führen
  eingehen ausgehen zusammenhängen betreffen bezeichnen nennen erfahren speichern abhängen mögen verantworten anbieten leisten bereitstellen herauserfolgen eröffnen zukommen machen befristen nehmen laufen behandeln vorbeikommen vorgehen ankommen gelangen hinwirken einlegen erheben bekanntgelten
  anfangen planen stimmen landen sitzen hinauslaufen runtergehen zurückkommen wiederkommen herkommen rüberkommen wegfallen vorsehen
  zurückfallen überwiegen ersetzen abziehen zusammenfassen sagen kriegen lagern`);

/** Verbs whose object is a person. */
export const personVerbs =
  words(`bitten auffordern erinnern informieren unterrichten benachrichtigen anhören einladen befragen hinweisen
  beteiligen verständigen mahnen verweisen belehren zurückweisen anschreiben hören anrufen wegschicken vertrösten`);

/** Verbs that say enough without an object: "mahnt die Kasse", "wird benachrichtigt". */
export const loneVerbs =
  words(`mahnen erinnern benachrichtigen informieren unterrichten anhören verständigen begutachten abrechnen vollstrecken
  gegenzeichnen nachfragen rückfragen abstimmen nachhaken gegenlesen`);

/** Verbs of the list above that are work where somebody of the office does it to something, or has to. */
export const workWithAgent =
  words(`anbieten bereitstellen eröffnen ersetzen abziehen zusammenfassen speichern anpassen fortschreiben führen
  bekanntgeben erheben`);

/** What "nehmen" with it makes work: "in Verwahrung nehmen", "zu den Akten nehmen". */
export const takenInto =
  /^(?:Verwahrung|Bearbeitung|Empfang|Betrieb|Besitz|Augenschein|Kenntnis|Akten?|Protokoll|Obhut|Gewahrsam|Prüfung|Angriff)$/;

/** Verbs that only say that something happens: what is done stands in their noun. */
export const emptyVerbs = words('erfolgen stattfinden geschehen folgen unterliegen');

/** Verbs of the list above that are steps with an object of a kind: verb → what the object must be. */
export const stepsWithObject: readonly [verb: string, object: RegExp][] = [
  ['führen', /(?:gespräch|liste|akte|statistik)$/i],
  ['bestimmen', /(?:termin|frist|gebühr|betrag)/i],
  ['begründen', /(?:bescheid)/i],
  ['nehmen', /(?:Antrag|Akte|Unterlagen|Niederschrift|Anzeige|Einsicht|Kontakt|Verbindung|Probe|Abdr(?:u|ü)ck)/],
];

/** Verbs that steer the flow and are no work of their own. */
export const flowVerbs =
  words(`fortfahren fortsetzen weiterbearbeiten verfahren weiterverfahren wiederholen fortführen abarbeiten weitergehen
  anschließen weiterlaufen`);

/** Waiting. */
export const waitVerbs = words('abwarten warten zurückstellen ruhen');

/** Ends a case where it stands: verb → state, with "%" for the object. */
export const closingVerbs: ReadonlyMap<string, string> = new Map([
  ['einstellen', '% eingestellt'],
  ['ablehnen', '% abgelehnt'],
  ['zurückweisen', '% zurückgewiesen'],
  ['abweisen', '% abgewiesen'],
  ['versagen', '% versagt'],
  ['zurücksenden', '% zurückgesandt'],
  ['zurückschicken', '% zurückgeschickt'],
  ['verweisen', 'Verwiesen'],
  ['wegschicken', 'Weggeschickt'],
  ['absagen', 'Abgesagt'],
]);

/** Objects that, issued or sent, end the case unfavourably: word → state. */
export const closingPapers: readonly [RegExp, string][] = [
  [/Ablehnungsbescheid|ablehnende[nr]? Bescheid|Ablehnung$|Absage$/, 'Antrag abgelehnt'],
  [/Versagungsbescheid/, 'Leistung versagt'],
  [/Abgabenachricht/, 'Antrag abgegeben'],
  [/Einstellungsbescheid|Einstellungsmitteilung/, 'Verfahren eingestellt'],
  [/Mitteilung.*(?:kein|nicht)|Negativ/, 'Mitgeteilt'],
];

/** Sentences that tell of the past, of what is planned, or of other procedures. Each with the reason it is left out. */
export const notThisProcedure: readonly [reason: string, pattern: RegExp][] = [
  [
    'Vergangenheit',
    /(?<!\p{L})(?:früher(?!en Zeitpunkt)|ehemals|vormals|bisherige[nrs]?|damals|abgeschafft|weggefallen|nicht mehr|seit (?:Ende |dem )?(?:\d{1,2}\.\d{1,2}\.)?\d{4}|ersatzlos|entgegen früherer)(?!\p{L})|^Bis (?:Ende |zum )?\d{4}|Corona-Zeit/u,
  ],
  [
    'Ausblick',
    /(?<!\p{L})(?:künftig|zukünftig|in Zukunft|geplante?[nr]?|Zukunftsmusik|in Vorbereitung|Ausblick|perspektivisch|mittelfristig|langfristig|demnächst|derzeit geprüft|Onlinedienst zur Verfügung steht|angekündigt|Wunsch(?=:)|Wünsche(?=:)|Einführung der|sollte das Land)(?!\p{L})|^(?:Ach ja: )?Vielleicht(?!\p{L})|wird (?:derzeit|zurzeit|gerade|noch) (?:[^,;.]* )?(?:geprüft|überlegt|erwogen|geklärt|erörtert)/iu,
  ],
  [
    'anderes Verfahren',
    /(?<!\p{L})(?:nicht Gegenstand|(?:eigene|andere|gesonderte|separate|neue)[rsnm]? (?:\p{Ll}+ )?(?:Verfahren|Vorgang|Ablauf|Prozess|Anweisung|Dienstanweisung|Regelung(?:en)?|Leitfaden|Merkblatt|Arbeitshilfe|Thema|Leistung|Richtlinien?)|deren Verfahren|allein dort geführt|Klagen?|Klageverfahren|hier nicht (?:behandelt|geregelt)|nicht unter diese \p{L}+|nicht erfasst|bleib(?:t|en) unberührt|ist (?:es|das) anders|nicht Teil dieser|ist davon unabhängig|hat damit nichts zu tun|gehört nicht hierher|eigenes Programm|gesonderte Vereinbarung|bleib(?:t|en) außer Betracht|lassen wir heute weg)(?!\p{L})|(?:gilt|gelten|regelt|geregelt|siehe|beschrieben|richtet sich|richten sich|steht|stehen)\s+(?:nach\s|im\s|die\s|in der\s|in\s)?(?:\p{Lu}{2,4}|Arbeitshilfe|Arbeitsanweisung|Dienstanweisung|Leitfaden|Teil|Kapitel)\s+[\dA-Z]|(?:PB|AA|DA|BA)[ -]\d+(?:-\d+)?\)?|in \p{Lu}{2,4} \d[\d-]* geregelt|(?:gilt|gelten) [^;.]*; dort(?!\p{L})/u,
  ],
  [
    'allgemeiner Hinweis',
    /^Bei (?:Fragen|Rückfragen|Problemen)(?!\p{L})|(?<!\p{L})(?:Öffnungszeit\p{L}*|Sprechzeit\p{L}*|DSGVO|Datenschutz\p{L}*|Aufbewahrungsfrist\p{L}*|tritt .* in Kraft|auf Wunsch|auf Verlangen|Urlaub\p{L}*(?:- ?(?:und|vertretung))?|Servicedesk|Teambesprechung|Widersprüche bearbeitet|Auskünfte [^.;]*erteilt|erteilt [^.;]*Auskünfte|Cookies?)(?!\p{L})/u,
  ],
  [
    'allgemeine Pflicht',
    /(?<!\p{L})(?:(?:alle|sämtliche|neue|die) (?:Beschäftigten?|Mitarbeiter\p{L}*|Mitarbeitenden?|Bediensteten?|Führungskräfte)(?!\p{L})|Verschwiegenheit\p{L}*|Passwort|Passwörter|Anregungen|Verbesserungsvorschl\p{L}+|diese[rn]? (?:Dienst|Arbeits|Verfahrens)?anweisung|Die (?:Dienstanweisung|Anweisung|Rundverfügung|Satzung|Richtlinie) vom|(?:jährlich|regelmäßig|vierteljährlich|im Quartal|im Halbjahr|einmal im Jahr|laufend) (?:\p{L}+ ){0,4}(?:überarbeitet|überprüft|aktualisiert|geschult|ausgewertet|aus|fortgeschrieben)(?!\p{L}))/iu,
  ],
];

/** Sentences of a duty that holds always and is no step: with "grundsätzlich", "in der Regel", "soll". */
export const generalDuty =
  /(?<!\p{L})(?:grundsätzlich|in der Regel|erfahrungsgemäß|möglichst|wird hingewiesen|wird verwiesen|richtet sich|richten sich|ergehen als|das Nähere|Näheres|im Sinne dieser|gilt (?:[^,;.]* )?als|gelten (?:[^,;.]* )?als|maßgeblich|jederzeit)(?!\p{L})/iu;

/** Documents as objects of printing, signing and sealing, which together make one step before sending. */
export const productionVerbs = words(
  'herunterladen ausfüllen erzeugen ausdrucken drucken unterschreiben unterzeichnen siegeln signieren stempeln verlesen vorlesen',
);

/** Small work that belongs to the step it follows in the same sentence: noting, filing a result, setting a mark. */
export const followingVerbs = words(
  'festhalten vermerken dokumentieren notieren beifügen freigeben weglegen anbringen hinweisen siegeln streichen',
);

/** Verbs that say the same of one thing: the second in a row adds nothing. */
export const sameWork: readonly ReadonlySet<string>[] = [
  words('ermitteln berechnen feststellen klären errechnen bestimmen'),
  words('entscheiden versagen genehmigen bewilligen befinden'),
  words('erlassen erteilen erstellen fertigen'),
  words('versenden verschicken zuschicken zusenden senden schicken übersenden'),
  words('aushändigen herausgeben ausgeben'),
];

/** Asking the applicant for what is missing. */
export const requestVerbs = words('nachfordern anfordern bitten auffordern nachreichen');

/** Checks: what they find decides how it goes on. */
export const checkVerbs = words(
  'prüfen feststellen kontrollieren überprüfen nachsehen gucken schauen klären begutachten beurteilen vergleichen',
);

/** What people say for it in an interview or a mail: the verb that a label uses instead. */
export const formalVerbs: ReadonlyMap<string, string> = new Map([
  ['gucken', 'prüfen'],
  ['schauen', 'prüfen'],
  ['nachsehen', 'prüfen'],
  ['nachschauen', 'prüfen'],
  ['nachgucken', 'prüfen'],
  ['reinschauen', 'prüfen'],
  ['reingucken', 'prüfen'],
  ['anschauen', 'prüfen'],
  ['angucken', 'prüfen'],
  ['rausschicken', 'versenden'],
  ['losschicken', 'versenden'],
  ['ausrechnen', 'berechnen'],
  ['abtippen', 'erfassen'],
  ['eintippen', 'erfassen'],
  ['wegschicken', 'zurückweisen'],
]);

/** Papers that somebody shows so that it is clear who she or he is. */
export const identityPapers = /^(?:Ausweis|Personalausweis|Lichtbildausweis|Reisepass|Pass|Perso)(?!\p{L})/u;

/** What the person who applies does before anybody else: told without an agent, it is what starts the process. */
export const applicationVerbs =
  words(`beantragen unterschreiben einsenden einreichen ausfüllen beifügen stellen abgeben anzeigen
  anmelden vorlegen anbieten einwerfen`);

/** Verbs that send something; the others of the send type follow from an addressee. */
export const sendVerbs =
  words(`versenden übersenden senden zusenden schicken verschicken zuschicken übermitteln zuleiten weiterleiten
  nachfordern anfordern bitten auffordern erinnern hinweisen informieren unterrichten benachrichtigen mitteilen zustellen
  bekanntgeben zurücksenden zurückschicken anhören einladen vorlegen abgeben anschreiben beteiligen anfragen einholen
  weitergeben übergeben verweisen erlassen erteilen bestätigen ausliefern liefern faxen melden rückfragen richten herausgeben
  einreichen abfragen mahnen verständigen`);

/** Handed over or done without a computer. */
export const manualVerbs =
  words(`abheften stempeln einsortieren aushändigen ausgeben verteilen begutachten besichtigen kontrollieren
  vorsprechen unterschreiben siegeln ausdrucken entgegennehmen abnehmen ablegen weglegen sammeln vereinbaren abstimmen
  kuvertieren anbringen abholen einwerfen abgeben`);

/** Done by rules: a calculation from a table. */
export const ruleVerbs = words('berechnen ermitteln ausrechnen errechnen festsetzen');
