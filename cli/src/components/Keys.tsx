import { Text } from 'ink';
import { truncate } from './width.ts';

interface Props {
  /** What the keys do, most needed first: a narrow window cuts off the rest. */
  readonly keys: readonly (readonly [key: string, does: string])[];
  readonly width: number;
}

/** The footer. */
export function Keys({ keys, width }: Props) {
  const text = keys.map(([key, does]) => `${key} ${does}`).join('  ·  ');
  return <Text dimColor>{truncate(` ${text}`, width)}</Text>;
}
