import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { passwordFile } from '../src/password-file.ts';
import type { Session } from '../src/session.ts';

it('tries first with an archive what its list names for files in it: of a long list not all are tried', async () => {
  const cwd = await mkdtemp(join(tmpdir(), 'lotse-passwords-'));
  const lines = [...Array.from({ length: 150 }, (_, index) => `wort${index}`), 'akte.zip/bescheid.docx: nelke'];
  await writeFile(join(cwd, 'liste.txt'), lines.join('\n'));
  const passwordsOf = await passwordFile('liste.txt', { cwd } as Session);
  expect(passwordsOf('akte.zip')[0]).toBe('nelke');
  expect(passwordsOf('andere.zip')[0]).toBe('wort0');
});
