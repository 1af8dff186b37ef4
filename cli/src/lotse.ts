#!/usr/bin/env node
/** The program's entry: checks that this Node can run it, then hands over. */
import { textsFor } from './texts/index.ts';

const major = Number.parseInt(process.versions.node, 10);
if (major < 22) {
  const { usage } = textsFor(process.argv.includes('--lang=en') ? 'en' : 'de');
  process.stderr.write(
    `${usage.error}: ${usage.nodeTooOld(process.versions.node)}\n${usage.hint}: ${usage.nodeTooOldHint}\n`,
  );
  process.exitCode = 2;
} else {
  const { main } = await import('./main.ts');
  await main(process);
}
