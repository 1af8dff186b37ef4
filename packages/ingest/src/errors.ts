import { LotseError, type Warning } from '@lotse/model';

const passwordHint =
  'Geben Sie das Kennwort mit „--password-file DATEI“ an oder in einem Terminal, wenn Lotse danach fragt.';

/** What can go wrong with one file: the sentence and the advice for people. `{detail}` is filled in. */
const catalogue = {
  E_UNSUPPORTED: {
    message: 'Das Format dieser Datei wird nicht gelesen{detail}.',
    hint: 'Speichern Sie die Unterlage als DOCX, ODT, PDF, XLSX, HTML, EML, MSG, TXT, MD oder CSV, ein Bild als PNG, JPEG oder TIFF.',
  },
  E_EMPTY: { message: 'Die Datei ist leer{detail}.', hint: 'Prüfen Sie, ob die Datei vollständig übertragen wurde.' },
  E_DAMAGED: {
    message: 'Die Datei ist beschädigt oder unvollständig{detail}.',
    hint: 'Öffnen Sie sie im ursprünglichen Programm und speichern Sie sie neu, oder bitten Sie um eine neue Fassung.',
  },
  E_PDF_ENCRYPTED: {
    message: 'Die PDF-Datei ist mit einem Kennwort geschützt{detail}.',
    hint: passwordHint,
  },
  E_ENCRYPTED: {
    message: 'Die Datei ist mit einem Kennwort geschützt{detail}.',
    hint: passwordHint,
  },
  E_ENCRYPTION_UNSUPPORTED: {
    message: 'Die Datei ist auf eine Art verschlüsselt, die nicht gelesen wird{detail}.',
    hint: 'Öffnen Sie die Datei im ursprünglichen Programm und speichern Sie sie ohne Kennwortschutz.',
  },
  E_TOO_LARGE: {
    message: 'Die Datei ist zu groß{detail}.',
    hint: 'Teilen Sie die Unterlage in kleinere Dateien auf.',
  },
  E_TIMEOUT: {
    message: 'Das Lesen der Datei dauert zu lange und wurde abgebrochen{detail}.',
    hint: 'Öffnen Sie die Datei im ursprünglichen Programm und speichern Sie sie neu, oder teilen Sie sie auf.',
  },
  E_UNSAFE: {
    message: 'Das Lesen der Datei wurde abgebrochen: Dabei wurde verlangt, was keine gewöhnliche Datei auslöst.',
    hint: 'Lassen Sie die Datei auf Schadcode prüfen, ehe jemand sie öffnet.',
  },
  E_XML_DOCTYPE: {
    message:
      'Die Datei enthält eine XML-Dokumenttypdefinition (DOCTYPE) und wird aus Sicherheitsgründen nicht gelesen.',
    hint: 'Öffnen Sie die Datei in der Textverarbeitung und speichern Sie sie neu.',
  },
  E_XML_DEPTH: {
    message: 'Die Datei ist zu tief verschachtelt{detail}.',
    hint: 'Öffnen Sie die Datei im ursprünglichen Programm und speichern Sie sie neu.',
  },
} as const;

export type IngestCode = keyof typeof catalogue;

/** The error of one file; `detail` is a German addition in brackets, e.g. "mehr als 50 MB". */
export function ingestError(code: IngestCode, where: string, detail?: string, cause?: unknown): LotseError {
  const entry = catalogue[code];
  const message = entry.message.replace('{detail}', () => (detail ? ` (${detail})` : ''));
  return new LotseError(code, `„${where}“: ${message}`, { hint: entry.hint, where, cause });
}

/** A failure as a remark on the file; what is no error of ours is damage. */
export function failureOf(error: unknown, where: string): Warning {
  const known = error instanceof LotseError ? error : ingestError('E_DAMAGED', where, undefined, error);
  return { code: known.code, message: `${known.message} ${known.hint}`, where: known.where ?? where };
}
