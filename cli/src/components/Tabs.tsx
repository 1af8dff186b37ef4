import { Text } from 'ink';

interface Props {
  readonly tabs: readonly { key: string; title: string; count: number }[];
  readonly active: string;
}

/** The views of a case; the open one stands in brackets, so that it is told without colour. */
export function Tabs({ tabs, active }: Props) {
  return (
    <Text wrap="truncate">
      {tabs.map(({ key, title, count }) => (
        <Text key={key} bold={key === active} dimColor={key !== active}>
          {key === active ? `[${title} ${count}] ` : ` ${title} ${count}  `}
        </Text>
      ))}
    </Text>
  );
}
