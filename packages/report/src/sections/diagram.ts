import { inlineDrawing } from '../drawing.ts';
import { html, type Markup } from '../html.ts';
import type { CaseView } from '../view.ts';

/** The drawing with its controls; without script it is a still picture, and so it is on paper. */
export function diagramSection(view: CaseView): Markup {
  return html`<div class="stage">
<div class="stage-tools" role="group" aria-label="Bildausschnitt">
<button type="button" data-zoom="in" aria-label="Vergrößern">+</button>
<button type="button" data-zoom="out" aria-label="Verkleinern">−</button>
<button type="button" data-zoom="fit">Ganzes Bild</button>
<button type="button" data-zoom="marks" aria-pressed="true">Feststellungen im Bild</button>
<details class="stage-help"><summary>Bedienung</summary><p id="bild-hilfe">Ins Bild klicken, dann ändert das Mausrad oder <kbd>+</kbd> <kbd>−</kbd> die Größe; Ziehen oder die Pfeiltasten verschieben; <kbd>0</kbd> zeigt alles; <kbd>N</kbd> und <kbd>P</kbd> gehen von Schritt zu Schritt, <kbd>Eingabe</kbd> springt zum Beleg. Ein Klick auf ein Element zeigt seinen Schritt, ein Klick auf einen Schritt sein Element.</p></details>
<p class="stage-status" role="status"></p>
</div>
<div class="canvas" tabindex="0" role="group" aria-label="Prozessbild ${view.graph.name}" aria-describedby="bild-hilfe">${inlineDrawing(view.svg)}</div>
<div class="stage-map" aria-hidden="true" hidden></div>
</div>`;
}
