import { anchor, html, type Markup } from '@lotse/report';
import type { ItemDetail } from '../../run/records.ts';
import type { ElementPair, Status } from './elements.ts';
import { picture, type Side, sideNames } from './pictures.ts';
import { statusWords } from './words.ts';

const legendOrder: readonly Status[] = ['matched', 'missed', 'invented', 'optional', 'uncounted'];

function legend(elements: readonly ElementPair[]): Markup {
  const amount = (status: Status): number => elements.filter((element) => element.status === status).length;
  return html`<ul class="legend" aria-label="Farben und Zeichen">${legendOrder.map(
    (status) =>
      html`<li><span class="swatch ${status}" aria-hidden="true"></span><strong>${statusWords[status].name}</strong> <span class="amount">${amount(
        status,
      )}</span> <span class="quiet">${statusWords[status].explains}</span></li>`,
  )}</ul>`;
}

function pane(page: string, detail: ItemDetail, side: Side, elements: readonly ElementPair[]): Markup {
  const help = `${anchor('hilfe', page)}-${side}`;
  return html`<div class="stage" data-side="${side}"><div class="stage-head"><h4>${sideNames[side]}</h4><div class="stage-tools" role="group" aria-label="Bildausschnitt: ${sideNames[side]}"><button type="button" data-zoom="in" aria-label="Vergrößern">+</button><button type="button" data-zoom="out" aria-label="Verkleinern">−</button><button type="button" data-zoom="fit">Ganzes Bild</button></div></div>
<div class="canvas" tabindex="0" role="group" aria-label="Prozessbild: ${sideNames[side]}" aria-describedby="${help}">${picture(detail, side, elements)}</div><div class="stage-map" aria-hidden="true" hidden></div><p class="sr" id="${help}">Mit Plus und Minus die Größe ändern, mit den Pfeiltasten verschieben, mit 0 alles zeigen. N und P gehen von Element zu Element.</p></div>`;
}

/** Both drawings, one beside the other, with what is chosen in them beneath. */
export function comparisonView(page: string, detail: ItemDetail, elements: readonly ElementPair[]): Markup {
  return html`<div class="wrap"><h3>Gold und Entwurf im Bild</h3>${legend(elements)}<div class="tools" role="group" aria-label="Darstellung"><button type="button" data-step="previous" aria-label="Vorige Abweichung">‹ Abweichung</button><button type="button" data-step="next" aria-label="Nächste Abweichung">Abweichung ›</button><button type="button" data-layout aria-pressed="false">Untereinander</button><p class="hint quiet">Ins Bild klicken zeigt Fundstellen und Gegenstück; Ziehen verschiebt, das Mausrad ändert die Größe, sobald ein Bild angeklickt ist.</p></div></div>
<div class="panes">${pane(page, detail, 'gold', elements)}${pane(page, detail, 'draft', elements)}</div><div class="sheets" data-side="gold"></div><div class="sheets" data-side="draft"></div>
<div class="wrap"><div class="inspector" role="region" aria-live="polite" aria-label="Gewähltes Element" tabindex="-1" hidden></div></div>`;
}
