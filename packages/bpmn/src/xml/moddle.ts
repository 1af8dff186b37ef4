import { BpmnModdle } from 'bpmn-moddle';

/** An element of the BPMN document tree as moddle keeps it. */
export interface Element {
  $type: string;
  $parent?: Element;
  id?: string;
  [property: string]: unknown;
}

/** Makes elements whose parts know their parent, which moddle needs to find namespaces. */
export class Maker {
  readonly moddle: BpmnModdle;

  /** One moddle per dialect: the descriptors of two platforms cannot share one. */
  constructor(descriptors: Record<string, unknown> = {}) {
    this.moddle = new BpmnModdle(descriptors);
  }

  create(type: string, properties: Record<string, unknown> = {}): Element {
    const given = Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined));
    const element = this.moddle.create(type, given);
    if (!isElement(element)) throw new TypeError(`moddle made no element of ${type}`);
    return element;
  }

  /** Creates an element as a part of another, under the given property (a list or a single value). */
  add(parent: Element, property: string, type: string, properties: Record<string, unknown> = {}): Element {
    const child = this.create(type, properties);
    this.attach(parent, property, child);
    return child;
  }

  attach(parent: Element, property: string, child: Element): void {
    child.$parent = parent;
    push(parent, property, child);
  }
}

/** Appends to a list property. */
export function push(parent: Element, property: string, value: unknown): void {
  const list = parent[property];
  if (Array.isArray(list)) list.push(value);
  else parent[property] = [value];
}

export function isElement(value: unknown): value is Element {
  return typeof value === 'object' && value !== null && '$type' in value && typeof value.$type === 'string';
}

/** The elements of a list property; empty where there is none. */
export function elements(parent: Element, property: string): Element[] {
  const list = parent[property];
  return Array.isArray(list) ? list.filter(isElement) : [];
}
