import { checkXsd, layOut, lint, type Problem, toBpmnXml } from '@lotse/bpmn';
import { readCase } from '@lotse/case';
import { type Unsupported, verifyEvidence } from '@lotse/extract';
import { LotseError } from '@lotse/model';
import { checkSoundness, compile, type Soundness } from '@lotse/process';

/** What the checks of a case found; all lists empty and `sound` where everything is in order. */
export interface CaseCheck {
  /** Quotes that do not stand in the documents. */
  evidence: Unsupported[];
  soundness: Soundness;
  xsd: Problem[];
  lint: Problem[];
}

/** Checks the outline of a case as it stands on disk, after whatever people did to it. */
export async function checkCase(directory: string): Promise<CaseCheck> {
  const { outline, sources } = await readCase(directory);
  const { unsupported } = verifyEvidence(outline, sources);
  try {
    const graph = compile(outline);
    const xml = await toBpmnXml(graph, layOut(graph));
    return { evidence: unsupported, soundness: checkSoundness(graph), ...(await checkBpmn(xml)) };
  } catch (error) {
    if (!(error instanceof LotseError)) throw error;
    const { message, where } = error;
    const problem = { code: 'refused' as const, message: where === undefined ? message : `${where}: ${message}` };
    return {
      evidence: unsupported,
      soundness: { verdict: 'unsound', problems: [problem], states: 0 },
      xsd: [],
      lint: [],
    };
  }
}

/** Checks any BPMN file against the schema and the recommended rules of bpmnlint. */
export async function checkBpmn(xml: string): Promise<Pick<CaseCheck, 'xsd' | 'lint'>> {
  const xsd = await checkXsd(xml);
  return { xsd, lint: xsd.length > 0 ? [] : await lint(xml) };
}
