import { PDFDocument, StandardFonts } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../src/index.ts';

/** Pages with one sentence each; on page 57 a ruled table, on page 58 the first words in bold. */
async function longPdf(pages: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const bold = await pdf.embedFont(StandardFonts.HelveticaBold);
  for (let number = 1; number <= pages; number++) {
    const page = pdf.addPage([400, 400]);
    page.drawText(`Die Behörde prüft den Antrag mit der Nummer ${1000 + number} und entscheidet.`, {
      x: 30,
      y: 300,
      font,
      size: 10,
    });
    if (number === 58)
      page.drawText('Gebühren und Auslagen', {
        x: 30,
        y: 330,
        font: bold,
        size: 10,
      });
    if (number !== 57) continue;
    for (const [row, cells] of [
      ['Stelle', 'Frist'],
      ['Bauamt', 'vier Wochen'],
    ].entries()) {
      for (const [column, text] of cells.entries()) {
        page.drawRectangle({
          x: 30 + 150 * column,
          y: 200 - 30 * row,
          width: 150,
          height: 30,
          borderWidth: 1,
        });
        page.drawText(text, {
          x: 36 + 150 * column,
          y: 210 - 30 * row,
          font,
          size: 10,
        });
      }
    }
  }
  return pdf.save();
}

describe('a PDF of many pages', () => {
  it('is read with its tables and headings, and compared by PDFium', async () => {
    const [document] = await readDocument({
      name: 'handbuch.pdf',
      bytes: await longPdf(60),
    });
    expect(document?.blocks.filter(({ text }) => text.startsWith('Die Behörde prüft'))).toHaveLength(60);
    expect(document?.blocks.filter(({ kind }) => kind === 'tableRow').map(({ cells }) => cells)).toEqual([
      ['Stelle', 'Frist'],
      ['Bauamt', 'vier Wochen'],
    ]);
    expect(document?.blocks.find(({ text }) => text === 'Gebühren und Auslagen')?.kind).toBe('heading');
    expect(document?.warnings).toEqual([]);
  });
});
