import { type GraphNode, slug } from '@lotse/model';
import { clean } from './documentation.ts';
import type { Element, Maker } from './moddle.ts';

/** Messages and errors that several events share, as root elements. */
export class Definitions {
  readonly #maker: Maker;
  readonly #found = new Map<string, Element>();
  readonly #claim: (wanted: string) => string;

  constructor(maker: Maker, claim: (wanted: string) => string) {
    this.#maker = maker;
    this.#claim = claim;
  }

  message(name: string): Element {
    return this.#get('Message', name, {});
  }

  error(name: string): Element {
    return this.#get('Error', name, { errorCode: slug(name) });
  }

  all(): Element[] {
    return [...this.#found.values()];
  }

  #get(type: 'Message' | 'Error', label: string, more: Record<string, string>): Element {
    const name = clean(label) || (type === 'Message' ? 'Nachricht' : 'Fehler');
    const key = `${type} ${name}`;
    const known = this.#found.get(key);
    if (known) return known;
    const made = this.#maker.create(`bpmn:${type}`, { id: this.#claim(`${type}_${slug(name)}`), name, ...more });
    this.#found.set(key, made);
    return made;
  }
}

type EventNode = Extract<GraphNode, { event: unknown }>;

/** The event definition of a node; undefined for a none event. */
export function eventDefinition(
  node: EventNode,
  id: string,
  maker: Maker,
  shared: Definitions,
  messageName = node.label,
): Element | undefined {
  const named = { id: `${id}_definition` };
  switch (node.event) {
    case 'none':
      return undefined;
    case 'message':
      return maker.create('bpmn:MessageEventDefinition', { ...named, messageRef: shared.message(messageName) });
    case 'error':
      return maker.create('bpmn:ErrorEventDefinition', { ...named, errorRef: shared.error(node.label) });
    case 'terminate':
      return maker.create('bpmn:TerminateEventDefinition', named);
    case 'link':
      return maker.create('bpmn:LinkEventDefinition', { ...named, name: clean(node.label) || id });
    case 'conditional': {
      const made = maker.create('bpmn:ConditionalEventDefinition', named);
      made['condition'] = expression(made, clean(node.condition ?? node.label), maker);
      return made;
    }
    case 'timer': {
      const made = maker.create('bpmn:TimerEventDefinition', named);
      if (node.timer !== undefined) made[timerProperty(node.timer)] = expression(made, node.timer, maker);
      return made;
    }
  }
}

function expression(parent: Element, body: string, maker: Maker): Element {
  const made = maker.create('bpmn:FormalExpression', { body });
  made.$parent = parent;
  return made;
}

function timerProperty(timer: string): 'timeDuration' | 'timeCycle' | 'timeDate' {
  if (/^P/.test(timer)) return 'timeDuration';
  return /^R/.test(timer) ? 'timeCycle' : 'timeDate';
}
