import type { Course } from './course.ts';
import { type Node, walkNodes } from './nodes.ts';

/** The nodes that stand under a number, those of the main line first. */
export function underNumber(course: Course, number: string): Node[] {
  const all = [...walkNodes(course.root)].map(({ node }) => node);
  const main = course.root.filter((node) => standsUnder(node, number));
  if (main.length > 0) return main;
  const inner = all.filter((node) => standsUnder(node, number));
  if (inner.length > 0) return inner;
  const held = all.filter((node) => belongsToNumber(node, number));
  // "Nummer 2" for the second item of the only list there is, though its section has a number too.
  return held.length > 0 ? held : course.root.filter((node) => isItem(node, number));
}

/** The item of a list that carries this number alone. */
export const isItem = ({ passage }: Node, number: string) =>
  passage.block.kind === 'listItem' && passage.block.marker?.replace(/[.)]+$/, '') === number;

function standsUnder({ passage }: Node, number: string): boolean {
  return (
    passage.number === number ||
    passage.section.number === number ||
    passage.section.title === number ||
    passage.number.startsWith(`${number}.`) ||
    passage.number.startsWith(`${number} `)
  );
}

/** A node stands under a number, or is a choice that holds a step that does. */
export function belongsToNumber(node: Node, number: string): boolean {
  if (standsUnder(node, number)) return true;
  return (
    node.kind === 'choice' &&
    [...walkNodes([node])].some(({ node: inner }) => inner.kind === 'task' && standsUnder(inner, number))
  );
}
