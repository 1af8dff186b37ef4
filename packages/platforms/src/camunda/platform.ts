import { layOut, toBpmnXml } from '@lotse/bpmn';
import type { Form, ProcessGraph } from '@lotse/model';
import { formJsId, toFormJs } from '../forms/to-form-js.ts';
import { placeOption } from '../places.ts';
import type { ExportFile, ExportValues, Platform, Target } from '../target.ts';
import { uniqueVariable } from '../variables.ts';
import { questionGroup, variablesOf } from './asked.ts';
import { type CamundaRelease, camundaDialect } from './dialect.ts';
import { camundaNotes } from './notes.ts';
import { type Plan, planOf } from './plan.ts';
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

/** A form for this platform; the task that opens it asks there for the answers that the next choices need. */
function formFile(form: Form, release: CamundaRelease, plan: Plan): string {
  const platform = { executionPlatform: 'Camunda Platform', executionPlatformVersion: release.version };
  const node = [...plan.forms].find(([, id]) => id === form.id)?.[0];
  const asked = (node === undefined ? undefined : plan.asked.get(node)) ?? [];
  const schema = toFormJs(form, { platform, reserved: asked.flatMap(variablesOf) });
  const components = asked.length > 0 ? [...schema.components, questionGroup(asked)] : schema.components;
  return `${JSON.stringify({ ...schema, components }, null, 2)}\n`;
}

async function exportFiles(target: Target, release: CamundaRelease, values: ExportValues): Promise<ExportFile[]> {
  const { outline, graph } = values;
  const plan = planOf(values);
  const options = { dialect: camundaDialect(release, plan), ...placeOption(values) };
  const xml = await toBpmnXml(withConditionVariables(graph), layOut(graph), options);
  return [
    { path: `${target}/process.bpmn`, content: xml },
    ...outline.forms.map((form) => ({
      path: `${target}/${formJsId(form)}.form`,
      content: formFile(form, release, plan),
    })),
    { path: `${target}/hinweise.md`, content: camundaNotes(release, values, plan, preflightCamunda(graph)) },
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
