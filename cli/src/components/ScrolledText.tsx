import { Box, Text } from 'ink';
import { TextLine } from './TextLine.tsx';
import type { Line } from './wrap.ts';

interface Props {
  readonly lines: readonly Line[];
  /** Lines scrolled away at the top. */
  readonly offset: number;
  readonly width: number;
  /** The last line tells where one is, if there is more than fits. */
  readonly height: number;
}

/** As much of a text as fits, from `offset` on. */
export function ScrolledText({ lines, offset, width, height }: Props) {
  const fits = lines.length <= height;
  const room = fits ? height : Math.max(1, height - 1);
  const first = Math.min(offset, lastOffset(lines.length, height));
  const shown = lines.slice(first, first + room);
  const bottom = Math.min(first + room, lines.length);
  return (
    <Box flexDirection="column" width={width} height={height}>
      {shown.map((line, index) => (
        <TextLine key={first + index} line={line} />
      ))}
      {fits ? null : (
        <>
          <Box flexGrow={1} />
          <Text
            dimColor
          >{`${first > 0 ? '↑' : ' '}${bottom < lines.length ? '↓' : ' '} ${bottom}/${lines.length}`}</Text>
        </>
      )}
    </Box>
  );
}

/** The furthest that `count` lines can be scrolled in a window of `height` lines. */
export function lastOffset(count: number, height: number): number {
  return count <= height ? 0 : count - Math.max(1, height - 1);
}
