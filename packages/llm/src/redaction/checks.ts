/** ISO 13616: the remainder of an IBAN by 97 is 1. */
export function isIban(value: string): boolean {
  const plain = value.replace(/\s/g, '');
  if (plain.length < 15 || plain.length > 34) return false;
  let rest = 0;
  for (const sign of plain.slice(4) + plain.slice(0, 4)) {
    const digits = /\d/.test(sign) ? sign : String(sign.charCodeAt(0) - 55);
    for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
  }
  return rest === 1;
}

/** § 139b AO: eleven digits, the first not 0, the last by ISO 7064 (mod 11, 10). */
export function isTaxId(value: string): boolean {
  const digits = value.replace(/\D/g, '');
  if (!/^[1-9]\d{10}$/.test(digits) || /^(\d)\1+$/.test(digits)) return false;
  let product = 10;
  for (const digit of digits.slice(0, 10)) {
    const sum = (Number(digit) + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (11 - product) % 10 === Number(digits[10]);
}

/** ICAO 9303: nine signs and a digit that is their sum, weighted 7, 3, 1, by 10. Identity cards and passports. */
export function isIdCard(value: string): boolean {
  if (!/^[CFGHJKLMNPRTVWXYZ\d]{9}\d$/.test(value) || (value.match(/\d/g) ?? []).length < 4 || !/^\D/.test(value)) {
    return false;
  }
  const sum = [...value.slice(0, 9)].reduce(
    (total, sign, index) => total + worth(sign) * ([7, 3, 1][index % 3] ?? 0),
    0,
  );
  return sum % 10 === Number(value[9]);
}

function worth(sign: string): number {
  return /\d/.test(sign) ? Number(sign) : sign.charCodeAt(0) - 55;
}

/** § 147 SGB VI: area, date of birth, first letter, two digits, check digit. Only the form and the date are checked. */
export function isPensionNumber(value: string): boolean {
  const [, day, month] = /^\d{2}(\d{2})(\d{2})\d{2}[A-Z]\d{3}$/.exec(value.replace(/\s/g, '')) ?? [];
  const isDay = Number(day) >= 1 && Number(day) <= 81; // 50 is added where a number would be given twice
  return isDay && Number(month) >= 1 && Number(month) <= 12;
}
