import { styleText } from 'node:util';
import type { Maturity, Warning } from '@lotse/model';
import {
  type Finding,
  type Manifest,
  type ProcessOutline,
  type Severity,
  type StepKind,
  stepKind,
  walkSteps,
} from '@lotse/model';
import { widthOf } from './components/width.ts';
import { wrap } from './components/wrap.ts';
import { warningLine } from './present.ts';
import { printable } from './printable.ts';
import type { Session } from './session.ts';
import { shortPath } from './short-path.ts';

/** What the summary tells of: the values of a case, not its files. */
export interface SummaryValues {
  directory: string;
  outline: ProcessOutline;
  findings: readonly Finding[];
  maturity: Maturity;
  manifest: Omit<Manifest, 'results'>;
  warnings: readonly Warning[];
  /** Absolute path of the report. */
  report: string;
}

const MOST_QUESTIONS = 5;
const MOST_WARNINGS = 10;
const severities: readonly Severity[] = ['high', 'medium', 'low'];
const counted: readonly StepKind[] = [
  'task',
  'choice',
  'repeat',
  'wait',
  'race',
  'parallel',
  'subprocess',
  'call',
  'end',
];

/** What a person wants to read when the work is done: what was found, how well it is proven, what is open. */
export function summaryText(values: SummaryValues, session: Session): string {
  const { summary: say, words } = session.texts;
  const { outline, manifest } = values;
  const { measures } = manifest;
  const title = outline.service.name || outline.process;
  const people = outline.participants.filter(({ kind }) => kind !== 'system').map(({ name }) => name);
  const unread = values.warnings.filter(isUnread);
  const others = values.warnings.filter((warning) => !isUnread(warning));
  const rows: Row[] = [
    ...(outline.process === title ? [] : [[say.process, [outline.process]] satisfies Row]),
    [say.participants, [`${people.length}: ${people.join(', ')}`]],
    [say.steps, [stepsLine(outline, session)]],
    [say.grounding, [`${words.percent(measures.grounding)} ${say.groundingOf}`]],
    [say.coverage, [`${words.percent(measures.coverage)} ${say.coverageOf(measures.unused.length)}`]],
    [say.findings, [`${findingsLine(values.findings, session)} · ${say.maturity(values.maturity.level)}`]],
    [say.questions, questionLines(outline, session)],
    [say.drafted, [draftedBy(manifest, session)]],
    ...(manifest.calls === undefined ? [] : [[say.spent, [spent(manifest, session)]] satisfies Row]),
    ...(unread.length > 0 ? [[say.unread, some(unread.map(warningLine), MOST_WARNINGS, session)] satisfies Row] : []),
    ...(others.length > 0 ? [[say.warnings, some(others.map(warningLine), MOST_WARNINGS, session)] satisfies Row] : []),
    [say.folder, [shortPath(values.directory, session)], 'whole'],
    [say.report, [shortPath(values.report, session)], 'whole'],
  ];
  return [strong(printable(title), session), ...table(rows, session)].join('\n');
}

/** `whole`: a path, which stays on one line to be copied. */
type Row = [name: string, lines: string[], breaking?: 'whole'];

/** The readers' codes for a file or page that gave no text, against remarks on what was read. */
const unreadCodes: ReadonlySet<string> = new Set([
  'E_DAMAGED',
  'E_EMPTY',
  'E_ENCRYPTED',
  'E_ENCRYPTION_UNSUPPORTED',
  'E_NEEDS_OCR',
  'E_PDF_ENCRYPTED',
  'E_TIMEOUT',
  'E_TOO_LARGE',
  'E_UNREADABLE',
  'E_UNSUPPORTED',
  'E_XML_DEPTH',
  'E_XML_DOCTYPE',
]);

function isUnread({ code }: Warning): boolean {
  return unreadCodes.has(code);
}

function stepsLine({ steps }: ProcessOutline, session: Session): string {
  const { kinds } = session.texts.summary;
  const counts = new Map<StepKind, number>();
  let total = 0;
  for (const { step } of walkSteps(steps)) {
    const kind = stepKind(step);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    if (kind !== 'goto') total++;
  }
  const parts = counted.flatMap((kind) => {
    const count = counts.get(kind) ?? 0;
    return count === 0 ? [] : [kinds[kind](count)];
  });
  return parts.length === 0 ? '0' : `${total}: ${parts.join(', ')}`;
}

function findingsLine(findings: readonly Finding[], { texts }: Session): string {
  const open = findings.filter(({ status }) => status !== 'rejected');
  if (open.length === 0) return texts.summary.noFindings;
  const parts = severities.flatMap((severity) => {
    const count = open.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [`${count} ${texts.words.severity[severity]}`];
  });
  return `${open.length}: ${parts.join(', ')}`;
}

function questionLines({ openQuestions }: ProcessOutline, session: Session): string[] {
  if (openQuestions.length === 0) return [session.texts.summary.noQuestions];
  const questions = openQuestions.map(({ question }) => `– ${question}`);
  return [`${openQuestions.length}`, ...some(questions, MOST_QUESTIONS, session)];
}

/** The first lines, and how many more there are. */
function some(lines: readonly string[], most: number, { texts }: Session): string[] {
  const rest = lines.length - most;
  return rest > 0 ? [...lines.slice(0, most), texts.summary.more(rest)] : [...lines];
}

function draftedBy({ extractor, fallback, model }: SummaryValues['manifest'], { texts }: Session): string {
  if (fallback) return texts.summary.byFallback;
  if (extractor === 'llm' && model !== undefined) return texts.summary.byModel(model.name, model.host);
  return texts.summary.byRules;
}

/** What the model was asked for, what of it was paid, and how long it took. */
function spent(
  { calls = 0, tokens, keptCalls = 0, cost, seconds }: SummaryValues['manifest'],
  { texts }: Session,
): string {
  const { summary: say, words } = texts;
  return [
    say.calls(calls, keptCalls),
    say.tokens(words.number((tokens?.in ?? 0) + (tokens?.out ?? 0))),
    ...(cost === undefined ? [] : [`${words.money(cost.amount)} ${cost.currency}`]),
    ...(seconds['extract'] === undefined ? [] : [`${words.number(Math.round(seconds['extract']))} s`]),
  ].join(' · ');
}

/** On a terminal long lines are broken beside their label; in a pipe every fact stays on one line. */
function table(rows: readonly Row[], session: Session): string[] {
  const width = Math.max(...rows.map(([name]) => widthOf(name)));
  const columns = session.stdout.columns || 80;
  const room = session.stdout.isTTY ? Math.max(20, columns - width - 4) : undefined;
  return rows.flatMap(([name, lines, breaking]) =>
    lines
      .flatMap((line) => broken(printable(line), breaking === 'whole' ? undefined : room))
      .map((line, index) => `  ${dim((index === 0 ? name : '').padEnd(width), session)}  ${line}`),
  );
}

function broken(text: string, room: number | undefined): string[] {
  if (room === undefined) return [text.replaceAll('\n', ' ')];
  const indent = text.startsWith('– ') ? 2 : 0;
  return wrap([{ text, style: 'plain' }], room, indent).map((line) => line.map((span) => span.text).join(''));
}

function strong(text: string, { colour }: Session): string {
  return colour ? styleText('bold', text, { validateStream: false }) : text;
}

function dim(text: string, { colour }: Session): string {
  return colour ? styleText('dim', text, { validateStream: false }) : text;
}
