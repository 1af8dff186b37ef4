/** German decimals; a dash where there is nothing to say. */
export function decimal(value: number | undefined, digits = 3): string {
  return value === undefined ? '–' : withMinus(value.toFixed(digits)).replace('.', ',');
}

/** With its sign: `+0,013`, `−0,002`, `0,000`. */
export function signed(value: number | undefined, digits = 3): string {
  const text = decimal(value, digits);
  return value !== undefined && Number(value.toFixed(digits)) > 0 ? `+${text}` : text;
}

/** A share in per cent: `3 %`. */
export function percent(value: number): string {
  return `${Math.round(value * 100)} %`;
}

/** Whole numbers with points between thousands: `1.234.567`. */
export function whole(value: number): string {
  return withMinus(Math.round(value).toString()).replace(/\B(?=(\d{3})+$)/g, '.');
}

/** `1 Fall`, `2 Fälle`. */
export function count(n: number, one: string, many: string): string {
  return `${whole(n)} ${n === 1 ? one : many}`;
}

/** No figure reads `−0,000`. */
function withMinus(text: string): string {
  return /^-0(\.0+)?$/.test(text) ? text.slice(1) : text.replace('-', '−');
}
