/**
 * A regular expression over German text, written as people write:
 *
 * - a space stands for any white space, ` ?` for none or any, `…` for up to 160 characters within one part of a sentence (no `;`, no `|`);
 * - `ä`, `ö`, `ü`, `ß` also match their spelling without umlauts and what character recognition makes of them;
 * - `\b` and `\w` know German letters; upper and lower case are the same.
 *
 * Everything else is a regular expression. Umlauts and `\w` may not stand in brackets (`[äö]`).
 */
export function german(source: string): RegExp {
  const expanded = source
    .replaceAll('…', '[^;|?]{0,160}?')
    .replace(/ \?/gu, '\\s*')
    .replace(/ /gu, '\\s+')
    .replaceAll('\\b', boundary)
    .replaceAll('\\w', '[\\p{L}\\p{N}]')
    .replaceAll('ä', '(?:ä|ae|a)')
    .replaceAll('ö', '(?:ö|oe|o)')
    .replaceAll('ü', '(?:ü|ue|u)')
    .replaceAll('ß', '(?:ß|ss)');
  return new RegExp(expanded, 'iu');
}

const boundary = '(?:(?<=[\\p{L}\\p{N}])(?![\\p{L}\\p{N}])|(?<![\\p{L}\\p{N}])(?=[\\p{L}\\p{N}]))';
