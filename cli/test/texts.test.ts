import { targets as platformTargets } from '@lotse/platforms';
import { describe, expect, it } from 'vitest';
import { commonArgs } from '../src/command.ts';
import { targets as exportTargets } from '../src/commands/export.ts';
import { commands } from '../src/commands/index.ts';
import { planned } from '../src/commands/planned.ts';
import { type Language, textsFor } from '../src/texts/index.ts';

/** Every text with its path; functions are told apart from words. */
function leaves(value: unknown, path = ''): Map<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return new Map([[path, value]]);
  return new Map(
    Object.entries(value).flatMap(([key, inner]) => [...leaves(inner, path === '' ? key : `${path}.${key}`)]),
  );
}

describe.each<Language>(['de', 'en'])('the catalogue in %s', (language) => {
  it('has words for every command and argument, and for nothing else', async () => {
    const { of, common } = textsFor(language).help;
    expect(Object.keys(of).sort()).toEqual(Object.keys(commands).sort());
    for (const [name, load] of Object.entries(commands)) {
      const command = (await load()).default;
      const own = Object.keys(command.args ?? {}).filter((arg) => !(arg in commonArgs));
      expect(Object.keys(of[name]!.args).sort(), name).toEqual(own.sort());
    }
    expect(Object.keys(common)).toEqual(expect.arrayContaining(Object.keys(commonArgs)));
  });

  it('shows examples that name commands of this version', () => {
    for (const { examples } of Object.values(textsFor(language).help.of)) {
      for (const example of examples) expect(Object.keys(commands)).toContain(example.split(' ')[1]);
    }
  });

  it('has the same entries as the German one, none empty', () => {
    const wanted = leaves(textsFor('de'));
    const given = leaves(textsFor(language));
    expect([...given.keys()].sort()).toEqual([...wanted.keys()].sort());
    for (const [path, text] of given) expect(text, path).not.toBe('');
  });
});

it('lists no planned command as if it worked', () => {
  expect(Object.keys(commands).filter((name) => planned.commands.includes(name))).toEqual([]);
});

it('writes no German into the English catalogue', () => {
  const german = leaves(textsFor('de'));
  const same = [...leaves(textsFor('en'))].filter(
    ([path, text]) => typeof text === 'string' && /[äöüß„]/i.test(text) && german.get(path) === text,
  );
  expect(same).toEqual([]);
});

it('exports to what the platforms have, and calls nothing planned that is there', () => {
  expect([...exportTargets].sort()).toEqual([...platformTargets].sort());
  expect(planned.targets.filter((target) => (platformTargets as readonly string[]).includes(target))).toEqual([]);
});
