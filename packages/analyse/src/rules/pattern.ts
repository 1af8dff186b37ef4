import { anyCase } from './any-case.ts';

/** Letters and digits of Western European languages; Unicode's own classes make the patterns slow to compile. */
const word = 'a-zA-ZÀ-ɏ0-9';
const wordStart = `(?<![${word}])`;
const wordEnd = `(?![${word}])`;
const boundary = `(?:(?<=[${word}])${wordEnd}|${wordStart}(?=[${word}]))`;

/**
 * A regular expression over German text, written as people write:
 *
 * - a space stands for any white space, ` ?` for none or any;
 * - `…` stands for up to 160 characters within one part of a sentence (no `;`, no `|`, no `?`);
 * - `ä`, `ö`, `ü`, `ß` also match their spelling without umlauts and what character recognition makes of them;
 * - `\b` and `\w` know German letters; upper and lower case are the same, but within `(?-i:…)`.
 *
 * Everything else is a regular expression. Umlauts and `\w` may not stand in brackets (`[äö]`).
 */
export function german(source: string): RegExp {
  const expanded = source
    .replace(/\\b(?=[\p{L}]|\\w)/gu, wordStart)
    .replace(/(?<=\p{L}|\\w\*|\\w\+)\\b(?!\()/gu, wordEnd)
    .replaceAll('\\b', boundary)
    .replaceAll('…', '[^;|?]{0,160}?')
    .replace(/ \?/gu, '\\s*')
    .replace(/ /gu, '\\s+')
    .replaceAll('\\w', `[${word}]`)
    .replace(/[äÄ]/gu, '(?:ä|ae|a)')
    .replace(/[öÖ]/gu, '(?:ö|oe|o)')
    .replace(/[üÜ]/gu, '(?:ü|ue|u)')
    .replaceAll('ß', '(?:ß|ss)');
  return expanded.includes('(?-i:') ? new RegExp(anyCase(expanded), 'u') : new RegExp(expanded, 'iu');
}

const global = new WeakMap<RegExp, RegExp>();

/** The pattern for all its matches; made once, since compiling it costs more than running it. */
export function everywhere(pattern: RegExp): RegExp {
  const known = global.get(pattern) ?? new RegExp(pattern, `${pattern.flags}g`);
  global.set(pattern, known);
  return known;
}
