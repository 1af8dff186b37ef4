import { Box, Text, useAnimation, useWindowSize } from 'ink';
import { fit, truncate, widthOf } from '../components/width.ts';
import { warningLine } from '../present.ts';
import { printable } from '../printable.ts';
import type { Texts } from '../texts/index.ts';
import type { ProgressState, StageState } from './state.ts';

interface Props {
  readonly progress: ProgressState;
  readonly texts: Texts;
}

const spinner = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const BAR = 12;

/** The stages as a list that lives: done, running with a bar and what is happening, still to come. */
export function LiveProgress({ progress, texts }: Props) {
  const { columns } = useWindowSize();
  const { frame } = useAnimation({ interval: 100 });
  const names = texts.words.stages;
  const nameWidth = Math.max(...Object.values(names).map((name) => widthOf(name)));
  return (
    <Box flexDirection="column">
      {progress.case === '' ? null : <Text bold>{truncate(printable(progress.case), columns)}</Text>}
      {progress.stages.map((stage) => (
        <Box key={stage.stage}>
          <Text color={stage.state === 'done' ? 'green' : 'cyan'}>{` ${signOf(stage, frame)} `}</Text>
          <Text dimColor={stage.state === 'waiting'}>{`${fit(names[stage.stage], nameWidth)}  `}</Text>
          <Text dimColor={stage.state === 'done'}>{truncate(detailOf(stage, texts), columns - nameWidth - 6)}</Text>
        </Box>
      ))}
      {progress.warnings.slice(-3).map((warning) => (
        <Text key={`${warning.where}${warning.message}`} color="yellow">
          {truncate(` ! ${printable(warningLine(warning))}`, columns)}
        </Text>
      ))}
    </Box>
  );
}

function signOf({ state }: StageState, frame: number): string {
  if (state === 'done') return '✓';
  return state === 'waiting' ? '·' : (spinner[frame % spinner.length] ?? '');
}

function detailOf(stage: StageState, texts: Texts): string {
  if (stage.state === 'waiting') return '';
  const message = printable(stage.message).replace(/\s+/g, ' ');
  const tokens = stage.tokens === undefined ? '' : `  ${texts.words.tokens(stage.tokens.in, stage.tokens.out)}`;
  if (stage.total === undefined) return `${message}${tokens}`;
  const count = `${stage.done}/${stage.total}`;
  if (stage.state === 'done') return `${count}  ${message}${tokens}`;
  const filled = stage.total === 0 ? 0 : Math.round((Math.min(stage.done, stage.total) / stage.total) * BAR);
  return `${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} ${count}  ${message}${tokens}`;
}
