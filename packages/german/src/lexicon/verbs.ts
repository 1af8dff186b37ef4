/**
 * Strong and irregular verbs: infinitive, third person singular, past participle.
 * Prefixed verbs follow from their base: "einreichen", "übernehmen", "entscheiden".
 */
export const strongVerbs: readonly (readonly [infinitive: string, third: string, participle: string])[] = `
beginnen beginnt begonnen|bieten bietet geboten|binden bindet gebunden|bitten bittet gebeten|bleiben bleibt geblieben
brechen bricht gebrochen|bringen bringt gebracht|denken denkt gedacht|dringen dringt gedrungen|fahren fährt gefahren
fallen fällt gefallen|fangen fängt gefangen|finden findet gefunden|fliegen fliegt geflogen|fließen fließt geflossen
geben gibt gegeben|gehen geht gegangen|gelingen gelingt gelungen|geschehen geschieht geschehen|gelten gilt gegolten|gewinnen gewinnt gewonnen
gleichen gleicht geglichen|greifen greift gegriffen|halten hält gehalten|heben hebt gehoben|helfen hilft geholfen
kennen kennt gekannt|klingen klingt geklungen|kommen kommt gekommen|laden lädt geladen|lassen lässt gelassen
laufen läuft gelaufen|lesen liest gelesen|liegen liegt gelegen|löschen löscht gelöscht|messen misst gemessen
nehmen nimmt genommen|nennen nennt genannt|raten rät geraten|reißen reißt gerissen|rufen ruft gerufen
scheiden scheidet geschieden|scheinen scheint geschienen|schieben schiebt geschoben|schlagen schlägt geschlagen
schließen schließt geschlossen|schreiben schreibt geschrieben|schneiden schneidet geschnitten|sehen sieht gesehen
senden sendet gesandt|sprechen spricht gesprochen|stehen steht gestanden|steigen steigt gestiegen|sterben stirbt gestorben
stoßen stößt gestoßen|streichen streicht gestrichen|tragen trägt getragen|treffen trifft getroffen|treten tritt getreten
tun tut getan|verlieren verliert verloren|vergessen vergisst vergessen|wachsen wächst gewachsen|weisen weist gewiesen
wenden wendet gewandt|werfen wirft geworfen|wiegen wiegt gewogen|ziehen zieht gezogen|zwingen zwingt gezwungen
wägen wägt gewogen|leihen leiht geliehen|meiden meidet gemieden|essen isst gegessen|wissen weiß gewusst
erlöschen erlischt erloschen|schweigen schweigt geschwiegen|leiden leidet gelitten|sitzen sitzt gesessen`
  .trim()
  .split(/[|\n]/)
  .map((entry) => {
    const [infinitive = '', third = '', participle = ''] = entry.trim().split(' ');
    return [infinitive, third, participle] as const;
  });

