import { defineCommand, type Outcome } from '../command.ts';
import { printable } from '../printable.ts';
import { caseTable } from '../screens/cases/case-line.ts';
import type { Session } from '../session.ts';

/** `lotse` alone: the workbench on a terminal, a list of the cases elsewhere. */
export default defineCommand({
  args: {},
  async run(_args, session): Promise<Outcome> {
    const isTerminal = session.stdout.isTTY === true && session.stdin.isTTY === true && session.env['TERM'] !== 'dumb';
    if (isTerminal && !session.json && !session.quiet) {
      const { openWorkbench } = await import('../screens/workbench/open.tsx');
      await openWorkbench(session);
      return { exitCode: 0, result: null, text: '', warnings: [] };
    }
    return await listed(session);
  },
});

async function listed(session: Session): Promise<Outcome> {
  const { listCases } = await import('../open-case.ts');
  const { workbench } = session.texts;
  const cases = await listCases(session.cwd);
  const table = caseTable(cases, session.stdout.columns ?? 100, session.texts);
  const lines = cases.length === 0 ? [workbench.none, workbench.noneHint] : [table.head, ...table.lines];
  return {
    exitCode: 0,
    result: { cases },
    text: [...lines, '', workbench.openHint].map(printable).join('\n'),
    brief: lines.map(printable).join('\n'),
    warnings: [],
  };
}
