import { layOut, toBpmnXml } from '@lotse/bpmn';
import type { Form } from '@lotse/model';
import { formJsId, toFormJs } from '../forms/to-form-js.ts';
import { placeOption } from '../places.ts';
import type { ExportFile, ExportValues, Platform, Target } from '../target.ts';
import { questionGroup, variablesOf } from './asked.ts';
import { type CamundaRelease, camundaDialect } from './dialect.ts';
import { executableGraph } from './executable-graph.ts';
import { inert } from './inert.ts';
import { camundaNotes } from './notes.ts';
import { type Plan, planOf } from './plan.ts';
import { preflightCamunda } from './preflight.ts';

/** A form for this platform; the task that opens it asks there for the answers that the next choices need. */
function formFile(form: Form, release: CamundaRelease, plan: Plan): string {
  const platform = { executionPlatform: 'Camunda Platform', executionPlatformVersion: release.version };
  const node = [...plan.forms].find(([, id]) => id === form.id)?.[0];
  const asked = (node === undefined ? undefined : plan.asked.get(node)) ?? [];
  const schema = toFormJs(form, { platform, reserved: asked.flatMap(({ routing }) => variablesOf(routing)) });
  const components = asked.length > 0 ? [...schema.components, questionGroup(asked)] : schema.components;
  return `${JSON.stringify({ ...schema, components }, null, 2)}\n`;
}

/** Titles of documents and headings stand in the documentation too. */
function inertPlaces(values: ExportValues): ReturnType<typeof placeOption> {
  const { place } = placeOption(values);
  if (place === undefined) return {};
  return {
    place: (document, block) => {
      const words = place(document, block);
      return words === undefined ? undefined : inert(words);
    },
  };
}

async function exportFiles(target: Target, release: CamundaRelease, values: ExportValues): Promise<ExportFile[]> {
  const { outline, graph } = values;
  const plan = planOf(values);
  const options = { dialect: camundaDialect(release, plan), ...inertPlaces(values) };
  const xml = await toBpmnXml(executableGraph(graph), values.layout ?? layOut(graph), options);
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
