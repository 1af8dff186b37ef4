import type { Texts } from '../index.ts';

export const show: Texts['show'] = {
  onlyOne: '--show shows passages of one file; several are given.',
  onlyOneHint: 'Name the file that holds the passage.',
  outAlone: '--out names the picture for --show, which is missing.',
  outAloneHint: 'For example: lotse read antrag.pdf --show b-3f9a12 --out passage.png',
  notAPng: (out) => `The picture is a PNG file; “${out}” ends otherwise.`,
  notAPngHint: 'Give a name that ends in .png.',
  noSuchBlock: (id, file) => `${file} has neither paragraph nor field “${id}”.`,
  noSuchBlockHint: (file, near) =>
    `${near === undefined ? '' : `Did you mean ${near}? `}“lotse read ${file}” shows every paragraph with its id.`,
  ambiguous: (id) => `Several ids begin with “${id}”.`,
  ambiguousHint: (candidates) => `Give one of them in full: ${candidates.join('; ')}`,
  noPage: (id, file) => `${id} cannot be shown on a page: ${file} has no pages in this form.`,
  noPageHint: (place, text) => `In the file the passage stands here: ${place} (“${text}”).`,
  characters: (from, to) => `characters ${from} to ${to}`,
  boxAt: ({ x, y, width, height }) =>
    `${millimetres(x)} from the left, ${millimetres(y)} from the top, ${millimetres(width)} wide, ${millimetres(height)} high`,
  wholePage: 'the whole page; where on it is not known',
  notWritten: (file, reason) => `${file} could not be written: ${reason}`,
  notWrittenHint: 'Check the permissions of the folder, or name another place with --out FILE.png.',
};

function millimetres(points: number): string {
  return `${Math.round((points / 72) * 25.4)} mm`;
}
