import type { ProgressEvent } from '@lotse/model';
import { cleanup, render } from 'ink-testing-library';
import { afterEach, describe, expect, it } from 'vitest';
import { LiveProgress } from '../src/progress/LiveProgress.tsx';
import { progressLines } from '../src/progress/lines.ts';
import { advance, begun, finished } from '../src/progress/state.ts';
import { textsFor } from '../src/texts/index.ts';

afterEach(cleanup);

const events: ProgressEvent[] = [
  { stage: 'read', case: 'hundesteuer', done: 0, total: 2, message: 'Lese merkblatt.pdf' },
  {
    stage: 'read',
    case: 'hundesteuer',
    done: 1,
    total: 2,
    message: 'Lese scan.pdf',
    warning: { code: 'E_NEEDS_OCR', message: 'Die Seite ist ein Scan.', where: 'scan.pdf' },
  },
  { stage: 'read', case: 'hundesteuer', done: 2, total: 2, message: '2 Dokumente gelesen' },
  { stage: 'extract', case: 'hundesteuer', done: 5, total: 10, message: 'Absatz 5', tokens: { in: 900, out: 80 } },
];
const de = textsFor('de');

describe('the live list', () => {
  it('shows what is done, what is happening with a bar, and what is still to come', () => {
    const { lastFrame } = render(<LiveProgress progress={events.reduce(advance, begun())} texts={de} />);
    const frame = lastFrame() ?? '';
    expect(frame).toMatch(/hundesteuer/);
    expect(frame).toMatch(/✓ Lesen\s+2\/2 {2}2 Dokumente gelesen/);
    expect(frame).toMatch(/Entwerfen\s+██████░░░░░░ 5\/10 {2}Absatz 5 {2}900 Token gesendet, 80 empfangen/);
    expect(frame).toMatch(/· Bericht/);
    expect(frame).toContain('! scan.pdf: Die Seite ist ein Scan.');
  });

  it('ends with what ran done, and nothing claimed of what never ran', () => {
    const frame = render(<LiveProgress progress={finished(events.reduce(advance, begun()))} texts={de} />).lastFrame();
    expect(frame).toMatch(/✓ Entwerfen/);
    expect(frame).toMatch(/· Exportieren/);
    expect(frame).not.toMatch(/✓ Exportieren/);
  });
});

it('lists only the stages that the work has', () => {
  const measuring = advance(begun(['extract']), { stage: 'extract', case: 'Gold', done: 1, total: 4, message: 'Hund' });
  const frame = render(<LiveProgress progress={measuring} texts={de} />).lastFrame();
  expect(frame).toMatch(/Entwerfen\s+███░░░░░░░░░ 1\/4 {2}Hund/);
  expect(frame).not.toMatch(/Lesen|Bericht/);
});

describe('lines for pipes', () => {
  it('writes one line per step and each warning, and nothing twice', () => {
    const lines: string[] = [];
    const onProgress = progressLines((line) => lines.push(line), de);
    for (const event of [...events, ...events.slice(3)]) onProgress(event);
    expect(lines).toEqual([
      'Lesen 0/2: Lese merkblatt.pdf',
      'Warnung: scan.pdf: Die Seite ist ein Scan.',
      'Lesen 1/2: Lese scan.pdf',
      'Lesen 2/2: 2 Dokumente gelesen',
      'Entwerfen 5/10: Absatz 5',
    ]);
  });
});
