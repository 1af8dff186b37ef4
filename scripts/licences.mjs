// The licences of what Lotse ships: THIRD-PARTY-LICENCES.md is written from the installed packages and held against them.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

const list = join(root, 'THIRD-PARTY-LICENCES.md');
const REFUSED = /\b(A?GPL|SSPL|BUSL|CC-BY-NC|UNLICENSED)/i;
/** Packages that name their licence in their readme alone. */
const IN_README = { 'cli-table': 'MIT' };
/** What a package brings for each operating system; only one of them is installed here. */
const BINARIES = [
  {
    name: /^@img\/sharp-(wasm32|freebsd-wasm32|webcontainers-wasm32|win32-)/,
    licence: 'Apache-2.0 AND LGPL-3.0-or-later',
  },
  { name: /^@img\/sharp-libvips-/, licence: 'LGPL-3.0-or-later' },
  { name: /^@img\/sharp-/, licence: 'Apache-2.0' },
];
/** Offered under several licences, of which one can be shipped. */
const CHOICE = /\bOR\b/;

/** Whether every shipped package may be shipped and the list is up to date; prints what is wrong. */
export function checkLicences({ write }) {
  const packages = shippedPackages();
  const refused = packages.filter(
    ({ licence }) => (REFUSED.test(licence) && !CHOICE.test(licence)) || licence === 'unknown',
  );
  for (const { name, version, licence } of refused) console.error(`${name} ${version}: ${licence}`);
  const text = render(packages);
  if (write) writeFileSync(list, text);
  const fresh = existsSync(list) && readFileSync(list, 'utf8').replaceAll('\r\n', '\n') === text;
  if (!fresh) console.error('THIRD-PARTY-LICENCES.md is out of date: npm run check -- --fix');
  return refused.length === 0 && fresh;
}

/** Everything the program needs at run time, through the packages of the workspace. */
function shippedPackages() {
  const found = new Map();
  const visit = (folder, name) => {
    const file = locate(folder, name);
    if (file === undefined) return;
    const {
      version,
      license,
      licenses,
      dependencies = {},
      optionalDependencies = {},
    } = JSON.parse(readFileSync(join(file, 'package.json'), 'utf8'));
    const key = `${name} ${version}`;
    if (found.has(key)) return;
    const licence =
      license?.type ?? license ?? licenses?.map((one) => one.type).join(' OR ') ?? IN_README[name] ?? 'unknown';
    if (!name.startsWith('@lotse/')) found.set(key, { name, version, licence });
    else found.set(key, undefined);
    for (const dependency of Object.keys(dependencies)) visit(file, dependency);
    for (const [binary, version] of Object.entries(optionalDependencies)) {
      const { licence } = BINARIES.find(({ name }) => name.test(binary)) ?? {};
      if (licence !== undefined) found.set(`${binary} ${version}`, { name: binary, version, licence });
    }
  };
  const program = join(root, 'cli');
  const { dependencies } = JSON.parse(readFileSync(join(program, 'package.json'), 'utf8'));
  for (const dependency of Object.keys(dependencies)) visit(program, dependency);
  return [...found.values()].filter((one) => one !== undefined).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Where Node would find a package from a folder. */
function locate(folder, name) {
  for (let at = folder; at.startsWith(root); at = join(at, '..')) {
    const candidate = join(at, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return candidate;
  }
  return undefined;
}

function render(packages) {
  const rows = packages.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`);
  const lines = [
    '# Licences of third parties',
    '',
    'Lotse itself is licensed under EUPL-1.2. It ships with these packages, whose licence texts lie in their folders.',
    'Written by `npm run check -- --fix`.',
    '',
    '| package | version | licence |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ];
  return lines.join('\n');
}
