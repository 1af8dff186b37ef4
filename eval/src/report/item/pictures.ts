import { drawSvg, type Layout, layOut } from '@lotse/bpmn';
import type { ProcessGraph } from '@lotse/model';
import { compile } from '@lotse/process';
import { html, inlineDrawing, type Markup, trusted } from '@lotse/report';
import { processGraph } from '../../draft/process-graph.ts';
import type { ItemDetail } from '../../run/records.ts';
import type { ElementPair, Status } from './elements.ts';

export type Side = 'gold' | 'draft';

export const sideNames: Readonly<Record<Side, string>> = { gold: 'Gold (Fachleute)', draft: 'Entwurf' };

/** The drawing of one side with its elements marked by status; a sentence where it cannot be drawn. */
export function picture(detail: ItemDetail, side: Side, elements: readonly ElementPair[]): Markup {
  const statuses = new Map(elements.flatMap((element) => (element[side] ? [[element[side].id, element.status]] : [])));
  if (statuses.size === 0) return html`<p class="no-picture">Hier gibt es nichts zu zeichnen: kein Element.</p>`;
  const { flows } = detail[side].process;
  if (statuses.size > 1 && flows.length === 0) {
    return html`<p class="no-picture">Von diesem Ablauf ist keine Reihenfolge bekannt, deshalb gibt es kein Bild. Die Liste darunter nennt seine Schritte.</p>`;
  }
  try {
    const graph = graphOf(detail, side);
    const layout = layOut(graph);
    return marked(inlineDrawing(drawSvg(graph, layout)), layout, statuses, `${sideNames[side]}: ${detail.title}`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return html`<p class="no-picture">Dieser Ablauf lässt sich nicht zeichnen (${reason}). Die Liste darunter nennt alle Elemente.</p>`;
  }
}

/** The draft as its outline draws it; everything else from the form that is compared. */
function graphOf(detail: ItemDetail, side: Side): ProcessGraph {
  if (side === 'gold') return processGraph(detail.gold.process, { forDrawing: true });
  return detail.outline === undefined
    ? processGraph(detail.draft.process, { forDrawing: true })
    : compile(detail.outline);
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

function plain(attribute: string): string {
  return attribute.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity);
}

/**
 * Classes for the elements' groups, which the style sheet colours, and signs at the corners of what is missing or too
 * much, since colour alone tells not everybody. The drawing is no longer one image but a group of elements.
 */
function marked(drawing: Markup, layout: Layout, statuses: ReadonlyMap<string, Status>, name: string): Markup {
  const coloured = drawing.text
    .replace(/<g data-id="([^"]*)"/g, (tag, id: string) => {
      const status = statuses.get(plain(id));
      return status === undefined ? tag : `${tag} class="${status}"`;
    })
    .replace(/ role="img" aria-label="[^"]*"/, html` role="group" aria-label="${name}"`.text);
  const signs = [...statuses].flatMap(([id, status]) => {
    const box = layout.shapes[id];
    return box ? sign(status, box.x + box.width - 3, box.y + 3) : [];
  });
  return trusted(coloured.replace(/<\/svg>$/, `<g class="signs">${signs.join('')}</g></svg>`));
}

function sign(status: Status, x: number, y: number): string[] {
  if (status !== 'missed' && status !== 'invented') return [];
  const cross = status === 'invented' ? `M${x - 5} ${y}h10M${x} ${y - 5}v10` : `M${x - 5} ${y}h10`;
  return [`<g class="${status}"><circle cx="${x}" cy="${y}" r="9"/><path d="${cross}"/></g>`];
}
