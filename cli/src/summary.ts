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
  const people = outline.participants.filter(({ kind }) => kind !== 'system').map(({ name }) => name);
  const unread = values.warnings.filter(isUnread);
  const others = values.warnings.filter((warning) => !isUnread(warning));
  const rows: Row[] = [
    [say.process, [outline.process]],
    [say.participants, [`${people.length}: ${people.join(', ')}`]],
    [say.steps, [stepsLine(outline, session)]],
    [say.grounding, [`${words.percent(measures.grounding)} ${say.groundingOf}`]],
    [say.coverage, [`${words.percent(measures.coverage)} ${say.coverageOf(measures.unused.length)}`]],
    [say.findings, [`${findingsLine(values.findings, session)} · ${say.maturity(values.maturity.level)}`]],
    [say.questions, questionLines(outline, session)],
    [say.drafted, [draftedBy(manifest, session)]],
    ...(unread.length > 0 ? [[say.unread, unread.map(warningLine)] satisfies Row] : []),
    ...(others.length > 0 ? [[say.warnings, others.map(warningLine)] satisfies Row] : []),
    [say.folder, [shortPath(values.directory, session)]],
    [say.report, [shortPath(values.report, session)]],
  ];
  const title = printable(outline.service.name || outline.process);
  return [strong(title, session), ...table(rows, session)].join('\n');
}

type Row = [name: string, lines: string[]];

/** The readers' codes for a file or page that gave no text, against remarks on what was read. */
const unreadCodes: ReadonlySet<string> = new Set([
  'E_DAMAGED',
  'E_EMPTY',
  'E_ENCRYPTED',
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

function questionLines({ openQuestions }: ProcessOutline, { texts }: Session): string[] {
  if (openQuestions.length === 0) return [texts.summary.noQuestions];
  const shown = openQuestions.slice(0, MOST_QUESTIONS).map(({ question }) => `– ${question}`);
  const rest = openQuestions.length - shown.length;
  return [`${openQuestions.length}`, ...shown, ...(rest > 0 ? [texts.summary.more(rest)] : [])];
}

function draftedBy({ extractor, fallback, model }: SummaryValues['manifest'], { texts }: Session): string {
  if (fallback) return texts.summary.byFallback;
  if (extractor === 'llm' && model !== undefined) return texts.summary.byModel(model.name, model.host);
  return texts.summary.byRules;
}

function table(rows: readonly Row[], session: Session): string[] {
  const width = Math.max(...rows.map(([name]) => widthOf(name)));
  return rows.flatMap(([name, lines]) =>
    lines.map((line, index) => {
      const label = (index === 0 ? name : '').padEnd(width);
      return `  ${dim(label, session)}  ${printable(line)}`;
    }),
  );
}

function strong(text: string, { colour }: Session): string {
  return colour ? styleText('bold', text, { validateStream: false }) : text;
}

function dim(text: string, { colour }: Session): string {
  return colour ? styleText('dim', text, { validateStream: false }) : text;
}
