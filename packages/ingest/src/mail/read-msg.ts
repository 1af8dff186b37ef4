import { createRequire } from 'node:module';
import type library from '@kenjiuno/msgreader';
import type { FieldsData } from '@kenjiuno/msgreader';
import type { Warning } from '@lotse/model';
import { type Draft, foldSpace, type InputFile } from '../draft.ts';
import { ingestError } from '../errors.ts';
import { limits } from '../limits.ts';
import { withSigns } from '../text/encoding.ts';
import { attachmentName, attachmentsUnread, type Mail, mailBlocks } from './mail-blocks.ts';
import { unpackRtf } from './packed-rtf.ts';
import { rtfBody } from './rtf-body.ts';

type Fields = Readonly<Partial<Record<keyof FieldsData, unknown>>>;

/**
 * Reads an Outlook message ([MS-OXMSG]) as an e-mail: Unicode or in a code page, body as text, HTML or RTF.
 * Attachments are handed on, attached messages among them. The compound file must have passed its check.
 *
 * @throws E_DAMAGED
 */
export function readMsg(file: InputFile): Draft {
  const { message, reader } = openMessage(file);
  const warnings: Warning[] = [];
  const mail = mailOf(message, file, warnings);
  const attachments: InputFile[] = [];
  const leftFiles: string[] = [];
  const parts = message.attachments ?? [];
  for (const [index, part] of parts.slice(0, limits.mailAttachments).entries()) {
    const entry = string(part.fileName) || string(part.fileNameShort) || string(part.name);
    if (isInline(part, mail.html)) {
      leftFiles.push(entry);
      continue;
    }
    const isMessage = part.innerMsgContent === true;
    const name = attachmentName(
      file.name,
      isMessage ? `${entry || 'nachricht'}.msg` : entry,
      index,
      string(part.extension),
    );
    try {
      if (!isMessage && part.dataId === undefined) throw new Error('no content');
      attachments.push({ entry, name, bytes: Uint8Array.from(reader.getAttachment(part).content) });
    } catch {
      leftFiles.push(entry);
      warnings.push({ code: 'E_DAMAGED', message: 'Die Anlage enthält keine lesbaren Daten.', where: name });
    }
  }
  const left = parts.length - limits.mailAttachments;
  if (left > 0) {
    leftFiles.push(...parts.slice(limits.mailAttachments).map((part) => string(part.fileName) || string(part.name)));
    warnings.push({ code: 'E_TOO_LARGE', message: attachmentsUnread(left), where: file.name });
  }
  return {
    reader: 'msg',
    mediaType: 'application/vnd.ms-outlook',
    ...(mail.subject ? { title: mail.subject } : {}),
    ...mailBlocks(mail),
    fields: [],
    warnings,
    attachments,
    leftFiles,
  };
}

/** Texts of a message that is not in Unicode stand in the code page that it names. */
function openMessage(file: InputFile) {
  // CommonJS with an export called `default`: what `import()` makes of that depends on who loads it.
  const { default: MsgReader }: typeof library = createRequire(import.meta.url)('@kenjiuno/msgreader');
  const open = (ansiEncoding: string) => {
    const reader = new MsgReader(new DataView(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength));
    reader.parserConfig = { ansiEncoding };
    return { reader, message: reader.getFileData() };
  };
  try {
    const opened = open('cp1252');
    const page = opened.message.messageCodepage;
    if (page === undefined || page === 1252 || page === 1200) return opened;
    try {
      return open(page === 65001 ? 'utf8' : `cp${page}`);
    } catch {
      return opened;
    }
  } catch (error) {
    throw ingestError('E_DAMAGED', file.name, 'die Outlook-Nachricht ist nicht lesbar', error);
  }
}

function mailOf(message: FieldsData, file: InputFile, warnings: Warning[]): Mail {
  const people = (type: 'to' | 'cc') =>
    (message.recipients ?? []).filter((one) => one.recipType === type).map((one) => person(one.name, one));
  const sent = new Date(string(message.clientSubmitTime) || string(message.messageDeliveryTime));
  const text = string(message.body);
  const html = string(message.bodyHtml) || decodeHtml(message.html, message.internetCodepage);
  const body = text.trim() || html ? { text, html } : bodyOfRtf(message, file, warnings);
  if (/^IPM\.Note\.SMIME$/i.test(string(message.messageClass))) {
    const what = 'Die Nachricht ist verschlüsselt (S/MIME); ihr Inhalt wurde nicht gelesen.';
    const advice = 'Öffnen Sie sie in Outlook und speichern Sie sie unverschlüsselt.';
    warnings.push({ code: 'E_ENCRYPTION_UNSUPPORTED', message: `${what} ${advice}`, where: file.name });
  }
  return {
    subject: foldSpace(withSigns(string(message.subject))),
    from: person(message.senderName, message),
    to: people('to'),
    cc: people('cc'),
    date: Number.isNaN(sent.getTime()) ? undefined : sent.toISOString(),
    ...body,
  };
}

function bodyOfRtf(message: FieldsData, file: InputFile, warnings: Warning[]): Pick<Mail, 'text' | 'html'> {
  const packed: unknown = message.compressedRtf;
  const none = { text: undefined, html: undefined };
  if (!(packed instanceof Uint8Array)) return none;
  const rtf = unpackRtf(packed);
  if (rtf !== undefined) return { ...none, ...rtfBody(rtf) };
  const what = 'Der Text der Nachricht (RTF) ist beschädigt und wurde nicht gelesen.';
  warnings.push({
    code: 'E_DAMAGED',
    message: `${what} Speichern Sie sie in Outlook neu oder als EML.`,
    where: file.name,
  });
  return none;
}

/** A picture that the body shows, or that the mail program hides. */
function isInline(part: Fields, html: string | undefined): boolean {
  const named = `${string(part.fileName)} ${string(part.fileNameShort)} ${string(part.extension)}`;
  const isImage = /^image\//i.test(string(part.attachMimeTag)) || /\.(?:png|jpe?g|gif|bmp|emf|wmf|svg)\b/i.test(named);
  const id = string(part.pidContentId);
  return isImage && (part.attachmentHidden === true || (id !== '' && (html ?? '').includes(`cid:${id}`)));
}

/** A name, else an address; one of Exchange's inner addresses is none. */
function person(name: unknown, fields: Fields): string {
  const addresses = [fields.senderSmtpAddress, fields.smtpAddress, fields.senderEmail, fields.email].map(string);
  return string(name) || addresses.find((address) => address.includes('@')) || '';
}

function decodeHtml(html: unknown, codePage: unknown): string {
  if (!(html instanceof Uint8Array)) return '';
  try {
    const label = codePage === 65001 || typeof codePage !== 'number' ? 'utf-8' : `windows-${codePage}`;
    return new TextDecoder(label, { fatal: true }).decode(html);
  } catch {
    return new TextDecoder('windows-1252').decode(html);
  }
}

/** Fields hold what the file says: a text may turn out to be bytes. */
function string(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
