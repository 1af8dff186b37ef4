/** bpmnlint ships no types of its linter. */
declare module 'bpmnlint' {
  interface LintReport {
    id?: string;
    message: string;
    category: string;
  }
  interface LintResolver {
    resolveRule(pkg: string, ruleName: string): unknown;
    resolveConfig(pkg: string, configName: string): unknown;
  }
  export class Linter {
    constructor(options: {
      config: { extends: string | string[]; rules?: Record<string, 'off' | 'warn' | 'error'> };
      resolver: LintResolver;
    });
    lint(moddleRoot: object): Promise<Record<string, LintReport[]>>;
  }
}
