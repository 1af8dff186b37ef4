// Bundles the terminal program into cli/dist: `node scripts/build.mjs [--force]`, Node 20 or newer.
//
// Workspace packages and small libraries go into the bundle, split so that each command loads what it needs;
// libraries that read files of their own stay in node_modules. What a package reads beside its source by
// `new URL('./file', import.meta.url)` is copied to cli/dist/assets, unless it is an entry of the bundle.

import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'cli', 'dist');
const stampFile = join(dist, 'build.sha256');

/** Bundled npm packages; every other one is loaded from node_modules when it is needed. */
const bundled = new Set(
  'citty env-paths ink react react-reconciler scheduler string-width yaml zod yoga-layout'.split(' '),
);

/** What the program starts: itself, the processes that read files and recognise text, and their threads. */
const entryPoints = {
  lotse: 'cli/src/lotse.ts',
  'pdfium-worker': 'packages/ingest/src/pdf/pdfium-worker.ts',
  'reader-process': 'packages/ingest/src/isolated/reader-process.ts',
  'recogniser-process': 'packages/ingest/src/isolated/recogniser-process.ts',
  'reader-watchdog': 'packages/ingest/src/isolated/watchdog.ts',
};

/** What the bundle is made from. */
const inputs = [
  'cli/src',
  'cli/package.json',
  'eval/src',
  'packages',
  'prompts',
  'scripts/build.mjs',
  'pnpm-lock.yaml',
];

/**
 * Builds, unless nothing changed since the last time.
 * @param {{ force?: boolean }} [options]
 * @returns {Promise<boolean>} whether there was anything to do
 */
export async function build({ force = false } = {}) {
  const stamp = await stampOf(inputs);
  if (!force && (await readFile(stampFile, 'utf8').catch(() => '')) === stamp) return false;

  const fresh = join(root, 'node_modules', `.lotse-build-${process.pid}`);
  try {
    await bundleInto(fresh);
    await cp(join(root, 'prompts'), join(fresh, 'prompts'), { recursive: true });
    await writeFile(join(fresh, 'build.sha256'), stamp);
    await takeOver(fresh, stamp);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  return true;
}

async function bundleInto(fresh) {
  const { build: bundle } = await import('esbuild');
  await bundle({
    absWorkingDir: root,
    entryPoints,
    outdir: fresh,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    // Not `node22`: esbuild then writes regular expressions with \p{…} as `new RegExp`, compiled anew at every call.
    target: 'esnext',
    jsx: 'automatic',
    sourcemap: 'linked',
    sourcesContent: false,
    minifySyntax: true,
    define: { 'process.env.NODE_ENV': '"production"', 'process.env["DEV"]': '"false"' },
    // CommonJS libraries inside the bundle ask for Node's own modules.
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    logLevel: 'warning',
    plugins: [ownFiles(fresh), fromNodeModules],
  });
}

/** Puts the new bundle in the old one's place; where another build was quicker with the same, its result stays. */
async function takeOver(fresh, stamp) {
  for (let attempt = 1; ; attempt++) {
    try {
      await rm(dist, { recursive: true, force: true });
      await rename(fresh, dist);
      return;
    } catch (error) {
      const theirs = await readFile(stampFile, 'utf8').catch(() => '');
      if (theirs !== stamp && attempt < 5) continue;
      if (theirs !== stamp) throw error;
      return;
    }
  }
}

/** A hash of names, sizes and times: quick, and right unless somebody sets a clock back. */
async function stampOf(paths) {
  const hash = createHash('sha256');
  const visit = async (path) => {
    const info = await stat(join(root, path)).catch(() => undefined);
    if (info === undefined) return;
    if (!info.isDirectory()) {
      hash.update(`${path}\0${info.size}\0${info.mtimeMs}\n`);
      return;
    }
    for (const name of (await readdir(join(root, path))).sort()) {
      if (name !== 'node_modules' && name !== 'test' && name !== 'dist') await visit(`${path}/${name}`);
    }
  };
  for (const path of paths) await visit(path);
  return hash.digest('hex');
}

/** Leaves a library in node_modules unless it is one of the bundled, or needed by one of them. */
const fromNodeModules = {
  name: 'from-node-modules',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path, importer, kind }) => {
      if (kind === 'entry-point' || path.startsWith('node:') || path.startsWith('@lotse/')) return undefined;
      const name = path.startsWith('@') ? path.split('/', 2).join('/') : path.split('/', 1)[0];
      const isOptional = name === 'react-devtools-core';
      const isInside = importer.includes(`${sep}node_modules${sep}`);
      return !isOptional && (isInside || bundled.has(name)) ? undefined : { path, external: true };
    });
  },
};

/** Copies what a package's source refers to by `new URL('…', import.meta.url)`, and refers to the copy or the entry. */
function ownFiles(outdir) {
  const reference = /new URL\(\s*(['"])(\.{1,2}\/[^'"]+)\1\s*,\s*import\.meta\.url\s*,?\s*\)/g;
  return {
    name: 'own-files',
    setup({ onLoad }) {
      onLoad({ filter: /(packages|eval|cli)[\\/].*\.tsx?$/ }, async ({ path }) => {
        if (path.includes(`${sep}node_modules${sep}`)) return undefined;
        const source = await readFile(path, 'utf8');
        const loader = path.endsWith('x') ? 'tsx' : 'ts';
        const contents = await replaceAsync(source, reference, async ([whole, , target]) => {
          const from = resolve(dirname(path), target);
          const info = await stat(from).catch(() => undefined);
          if (info === undefined) throw new Error(`${relative(root, path)} refers to ${target}, which is not there`);
          const entry = Object.entries(entryPoints).find(([, source]) => resolve(root, source) === from);
          if (entry !== undefined) return whole.replace(target, `./${entry[0]}.js`);
          const home = createHash('sha256').update(relative(root, from)).digest('hex').slice(0, 8);
          const copy = `assets/${home}/${basename(from)}`;
          await mkdir(join(outdir, 'assets', home), { recursive: true });
          await cp(from, join(outdir, copy), { recursive: true });
          const slash = info.isDirectory() && target.endsWith('/') ? '/' : '';
          return whole.replace(target, `./${copy}${slash}`);
        });
        return { contents, loader };
      });
    },
  };
}

async function replaceAsync(text, pattern, replace) {
  const matches = [...text.matchAll(pattern)];
  const replacements = await Promise.all(matches.map(replace));
  let result = '';
  let end = 0;
  for (const [index, match] of matches.entries()) {
    result += text.slice(end, match.index) + replacements[index];
    end = match.index + match[0].length;
  }
  return result + text.slice(end);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const done = await build({ force: process.argv.includes('--force') });
  if (done) process.stderr.write(`Gebaut: ${join('cli', 'dist', 'lotse.js')}\n`);
}
