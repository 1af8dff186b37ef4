/** German decimals, three of a share and fewer of what is large; a dash where there is nothing to say. */
export function decimal(value: number | undefined, digits?: number): string {
  if (value === undefined) return '–';
  const [whole = '', ...rest] = fixed(value, digits).split('.');
  return [withPoints(whole), ...rest].join(',');
}

/** With its sign: `+0,013`, `−0,002`, `0,000`. */
export function signed(value: number | undefined, digits?: number): string {
  const text = decimal(value, digits);
  return value !== undefined && Number(fixed(value, digits)) > 0 ? `+${text}` : text;
}

/** A share in per cent: `3 %`. */
export function percent(value: number): string {
  return `${Math.round(value * 100)} %`;
}

/** Whole numbers with points between thousands: `1.234.567`. */
export function whole(value: number): string {
  return decimal(value, 0);
}

/** `1 Fall`, `2 Fälle`. */
export function count(n: number, one: string, many: string): string {
  return `${whole(n)} ${n === 1 ? one : many}`;
}

/** No figure reads `-0.000`. */
function fixed(value: number, digits?: number): string {
  const size = Math.abs(value);
  const text = value.toFixed(digits ?? (size >= 100 ? 0 : size >= 10 ? 1 : 3));
  return /^-0(\.0+)?$/.test(text) ? text.slice(1) : text;
}

function withPoints(text: string): string {
  return text.replace('-', '−').replace(/\B(?=(\d{3})+$)/g, '.');
}
