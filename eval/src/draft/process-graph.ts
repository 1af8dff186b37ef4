import type { ProcessGraph } from '@lotse/model';
import type { ScoredProcess } from '../scored-process.ts';
import { drawingGraph } from './drawing-graph.ts';
import { runnableGraph } from './runnable-graph.ts';

/**
 * Any process as a BPMN graph: to be run and searched (see `runnableGraph`), or `forDrawing` with its pools, lanes and
 * messages (see `drawingGraph`). Nodes keep their ids.
 */
export function processGraph(process: ScoredProcess, options: { forDrawing?: boolean } = {}): ProcessGraph {
  return options.forDrawing ? drawingGraph(process) : runnableGraph(process);
}
