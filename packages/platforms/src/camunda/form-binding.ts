import type { ExportValues } from '../target.ts';

/**
 * Which form opens with which step: outline step id → form id. Only tasks that a person does at a screen can open one;
 * where several forms name the same step, the first has it.
 */
export function formsByStep({ outline, graph }: ExportValues): Map<string, string> {
  const steps = new Set(
    graph.nodes.flatMap((node) =>
      node.kind === 'task' && (node.taskType === undefined || node.taskType === 'user') && node.step ? [node.step] : [],
    ),
  );
  const bound = new Map<string, string>();
  for (const form of outline.forms) {
    if (form.step !== undefined && steps.has(form.step) && !bound.has(form.step)) bound.set(form.step, form.id);
  }
  return bound;
}
