import { drawSvg, layOut } from '@lotse/bpmn';
import type { ProcessOutline } from '@lotse/model';
import { compile } from '@lotse/process';
import type { ReportValues } from '../src/index.ts';
import { values } from './hundesteuer.ts';

/** The case with `text` wherever a document or a person could have put it. */
export function hostile(text: string): ReportValues {
  const outline: ProcessOutline = JSON.parse(JSON.stringify(values.outline), (key, value: unknown) =>
    ['task', 'choice', 'label', 'name', 'process', 'when', 'question', 'end', 'note', 'section'].includes(key) &&
    typeof value === 'string'
      ? `${text} ${value}`
      : value,
  );
  outline.decisions[0]!.rules[0]!.conditions[0] = text;
  outline.forms[0]!.fields[1]!.options = [text];
  const graph = compile(outline);
  return {
    ...values,
    outline,
    graph,
    documents: values.documents.map((document) => ({
      ...document,
      title: text,
      file: `${text}.docx`,
      reader: text,
      sha256: text,
      blocks: document.blocks.map((block) => ({ ...block, text: `${text} ${block.text}` })),
    })),
    findings: values.findings.map((finding) => ({
      ...finding,
      id: `${text}${finding.id}`,
      remedy: text,
      reason: text,
      evidence: [{ document: 'dienstanweisung-hundesteuer', block: 'b-000001', quote: text }],
      legalBasis: [{ cite: text, status: 'toCheck' }],
    })),
    maturity: { ...values.maturity, reason: text, before3: [text] },
    manifest: { ...values.manifest, tool: text, warnings: [{ code: text, message: text, where: text }] },
    catalogue: { post: { title: text, description: text, component: text } },
    svg: drawSvg(graph, layOut(graph)),
  };
}
