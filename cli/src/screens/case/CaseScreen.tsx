import { Box, Text, useInput } from 'ink';
import { useMemo, useState } from 'react';
import type { CaseView } from '../../case-view.ts';
import { Keys } from '../../components/Keys.tsx';
import { List } from '../../components/List.tsx';
import { moved } from '../../components/movement.ts';
import { lastOffset, ScrolledText } from '../../components/ScrolledText.tsx';
import { Tabs } from '../../components/Tabs.tsx';
import { truncate } from '../../components/width.ts';
import { wrap } from '../../components/wrap.ts';
import { printable } from '../../printable.ts';
import type { Texts } from '../../texts/index.ts';
import { caseViews, type ViewName, viewNames } from './case-views.ts';

interface Props {
  readonly view: CaseView;
  readonly columns: number;
  readonly rows: number;
  readonly texts: Texts;
  readonly onBack: () => void;
  readonly onLeave: () => void;
}

/** From this width on the passage stands beside the list, below it under it. */
const SIDE_BY_SIDE = 72;

/** A case: a list of steps, findings, questions or warnings, and the passage of the chosen one. */
export function CaseScreen({ view, columns, rows, texts, onBack, onLeave }: Props) {
  const say = texts.workbench;
  const views = useMemo(() => caseViews(view, texts), [view, texts]);
  const [name, setName] = useState<ViewName>('steps');
  const [selected, setSelected] = useState<Record<ViewName, number>>({
    steps: 0,
    findings: 0,
    questions: 0,
    warnings: 0,
  });
  const [offset, setOffset] = useState(0);

  const items = views[name];
  const at = selected[name];
  const chosen = items[at];
  const isWide = columns >= SIDE_BY_SIDE;
  const body = rows - 5;
  const list = isWide
    ? { width: Math.floor((columns - 3) / 2), height: body }
    : { width: columns, height: Math.min(Math.max(1, items.length), Math.floor(body * 0.45)) };
  const passage = isWide
    ? { width: columns - 3 - list.width, height: body }
    : { width: columns - 2, height: body - list.height - 1 };
  const lines = useMemo(() => {
    const spans = (chosen?.passage ?? []).map((span) => ({ ...span, text: printable(span.text) }));
    return wrap(spans, passage.width);
  }, [chosen, passage.width]);

  const open = (next: ViewName) => {
    setName(next);
    setOffset(0);
  };
  const scroll = (by: number) => {
    const end = lastOffset(lines.length, passage.height);
    setOffset((from) => Math.max(0, Math.min(end, Math.min(from, end) + by)));
  };
  useInput((input, key) => {
    const to = moved(input, key, at, items.length);
    const tabs = key.tab ? 1 : /^\t+$/.test(input) ? input.length : 0;
    const turns = key.leftArrow || (key.tab && key.shift) ? viewNames.length - 1 : key.rightArrow ? 1 : tabs;
    const page = Math.max(1, passage.height - 2);
    if (to !== undefined) {
      setSelected({ ...selected, [name]: to });
      setOffset(0);
    } else if (turns > 0) open(viewNames[(viewNames.indexOf(name) + turns) % viewNames.length] ?? 'steps');
    else if (key.pageDown || input === ' ') scroll(page);
    else if (key.pageUp || input === 'b') scroll(-page);
    else if (input === 'q') onLeave();
    else if (key.escape || key.backspace) onBack();
  });

  const level = view.maturity === undefined ? '' : texts.summary.maturity(view.maturity.level);
  const title = [view.name, view.outline.process, level].filter(Boolean).join(' · ');
  return (
    <Box flexDirection="column" width={columns} height={rows}>
      <Text bold>{truncate(` ${printable(title)}`, columns)}</Text>
      <Tabs active={name} tabs={viewNames.map((key) => ({ key, title: say.tabs[key], count: countOf(key) }))} />
      <Text dimColor>{'─'.repeat(columns)}</Text>
      <Box flexDirection={isWide ? 'row' : 'column'} height={body}>
        <List
          items={items.map((item) => ({ ...item, text: printable(item.text) }))}
          selected={at}
          empty={say.empty[name]}
          {...list}
        />
        {isWide ? (
          <Box flexDirection="column" width={3}>
            <Text dimColor>{Array.from({ length: body }, () => ' │').join('\n')}</Text>
          </Box>
        ) : (
          <Text dimColor>{'─'.repeat(columns)}</Text>
        )}
        <Box paddingLeft={isWide ? 0 : 1}>
          <ScrolledText lines={lines} offset={offset} {...passage} />
        </Box>
      </Box>
      <Text dimColor>{'─'.repeat(columns)}</Text>
      <Keys
        width={columns}
        keys={[
          ['↑↓', say.keys.choose],
          ['Tab', say.keys.tab],
          ['Esc', say.keys.back],
          ['q', say.keys.quit],
          [say.keys.page, say.keys.scroll],
        ]}
      />
    </Box>
  );

  /** Triggers and branches are lines of the list, but no steps. */
  function countOf(key: ViewName): number {
    return key === 'steps' ? views.steps.filter((item) => !item.dim).length : views[key].length;
  }
}
