import { foldSpace } from '../draft.ts';
import { attribute, type Element, innerText, isElement, type Node } from './dom.ts';

/** Words longer than a label are a sentence about the control. */
const longestLabel = 160;

/** Words longer than this name one control, never several. */
const longestShared = 1_000;

/** Below that, an element is taken as a whole, with the controls in it. */
const deepest = 50;

/** What stands around the controls of one paragraph, gone through once for all of them. */
export class ControlWords {
  /** The first label that names no control, and the first for each name; with its place among the labels. */
  readonly #labels = new Map<string | undefined, { label: Element; at: number }>();
  readonly #texts = new Map<Element, string>();
  /** The words before each control; at the end, those after the last. */
  readonly #pieces: string[] = [''];
  readonly #controls = new Map<Element, number>();
  #count = 0;

  constructor(around: readonly Node[]) {
    for (const node of around) {
      this.#findLabels(node);
      this.#cut(node, 0);
    }
  }

  /** The label that encloses the control, that names it by `for`, or that stands in the same paragraph. */
  label(control: Element): string {
    for (let node: Element['parentNode'] = control.parentNode; node && 'tagName' in node; node = node.parentNode) {
      if (node.tagName === 'label') return this.#textOf(node);
    }
    const unnamed = this.#labels.get(undefined);
    const named = this.#labels.get(attribute(control, 'id'));
    if (!unnamed || !named) return this.#textOf((unnamed ?? named)?.label);
    return this.#textOf((named.at < unnamed.at ? named : unnamed).label);
  }

  /** The words that stand after a button, before any other control; up to the next control. */
  beside(control: Element, isButton: boolean): string {
    const at = this.#controls.get(control);
    const before = this.#pieces[at ?? this.#pieces.length - 1] ?? '';
    const after = at === undefined ? '' : (this.#pieces[at + 1] ?? '');
    const text = foldSpace(isButton ? after : before);
    return text.length > longestLabel ? '' : text;
  }

  #textOf(label: Element | undefined): string {
    if (label === undefined) return '';
    const text = this.#texts.get(label) ?? foldSpace(innerText(label));
    this.#texts.set(label, text);
    const isShared = this.#pieces.length > 2;
    return isShared && text.length > longestShared ? '' : text;
  }

  #findLabels(node: Node): void {
    if (!isElement(node)) return;
    if (node.tagName === 'label') {
      const name = attribute(node, 'for');
      if (!this.#labels.has(name)) this.#labels.set(name, { label: node, at: this.#count++ });
    }
    for (const child of node.childNodes) this.#findLabels(child);
  }

  #cut(node: Node, depth: number): void {
    if (isElement(node) && /^(?:input|select|textarea)$/.test(node.tagName)) {
      this.#controls.set(node, this.#pieces.length - 1);
      this.#pieces.push('');
    } else if (isElement(node) && depth < deepest && node.childNodes.length > 0) {
      for (const child of node.childNodes) this.#cut(child, depth + 1);
    } else this.#pieces[this.#pieces.length - 1] += innerText(node);
  }
}
