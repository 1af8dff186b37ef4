import { slug } from '@lotse/model';

/** Words that FEEL, JUEL or JavaScript keep for themselves. */
const reserved: ReadonlySet<string> = new Set(
  'and or not eq ne lt gt le ge true false null empty div mod instanceof if then else for in return some every satisfies between function execution task'.split(
    ' ',
  ),
);

/**
 * A name for a variable, good in FEEL, JUEL and databases: lower-case letters, digits and underscores, a letter first.
 * `variableName('Angaben vollständig?')` is `angaben_vollstaendig`.
 */
export function variableName(label: string): string {
  const name = slug(label, 48).replaceAll('-', '_');
  return /^[a-z]/.test(name) && !reserved.has(name) ? name : `feld_${name}`;
}

/** The same, and unlike all in `taken`, to which it is added. */
export function uniqueVariable(label: string, taken: Set<string>): string {
  const wanted = variableName(label);
  let name = wanted;
  for (let n = 2; taken.has(name); n++) name = `${wanted}_${n}`;
  taken.add(name);
  return name;
}

/** A value that a variable takes, unlike all in `taken`: `ja`, `mehr_als_500_euro`, `500_euro`. */
export function uniqueValue(answer: string, taken: Set<string>): string {
  const wanted = slug(answer, 40).replaceAll('-', '_');
  let value = wanted;
  for (let n = 2; taken.has(value); n++) value = `${wanted}_${n}`;
  taken.add(value);
  return value;
}
