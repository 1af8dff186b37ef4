import { type Evidence, type Quote, Trigger } from '@lotse/model';
import type { Cast } from './cast.ts';
import type { Reference, Row } from './draft.ts';
import type { Problem } from './problem.ts';
import type { QuoteChecker } from './quotes.ts';
import { titleOf } from './rows.ts';

/** What building steps needs to know and where it tells what does not fit. */
export interface Building {
  cast: Cast;
  quotes: QuoteChecker;
  /** Row numbers to step ids. */
  ids: ReadonlyMap<number, string>;
  /** Rows that some goto leads to. */
  targets: ReadonlySet<number>;
  problems: Problem[];
  /** Questions that what was left out gives rise to. */
  ask(question: string, row: Row, evidence: readonly Quote[]): void;
}

export function report(building: Building, code: Problem['code'], row: Row, fault: string, remedy: string): void {
  building.problems.push({ code, row: row.n, message: `${titleOf(row)}: ${fault}`, remedy });
}

function idOf(row: Row, building: Building): string {
  return building.ids.get(row.n) ?? `schritt-${row.n}`;
}

/** The quotes of a row that stand; the others are problems. */
export function evidenceOf(row: Row, building: Building): Quote[] {
  const { quotes, failed } = building.quotes.check(row.evidence);
  for (const reference of failed) report(building, 'quote', row, notThere(reference), 'Das Zitat wurde gestrichen.');
  return quotes;
}

function notThere({ block, quote }: Reference): string {
  return quote.trim() === ''
    ? `Der Verweis auf ${block} hat kein Zitat.`
    : `„${quote}“ steht nicht wörtlich in ${block} und auch sonst nirgends.`;
}

export function common(row: Row, building: Building, derived?: string) {
  const quotes = evidenceOf(row, building);
  const structural = row.kind === 'parallel' || row.kind === 'goto' || (row.kind === 'race' && row.label.trim() === '');
  const evidence: Evidence[] = quotes;
  const legalBasis = row.legalBasis.filter((cite) => {
    if (building.quotes.cites(cite)) return true;
    report(
      building,
      'citation',
      row,
      `Die Rechtsgrundlage „${cite}“ steht nicht in den Unterlagen.`,
      'Sie wurde gestrichen.',
    );
    return false;
  });
  const unproven = quotes.length === 0 && derived === undefined && !structural;
  if (unproven && row.evidence.length === 0) {
    report(building, 'quote', row, 'Es fehlt ein Zitat.', 'Der Schritt ist als unbelegt gekennzeichnet.');
  }
  return {
    id: idOf(row, building),
    ...(quotes.length > 0 ? { evidence } : {}),
    ...(quotes.length === 0 && derived !== undefined ? { derived } : {}),
    ...(quotes.length === 0 && structural ? { derived: row.kind } : {}),
    ...(unproven ? { unsupported: true } : {}),
    ...(legalBasis.length > 0 ? { legalBasis } : {}),
  };
}

export function by(row: Row, building: Building): { by?: string; inferred?: string[] } {
  if (row.by === null) return {};
  const performer = building.cast.find(row.by);
  if (performer === undefined) {
    report(
      building,
      'participant',
      row,
      `„by“ nennt „${row.by}“, das nicht in participants steht.`,
      'Wer den Schritt ausführt, bleibt offen.',
    );
    return {};
  }
  return { by: performer.id, ...(row.byInferred ? { inferred: ['by'] } : {}) };
}

export function partner(row: Row, building: Building): string | undefined {
  if (row.partner === null) return undefined;
  const found = building.cast.find(row.partner);
  if (found === undefined) {
    report(
      building,
      'participant',
      row,
      `„partner“ nennt „${row.partner}“, das nicht in participants steht.`,
      'Die Angabe wurde weggelassen.',
    );
  }
  return found?.id;
}

export function listed<K extends string>(key: K, values: readonly string[]): { [key in K]?: string[] } {
  const filled = values.filter((value) => value.trim() !== '');
  return filled.length === 0 ? {} : ({ [key]: filled } as { [key in K]?: string[] });
}

/** What a wait, or an event of a race, waits for. Without a usable time it is a condition in words. */
export function triggerOf(row: Row, building: Building): Trigger {
  const from = partner(row, building);
  if (row.event === 'condition') return { condition: row.label };
  if (row.event === 'timer' || row.event === 'date') {
    const time = row.time ?? '';
    const timer = duration(time);
    if (timer !== undefined) return { timer, label: row.label };
    if (/^\d{4}-\d{2}-\d{2}/.test(time)) return { date: time, label: row.label };
    report(
      building,
      'time',
      row,
      `„time“: „${time}“ ist weder eine Dauer (P14D) noch ein Datum (2026-01-31) nach ISO 8601.`,
      'Der Zeitpunkt steht nur in Worten da.',
    );
    return { condition: row.label };
  }
  return {
    message: row.label,
    ...(from === undefined ? {} : { from }),
    ...(row.channel === null ? {} : { channel: row.channel }),
  };
}

export function duration(text: string): string | undefined {
  const parsed = Trigger.safeParse({ timer: text.trim().toUpperCase() });
  return parsed.success && 'timer' in parsed.data ? parsed.data.timer : undefined;
}
