import type { BpmnXmlOptions } from '@lotse/bpmn';
import { blockPlace } from '@lotse/model';
import type { ExportValues } from './target.ts';

/** How a BPMN file says where a passage stands: „Dienstanweisung Hundesteuer, Seite 2“. */
export function placeOption({ documents }: ExportValues): Pick<BpmnXmlOptions, 'place'> {
  if (documents === undefined) return {};
  return {
    place: (id, blockId) => {
      const document = documents.find((one) => one.id === id);
      const block = document?.blocks.find((one) => one.id === blockId);
      return document && block ? `${document.title ?? document.file}, ${blockPlace(block)}` : undefined;
    },
  };
}
