import { createRequire } from 'node:module';
import { Linter } from 'bpmnlint';
import { Maker } from '../xml/moddle.ts';
import { lintTexts } from './lint-texts.ts';
import type { Problem } from './problem.ts';

const require = createRequire(import.meta.url);

/** Finds rules and configurations in the installed package, from a bundle too. */
const resolver = {
  resolveRule: (pkg: string, name: string): unknown => require(`${pkg}/rules/${name}`),
  resolveConfig: (pkg: string, name: string): unknown => require(`${pkg}/config/${name}`),
};

/**
 * The recommended rules but one: our vocabulary has inclusive gateways on purpose (several offices asked, each only where
 * it is named), and the platforms' preflight says who cannot run them.
 */
const config = { extends: 'bpmnlint:recommended', rules: { 'no-inclusive-gateway': 'off' as const } };

/**
 * Checks a file against bpmnlint's recommended rules; what moddle could not read comes back as `import`.
 * A new linter for every file: rules keep state and report falsely on a second one.
 */
export async function lint(xml: string): Promise<Problem[]> {
  const { moddle } = new Maker();
  let read: Awaited<ReturnType<typeof moddle.fromXML>>;
  try {
    read = await moddle.fromXML(xml);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [{ code: 'import', severity: 'error', message: `Die Datei lässt sich nicht als BPMN lesen: ${reason}` }];
  }
  const problems: Problem[] = read.warnings.map((warning) => ({
    code: 'import',
    severity: 'warning',
    message: `Beim Lesen aufgefallen: ${warning.message.split('\n')[0]}`,
  }));
  const linter = new Linter({ config, resolver });
  for (const [rule, reports] of Object.entries(await linter.lint(read.rootElement))) {
    for (const report of reports) {
      problems.push({
        code: rule,
        severity: report.category === 'error' || report.category === 'rule-error' ? 'error' : 'warning',
        message: `${lintTexts[rule] ?? 'Regel verletzt'} (${rule}: ${report.message})`,
        ...(report.id === undefined ? {} : { element: report.id }),
      });
    }
  }
  return problems;
}
