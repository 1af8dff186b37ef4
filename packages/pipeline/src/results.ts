import { catalogue } from '@lotse/analyse';
import { checkXsd, drawSvg, type Layout, lint } from '@lotse/bpmn';
import type { FindingsFile, Manifest, ProcessGraph, ProcessOutline, SourceDocument, Warning } from '@lotse/model';
import { type ExportValues, exportTo, type Target } from '@lotse/platforms';
import { checkSoundness, compile } from '@lotse/process';
import { renderReport } from '@lotse/report';

export interface ResultFile {
  path: string;
  content: string;
}

/** The targets that every run writes; the others on `lotse export`. */
const ALWAYS: readonly Target[] = ['bpmn', 'svg', 'forms'];

/** The graph of an outline, and what is wrong with it. */
export function compileChecked(outline: ProcessOutline): { graph: ProcessGraph; warnings: Warning[] } {
  const graph = compile(outline);
  const { verdict, problems } = checkSoundness(graph);
  const warnings = problems.map(({ code, node, message }) => ({
    code: `E_UNSOUND_${code.toUpperCase().replace('-', '_')}`,
    message,
    ...(node === undefined ? {} : { where: node }),
  }));
  if (verdict === 'undecided') {
    warnings.push({
      code: 'E_SOUNDNESS_UNDECIDED',
      message:
        'Der Prozess ist zu verzweigt, um alle Abläufe durchzuspielen. Ob er immer endet, ist nicht entschieden.',
    });
  }
  return { graph, warnings };
}

/** The files below `out/` that every run writes, without the report, and what the checks of the BPMN file say. */
export async function exportAlways(values: ExportValues): Promise<{ files: ResultFile[]; warnings: Warning[] }> {
  const files: ResultFile[] = [];
  for (const target of ALWAYS) files.push(...(await exportTo(target, values)));
  const bpmn = files.find((file) => file.path.endsWith('.bpmn'));
  const warnings = bpmn === undefined ? [] : await checkFile(bpmn);
  return { files, warnings };
}

async function checkFile({ path, content }: ResultFile): Promise<Warning[]> {
  const problems = [...(await checkXsd(content)), ...(await lint(content))];
  return problems.map(({ code, message, element }) => ({
    code,
    message,
    where: element === undefined ? path : `${path}: ${element}`,
  }));
}

/** The report of a case. */
export function reportFile(values: {
  outline: ProcessOutline;
  graph: ProcessGraph;
  layout: Layout;
  documents: readonly SourceDocument[];
  findings: FindingsFile;
  manifest: Omit<Manifest, 'results' | 'created' | 'seconds'>;
}): ResultFile {
  const { findings, layout, ...rest } = values;
  const svg = drawSvg(values.graph, layout);
  const content = renderReport({ ...rest, ...findings, catalogue, svg });
  return { path: 'report.html', content };
}
