import { LotseError, ProcessOutline } from '@lotse/model';
import { checkSoundness, compile } from '@lotse/process';
import { bpmnProblems } from '../draft/draft-item.ts';

/** Whether what reaches the user can be used at all. */
export interface ResultChecks {
  soundness: 'sound' | 'unsound' | 'undecided';
  /** What the outline's form, the compiler, the schema of BPMN and the lint rules complain about. */
  problems: string[];
}

/** Checks outlines, each different one once: most damage leads to one of few. */
export function openResultChecks(): (outline: ProcessOutline) => Promise<ResultChecks> {
  const known = new Map<string, Promise<ResultChecks>>();
  return (outline) => {
    const key = JSON.stringify(outline);
    const checks = known.get(key) ?? check(outline);
    known.set(key, checks);
    return checks;
  };
}

async function check(outline: ProcessOutline): Promise<ResultChecks> {
  const form = ProcessOutline.safeParse(outline);
  if (!form.success) {
    return { soundness: 'undecided', problems: form.error.issues.map(({ path, message }) => `${path}: ${message}`) };
  }
  try {
    const graph = compile(outline);
    return { soundness: checkSoundness(graph).verdict, problems: await bpmnProblems(graph) };
  } catch (error) {
    if (!(error instanceof LotseError)) throw error;
    return { soundness: 'undecided', problems: [`${error.code} ${error.message}`] };
  }
}
