import { type Content, html, type Markup } from '@lotse/report';
import type { Comparison } from '../../comparison.ts';
import type { ScoredNode, ScoredProcess } from '../../scored-process.ts';
import { decimal } from '../../text/numbers.ts';
import type { ElementPair, Status } from './elements.ts';
import type { Passages } from './passages.ts';
import { kindWords, labelOf, performerOf, statusWords } from './words.ts';

/** One side of an element: its label, its other names, who does it, and where that stands. */
function side(
  title: string,
  process: ScoredProcess,
  element: ElementPair,
  node: ScoredNode | undefined,
  passages: Passages,
): Markup {
  if (!node) {
    const { fromSamePlace: mates = [] } = element;
    return html`<div class="side"><p class="side-title">${title}</p><p class="quiet">kein Gegenstück</p>${
      mates.length > 0 &&
      html`<p class="quiet">Aus derselben Textstelle stammt hier: ${mates.map(labelOf).join(' · ')}</p>`
    }</div>`;
  }
  const performer = performerOf(process, node);
  const aliases = node.labels.slice(1);
  return html`<div class="side"><p class="side-title">${title}</p><p class="side-label">${labelOf(node)}</p><p class="quiet">${kindWords(
    node,
  )}${performer && `, ${performer}`}${node.optional && ', freiwillig'}</p>${
    aliases.length > 0 && html`<p class="quiet">Gilt auch als: ${aliases.join(' · ')}</p>`
  }${node.evidence.length === 0 ? html`<p class="quiet">Keine Fundstelle angegeben.</p>` : passages.of(node.evidence)}</div>`;
}

function performerNote(element: ElementPair): Content {
  switch (element.performer) {
    case 0:
      return html`<span class="badge plain">andere Zuständigkeit</span>`;
    case 0.5:
      return html`<span class="badge plain">Zuständigkeit ungenau</span>`;
    default:
      return false;
  }
}

/** The sign of a status; its name is read out. */
export function statusSign(status: Status): Markup {
  return html`<span class="sign ${status}"><span class="sr">${statusWords[status].name}: </span></span>`;
}

function headline({ gold, draft }: ElementPair): Content {
  if (gold && draft) {
    const same = labelOf(gold) === labelOf(draft);
    return html`<span class="label">${labelOf(gold)}</span>${
      !same && html` <span class="partner"><span aria-hidden="true">↔</span> ${labelOf(draft)}</span>`
    }`;
  }
  const node = gold ?? draft;
  return node && html`<span class="label">${labelOf(node)}</span>`;
}

function card(element: ElementPair, comparison: Comparison, passages: Passages): Markup {
  const { status, gold, draft, near } = element;
  const node = gold ?? draft;
  return html`<li class="element ${status}"${gold && html` data-gold="${gold.id}"`}${draft && html` data-draft="${draft.id}"`} data-status="${status}"${near !== undefined && html` data-near="${near}"`}><details><summary>${statusSign(
    status,
  )}<span class="what">${headline(element)} <span class="kind">${node && node.kind !== 'task' && kindWords(node)}</span></span>${performerNote(element)}${
    element.similarity !== undefined &&
    html`<span class="similarity">Ähnlichkeit ${decimal(element.similarity, 2)}</span>`
  }</summary><div class="sides">${side('Gold', comparison.gold.process, element, gold, passages)}${side('Entwurf', comparison.draft.process, element, draft, passages)}</div></details></li>`;
}

/** What is looked at first stands first. */
const order: readonly Status[] = ['missed', 'invented', 'matched', 'optional', 'uncounted'];

const headings: Readonly<Record<Status, string>> = {
  missed: 'Fehlt im Entwurf',
  invented: 'Zu viel im Entwurf',
  matched: 'Gefunden',
  optional: 'Freiwillig und nicht entworfen',
  uncounted: 'Nicht gewertet',
};

/** All elements of both sides by status, each with its passages: what the pictures show, for readers without them. */
export function elementCards(elements: readonly ElementPair[], comparison: Comparison, passages: Passages): Markup {
  const groups = Map.groupBy(elements, (element) => element.status);
  return html`${order.map((status) => {
    // Unnamed joins and ends say nothing in a list; the picture shows them.
    const list = (groups.get(status) ?? []).filter(
      ({ gold, draft }) => status !== 'uncounted' || (gold ?? draft)?.labels.length !== 0,
    );
    return (
      list.length > 0 &&
      html`<h4 class="group-title">${headings[status]} <span class="amount">${list.length}</span></h4><ul class="elements">${list.map(
        (element) => card(element, comparison, passages),
      )}</ul>`
    );
  })}`;
}
