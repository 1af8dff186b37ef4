import { EventEmitter } from 'node:events';
import { render } from 'ink';
import { afterEach, describe, expect, it } from 'vitest';
import type { CaseEntry } from '../src/case-view.ts';
import { widthOf } from '../src/components/width.ts';
import { Workbench } from '../src/screens/workbench/Workbench.tsx';
import { textsFor } from '../src/texts/index.ts';
import { view } from './dog-tax.ts';

const keys = { up: '\u001b[A', down: '\u001b[B', enter: '\r', tab: '\t', escape: '\u001b', pageDown: '\u001b[6~' };

/** A terminal of a given size: ink-testing-library's has always 100 columns and no rows. */
class Screen extends EventEmitter {
  readonly isTTY = true;
  frame = '';
  readonly columns: number;
  readonly rows: number;
  constructor(columns: number, rows: number) {
    super();
    this.columns = columns;
    this.rows = rows;
  }
  write = (text: string, written?: () => void) => {
    if (text !== '') this.frame = text;
    written?.();
    return true;
  };
}

class Keyboard extends EventEmitter {
  readonly isTTY = true;
  private typed: string | null = null;
  press(text: string) {
    this.typed = text;
    this.emit('readable');
  }
  read = () => {
    const text = this.typed;
    this.typed = null;
    return text;
  };
  setEncoding() {}
  setRawMode() {}
  resume() {}
  pause() {}
  ref() {}
  unref() {}
}

const entries: CaseEntry[] = [
  {
    directory: '/faelle/hundesteuer',
    name: 'hundesteuer',
    state: 'readable',
    process: 'Hund zur Hundesteuer anmelden',
    steps: 2,
    openFindings: 1,
    openQuestions: 1,
    warnings: 0,
  },
  { directory: '/faelle/kaputt', name: 'kaputt', state: 'damaged', problem: 'process.yaml ist kein gültiges YAML.' },
];

let close: (() => void) | undefined;
afterEach(() => close?.());

function open(
  options: {
    columns?: number;
    rows?: number;
    cases?: CaseEntry[];
    openCase?: () => Promise<typeof view>;
    language?: 'de' | 'en';
  } = {},
) {
  const screen = new Screen(options.columns ?? 80, options.rows ?? 24);
  const keyboard = new Keyboard();
  const app = render(
    <Workbench
      folder="/faelle"
      texts={textsFor(options.language ?? 'de')}
      findCases={async () => options.cases ?? entries}
      openCase={options.openCase ?? (async () => view)}
      explain={(error) => String(error)}
    />,
    {
      stdout: screen as unknown as NodeJS.WriteStream,
      stdin: keyboard as unknown as NodeJS.ReadStream,
      debug: true,
      exitOnCtrlC: false,
      patchConsole: false,
      interactive: true,
    },
  );
  close = app.unmount;
  /** A screen listens a moment after it is drawn: nobody types that fast, a test does. */
  const press = async (text: string) => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    keyboard.press(text);
  };
  const shows = (text: string | RegExp) => expect.poll(() => screen.frame, { timeout: 3000 }).toMatch(text);
  return { screen, app, press, shows };
}

describe('the list of cases', () => {
  it('shows every case with its figures, damaged ones too, and what to do next', async () => {
    const { shows, screen, press } = open();
    await shows(/> hundesteuer\s+2\s+1\s+1\s+0/);
    expect(screen.frame).toMatch(/kaputt\s+nicht lesbar/);
    expect(screen.frame).toContain('Als Nächstes: offene Fragen mit dem Fachamt klären');
    await press(keys.down);
    await shows('> kaputt');
    expect(screen.frame).toContain('process.yaml ist kein gültiges YAML.');
  });

  it('moves with letters as well, stops at the ends, and does not open a damaged case', async () => {
    const { shows, press, screen } = open();
    await shows('> hundesteuer');
    await press('jjj');
    await shows('> kaputt');
    await press(keys.enter);
    await press('k');
    await shows('> hundesteuer');
    expect(screen.frame).not.toContain('Fundstelle');
  });

  it('says how to make a case where there is none', async () => {
    const { shows } = open({ cases: [] });
    await shows('Hier gibt es noch keinen Fall.');
    await shows('lotse analyse ORDNER');
  });

  it('speaks English', async () => {
    const { shows } = open({ language: 'en' });
    await shows('not readable');
  });

  it('shows why a case could not be opened and stays', async () => {
    const { shows, press } = open({ openCase: () => Promise.reject(new Error('sources fehlt')) });
    await shows('> hundesteuer');
    await press(keys.enter);
    await shows('Error: sources fehlt');
  });
});

