import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDocument } from '@lotse/ingest';
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

  describe('asked for passwords', () => {
    const lotse = (line: string) => press(`'${process.execPath}' '${program}' ${line}; echo "Ende mit $?"`, 'Enter');
    const everything = () => tmux('capture-pane', '-p', '-J', '-S', '-', '-t', 'w');
    beforeAll(() => {
      const fixtures = join(root, 'packages/ingest/test/fixtures');
      copyFileSync(join(fixtures, 'enc_user.pdf'), join(folder, 'akte.pdf'));
      copyFileSync(join(fixtures, 'enc_rc4.pdf'), join(folder, 'alt.pdf'));
      copyFileSync(join(fixtures, 'protected/verfahren_agile.docx'), join(folder, 'ablauf.docx'));
    });

    it('takes the third answer, shows none, and opens further files with it', async () => {
      shell(120);
      await shows('BEREIT>');
      lotse('analyse akte.pdf alt.pdf ablauf.docx --extractor rules --out verschlossen');
      await shows('Kennwort für ablauf.docx (leer: überspringen):');
      press('falsch-4711', 'Enter');
      await shows('Kennwort für ablauf.docx, Versuch 2 von 3');
      press('vertippt', 'C-u', 'falsch-0815', 'Enter');
      await shows('Versuch 3 von 3');
      press('geheimX', 'BSpace', 'Enter');
      await shows(/Ende mit 0/);
      expect(screen()).toMatch(/✓ Lesen +3\/3/);
      const written = readdirSync(join(folder, 'verschlossen'), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'));
      expect(written.length).toBeGreaterThan(5);
      for (const secret of ['geheim', '4711', '0815']) {
        expect(everything()).not.toContain(secret);
        expect(written.join('')).not.toContain(secret);
      }
    });

    it('leaves a file out after an empty answer, and says what to do', async () => {
      shell(120);
      await shows('BEREIT>');
      lotse('read akte.pdf');
      await shows('Kennwort für akte.pdf');
      press('Enter');
      await shows(/Ende mit 2/);
      expect(screen()).toMatch(/mit einem Kennwort geschützt\.[\s\S]*--password-file/);
    });

    it('gives up after three wrong answers, and on Ctrl-C at once', async () => {
      shell(120);
      await shows('BEREIT>');
      lotse('read akte.pdf');
      for (const shown of ['Kennwort für akte.pdf (leer', 'Versuch 2 von 3', 'Versuch 3 von 3']) {
        await shows(shown);
        press('falsch-4711', 'Enter');
      }
      await shows(/kein angegebenes Kennwort passt[\s\S]*Ende mit 2/);
      press('clear', 'Enter');
      lotse('read akte.pdf alt.pdf');
      await shows('Kennwort für akte.pdf (leer');
      press('falsch-4711', 'C-c');
      await shows(/Ende mit 130/);
      press('echo geht wieder', 'Enter');
      await shows(/^geht wieder$/m);
      expect(everything()).not.toContain('4711');
    });

    it('draws a passage with the answer given once', async () => {
      const [document] = await readDocument({
        name: 'alt.pdf',
        bytes: readFileSync(join(folder, 'alt.pdf')),
        passwords: ['geheim'],
      });
      shell(120);
      await shows('BEREIT>');
      lotse(`read alt.pdf --show ${document?.blocks[0]?.id} --out seite.png`);
      await shows('Kennwort für alt.pdf (leer');
      press('geheim', 'Enter');
      await shows(/Ende mit 0/);
      expect(readFileSync(join(folder, 'seite.png')).subarray(1, 4).toString()).toBe('PNG');
    });

    it('is not, where the result goes to a program or nothing is to be shown', async () => {
      shell(120);
      await shows('BEREIT>');
      lotse('read akte.pdf --json');
      await shows(/E_PDF_ENCRYPTED[\s\S]*Ende mit 2/);
      press('clear', 'Enter');
      lotse('read akte.pdf --quiet');
      await shows(/Ende mit 2/);
      expect(screen()).not.toContain('Kennwort für');
    });
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