/** Weak verbs (and weak bases of prefixed ones) of administrative German. */
export const weakVerbs: readonly string[] = `abonnieren achten addieren adressieren ahnden aktivieren aktualisieren
akzeptieren analysieren ändern anonymisieren antworten arbeiten archivieren atmen bauen beanspruchen beanstanden beantragen
beantworten bearbeiten beauftragen bedienen bedürfen beenden befassen befragen befreien befristen befürworten begleichen
beginnen beglaubigen begleiten begründen begutachten behandeln beheben beifügen beinhalten bekräftigen beleuchten bemerken
bemessen bemühen benachrichtigen benennen benötigen benutzen beobachten berechnen berichten berichtigen berücksichtigen
berufen beschaffen beschäftigen bescheinigen beschleunigen beschränken beschweren beseitigen besichtigen besorgen bestätigen
bestellen bestimmen bestücken besuchen beteiligen betrachten betragen beurkunden beurteilen bevollmächtigen bewahren bewerten
bewilligen bezahlen bezeichnen beziehen beziffern bilden blättern brauchen buchen bündeln checken datieren decken definieren
delegieren deuten dienen diktieren diskutieren dokumentieren drucken drücken duplizieren ebnen ehren eichen eignen eilen
einigen empfehlen entfallen entfernen entgegnen entlasten entnehmen entrichten entsorgen entwerfen entwickeln erarbeiten
erfahren erfassen erfolgen erfordern erfragen erfüllen ergänzen ergeben erhalten erheben erhöhen erinnern erklären erkundigen
erläutern erledigen erlassen erleichtern ermächtigen ermahnen ermitteln ermöglichen eröffnen erörtern erproben errechnen
erreichen errichten erscheinen ersetzen ersuchen erstatten erstellen erteilen erwarten erweitern erzeugen exportieren faxen
fehlen feiern fertigen festlegen filtern folgen fordern formulieren forschen fördern fragen frankieren führen füllen
garantieren gehören genehmigen genügen gestalten gestatten gewähren gewährleisten gliedern gucken haften handeln heften
hinterlegen hinweisen hoffen hören identifizieren importieren informieren initialisieren installieren interessieren
kalkulieren kassieren kennzeichnen klagen klären kleben klopfen knicken kontaktieren kontrollieren konvertieren kopieren
korrigieren kosten kündigen kürzen lauten leeren legen legitimieren lehnen leiten leisten liefern listen lochen lösen machen
mahnen mailen markieren melden merken mieten mindern mitteilen mitwirken modifizieren nähern negieren notieren nummerieren
nutzen öffnen ordnen organisieren orientieren parken passen passieren pflegen planen plombieren posten präsentieren
priorisieren produzieren protokollieren prüfen quittieren räumen reagieren rechnen recherchieren reduzieren referenzieren
regeln registrieren reichen reinigen reisen reservieren richten rücken ruhen rügen rühren sammeln säumen scannen schaffen
schätzen schauen scheitern schicken schildern schreddern schulden schulen schützen schwärzen setzen sichern sichten siegeln
signieren skizzieren sorgen sortieren speichern sperren spiegeln spielen starten stattfinden stellen stempeln steuern stimmen
storniern stornieren stören stufen stunden stützen suchen tagen tauschen teilen telefonieren tippen tilgen trennen übergeben
überlassen übermitteln überprüfen übertragen übersenden überwachen überweisen überzeugen umfassen unterbleiben unterbreiten
unterhalten unterliegen unterrichten unterschreiben unterstützen untersuchen unterzeichnen urteilen verabschieden veranlagen
veranlassen veranstalten verantworten verarbeiten verändern verbessern verbieten verbinden verbleiben verbuchen verdeutlichen
vereinbaren vereinnahmen verfahren verfassen verfolgen verfügen vergeben vergewissern vergleichen vergüten verhandeln
verhängen verhindern verkaufen verkünden verlangen verlängern verlaufen verlegen verlesen verleihen vermeiden vermerken
vermessen vermieten vermitteln vermuten vernehmen vernichten verneinen veröffentlichen verpacken verpflichten verplomben
verrechnen verringern versagen versammeln versäumen verschicken verschieben verschlüsseln versehen versenden versichern
versorgen verständigen verstreichen verteilen vertreten verursachen verwahren verwalten verwarnen verweigern verweisen
verwenden verwerfen verwerten verzeichnen verzichten vollziehen wahren wählen warten wechseln weigern weiten werben werten
widerlegen widerrufen widersprechen widmen wiederholen wirken wohnen würdigen zahlen zählen zeichnen zeigen zertifizieren
zögern zulassen zustellen zweifeln zeitigen umfassen nachholen visieren vermuten versiegeln vergewissern befinden ergehen
gelangen holen fügen bereiten bessern warnen stecken kümmern zimmern decken speisen grenzen spenden genießen händigen sagen klicken kriegen packen tackern tüten hängen lagern haken eichen bestehen vorliegen entstehen verstehen
sondern schalten stempeln ankreuzen kreuzen haken läuten nummern beziffern fotografieren stapeln bügeln wickeln koppeln hängen
hinterfragen begrüßen betreuen beraten beschriften beschreiben besetzen besprechen bestreiten betreiben beseitigen bewirken bewirtschaften
beziehen beglaubigen bekleben belegen belehren beliefern bemängeln benoten berichtigen beschaffen bescheiden beschildern beschließen
beschlagnahmen besiegeln bestatten bestücken bevorzugen beweisen bezuschussen bündeln dämmen dulden entleeren entladen entlassen
entlohnen entschädigen entscheiden entschließen entschlüsseln entwerten entwidmen entziehen erbringen erkennen erlauben ernennen eruieren
erscheinen erwerben erwidern fällen fahnden fangen fluten fräsen gießen gründen halten impfen inspizieren inventarisieren
justieren klammern kartieren knipsen kodieren kompostieren kuvertieren laminieren legen leihen lichten loben lotsen mähen
melken messen mischen montieren nachweisen niederlegen ölen opfern paaren pachten pausen pfänden pflanzen pflastern planen plakatieren
proben pumpen quittieren ranken rechnen reparieren rodeln roden rollen rufen salzen sanieren schalten schichten schleppen schleifen
schneiden schrauben schreiben schütten senden sieben skalieren sprechen sprengen spülen stecken steigern stellen stiften stilllegen
stimmen streuen taxieren testen tragen treffen tüten umgehen unterbrechen unterlassen untersagen unterscheiden unterschlagen untervermieten
unterweisen vakuumieren verabreden verabreichen veräußern verankern verantworten verbauen verbessern verbrauchen verbrennen
verbringen verdichten verdienen vereidigen vereinen vererben verfallen verfügen vergießen vergrößern verheiraten verhüten verifizieren verjähren
verkehren verkleben verkleinern verknüpfen verkürzen verladen verleihen verlesen verletzen verlieren verlinken verlosen vermarkten
vermehren vermessen vermindern vernetzen verpachten verpfänden verplanen verpressen verraten verreisen verringern versagen
verschärfen verschenken verschieben verschließen verschönern verschonen verschrotten versetzen versiegeln versteigern versteuern verstehen
verstärken verstoßen versuchen vertagen verteidigen vertiefen vertrauen verunreinigen verursachen vervielfältigen
vervollständigen verwandeln verwarnen verwechseln verwenden verwirken verwirklichen verwischen verwunden verzichten verzieren verzinsen
verzögern verzollen vorsehen walzen wägen waschen weihen widersprechen wiegen zentrieren zerlegen zerschneiden zerstören zeugen züchten
zurren zwischenlagern wackeln nerven poppen bummeln sammeln wandern fliesen kehren tüfteln rütteln schütteln regnen faxen simsen twittern
heizen lüften mustern lotsen ahnen buchen kuppeln ketten`
  .trim()
  .split(/\s+/);

