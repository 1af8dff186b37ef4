import { layOut, toBpmnXml } from '@lotse/bpmn';
import { placeOption } from '../places.ts';
import type { Platform } from '../target.ts';

/** Neutral BPMN 2.0 with diagram: Camunda Modeler, bpmn.io, Signavio, ADONIS, PICTURE. */
export const bpmn: Platform = {
  target: 'bpmn',
  name: 'BPMN 2.0',
  exportFiles: async (values) => [
    {
      path: 'process.bpmn',
      content: await toBpmnXml(values.graph, values.layout ?? layOut(values.graph), placeOption(values)),
    },
  ],
  preflight: () => [],
};
