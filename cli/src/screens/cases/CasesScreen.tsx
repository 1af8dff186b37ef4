import { Box, Text, useInput } from 'ink';
import type { CaseEntry } from '../../case-view.ts';
import { Keys } from '../../components/Keys.tsx';
import { List } from '../../components/List.tsx';
import { moved } from '../../components/movement.ts';
import { fit, truncate } from '../../components/width.ts';
import { printable } from '../../printable.ts';
import type { Texts } from '../../texts/index.ts';
import { caseTable, nextStep } from './case-line.ts';

interface Props {
  readonly folder: string;
  /** Undefined while they are being looked for. */
  readonly cases: readonly CaseEntry[] | undefined;
  readonly selected: number;
  readonly columns: number;
  readonly rows: number;
  readonly texts: Texts;
  readonly onSelect: (index: number) => void;
  readonly onOpen: (entry: CaseEntry) => void;
  readonly onReload: () => void;
  readonly onLeave: () => void;
}

/** The cases under a folder, with their state and what to do next. */
export function CasesScreen(props: Props) {
  const { folder, cases, selected, columns, rows, texts } = props;
  const say = texts.workbench;
  const chosen = cases?.[selected];

  useInput((input, key) => {
    const to = moved(input, key, selected, cases?.length ?? 0);
    if (to !== undefined) props.onSelect(to);
    else if (key.return && chosen !== undefined) props.onOpen(chosen);
    else if (input === 'r') props.onReload();
    else if (input === 'q' || key.escape) props.onLeave();
  });

  const table = caseTable(cases ?? [], columns - 2, texts);
  const items = table.lines.map((text, index) => ({
    key: cases?.[index]?.directory ?? String(index),
    text,
    warning: cases?.[index]?.state === 'damaged',
  }));
  const count = cases === undefined ? '' : say.count(cases.length);
  const title = truncate(` ${say.title} · ${say.casesUnder(printable(folder))}`, columns - count.length - 2);
  return (
    <Box flexDirection="column" width={columns} height={rows}>
      <Box justifyContent="space-between">
        <Text bold>{title}</Text>
        <Text dimColor>{`${count} `}</Text>
      </Box>
      <Text dimColor>{'─'.repeat(columns)}</Text>
      {cases?.length === 0 ? (
        <Box flexDirection="column" flexGrow={1} paddingX={2} paddingTop={1}>
          <Text>{say.none}</Text>
          <Text dimColor>{say.noneHint}</Text>
        </Box>
      ) : (
        <Box flexDirection="column" flexGrow={1}>
          <Text dimColor>{fit(cases === undefined ? '' : `  ${table.head}`, columns)}</Text>
          <List
            items={items}
            selected={selected}
            width={columns}
            height={rows - 7}
            empty={cases === undefined ? say.loading : say.none}
          />
        </Box>
      )}
      <Text dimColor>{'─'.repeat(columns)}</Text>
      <Text wrap="truncate">{chosen === undefined ? ' ' : ` ${printable(describe(chosen))}`}</Text>
      <Text wrap="truncate">{chosen === undefined ? ' ' : ` ${nextStep(chosen, texts)}`}</Text>
      <Keys
        width={columns}
        keys={[
          ['↑↓', say.keys.choose],
          ['Enter', say.keys.open],
          ['q', say.keys.quit],
          ['r', say.keys.reload],
        ]}
      />
    </Box>
  );
}

function describe(entry: CaseEntry): string {
  return entry.state === 'damaged' ? entry.problem : entry.process;
}
