import { Text } from 'ink';
import type { Line, TextStyle } from './wrap.ts';

const looks: Record<TextStyle, { bold?: boolean; dimColor?: boolean; color?: string; underline?: boolean }> = {
  plain: {},
  strong: { bold: true },
  // Underlined too, so that the quote stands out without colour.
  quote: { bold: true, underline: true, color: 'cyan' },
  dim: { dimColor: true },
  heading: { bold: true },
  warning: { color: 'yellow' },
};

interface Props {
  /** Already wrapped to the width at hand; an empty line keeps its height. */
  readonly line: Line;
}

export function TextLine({ line }: Props) {
  if (line.length === 0) return <Text> </Text>;
  let column = 0;
  return (
    <Text wrap="truncate">
      {line.map(({ text, style }) => {
        const key = column;
        column += text.length;
        return (
          <Text key={key} {...looks[style]}>
            {text}
          </Text>
        );
      })}
    </Text>
  );
}
