import { foldSpace } from '../draft.ts';
import { attribute, type Element, innerText } from './dom.ts';

/** Spans beyond these are mistakes or attacks (HTML, 4.9.11 allows 1000 columns and 65534 rows). */
const widest = 50;
const tallest = 1_000;

/** No table is wider: what reaches down in further columns is not repeated there. */
const mostColumns = 256;

/** A cell that goes on in the next rows. */
interface Reaching {
  text: string;
  rows: number;
}

/** The cells of a table's rows in its columns; a cell over several rows is repeated in each, as readers of it see it. */
export class SpannedCells {
  /** What reaches into the next row, by column. */
  #open: (Reaching | undefined)[] = [];

  /** `repeated`: the texts of cells that began in a row above. */
  next(cells: readonly Element[]): { texts: string[]; repeated: string[] } {
    const texts: string[] = [];
    const repeated: string[] = [];
    const reaching: (Reaching | undefined)[] = [];
    const cover = () => {
      for (
        let above = this.#open[texts.length];
        above && texts.length < mostColumns;
        above = this.#open[texts.length]
      ) {
        if (above.rows > 1) reaching[texts.length] = { ...above, rows: above.rows - 1 };
        if (above.text !== '') repeated.push(above.text);
        texts.push(above.text);
      }
    };
    for (const cell of cells) {
      cover();
      const rows = spanOf(cell, 'rowspan', tallest);
      for (let part = 0; part < spanOf(cell, 'colspan', widest); part++) {
        const text = part === 0 ? foldSpace(innerText(cell)) : '';
        if (rows > 1) reaching[texts.length] = { text, rows: rows - 1 };
        texts.push(text);
      }
    }
    cover();
    this.#open = reaching;
    return { texts, repeated };
  }
}

function spanOf(cell: Element, name: 'rowspan' | 'colspan', most: number): number {
  return Math.min(Math.max(Number(attribute(cell, name) ?? 1) || 1, 1), most);
}