describe('a case', () => {
  it('shows the outline, and beside it the passage of the chosen step with its place', async () => {
    const { shows, press, screen } = open({ columns: 120, rows: 30 });
    await shows('> hundesteuer');
    await press(keys.enter);
    await shows('○ Anmeldung eingegangen');
    expect(screen.frame).toMatch(/▪ Anmeldung auf Vollständigkeit prüfen · Steueramt/);
    expect(screen.frame).toMatch(/└ nein/);
    expect(screen.frame).toContain('[Schritte 5]');
    await press(keys.down);
    await shows('dienstanweisung.docx, 2 Ablauf › 2.1 Eingang, Absatz 14');
    await shows('prüft die Anmeldung auf Vollständigkeit');
    expect(screen.frame).toContain('Nutzt: Melderegister');
  });

  it('turns to findings, questions and warnings by Tab', async () => {
    const { shows, press } = open();
    await shows('> hundesteuer');
    await press(keys.enter);
    await shows(/\[Schritte/);
    await press(keys.tab);
    await shows(/\[Feststellungen 1\]/);
    await shows(/hoch\s+Versand per Post · Fehlende/);
    await shows('Abhilfe: Postfach des Nutzerkontos');
    await shows(/§ 9 OZG \(zu prüfen\)/);
    await press(keys.tab);
    await shows('Wer entscheidet über Härtefälle?');
    await shows('Vor dem Export zu beantworten');
    await press(keys.tab);
    await shows('E_NEEDS_OCR');
    await press(keys.tab);
    await shows(/\[Schritte/);
  });

  it('goes back by Escape and leaves by q', async () => {
    const { shows, press, app } = open();
    await shows('> hundesteuer');
    await press(keys.enter);
    await shows(/\[Schritte/);
    await press(keys.escape);
    await shows('Fälle unter');
    await press(keys.enter);
    await shows(/\[Schritte/);
    await press('q');
    expect(await app.waitUntilExit()).toBe('left');
  });

  it('says that it was interrupted on Ctrl-C', async () => {
    const { shows, press, app } = open();
    await shows('> hundesteuer');
    await press('\u0003');
    expect(await app.waitUntilExit()).toBe('interrupted');
  });

  it('scrolls a passage longer than the window', async () => {
    const long = structuredClone(view.documents[0]!);
    const tail = Array.from({ length: 200 }, (_, index) => `Satz ${index}.`).join(' ');
    long.blocks[0]!.text += ` ${tail}`;
    const { shows, press, screen } = open({ openCase: async () => ({ ...view, documents: [long] }) });
    await shows('> hundesteuer');
    await press(keys.enter);
    await shows(/\[Schritte/);
    await press('j');
    await shows(/↓ \d+\/\d+/);
    expect(screen.frame).not.toContain('Satz 199.');
    for (let page = 0; page < 12; page++) {
      const before = screen.frame;
      await press(keys.pageDown);
      if (before.includes('Satz 199.')) break;
      await expect.poll(() => screen.frame).not.toBe(before);
    }
    expect(screen.frame).toContain('Satz 199.');
  });

  it('does not let a document write control sequences to the terminal', async () => {
    const hostile = structuredClone(view.documents[0]!);
    hostile.blocks[0]!.text += ' \u001b]0;Titel\u0007\u001b[2J Ende der Stelle';
    const { shows, press, screen } = open({ openCase: async () => ({ ...view, documents: [hostile] }) });
    await shows('> hundesteuer');
    await press(keys.enter);
    await shows(/\[Schritte/);
    await press('j');
    await shows('Ende der');
    expect(screen.frame).not.toContain('\u001b]0;');
    expect(screen.frame).not.toContain('\u001b[2J');
    expect(screen.frame).toContain('␛');
  });
});

describe('windows of all sizes', () => {
  const sizes: [number, number][] = [
    [40, 10],
    [60, 15],
    [80, 24],
    [100, 30],
    [200, 60],
  ];
  it.each(sizes)('fills %i × %i without a line too many or too long', async (columns, rows) => {
    const wide = { ...view.outline, process: '漢字の手続き'.repeat(20) };
    const { shows, press, screen } = open({ columns, rows, openCase: async () => ({ ...view, outline: wide }) });
    const fits = () => {
      const lines = screen.frame.replace(/\n$/, '').split('\n');
      expect(lines.length).toBeLessThanOrEqual(rows);
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(columns);
    };
    await shows('> hundeste');
    fits();
    await press(keys.enter);
    await shows(/\[Schritte/);
    fits();
    await press('jj');
    await shows(/> +◊/);
    fits();
  });

  it('says so where a window is too small, and can still be left', async () => {
    const { shows, press, app } = open({ columns: 30, rows: 5 });
    await shows('zu klein');
    await press('q');
    expect(await app.waitUntilExit()).toBe('left');
  });
});
