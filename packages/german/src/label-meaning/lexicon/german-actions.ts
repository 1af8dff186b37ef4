import { rowsOf } from './rows.ts';

/**
 * What steps of German administration do: one row, one action. Verbs of one row mean the same on the same object;
 * those after a bar come close to it ("festhalten" for "registrieren") and count `relatedAction`.
 * From general knowledge of administrative German: no row is made for one case, and no extractor names steps by it.
 */
export const germanActions = rowsOf(`
prüfen überprüfen nachprüfen einsehen vorprüfen durchprüfen kontrollieren durchsehen durchschauen ansehen anschauen nachsehen nachschauen sichten untersuchen checken verifizieren gegenprüfen begutachten validieren | feststellen bewerten abgleichen klären besichtigen
bewerten beurteilen einschätzen würdigen abwägen einstufen auswerten analysieren | prüfen entscheiden
feststellen ermitteln bestimmen herausfinden klären abklären aufklären eruieren | prüfen berechnen festsetzen entscheiden
berechnen ausrechnen errechnen kalkulieren bemessen durchrechnen nachrechnen | ermitteln festsetzen
entscheiden beschließen befinden | bescheiden feststellen genehmigen
festsetzen festlegen ansetzen anberaumen setzen terminieren | bestimmen berechnen vereinbaren
vereinbaren ausmachen absprechen verabreden abstimmen abmachen | festlegen vergeben buchen
nachfordern anfordern einfordern abfordern verlangen erbitten auffordern bitten ersuchen heranziehen | einholen anmahnen abfragen
einholen beschaffen besorgen beiziehen | anfordern abfragen abrufen
abfragen erfragen nachfragen rückfragen anfragen erkundigen befragen | einholen anfordern abrufen
abrufen herunterladen aufrufen auslesen | abfragen einholen einsehen
versenden senden übersenden absenden zusenden verschicken schicken zuschicken abschicken zustellen übermitteln mailen faxen postieren | weiterleiten geben mitteilen bekanntgeben
weiterleiten zuleiten weitergeben weiterreichen weitersenden abgeben überweisen verweisen | versenden vorlegen geben zuweisen
aushändigen übergeben ausgeben überreichen herausgeben mitgeben | geben erteilen
geben | abgeben übergeben weiterleiten
vorlegen unterbreiten vorzeigen vorweisen beibringen | einreichen weiterleiten mitbringen
mitbringen | vorlegen einreichen
einreichen abgeben einsenden einwerfen hochladen | vorlegen nachreichen beantragen absenden
nachreichen nachliefern nachsenden nachholen | einreichen vorlegen eingehen
beantragen | einreichen anmelden
eingehen empfangen erhalten entgegennehmen annehmen ankommen eintreffen bekommen kriegen zugehen einlaufen | vorliegen nachreichen einreichen
annehmen akzeptieren | zustimmen
erfassen eintragen registrieren eingeben einpflegen aufnehmen buchen verbuchen einbuchen einspeisen verzeichnen listen | vermerken anlegen übertragen speichern schreiben
vermerken notieren dokumentieren protokollieren festhalten aufschreiben niederschreiben | erfassen eintragen schreiben
anlegen eröffnen einrichten | erfassen erstellen
speichern sichern hinterlegen abspeichern | erfassen ablegen
übertragen übernehmen | erfassen übermitteln
ausfüllen | eintragen
erstellen anfertigen fertigen ausfertigen erzeugen aufsetzen verfassen schreiben formulieren abfassen generieren herstellen | entwerfen ausstellen erlassen vorbereiten ausdrucken
entwerfen konzipieren skizzieren | erstellen vorbereiten
vorbereiten | erstellen entwerfen
erteilen ausstellen erlassen gewähren verleihen | genehmigen erstellen aushändigen vergeben
genehmigen bewilligen zustimmen stattgeben erlauben zulassen gestatten gutheißen freigeben billigen befürworten anerkennen | erteilen gewähren entscheiden
ablehnen versagen zurückweisen abweisen verweigern absagen verneinen
vergeben zuteilen zuweisen zuordnen verteilen | erteilen festlegen
informieren benachrichtigen unterrichten mitteilen verständigen bekanntgeben melden hinweisen anzeigen berichten | versenden kontaktieren erläutern
kontaktieren anrufen anschreiben telefonieren | informieren abfragen
erläutern beraten erklären aufklären belehren | informieren
anhören | befragen
stellungnehmen äußern votieren | bewerten
beteiligen hinzuziehen einbinden einschalten konsultieren einbeziehen | anhören
besichtigen begehen | prüfen
abgleichen vergleichen gegenüberstellen | prüfen
ablegen abheften archivieren aufbewahren verwahren weglegen einordnen abhängen | schließen speichern
drucken ausdrucken | erstellen ausstellen
unterschreiben unterzeichnen zeichnen signieren schlusszeichnen | mitzeichnen
mitzeichnen gegenzeichnen abzeichnen | unterschreiben freigeben
stempeln abstempeln siegeln
scannen einscannen digitalisieren
kopieren vervielfältigen ablichten
bezahlen zahlen begleichen entrichten | überweisen
überweisen anweisen auszahlen erstatten | zahlen
kassieren einziehen vereinnahmen einnehmen erheben | berechnen festsetzen
einladen vorladen laden
erinnern mahnen anmahnen | auffordern
abschließen beenden erledigen fertigstellen schließen vollenden | einstellen ablegen
einstellen abbrechen | abschließen
einleiten beginnen starten eröffnen veranlassen anstoßen
ändern aktualisieren anpassen berichtigen korrigieren überarbeiten bereinigen nachbessern ergänzen vervollständigen
löschen entfernen streichen tilgen | vernichten
vernichten schreddern entsorgen | löschen
entwerten lochen | einziehen
sperren
entsperren
anmelden | registrieren beantragen
abmelden
abholen mitnehmen | aushändigen
vorsprechen erscheinen kommen
bestätigen beglaubigen bescheinigen beurkunden quittieren
veröffentlichen bekanntmachen aushängen
ablaufen verstreichen enden verfallen erlöschen vergehen
überwachen beobachten verfolgen
warten abwarten
zurücksenden zurückschicken zurückgeben retournieren zurückleiten
zurückziehen zurücknehmen
verlängern erneuern
sammeln zusammenstellen zusammentragen bündeln | ablegen
sortieren ordnen
beantworten antworten
widersprechen
bearbeiten abarbeiten
beauftragen
bestellen ordern
nennen benennen angeben | mitteilen
anbringen montieren aufstellen anhängen
liefern ausliefern anliefern | versenden
räumen abräumen ausräumen
exportieren ausspielen | erstellen
führen pflegen | eintragen erfassen
widerrufen aufheben stornieren annullieren | zurückziehen
freischalten aktivieren
vorschlagen empfehlen
begründen
abrechnen | berechnen
bereitstellen bereithalten
vollstrecken pfänden
öffnen
kuvertieren eintüten verpacken frankieren
zählen messen vermessen wiegen
fotografieren
schwärzen anonymisieren
planen
testen erproben
schulen unterweisen
begleiten
kündigen
umbuchen
austragen | löschen
auslegen
`);

