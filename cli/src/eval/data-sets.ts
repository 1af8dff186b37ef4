import { dirname, resolve } from 'node:path';
import type { DataSet } from '@lotse/eval';
import { LotseError } from '@lotse/model';
import type { OutcomeWarning } from '../command.ts';
import { deliveredFolder } from '../delivered-folder.ts';
import type { Session } from '../session.ts';
import type { LoadedSettings } from '../settings/load.ts';
import { UsageError } from '../usage-error.ts';

/** The sets that `lotse.yaml` can name, and where those lie that come with the program. */
const known: Readonly<Record<string, string | undefined>> = {
  gold: 'eval/data/gold',
  blind: 'eval/data/blind',
  unseen: 'eval/data/unseen',
  practice: 'eval/data/practice',
  pmo: undefined,
  pet: undefined,
  lre: undefined,
};

/** Sets to measure on, and the names of those that were not asked for or are not set up. */
export interface ChosenSets {
  sets: DataSet[];
  /** Sets that were asked for and cannot be read: they cost themselves, where others are left. */
  unreadable: OutcomeWarning[];
  left: { name: string; isSetUp: boolean }[];
}

/**
 * `--data`: names of known sets, `NAME=FOLDER`, or folders, separated by commas; `all` for every set that is set up.
 * Without it, the gold cases.
 *
 * @throws {UsageError} `E_NO_DATA` for a set that is not set up: none is left out in silence
 * @throws {LotseError} where no set can be read
 */
export async function chooseSets(
  given: string | undefined,
  settings: LoadedSettings,
  session: Session,
): Promise<ChosenSets> {
  const { findDataSets } = await import('@lotse/eval');
  const places = new Map<string, string>();
  for (const name of Object.keys(known)) {
    const folder = await placeOf(name, settings);
    if (folder !== undefined) places.set(name, folder);
  }
  const asked = (given ?? 'gold').split(',').map((part) => part.trim());
  const parts = asked.flatMap((part) => (part === 'all' ? [...places.keys()] : [part])).filter((part) => part !== '');
  const folders = parts.map((part) => ({ part, folder: folderOf(part, places, session) }));
  const sets: DataSet[] = [];
  const failures: { part: string; error: LotseError }[] = [];
  for (const { part, folder } of folders) {
    try {
      for (const set of await findDataSets(folder)) {
        if (!sets.some((other) => other.folder === set.folder)) sets.push(set);
      }
    } catch (error) {
      if (!(error instanceof LotseError)) throw error;
      failures.push({ part, error });
    }
  }
  const [first] = failures;
  if (first !== undefined && sets.length === 0) throw first.error;
  const twice = sets.find((set, index) => sets.findIndex(({ name }) => name === set.name) !== index);
  if (twice !== undefined) {
    const say = session.texts.evaluation;
    throw new UsageError(say.setTwice(twice.name), { hint: say.setTwiceHint, where: twice.folder });
  }
  return {
    sets,
    unreadable: failures.map(({ part, error: { code, message } }) => ({ code, message, where: part })),
    left: Object.keys(known)
      .filter((name) => !sets.some((set) => set.name === name || set.folder === places.get(name)))
      .map((name) => ({ name, isSetUp: places.has(name) })),
  };
}

function folderOf(part: string, places: ReadonlyMap<string, string>, { cwd, texts }: Session): string {
  const [name, folder] = part.split('=', 2);
  if (name !== undefined && folder !== undefined && Object.hasOwn(known, name)) return resolve(cwd, folder);
  const place = places.get(part);
  if (place !== undefined) return place;
  if (!Object.hasOwn(known, part)) return resolve(cwd, part);
  const say = texts.evaluation;
  throw new UsageError(say.setMissing(part), { hint: say.setMissingHint(part), code: 'E_NO_DATA' });
}

/** As `lotse.yaml` says, from where that file lies, else what comes with the program. */
async function placeOf(name: string, { file, values }: LoadedSettings): Promise<string | undefined> {
  const data: Readonly<Record<string, string | undefined>> = values.data ?? {};
  const set = data[name];
  if (file !== undefined && set !== undefined) return resolve(dirname(file), set);
  const delivered = known[name];
  return delivered === undefined ? undefined : await deliveredFolder(delivered);
}
