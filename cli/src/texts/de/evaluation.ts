/** `lotse eval`. */
export const evaluation = {
  runAt: (path: string) => `Der Lauf liegt in ${path}; als Seite: lotse eval report ${path}`,
  reportAt: (path: string) => `Bericht: ${path}`,
  baselineAt: (path: string) => `Vergleichswerte geschrieben: ${path}`,
  notMeasured: 'Nicht gemessen',
  notSetUp: (name: string) => `${name} (nicht eingerichtet)`,
  setMissing: (name: string) => `Der Datensatz „${name}“ ist nicht eingerichtet.`,
  setMissingHint: (name: string) => `Den Ordner angeben: --data ${name}=ORDNER, oder in lotse.yaml unter data.${name}.`,
  setTwice: (name: string) => `Zwei Datensätze heißen „${name}“.`,
  setTwiceHint: 'Einen davon umbenennen (Ordner oder name in set.yaml) oder beide einzeln messen.',
  degradeNeedsReplay: '--degrade verschlechtert aufgezeichnete Antworten und braucht deshalb --replay.',
  degradeNeedsReplayHint: 'Zum Beispiel: lotse eval run --degrade --replay eval/cassettes',
  notRecorded: 'Für diese Unterlagen ist kein Entwurf aufgezeichnet; verschlechterte Antworten wurden nicht gemessen.',
  anchorsRepeated: 'Geben unsere Maße noch, was veröffentlicht ist?',
  anchorStrayed: (who: string, metric: string) =>
    `${who}, ${metric}: Der Wert weicht vom veröffentlichten ab, und der Grund ist nicht bekannt.`,
  baselineMissing: (path: string) => `Die Vergleichswerte ${path} gibt es nicht.`,
  baselineMissingHint: 'Mit --baseline eine Datei nennen oder mit --save die Werte dieses Laufs dorthin schreiben.',
};
