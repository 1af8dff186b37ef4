import { type Content, html, type Markup } from '@lotse/report';
import type { Scale } from '../../matching/scale.ts';
import type { ItemDetail, ItemResult } from '../../run/records.ts';
import { count } from '../../text/numbers.ts';
import { itemFigures } from '../overview/key-figures.ts';
import type { ItemPlace, RunView, SetView } from '../view.ts';
import { partWords } from '../words.ts';
import { elementCards } from './cards.ts';
import { comparisonView } from './comparison-view.ts';
import { comparisonOf, elementsOf } from './elements.ts';
import { findingCards, trapList } from './findings.ts';
import { actorList, differenceLists, fieldTable, sidesList, troubleList } from './lists.ts';
import { marks } from './marks.ts';
import { passagesOf } from './passages.ts';
import { scoreTable } from './scores.ts';

function turning(place: ItemPlace): Markup {
  const { previous, next } = place;
  return html`<nav class="turning" aria-label="Zwischen den Fällen"><a href="#ueberblick">↑ Zum Überblick</a>${
    previous && html`<a rel="prev" href="#${previous.page}">‹ ${previous.title}</a>`
  }${next && html`<a rel="next" href="#${next.page}">${next.title} ›</a>`}</nav>`;
}

/** What is drawn and listed of the first sample; what was not measured in it is left out. */
function inDetail(place: ItemPlace, detail: ItemDetail, scale: Scale): Markup {
  const [result] = place.samples.results;
  const scores = Object.values(result.scores);
  const isMeasured = (metric: string): boolean => scores.some((figures) => figures[metric] !== undefined);
  const comparison = comparisonOf(detail, scale);
  const passages = passagesOf(detail, comparison.passages);
  const elements = elementsOf(comparison, { gatewaysCount: isMeasured('gatewayTyped') });
  return html`${isMeasured('activity') && comparisonView(place.page, detail, elements)}
<div class="wrap">${marks(detail)}${
    isMeasured('activity') && html`<h3>Elemente</h3>${elementCards(elements, comparison, passages)}`
  }${isMeasured('flow') && flowList(result)}${
    isMeasured('actor') && html`<h3>Beteiligte</h3>${actorList(comparison)}`
  }${isMeasured('findingCode') && html`<h3>Befunde</h3>${findingCards(comparison, result, passages)}`}
${trapList(detail)}${isMeasured('field') && fieldTable(comparison)}</div>`;
}

function flowList({ difference: { flows } }: ItemResult): Markup {
  const amount = flows.missed.length + flows.invented.length;
  return html`<h3>Ablauf</h3>${
    amount > 0
      ? html`<details class="between"><summary>${count(amount, 'Abweichung', 'Abweichungen')} in der Folge der Schritte</summary>${sidesList(flows)}</details>`
      : html`<p>Die Schritte folgen aufeinander wie im Gold.</p>`
  }`;
}

function otherSamples({ samples }: ItemPlace): Content {
  const [, ...others] = samples.results;
  return (
    others.length > 0 &&
    html`<h3>Die anderen Durchgänge</h3><p>Bild und Listen oben zeigen Durchgang 1.</p>${others.map(
      (result) =>
        html`<details class="between"><summary>Durchgang ${result.sample}: was fehlt und was zu viel ist</summary>${troubleList(result)}${differenceLists(result.difference)}</details>`,
    )}`
  );
}

/** Everything about one item. `detail`: undefined where nothing was kept, so that only what the result holds is shown. */
export function itemPage(
  view: RunView,
  set: SetView,
  place: ItemPlace,
  detail: ItemDetail | undefined,
  scale: Scale,
): Markup {
  const { samples } = place;
  const [result] = samples.results;
  const part = partWords[samples.part];
  const isDrafted = Object.keys(result.scores).length > 0;
  return html`<article class="page item" id="${place.page}" aria-labelledby="${place.page}-titel">
<div class="wrap">${turning(place)}<h2 id="${place.page}-titel" tabindex="-1">${samples.title}</h2><p class="lead">${set.about.title} · <code>${samples.id}</code>${part && ` · ${part}`}</p>
${troubleList({ ...result, problems: [] })}
${itemFigures(view, place)}</div>
${detail && inDetail(place, detail, scale)}
<div class="wrap">${
    !detail &&
    (isDrafted
      ? set.about.blind === true
        ? html`<p class="notice">Der Datensatz ist blind: Was fehlt und was zu viel ist, wird nicht aufgehoben, damit niemand daran baut.</p>`
        : html`<p class="notice">Zu diesem Fall liegen keine Einzelheiten im Ordner des Laufs; Bilder und Fundstellen fehlen deshalb.</p>${differenceLists(result.difference)}`
      : html`<p>Zu diesem Fall wurde nichts entworfen; gemessen sind nur Kontrollen und fertige Entwürfe anderer.</p>`)
  }${troubleList({ ...result, failures: [] })}<h3>Alle Kennzahlen dieses Falls</h3>${scoreTable(view, set, place)}${otherSamples(place)}${turning(place)}</div>
</article>
`;
}
