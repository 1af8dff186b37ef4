import type { StepKind } from '@lotse/model';
import { type Markup, trusted } from './html.ts';

/** BPMN's own shapes in small, so that the list and the drawing speak one language. */
const shapes: Readonly<Record<StepKind | 'start', string>> = {
  start: '<circle cx="10" cy="10" r="7"/>',
  task: '<rect x="2" y="4.5" width="16" height="11" rx="2.5"/>',
  wait: '<circle cx="10" cy="10" r="7.5"/><circle cx="10" cy="10" r="5"/>',
  choice: '<path d="M10 2 18 10 10 18 2 10Z"/><path d="M7.5 7.5l5 5m0-5l-5 5"/>',
  parallel: '<path d="M10 2 18 10 10 18 2 10Z"/><path d="M10 6v8m-4-4h8"/>',
  race: '<path d="M10 2 18 10 10 18 2 10Z"/><circle cx="10" cy="10" r="3"/>',
  repeat: '<path d="M15.5 7A6.5 6.5 0 1 0 16.5 11"/><path d="M16 3v4.4h-4.4"/>',
  subprocess: '<rect x="2" y="4.5" width="16" height="11" rx="2.5"/><path d="M10 9v5m-2.5-2.5h5"/>',
  call: '<rect x="2" y="4.5" width="16" height="11" rx="2.5" stroke-width="2.6"/>',
  goto: '<path d="M16 4v6a3 3 0 0 1-3 3H4"/><path d="M7.5 9.5 4 13l3.500 3.500"/>',
  end: '<circle cx="10" cy="10" r="7" stroke-width="2.800"/>',
};

/** A picture of a kind of step; the kind is said in words beside it. */
export function stepIcon(kind: StepKind | 'start'): Markup {
  return trusted(`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">${shapes[kind]}</svg>`);
}
