/** `lotse read --show`. */
export const show = {
  onlyOne: '„--show“ zeigt Stellen aus einer Datei; angegeben sind mehrere.',
  onlyOneHint: 'Die Datei angeben, in der die Stelle steht.',
  outAlone: '„--out“ nennt das Bild für „--show“; dieses fehlt.',
  outAloneHint: 'Zum Beispiel: lotse read antrag.pdf --show b-3f9a12 --out stelle.png',
  notAPng: (out: string) => `Das Bild ist eine PNG-Datei; „${out}“ endet anders.`,
  notAPngHint: 'Einen Namen mit der Endung .png angeben.',
  noSuchBlock: (id: string, file: string) => `In ${file} gibt es weder Absatz noch Feld „${id}“.`,
  noSuchBlockHint: (file: string, near: string | undefined) =>
    `${near === undefined ? '' : `Meinten Sie ${near}? `}„lotse read ${file}“ zeigt jeden Absatz mit seiner Kennung.`,
  ambiguous: (id: string) => `Mit „${id}“ beginnen mehrere Kennungen.`,
  ambiguousHint: (candidates: readonly string[]) => `Eine davon ganz angeben: ${candidates.join('; ')}`,
  noPage: (id: string, file: string) =>
    `${id} lässt sich auf keinem Seitenbild zeigen: ${file} hat in dieser Form keine Seiten.`,
  noPageHint: (place: string, text: string) => `Die Stelle steht in der Datei hier: ${place} („${text}“).`,
  characters: (from: number, to: number) => `Zeichen ${from} bis ${to}`,
  boxAt: ({ x, y, width, height }: { x: number; y: number; width: number; height: number }) =>
    `${millimetres(x)} von links, ${millimetres(y)} von oben, ${millimetres(width)} breit, ${millimetres(height)} hoch`,
  wholePage: 'ganze Seite; wo auf der Seite, ist nicht bekannt',
  notWritten: (file: string, reason: string) => `${file} ließ sich nicht schreiben: ${reason}`,
  notWrittenHint: 'Schreibrechte des Ordners prüfen oder mit „--out DATEI.png“ einen anderen Ort angeben.',
};

/** Of a sheet of paper; 72 points are an inch. */
function millimetres(points: number): string {
  return `${Math.round((points / 72) * 25.4)} mm`;
}
