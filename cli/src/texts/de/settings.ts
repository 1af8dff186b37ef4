/** lotse.yaml and the environment. */
export const settings = {
  unreadable: (file: string) => `${file} lässt sich nicht lesen.`,
  unreadableHint: 'Leserechte der Datei prüfen.',
  notYaml: (file: string, line: number) => `${file} ist kein gültiges YAML (Zeile ${line}).`,
  notYamlHint: 'Einrückung und Doppelpunkte an dieser Stelle prüfen.',
  later: (file: string, version: number) => `${file} stammt aus einer neueren Version von Lotse (version: ${version}).`,
  laterHint: 'Lotse aktualisieren oder die Datei auf „version: 1“ zurückführen.',
  wrong: (file: string, place: string, problem: string) => `${file}: ${place} ${problem}.`,
  wrongHint:
    'So sähe eine Datei aus: version: 1, darunter llm: { url: http://localhost:11434/v1, model: mistral-small }.',
  root: 'Die Datei',
  mustBe: (wanted: string) => `muss ${wanted} sein`,
  missing: 'fehlt',
  unknown: 'ist kein bekannter Eintrag',
  keyInFile: 'gehört nicht in eine Datei',
  keyInFileHint: 'Den Schlüssel nur in der Umgebungsvariablen LOTSE_LLM_KEY angeben.',
  types: {
    string: 'ein Text',
    number: 'eine Zahl',
    object: 'eine Gruppe von Einträgen',
    array: 'eine Liste',
    boolean: 'true oder false',
    url: 'eine Adresse wie http://localhost:11434/v1',
    positive: 'eine ganze Zahl größer als 0',
    oneOf: (values: readonly string[]) => `einer dieser Werte: ${values.join(', ')}`,
    other: 'anders geschrieben',
  },
  environmentUrl: (value: string) => `LOTSE_LLM_URL ist keine Adresse: „${value}“.`,
  environmentUrlHint: 'Eine Adresse mit http:// oder https:// angeben, etwa http://localhost:11434/v1.',
  modelMissing: 'Ein Endpunkt ist angegeben, aber kein Modell.',
  modelMissingHint: 'LOTSE_LLM_MODEL setzen oder in lotse.yaml unter „llm“ den Eintrag „model“ ergänzen.',
  endpointMissing: '„--extractor llm“ braucht einen Endpunkt, und keiner ist eingestellt.',
  endpointMissingHint:
    'LOTSE_LLM_URL und LOTSE_LLM_MODEL setzen oder in lotse.yaml unter „llm“ eintragen; ohne Modell: „--extractor rules“.',
  endpointRefused: (host: string) => `Die Richtlinie in lotse.yaml erlaubt den Endpunkt ${host} nicht.`,
  endpointRefusedHint:
    'Unter „policy.endpoints“ ergänzen, einen erlaubten Endpunkt wählen oder „--extractor rules“ verwenden.',
};
