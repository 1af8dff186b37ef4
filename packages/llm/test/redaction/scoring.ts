import { redact } from '../../src/index.ts';

interface Span {
  from: number;
  to: number;
}

/** The text of a marked sentence, and where what is personal stands in it. */
export function unmark(marked: string): { text: string; personal: Span[] } {
  const personal: Span[] = [];
  let text = '';
  for (const [whole, inner, plain] of marked.matchAll(/\{([^}]*)\}|([^{}]+)/g)) {
    if (inner !== undefined) personal.push({ from: text.length, to: text.length + inner.length });
    text += inner ?? plain ?? whole;
  }
  return { text, personal };
}

/** Where the text was replaced. */
export function replaced(text: string): Span[] {
  const { text: redacted, originals } = redact(text);
  const spans: Span[] = [];
  let at = 0;
  for (const part of redacted.split(/(⟦[^⟧]*⟧)/)) {
    const original = originals.get(part);
    if (original !== undefined) spans.push({ from: at, to: at + original.length });
    at += (original ?? part).length;
  }
  return spans;
}

const touches = (a: Span, b: Span) => a.from < b.to && b.from < a.to;

/** Found: nothing of it is left. Right: a replacement that touches something personal. */
export function score(sentences: readonly string[]) {
  let personal = 0;
  let found = 0;
  let made = 0;
  let right = 0;
  const mistakes: string[] = [];
  for (const marked of sentences) {
    const truth = unmark(marked);
    const spans = replaced(truth.text);
    personal += truth.personal.length;
    made += spans.length;
    const missed = truth.personal.filter((one) => !spans.some((span) => span.from <= one.from && span.to >= one.to));
    const wrong = spans.filter((span) => !truth.personal.some((one) => touches(one, span)));
    found += truth.personal.length - missed.length;
    right += spans.length - wrong.length;
    const words = ({ from, to }: Span) => truth.text.slice(from, to);
    if (missed.length + wrong.length > 0) {
      mistakes.push(`${marked} | missed: ${missed.map(words)} | wrong: ${wrong.map(words)}`);
    }
  }
  return { recall: found / personal, precision: right / made, personal, made, mistakes };
}
