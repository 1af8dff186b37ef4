import { Text, useApp, useInput, useWindowSize } from 'ink';
import { useCallback, useEffect, useState } from 'react';
import type { CaseEntry, CaseView } from '../../case-view.ts';
import type { Texts } from '../../texts/index.ts';
import { CaseScreen } from '../case/CaseScreen.tsx';
import { CasesScreen } from '../cases/CasesScreen.tsx';

/** Why the workbench closed. */
export type Leaving = 'left' | 'interrupted';

interface Props {
  readonly folder: string;
  readonly texts: Texts;
  readonly findCases: () => Promise<readonly CaseEntry[]>;
  readonly openCase: (directory: string, name: string) => Promise<CaseView>;
  /** What went wrong, in a sentence for people. */
  readonly explain: (error: unknown) => string;
}

const SMALLEST = { columns: 40, rows: 10 };

/** The cases under a folder; Enter opens one, Esc closes it. Ends with how it was left. */
export function Workbench({ folder, texts, findCases, openCase, explain }: Props) {
  const { exit } = useApp();
  const { columns, rows } = useWindowSize();
  const [cases, setCases] = useState<readonly CaseEntry[]>();
  const [selected, setSelected] = useState(0);
  const [opened, setOpened] = useState<CaseView>();

  const leave = useCallback((how: Leaving) => exit(how), [exit]);
  const load = useCallback(() => {
    setCases(undefined);
    findCases().then((found) => {
      setCases(found);
      setSelected((at) => Math.max(0, Math.min(at, found.length - 1)));
    }, exit);
  }, [findCases, exit]);
  useEffect(load, [load]);

  useInput((input, key) => {
    if (key.ctrl && input === 'c') leave('interrupted');
  });

  const open = (entry: CaseEntry) => {
    if (entry.state === 'damaged') return;
    openCase(entry.directory, entry.name).then(setOpened, (error: unknown) => {
      const damaged = { ...entry, state: 'damaged' as const, problem: explain(error) };
      setCases((all) => all?.map((one) => (one.directory === entry.directory ? damaged : one)));
    });
  };

  if (columns < SMALLEST.columns || rows < SMALLEST.rows) {
    return <TooSmall text={texts.workbench.tooSmall(columns, rows)} onLeave={() => leave('left')} />;
  }
  if (opened !== undefined) {
    return (
      <CaseScreen
        view={opened}
        columns={columns}
        rows={rows}
        texts={texts}
        onBack={() => setOpened(undefined)}
        onLeave={() => leave('left')}
      />
    );
  }
  return (
    <CasesScreen
      folder={folder}
      cases={cases}
      selected={selected}
      columns={columns}
      rows={rows}
      texts={texts}
      onSelect={setSelected}
      onOpen={open}
      onReload={load}
      onLeave={() => leave('left')}
    />
  );
}

function TooSmall({ text, onLeave }: { text: string; onLeave: () => void }) {
  useInput((input, key) => {
    if (input === 'q' || key.escape) onLeave();
  });
  return <Text>{text}</Text>;
}
