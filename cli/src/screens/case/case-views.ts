import { type Finding, stepLabel, triggerId, walkSteps } from '@lotse/model';
import type { CaseView } from '../../case-view.ts';
import type { ListItem } from '../../components/List.tsx';
import type { Span } from '../../components/wrap.ts';
import type { Texts } from '../../texts/index.ts';
import { type OutlineRow, outlineRows } from './outline-rows.ts';
import { affected, findingPassage, type PassageContext, questionPassage, rowPassage } from './passage-text.ts';

export const viewNames = ['steps', 'findings', 'questions', 'warnings'] as const;
export type ViewName = (typeof viewNames)[number];

/** One thing to choose in a view, and the text that stands beside it. */
export interface ViewItem extends ListItem {
  passage: readonly Span[];
}

/** The four views of a case: each a list with a passage to every line. */
export function caseViews(view: CaseView, texts: Texts): Record<ViewName, readonly ViewItem[]> {
  const context: PassageContext = { outline: view.outline, documents: view.documents, texts, titles: stepTitles(view) };
  return {
    steps: outlineRows(view.outline, texts).map((row) => ({
      key: row.key,
      text: rowText(row),
      dim: row.step === undefined,
      warning: row.doubtful,
      passage: rowPassage(row, context),
    })),
    findings: bySeverity(view).map((finding) => ({
      key: finding.id,
      text: findingText(finding, view.titleOf(finding.code), context),
      dim: finding.status === 'rejected',
      passage: findingPassage(finding, view.titleOf(finding.code), context),
    })),
    questions: view.outline.openQuestions.map((question) => ({
      key: question.id,
      text: question.question,
      warning: question.mustAnswer === true,
      passage: questionPassage(question, context),
    })),
    warnings: view.warnings.map((warning, index) => ({
      key: `${index}`,
      text: [warning.where, warning.message].filter(Boolean).join(': '),
      passage: [
        { text: `${warning.where ?? warning.code}\n\n`, style: 'heading' },
        { text: warning.message, style: 'plain' },
        { text: `\n\n${warning.code}`, style: 'dim' },
      ],
    })),
  };
}

/** A row whose proof is in doubt says so by a sign too, for who sees no colour. */
function rowText({ depth, mark, label, performer, doubtful }: OutlineRow): string {
  return `${'  '.repeat(depth)}${mark} ${doubtful ? '! ' : ''}${label}${performer === undefined ? '' : ` · ${performer}`}`;
}

const rank = { high: 0, medium: 1, low: 2 };

function bySeverity({ findings }: CaseView) {
  return findings.toSorted((a, b) => rank[a.severity] - rank[b.severity]);
}

/** Severity, what it is, and the step or field that it sits on. */
function findingText(finding: Finding, title: string, context: PassageContext): string {
  const severity = context.texts.words.severity[finding.severity].padEnd(severityWidth(context.texts));
  const [, place] = affected(finding, context);
  return `${severity}  ${title} · ${place}`;
}

function severityWidth(texts: Texts): number {
  return Math.max(...Object.values(texts.words.severity).map((word) => word.length));
}

function stepTitles({ outline }: CaseView): ReadonlyMap<string, string> {
  const triggers = outline.triggers.map(({ label }, index): [string, string] => [triggerId(index), label]);
  const steps = [...walkSteps(outline.steps)].map(({ step }): [string, string] => [
    step.id,
    stepLabel(step) || step.id,
  ]);
  return new Map([...triggers, ...steps]);
}
