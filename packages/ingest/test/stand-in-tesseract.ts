import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the stand-in does instead of recognising text, as a shell does it. */
const deeds = {
  waits: 'exec /bin/sleep 600',
  'ends what started it': 'kill -9 $PPID',
} as const;

/**
 * A program that says it is Tesseract with German data, and then does something else; `calls` are its numbers and what
 * it was started with. In another language than JavaScript: Node hands rights on to what is itself Node.
 */
export function standInTesseract(folder: string, deed: keyof typeof deeds) {
  const nativePath = join(folder, 'tesseract');
  const log = join(folder, 'calls');
  writeFileSync(log, '');
  writeFileSync(
    nativePath,
    `#!/bin/sh
case "$1" in
  --version) echo 'tesseract 5.3.0' ;;
  --list-langs) echo 'List of available languages in "/nowhere/" (1):'; echo deu ;;
  *) echo "$$ $*" >> '${log}'; ${deeds[deed]} ;;
esac
`,
  );
  chmodSync(nativePath, 0o700);
  const calls = () =>
    [...readFileSync(log, 'utf8').matchAll(/^(\d+) (.*)\n/gm)].map(([, number, args]) => ({
      pid: Number(number),
      args,
    }));
  return { nativePath, calls };
}
