import { type Content, html, type Markup } from '@lotse/report';
import type { RunView, SetView } from '../view.ts';
import { anchorTable } from './anchor-table.ts';
import { glossarySection } from './glossary.ts';
import { headSection } from './head.ts';
import { itemTable } from './item-table.ts';
import { keyFigures } from './key-figures.ts';
import { brokenItems, notesSection, unmeasured } from './notes.ts';
import { setTable, variantTable } from './set-table.ts';

function itemsLead({ run, scales }: RunView): Content {
  const values = html`Werte bei <span class="scale-name">${scales[0]?.title ?? 'der ersten Schwelle'}</span>${
    run.manifest.samples > 1 && ', Mittel über die Durchgänge'
  }.`;
  const sorting = html` <span class="only-script">Ein Klick auf einen Spaltenkopf sortiert.</span>`;
  return run.manifest.extractor === 'none'
    ? [values, sorting]
    : ['Jeder Fall hat eine eigene Seite mit beiden Prozessbildern und allen Abweichungen. ', values, sorting];
}

function setSection(view: RunView, set: SetView): Markup {
  return html`<section id="${set.section}" aria-labelledby="${set.section}-titel"><h2 id="${set.section}-titel">Kennzahlen · ${set.about.title}</h2>
${setTable(view, set)}${anchorTable(view, set)}
<h3>Die Fälle</h3><p>${itemsLead(view)}</p>${itemTable(view, set)}${variantTable(view, set)}</section>
`;
}

/** Head, contents and everything that speaks of the run as a whole; opens the page's main part. */
export function overview(view: RunView): Markup {
  const contents = [
    ...view.sets.map((set) => ({ id: set.section, title: set.about.title })),
    { id: 'masse', title: 'Was die Maße bedeuten' },
    { id: 'hinweise', title: 'Hinweise' },
  ];
  return html`${headSection(view)}
<nav class="contents" aria-label="Inhalt"><div class="wrap"><ul><li><a href="#ueberblick">Überblick</a></li>${contents.map(
    (one) => html`<li><a href="#${one.id}">${one.title}</a></li>`,
  )}<li class="only-script"><a href="#alles">Alles auf einer Seite (zum Drucken)</a></li></ul></div></nav>
<main id="inhalt">
<div class="page wrap" id="ueberblick"><div class="overview">${unmeasured(view)}${brokenItems(view.run.manifest.sets)}${keyFigures(view)}</div>
${view.sets.map((set) => setSection(view, set))}
<section id="masse" aria-labelledby="masse-titel"><h2 id="masse-titel">Was die Maße bedeuten</h2>${glossarySection(view)}</section>
<section id="hinweise" aria-labelledby="hinweise-titel"><h2 id="hinweise-titel">Hinweise</h2>${notesSection(view)}</section>
</div>
`;
}
