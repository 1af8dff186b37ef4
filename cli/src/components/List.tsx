import { Box, Text } from 'ink';
import { fit } from './width.ts';

export interface ListItem {
  key: string;
  text: string;
  dim?: boolean;
  warning?: boolean;
}

interface Props {
  readonly items: readonly ListItem[];
  readonly selected: number;
  readonly width: number;
  readonly height: number;
  /** What stands there if there is nothing to choose. */
  readonly empty: string;
}

/** A list to choose from; the chosen line is kept in view and marked by a sign as well as by inverted colours. */
export function List({ items, selected, width, height, empty }: Props) {
  if (items.length === 0) return <Text dimColor>{fit(` ${empty}`, width)}</Text>;
  const first = firstShown(items.length, selected, height);
  return (
    <Box flexDirection="column" width={width} height={height}>
      {items.slice(first, first + height).map((item, index) => {
        const isSelected = first + index === selected;
        const text = fit(`${isSelected ? '>' : ' '} ${item.text}`, width);
        return (
          <Text
            key={item.key}
            wrap="truncate"
            inverse={isSelected}
            dimColor={!isSelected && item.dim === true}
            {...(item.warning ? { color: 'yellow' } : {})}
          >
            {text}
          </Text>
        );
      })}
    </Box>
  );
}

/** The first of `count` lines to show in a window of `height`, so that the chosen one stands near its middle. */
export function firstShown(count: number, selected: number, height: number): number {
  return Math.max(0, Math.min(selected - Math.floor(height / 2), count - height));
}
