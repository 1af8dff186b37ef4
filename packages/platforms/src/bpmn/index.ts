import { layOut, toBpmnXml } from '@lotse/bpmn';
import type { Platform } from '../target.ts';

/** Neutral BPMN 2.0 with diagram: Camunda Modeler, bpmn.io, Signavio, ADONIS, PICTURE. */
export const bpmn: Platform = {
  target: 'bpmn',
  name: 'BPMN 2.0',
  exportFiles: async ({ graph }) => [{ path: 'process.bpmn', content: await toBpmnXml(graph, layOut(graph)) }],
  preflight: () => [],
};
