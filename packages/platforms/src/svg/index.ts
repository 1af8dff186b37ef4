import { drawSvg, layOut } from '@lotse/bpmn';
import type { Platform } from '../target.ts';

/** The diagram as a picture. */
export const svg: Platform = {
  target: 'svg',
  name: 'SVG',
  exportFiles: async ({ graph, layout }) => [{ path: 'process.svg', content: drawSvg(graph, layout ?? layOut(graph)) }],
  preflight: () => [],
};
