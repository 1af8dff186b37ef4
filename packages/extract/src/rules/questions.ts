import type { OpenQuestion } from '@lotse/model';
import type { Concession } from './assemble.ts';
import { type Node, walkNodes } from './nodes.ts';

/** What the documents leave open and an analyst has to ask the department. */
export function questionsOf(
  root: Node[],
  concessions: readonly Concession[],
  idOf: ReadonlyMap<Node, string>,
): Omit<OpenQuestion, 'id'>[] {
  const questions: Omit<OpenQuestion, 'id'>[] = [];
  const ask = (question: string, node: Node) => {
    const step = idOf.get(node);
    if (!questions.some((other) => other.question === question))
      questions.push({ question, ...(step ? { step } : {}) });
  };
  for (const { node } of walkNodes(root)) {
    if (node.kind === 'task' && !node.act.byStated && node.act.verb === 'entscheiden')
      ask(`Wer ist zuständig für „${node.act.label}“?`, node);
    if (node.kind === 'race' && !node.events.some((event) => event.kind === 'timer'))
      ask(
        `Wie lange wird auf „${node.events[0]?.label ?? 'die Antwort'}“ gewartet, und was geschieht, wenn nichts eingeht?`,
        node,
      );
    if (node.kind === 'wait' && node.event === 'message')
      ask(`Wie lange wird auf „${node.label}“ gewartet, und was geschieht, wenn nichts eingeht?`, node);
    if (node.kind === 'race') {
      for (const event of node.events) {
        if (event.kind === 'timer' && event.nodes.length === 0)
          ask(`Was geschieht, wenn „${event.label}“ eintritt?`, node);
      }
    }
  }
  for (const { text, node } of concessions) ask(text, node);
  return questions;
}
