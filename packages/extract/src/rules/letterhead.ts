import type { Block, Quote, SourceDocument } from '@lotse/model';
import type { Member } from './cast.ts';
import { authorityPattern } from './lexicon/participants.ts';

const greeting =
  /(?:Viele|[Ff]reundlichen?|Beste|Schöne|Herzliche|Liebe|Sonnige) Grü(?:ß|ss)en?|^(?:Grüße?|Gruß|LG|VG|MfG|BG|Danke und Gruß)(?:[,.!]|$|\s)/;

/** Where a document says for whom it speaks: a mail's signature, else the first lines. */
function letterheadOf(document: SourceDocument): { blocks: Block[]; signed: boolean } {
  const blocks = document.blocks.filter((block) => !block.quoted);
  const at = blocks.findLastIndex((block) => greeting.test(block.text));
  const signed = at >= 0;
  const signature = blocks.slice(at);
  if (signed && signature.length < 6) return { blocks: [...signature, ...blocks.slice(0, 6)], signed };
  return { blocks: document.kind === 'mail' || signed ? blocks.slice(-6) : blocks.slice(0, 6), signed };
}

/** Who signs a mail: the surname and what stands below it, "Teamleitung Forst"; without a greeting whom "Von:" names. */
export function signatureOf(document: SourceDocument): { name: string; post: string; block: Block } | undefined {
  const blocks = document.blocks.filter((block) => !block.quoted);
  const sender = blocks
    .map((block) => /^Von:\s.*?(\p{Lu}[\p{L}-]+)\s*(?:<|\(|$)/u.exec(block.text)?.[1])
    .find((one) => one);
  const at = blocks.findLastIndex((block) => greeting.test(block.text));
  if (at < 0 && !sender) return undefined;
  const lines =
    at < 0
      ? []
      : blocks.slice(at + 1, at + 5).flatMap((block) => block.text.split('\n').map((text) => ({ text, block })));
  const own = lines.findIndex(({ text }) =>
    sender ? text.includes(sender) : /^\p{Lu}\p{L}+ \p{Lu}[\p{L}-]+(?:,|$)/u.test(text),
  );
  const signed = lines[own];
  const name = sender ?? /^\p{Lu}\p{L}+ (\p{Lu}[\p{L}-]+)/u.exec(signed?.text ?? '')?.[1];
  if (!name) return undefined;
  const post = signed?.text.split(/,\s*/)[1] ?? lines[own + 1]?.text ?? '';
  const block = signed?.block ?? blocks[0];
  return block ? { name, post: own < 0 ? '' : post, block } : undefined;
}

/** "was bei mir in der Forstverwaltung passiert": where the one who writes works. */
export function workplaceIn(document: SourceDocument): string | undefined {
  for (const block of document.blocks) {
    if (block.quoted) continue;
    const found =
      /(?<!\p{L})(?:bei (?:mir|uns)|wir|ich|wir hier|ich hier|hier) (?:in der|im|am|an der|in dem|vom|von der) (\p{Lu}[\p{L}-]+)/u.exec(
        block.text,
      );
    if (found?.[1]) return found[1];
  }
  return undefined;
}

/** "STADT AUENHEIM" at the head of a document, as it would be spelt in a text. */
function fromCapitals(text: string): string {
  return /^\P{Ll}+$/u.test(text) && text.length < 60
    ? text.replace(/\p{Lu}{2,}/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase())
    : text;
}

/** The words of a text that are a name but for capitals. */
function asPrinted(text: string, name: string): string {
  const at = text.toLowerCase().indexOf(name.toLowerCase());
  return text.slice(at, at + name.length);
}

/** The corporation that the documents name first, as its two words: "Stadt", "Auenheim". */
export function authorityIn(
  documents: readonly SourceDocument[],
): { parts: [kind: string, place: string]; evidence: Quote } | undefined {
  for (const document of documents) {
    for (const block of [...document.blocks.slice(0, 4), ...document.blocks.slice(-8), ...document.blocks]) {
      const match = authorityPattern.exec(fromCapitals(block.text));
      if (!match?.[1] || !match[2]) continue;
      const quote = asPrinted(block.text, match[0]);
      return { parts: [match[1], match[2]], evidence: { document: document.id, block: block.id, quote } };
    }
  }
  return undefined;
}

/** The office that a document speaks for, by its head or signature: a unit before any other, a post last. */
export function speaksFor(document: SourceDocument, named: (word: string) => Member | undefined): Member | undefined {
  const { blocks, signed } = letterheadOf(document);
  const found = blocks.flatMap((block) => {
    const words =
      block.text.match(/(?:Fachdienst|Fachbereich|Sachgebiet|Amt|FD|FB|SG) \d[\d.]*|\p{Lu}\p{L}{3,}/gu) ?? [];
    const members = words.map(named);
    const member =
      members.find((one) => one?.kind === 'unit' || one?.kind === 'external') ??
      members.find((one) => one?.kind === 'role');
    return member ? [member] : [];
  });
  return (
    (signed ? undefined : found.find((member) => member.kind === 'unit')) ??
    found.find((member) => member.kind !== 'role') ??
    (signed ? found[0] : undefined)
  );
}