/** Actions that turn one another round: each side stands for its whole row. */
export const germanOpposites: readonly (readonly [string, string])[] = [
  ['genehmigen', 'ablehnen'],
  ['erteilen', 'ablehnen'],
  ['annehmen', 'ablehnen'],
  ['eingehen', 'versenden'],
  ['einreichen', 'zurückziehen'],
  ['beantragen', 'zurückziehen'],
  ['anlegen', 'schließen'],
  ['einleiten', 'abschließen'],
  ['anmelden', 'abmelden'],
  ['sperren', 'entsperren'],
  ['erfassen', 'löschen'],
];

/** Verbs that only carry a noun of action ("Prüfung durchführen"), or say no more than that something is so. */
export const supportVerbs: ReadonlySet<string> = new Set(
  (
    'durchführen vornehmen erfolgen stattfinden machen tun leisten ausführen abwickeln erreichen vorliegen bestehen ' +
    'veranlassen anstoßen stellen führen geben liegen stehen haben sein werden lassen bleiben geschehen können müssen sollen'
  ).split(' '),
);

/** A noun and a verb that together mean another verb; `implied` is what it is then about, where nothing says it. */
export const fixedPhrases: readonly (readonly [noun: string, verbs: string, meaning: string, implied?: string])[] = [
  ['bescheid', 'geben sagen', 'informieren'],
  ['kenntnis', 'setzen geben', 'informieren'],
  ['kontakt', 'aufnehmen', 'kontaktieren'],
  ['stellung', 'nehmen beziehen', 'stellungnehmen'],
  ['stellungnahme', 'abgeben erstellen verfassen', 'stellungnehmen'],
  ['nachreichung', 'bitten auffordern verlangen', 'nachfordern', 'Unterlagen'],
  ['nachreichen', 'bitten auffordern', 'nachfordern'],
  ['vorlage', 'bitten auffordern', 'nachfordern'],
  ['ergänzung', 'bitten auffordern', 'nachfordern', 'Unterlagen'],
  ['auskunft', 'bitten', 'abfragen'],
  ['auskunft', 'geben', 'beantworten'],
  ['antrag', 'stellen', 'beantragen'],
  ['anzeige', 'erstatten', 'anzeigen'],
  ['entscheidung', 'treffen fällen', 'entscheiden'],
  ['rücksprache', 'halten nehmen', 'abstimmen'],
  ['widerspruch', 'einlegen erheben', 'widersprechen'],
  ['zustimmung', 'erteilen geben', 'genehmigen'],
  ['genehmigung', 'erteilen', 'genehmigen'],
  ['augenschein', 'nehmen', 'besichtigen'],
  ['empfang', 'nehmen', 'empfangen'],
  ['akten', 'nehmen legen', 'ablegen'],
  ['akte', 'nehmen legen', 'ablegen'],
  ['unterschrift', 'leisten', 'unterschreiben'],
  ['gelegenheit', 'geben', 'anhören'],
  ['eingangsstempel', 'versehen', 'stempeln'],
  ['termin', 'wahrnehmen', 'erscheinen'],
  ['einsicht', 'nehmen', 'einsehen'],
];
