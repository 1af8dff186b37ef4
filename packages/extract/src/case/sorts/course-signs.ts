/**
 * What the sentences of a course of work have and minutes, letters and news lack: what follows what, what happens
 * under which condition, and the paper that it is all about.
 */
export const courseSigns =
  /(?<!\p{L})(?:danach|anschließend|sodann|zunächst|zuerst|daraufhin|hiernach|nach Eingang|nach Prüfung|nach Ablauf|vollständig\p{L}*|unvollständig\p{L}*|nachgefordert|nachfordern|nachgereicht|Eingangsstempel|Sachbearbeitung|SB|Bescheid\p{L}*|Vordruck\p{L}*|Antragsformular\p{L}*|Ablauf)(?!\p{L})/iu;
