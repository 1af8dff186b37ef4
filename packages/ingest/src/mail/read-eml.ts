import { type Draft, foldSpace, type InputFile } from '../draft.ts';
import { ingestError } from '../errors.ts';
import { limits } from '../limits.ts';
import { withSigns } from '../text/encoding.ts';
import { attachmentName, attachmentsUnread, mailBlocks } from './mail-blocks.ts';

/**
 * Reads an e-mail (RFC 5322, MIME): subject as heading, head lines as notes, body as text; quoted replies are marked,
 * the signature is a note. Attachments are handed on.
 */
export async function readEml(file: InputFile): Promise<Draft> {
  const { default: PostalMime } = await import('postal-mime');
  const mail = await PostalMime.parse(file.bytes, { maxNestingDepth: 64, maxHeadersSize: 1 << 20 }).catch((error) => {
    throw ingestError('E_DAMAGED', file.name, 'die E-Mail ist nicht lesbar', error);
  });
  const subject = foldSpace(withSigns(mail.subject ?? ''));
  const content = mailBlocks({
    subject,
    from: mail.from ? person(mail.from) : '',
    to: (mail.to ?? []).map(person),
    cc: (mail.cc ?? []).map(person),
    date: mail.date,
    text: mail.text,
    html: mail.html,
  });
  const isShown = (part: (typeof mail.attachments)[number]) =>
    part.disposition === 'inline' && /^image\//.test(part.mimeType);
  const attachments = mail.attachments
    .filter((part) => !isShown(part))
    .map((part, index) => ({
      entry: part.filename ?? '',
      name: attachmentName(file.name, part.filename, index, part.mimeType === 'message/rfc822' ? '.eml' : ''),
      bytes: typeof part.content === 'string' ? new TextEncoder().encode(part.content) : new Uint8Array(part.content),
    }));
  const left = attachments.length - limits.mailAttachments;
  return {
    reader: 'eml',
    mediaType: 'message/rfc822',
    ...(subject ? { title: subject } : {}),
    ...content,
    fields: [],
    warnings: left > 0 ? [{ code: 'E_TOO_LARGE', message: attachmentsUnread(left), where: file.name }] : [],
    attachments: attachments.slice(0, limits.mailAttachments),
    leftFiles: [
      ...mail.attachments.filter(isShown).map(({ filename }) => filename ?? ''),
      ...attachments.slice(limits.mailAttachments).map(({ entry }) => entry),
    ],
  };
}

function person({ name, address }: { name?: string; address?: string }): string {
  return name || address || '';
}
