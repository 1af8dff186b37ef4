const numbers: Readonly<Record<string, number>> = {
  a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, twelve: 12,
  fourteen: 14, thirty: 30,
}; // biome-ignore format: a table is read in lines, not in columns

const units: Readonly<Record<string, (count: number) => string>> = {
  minute: (count) => `PT${count}M`,
  hour: (count) => `PT${count}H`,
  day: (count) => `P${count}D`,
  week: (count) => `P${count}W`,
  month: (count) => `P${count}M`,
  year: (count) => `P${count}Y`,
};

const later = /^(\d+|\p{L}+) (?:working |business )?(minute|hour|day|week|month|year)s? later(?!\p{L})/iu;

const pattern =
  /^(?:then,? )?(?:after|for|within) (?:about |at least |a period of |another )?(\d+|\p{L}+)(?:\s?[-–]\s?(\d+))? (?:working |business |calendar |full )?(minute|hour|day|week|month|year)s?(?!\p{L})/iu;

/** "After two weeks" as a time that has to pass; of "3-5 days" the longer. ISO 8601. */
export function passingTime(text: string): { label: string; duration: string } | undefined {
  const after = later.exec(text.trim());
  if (after) return passingTime(`after ${after[1]} ${after[2]}s`);
  const match = pattern.exec(text.trim());
  const [whole, count = '', upTo, unit = ''] = match ?? [];
  if (whole === undefined) return undefined;
  const number = Number(upTo ?? count) || numbers[count.toLowerCase()];
  const duration = units[unit.toLowerCase()];
  if (!number || !duration) return undefined;
  return {
    label: whole.replace(/^(?:then,? )?(?:after|for|within) /i, '').replace(/\s+/g, ' '),
    duration: duration(number),
  };
}
