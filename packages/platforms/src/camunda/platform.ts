import { layOut, toBpmnXml } from '@lotse/bpmn';
import { type ProcessGraph, slug } from '@lotse/model';
import { toFormJs } from '../forms/to-form-js.ts';
import type { ExportFile, ExportValues, Platform, Target } from '../target.ts';
import { uniqueVariable } from '../variables.ts';
import { type CamundaRelease, camundaDialect } from './dialect.ts';
import { formsByStep } from './form-binding.ts';
import { camundaNotes } from './notes.ts';
import { preflightCamunda } from './preflight.ts';
import { routingsOf } from './routing.ts';

/** A condition in words cannot be evaluated: it becomes a variable named after it, which someone must set. */
function withConditionVariables(graph: ProcessGraph): ProcessGraph {
  const taken = new Set(routingsOf(graph).map((routing) => routing.variable));
  const nodes = graph.nodes.map((node) =>
    'event' in node && node.event === 'conditional'
      ? { ...node, condition: `\${${uniqueVariable(node.condition ?? node.label, taken)} == true}` }
      : node,
  );
  return { ...graph, nodes };
}

async function exportFiles(target: Target, release: CamundaRelease, values: ExportValues): Promise<ExportFile[]> {
  const { outline, graph } = values;
  const calledElements = new Map(
    graph.nodes.filter((node) => node.kind === 'call').map((node) => [node.id, `Process_${slug(node.label)}`]),
  );
  const dialect = camundaDialect(release, graph, routingsOf(graph), formsByStep(values), calledElements);
  const xml = await toBpmnXml(withConditionVariables(graph), layOut(graph), { dialect });
  const platform = { executionPlatform: 'Camunda Platform', executionPlatformVersion: release.version };
  return [
    { path: `${target}/process.bpmn`, content: xml },
    ...outline.forms.map((form) => ({
      path: `${target}/${slug(form.id)}.form`,
      content: `${JSON.stringify(toFormJs(form, platform), null, 2)}\n`,
    })),
    { path: `${target}/hinweise.md`, content: camundaNotes(release, values, preflightCamunda(graph)) },
  ];
}

/** A platform of the Camunda 7 family: process, forms and the notes on what remains to be done by hand. */
export function camundaPlatform({ target, ...release }: CamundaRelease & { target: Target }): Platform {
  return {
    target,
    name: release.name,
    exportFiles: (values) => exportFiles(target, release, values),
    preflight: preflightCamunda,
  };
}
