import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { writeSampleCase } from './dog-tax-case.ts';
import { built, program, root } from './program.ts';

const hasTmux = spawnSync('tmux', ['-V']).status === 0;
/** A server of its own for every test: one that is just ending takes no new session. */
let socket = '';
let servers = 0;
/** A person's terminal: Ink draws only the last frame where `CI` is set. */
const { CI: _ci, ...environment } = process.env;
const tmux = (...args: string[]) =>
  execFileSync('tmux', ['-L', socket, ...args], { encoding: 'utf8', env: environment });

describe.skipIf(!hasTmux)(`in a real terminal${hasTmux ? '' : ' (needs the Debian package "tmux")'}`, () => {
  let folder: string;
  beforeAll(async () => {
    await built();
    folder = mkdtempSync(join(tmpdir(), 'lotse-terminal-'));
    await writeSampleCase(join(folder, 'hundesteuer'));
    await writeSampleCase(join(folder, 'kaputt'));
    writeFileSync(join(folder, 'kaputt', 'process.yaml'), 'steps: [');
  });
  afterEach(() => {
    spawnSync('tmux', ['-L', socket, 'kill-server']);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const screen = () => tmux('capture-pane', '-p', '-t', 'w');
  const shows = (text: string | RegExp) => expect.poll(screen, { timeout: 15_000, interval: 100 }).toMatch(text);
  const press = (...keys: string[]) => tmux('send-keys', '-t', 'w', ...keys);
  const onSecondScreen = () => tmux('display', '-p', '-t', 'w', '#{alternate_on}').trim() === '1';

  function shell(columns = 80, rows = 40) {
    socket = `lotse-test-${process.pid}-${servers++}`;
    const bash = `cd '${folder}'; PS1='BEREIT> ' exec bash --norc --noprofile`;
    tmux('-f', '/dev/null', 'new-session', '-d', '-s', 'w', '-x', String(columns), '-y', String(rows), bash);
  }

  async function open(columns = 80, rows = 24) {
    shell(columns, rows);
    await shows('BEREIT>');
    press('echo vorher', 'Enter');
    await shows(/^vorher$/m);
    const start = `sh -c 'echo $$ > pid; exec "${process.execPath}" "${program}"'; echo "Ende mit $?"`;
    press(start, 'Enter');
    await shows('> hundesteuer');
    expect(onSecondScreen()).toBe(true);
  }

  async function isRestored(ending: RegExp) {
    await shows(ending);
    expect(onSecondScreen()).toBe(false);
    expect(screen()).toMatch(/^vorher$/m);
    expect(screen()).not.toContain('Fälle unter');
    expect(tmux('display', '-p', '-t', 'w', '#{cursor_flag}').trim()).toBe('1');
    press('echo geht wieder', 'Enter');
    await shows(/^geht wieder$/m);
  }

  it('opens, shows a case and its passage, and gives the screen back on q', async () => {
    await open();
    expect(screen()).toMatch(/kaputt\s+nicht lesbar/);
    press('Enter');
    await shows(/\[Schritte \d+\]/);
    press('j');
    await shows('dienstanweisung.docx');
    press('Tab');
    await shows(/\[Feststellungen 1\]/);
    press('Escape');
    await shows('Fälle unter');
    press('q');
    await isRestored(/Ende mit 0/);
  });

  it('gives the screen back on Ctrl-C', async () => {
    await open();
    press('Enter');
    await shows(/\[Schritte/);
    press('C-c');
    await isRestored(/Ende mit 130/);
  });

  it('gives the screen back when it is told to end', async () => {
    await open();
    process.kill(Number(readFileSync(join(folder, 'pid'), 'utf8')), 'SIGTERM');
    await isRestored(/Ende mit 130/);
  });

  it('shows progress as a list that stays, with the summary below it', async () => {
    shell();
    await shows('BEREIT>');
    const sample = join(root, 'samples', 'hundesteuer-anmeldung');
    press(`'${process.execPath}' '${program}' analyse '${sample}' --out neu; echo "Ende mit $?"`, 'Enter');
    await shows(/Ende mit 0/);
    for (const stage of ['Lesen', 'Entwerfen', 'Prüfen', 'Exportieren', 'Bericht']) {
      expect(screen().match(new RegExp(`✓ ${stage}`, 'g'))).toHaveLength(1);
    }
    expect(screen()).toMatch(/✓ Lesen +2\/2/);
    expect(screen()).toMatch(/Bericht +neu\/out\/report\.html/);
  });

  it('follows the window when it grows and shrinks', async () => {
    await open(80, 24);
    press('Enter');
    await shows(/\[Schritte/);
    press('j');
    await shows(/│ Das Steueramt prüft/);
    tmux('resize-window', '-t', 'w', '-x', '60', '-y', '18');
    await shows(/^ dienstanweisung\.docx/m);
    tmux('resize-window', '-t', 'w', '-x', '120', '-y', '40');
    await shows(/│ Das Steueramt prüft/);
    press('q');
    await isRestored(/Ende mit 0/);
  });
});
