import type { CaseResult } from '@lotse/pipeline';
import type { Outcome } from './command.ts';
import type { Session } from './session.ts';
import { summaryText } from './summary.ts';

/** What a drafted case looks like on stdout; with `--quiet` the path of the report alone. */
export function caseOutcome(result: CaseResult, session: Session): Outcome {
  const { directory, outline, findings, manifest, warnings, report } = result;
  return {
    exitCode: result.exitCode,
    result: { directory, report, outline, findings: findings.findings, maturity: findings.maturity, manifest },
    text: summaryText({ directory, outline, ...findings, manifest, warnings, report }, session),
    brief: report,
    warnings,
  };
}