/** Particles that stand apart from their verb in a main clause. */
export const particles: readonly string[] =
  `zurück zusammen herunter heraus herein herauf hinaus hinein hinzu hinunter hervor
heran herbei vorbei voraus voran wieder weiter fest fort frei nach vor dar aus auf ein ab an bei mit um zu teil statt los weg
her hin nieder gegen gegenüber bereit bekannt sicher gut über unter durch entgegen fern heim raus rein rüber runter drauf rum
wett quer gleich fertig ersatz still stand zwischen kund kurz hoch`
    .trim()
    .split(/\s+/)
    .sort((a, b) => b.length - a.length);

/** Prefixes that stay on the verb and take no "ge-" in the participle. */
export const inseparablePrefixes: readonly string[] =
  'über unter hinter wider miss voll ver zer ent emp be er ge um'.split(' ');

/** Words that look like a participle and are none. */
export const notParticiples: ReadonlySet<string> = new Set(
  `erst erneut gesamt insgesamt bereit bekannt überhaupt zuletzt gut gelegentlich berechtigt befugt entgegen gegen eben neben
  gerecht genau geheim gering gesund gemein ernst echt recht schlecht recht nett geschweige ebenso gesondert
  vollständig unbesetzt verwandt verheiratet beliebt berühmt ungenutzt unbefristet mitunter darunter hinten unten
  oben außen innen beiden verschieden übrigen gestern unverändert gewohnt gewiss zuliebe`
    .trim()
    .split(/\s+/),
);

/** Adjectives and other words in -t that are no verb. */
export const adjectivesInT: ReadonlySet<string> = new Set(
  `breit direkt dicht fest feucht fett fit flott glatt hart indirekt intakt kalt kaputt komplett konkret korrekt defekt
  leicht matt nackt nett perfekt platt privat robust sacht sanft satt schlecht schlicht selbst separat spät statt stumpf tot
  verfrüht violett wert wild zart zumeist zunächst meist längst höchst äußerst fast sonst einst jetzt erst selbst nicht
  unbekannt unbefugt unberechtigt ungültig unbeglaubigt ungestempelt unerlaubt unverzagt echt dort oft samt mitsamt laut anstatt
  unerwartet unbegründet unvollendet unbestimmt unbedingt bestimmt bewusst unbewusst gleichberechtigt mindest zuerst ausreichend
  absolut adäquat akut apart bunt diskret exakt explizit implizit effizient dezent evident existent herzlichst baldigst
  kompetent konsequent konstant latent permanent präsent relevant stringent transparent vakant elegant interessant markant
  prägnant signifikant tolerant weit soweit insoweit inwieweit vorerst überhaupt weltweit landesweit bundesweit kreisweit
  stadtweit halbwegs seit acht achtmal erstmalig alt kurzzeit derart jederzeit zurzeit allezeit hat ist`
    .trim()
    .split(/\s+/),
);

/** Past forms in -t that look like the present of a weak verb. */
export const pastForms: ReadonlySet<string> = new Set(
  `galt hielt erhielt enthielt behielt unterhielt verhielt bat trat betrat vertrat riet beriet geriet bot verbot tat litt ritt
  schnitt stritt glitt schritt überschritt unterschritt fand focht`
    .trim()
    .split(/\s+/),
);
