import { child, childrenOf, type XmlElement } from '../ooxml/xml.ts';

interface Format {
  code: string;
  bold: boolean;
  filled: boolean;
}

/** Built-in number formats that are dates or times, ECMA-376 18.8.30. */
const builtIn: Record<number, string> = {
  2: '0.00',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'dd.mm.yyyy',
  15: 'dd.mm.yyyy',
  16: 'dd.mm.',
  17: 'mm.yyyy',
  18: 'hh:mm',
  19: 'hh:mm:ss',
  20: 'hh:mm',
  21: 'hh:mm:ss',
  22: 'dd.mm.yyyy hh:mm',
};

const plain: Format = { code: '', bold: false, filled: false };

/** The cell formats of a workbook: how numbers and dates are shown, and what stands out. */
export class CellFormats {
  readonly #formats: Format[];
  readonly #from1904: boolean;

  constructor(styles: XmlElement | undefined, from1904: boolean) {
    this.#from1904 = from1904;
    const codes = new Map<number, string>();
    for (const format of childrenOf(child(styles, 'numFmts'), 'numFmt')) {
      codes.set(Number(format.attributes['numFmtId']), format.attributes['formatCode'] ?? '');
    }
    const fonts = childrenOf(child(styles, 'fonts'), 'font').map((font) => {
      const bold = child(font, 'b');
      return bold !== undefined && bold.attributes['val'] !== '0';
    });
    const fills = childrenOf(child(styles, 'fills'), 'fill').map(
      (fill) => child(fill, 'patternFill')?.attributes['patternType'] === 'solid',
    );
    this.#formats = childrenOf(child(styles, 'cellXfs'), 'xf').map((xf) => {
      const id = Number(xf.attributes['numFmtId'] ?? 0);
      return {
        code: codes.get(id) ?? builtIn[id] ?? '',
        bold: fonts[Number(xf.attributes['fontId'] ?? 0)] ?? false,
        filled: fills[Number(xf.attributes['fillId'] ?? 0)] ?? false,
      };
    });
  }

  of(style: string | undefined): Format {
    return this.#formats[Number(style ?? 0)] ?? plain;
  }

  /** A number as a German reader sees it in the sheet. */
  show(value: number, style: string | undefined): string {
    if (Number.isNaN(value)) return '';
    const code =
      this.of(style)
        .code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')
        .split(';')[0] ?? '';
    if (/[dy]|m{2,}|h/i.test(code) && !/^General$/i.test(code)) return this.#date(value, code);
    if (code.includes('%')) return `${german(value * 100, decimals(code))} %`;
    const places = decimals(code);
    return places > 0 ? german(value, places) : german(value);
  }

  #date(value: number, code: string): string {
    const days = this.#from1904 ? value + 1462 : value;
    const date = new Date(Math.round((days - 25_569) * 86_400_000));
    if (Number.isNaN(date.getTime())) return String(value);
    const two = (number: number) => String(number).padStart(2, '0');
    const day = `${two(date.getUTCDate())}.${two(date.getUTCMonth() + 1)}.${date.getUTCFullYear()}`;
    const time = `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
    const hasTime = /h/i.test(code);
    if (!/[dy]/i.test(code) && hasTime) return time;
    return hasTime ? `${day} ${time}` : day;
  }
}

function decimals(code: string): number {
  return /\.(0+)/.exec(code)?.[1]?.length ?? 0;
}

/** Digits with a decimal comma, no grouping. */
function german(value: number, places?: number): string {
  const text = places === undefined ? String(Math.round(value * 1e9) / 1e9) : value.toFixed(places);
  return text.replace('.', ',');
}
