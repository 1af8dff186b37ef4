/** What a metric measures and where it misleads, for readers who are no evaluators; by metric's name. */
export const metricTexts: Readonly<Record<string, string>> = {
  activity:
    'Sind die Arbeitsschritte gefunden? F1 über Aufgaben: das harmonische Mittel aus Genauigkeit (welcher Anteil der entworfenen Schritte stimmt) und Trefferquote (welcher Anteil der Schritte im Gold gefunden wurde). Freiwillige Schritte kosten nichts. Die Zahl hängt stark davon ab, ab wann zwei Bezeichnungen als gleich gelten.',
  flow: 'Stimmt die Reihenfolge? F1 über Paare „auf A folgt unmittelbar B“, streng: Beide Schritte müssen gefunden sein. Ein fehlender Schritt zwischen zwei anderen kostet drei Paare. Eine bloße Kette der richtigen Schritte erreicht bei geraden Verfahren schon viel.',
  gatewayTyped:
    'Verzweigt der Ablauf dort, wo er soll, und auf die richtige Art (entweder–oder, gleichzeitig, …)? F1 über Verzweigungen; verglichen wird, was davor und danach steht. Je Fall gibt es wenige, eine mehr oder weniger bewegt die Zahl um etwa 0,1.',
  gateway:
    'Wie „Verzweigungen“, aber die Art darf eine andere sein: Gibt es überhaupt eine Verzweigung an dieser Stelle?',
  condition:
    'Führen die Antworten an den Verzweigungen dorthin, wohin sie sollen, und bejahen oder verneinen sie richtig? F1 über beschriftete Ausgänge. Nur an gefundenen Verzweigungen kann etwas getroffen werden.',
  behaviour:
    'Verhalten sich die Schritte zueinander wie im Gold, über alle möglichen Durchläufe? Anteil der Paare gefundener Schritte, die in derselben Beziehung stehen (nacheinander, einander ausschließend, nebeneinander), mal dem Anteil der gefundenen Schritte. Die meisten Paare eines Ablaufs stehen einfach nacheinander; deshalb erreicht auch eine Kette viel.',
  actor: 'Sind die Beteiligten gefunden? F1 über Personen, Stellen und Behörden, die etwas tun.',
  lane: 'Wer macht es? Über die gefundenen Schritte: 1 für dieselbe Stelle, ½, wenn die eine die andere enthält (Amt und seine Sachbearbeitung), sonst 0.',
  message: 'Sind die Nachrichten zwischen den Beteiligten gefunden (wer schickt wem was)? F1 über Nachrichtenflüsse.',
  medium:
    'Geht die Nachricht den richtigen Weg (Post, Papier, online …)? Anteil über die gefundenen Nachrichten, für die das Gold einen Weg nennt; meist sind das wenige.',
  findingCode:
    'Sind die Arten von Hindernissen erkannt (Schriftform, Medienbruch, …)? F1 über die Befundarten eines Falls, gleichgültig an welchem Schritt. Nur Arten, die im Datensatz vorkommen, zählen.',
  findingStep:
    'Stehen die Befunde am richtigen Schritt? F1 über Art und Stelle zusammen. Ein Schritt, der nicht gefunden ist, nimmt seine Befunde mit.',
  trap: 'Anteil der Fallen, in die der Entwurf getappt ist: Textstellen, die etwas nennen und das Gegenteil meinen (verneint, abgeschafft, nur geplant, andere Leistung). 0 ist das Beste.',
  field: 'Sind die Felder der Formulare gelesen? F1 über Feldbezeichnungen je Datei.',
  fieldKind: 'Stimmen bei gefundenen Feldern Art (Text, Datum, Auswahl …) und Pflichtangabe? Je ½ Punkt.',
  grounding:
    'Anteil der Behauptungen des Entwurfs, deren Zitat wörtlich in den Unterlagen steht. Ein Zitat, das dasteht, muss das Element noch nicht beweisen; darauf sieht „Fundstelle trifft“.',
  hallucination:
    'Anteil der Behauptungen ohne irgendeinen Beleg in den Unterlagen, die auch nicht als unbelegt gekennzeichnet sind. 0 ist das Beste.',
  evidence:
    'Anteil der gefundenen Schritte, deren Zitat in einem Absatz liegt, den auch die Fachleute dafür zitieren. Was in den Unterlagen zweimal steht, zitieren die Fachleute nur an einer Stelle.',
  coverage:
    'Anteil der Absätze, auf die sich die Fachleute berufen und die auch der Entwurf verwendet. Ein Entwurf, der alles zitiert, erreicht 1.',
  reading:
    'Anteil der Zitate der Fachleute, die im gelesenen Text stehen. Misst das Lesen der Dateien und begrenzt alles andere.',
  soundness:
    'Anteil der Entwürfe, die als Ablauf korrekt sind: Sie kommen immer an ein Ende, nichts bleibt liegen, kein Schritt ist unerreichbar. Geprüft durch Absuchen aller Zustände.',
  completion:
    'Anteil der Entwürfe, bei denen jeder Durchlauf an ein Ende kommen kann: die schwächere Hälfte von „Korrekt“. Was die Suche nicht entscheiden kann, zählt als nein.',
  validity: 'Anteil der Entwürfe, deren BPMN-Datei dem Schema und den Modellierungsregeln ohne Beanstandung genügt.',
  graphEdit:
    'Wie viel müsste man umzeichnen? 1 minus der Anteil der Kästen und Pfeile, die fehlen, zu viel oder anders sind. Nur zum Vergleich mit anderen Arbeiten: Er zählt Striche, nicht Bedeutung, und lobt auch eine bloße Kette.',
  mention:
    'Sind die Textstellen gefunden, die von Tätigkeiten, Daten, Beteiligten, Verzweigungen und Bedingungen sprechen? F1 nach dem Schema des PET-Datensatzes, streng: dieselbe Art und genau dieselben Wörter.',
  mentionOverlap: 'Wie „Erwähnungen“, aber ein gemeinsames Wort genügt.',
  relation:
    'Ist gefunden, wer was womit tut und was worauf folgt? F1 über Beziehungen nach dem Schema des PET-Datensatzes, streng: dieselbe Art und Richtung, beide Enden genau getroffen. Eine falsche Stelle kostet alle Beziehungen, die dort enden.',
  relationOverlap: 'Wie „Beziehungen“, aber die Enden brauchen nur ein gemeinsames Wort mit denen des Golds.',
  calls: 'Wie oft das Sprachmodell je Entwurf geantwortet hat, Nachfragen eingeschlossen. Sagt nichts über die Güte.',
  callsPerPage: 'Antworten des Sprachmodells je Seite der Unterlagen.',
  repairs: 'Wie oft das Sprachmodell seinen Entwurf mit den Beanstandungen der Prüfung zurückbekam.',
  repairsPerPage: 'Nachbesserungen je Seite der Unterlagen.',
  tokensIn: 'Wie viele Tokens das Sprachmodell je Entwurf lesen musste, wie der Anbieter sie zählt.',
  tokensInPerPage: 'Gelesene Tokens je Seite der Unterlagen.',
  tokensOut: 'Wie viele Tokens das Sprachmodell je Entwurf geschrieben hat, wie der Anbieter sie zählt.',
  tokensOutPerPage: 'Geschriebene Tokens je Seite der Unterlagen.',
  tokenRatio: 'Wie oft der Text der Unterlagen bezahlt wurde: alle Tokens, geteilt durch die der Unterlagen.',
};

/** The explanation of a metric; where none is written, where to look. */
export function metricText(name: string): string {
  return metricTexts[name] ?? 'Die Definition steht in eval/README.md und in der Quelldatei des Maßes.';
}
