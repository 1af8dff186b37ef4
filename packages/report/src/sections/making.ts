import { anchor, type Content, html, type Markup } from '../html.ts';
import type { CaseView } from '../view.ts';
import { count, documentKindWords, percent } from '../words.ts';

function documents(view: CaseView): Markup {
  return html`<div class="scroll" role="region" aria-label="Unterlagen" tabindex="0"><table class="documents"><thead><tr><th scope="col">Dokument</th><th scope="col">Art</th><th scope="col">Umfang</th><th scope="col">Gelesen mit</th><th scope="col">Trägt bei</th><th scope="col">Prüfsumme (SHA-256)</th></tr></thead><tbody>${view.documents.map(
    (document) =>
      html`<tr id="${anchor('dokument', document.id)}"><th scope="row">${document.title ?? document.file}${document.title && html`<span class="alias">${document.file}</span>`}</th><td>${
        documentKindWords[document.kind]
      }</td><td>${document.pages !== undefined && `${count(document.pages, 'Seite', 'Seiten')}, `}${count(document.blocks.length, 'Absatz', 'Absätze')}${
        document.fields.length > 0 && `, ${count(document.fields.length, 'Feld', 'Felder')}`
      }</td><td>${document.reader}</td><td>${contributionWords(view, document.id)}</td><td class="hash">${document.sha256}</td></tr>`,
  )}</tbody></table></div>`;
}

/** How much of the draft rests on a document. */
function contributionWords({ manifest }: CaseView, document: string): string {
  const elements = manifest.measures.contributions?.find((one) => one.document === document)?.elements;
  if (elements === undefined) return '–';
  return elements === 0 ? 'nichts' : count(elements, 'Element', 'Elemente');
}

function method(view: CaseView): Content {
  const { manifest } = view;
  if (manifest.extractor === 'rules') {
    return [
      manifest.fallback &&
        html`<p class="notice">Ein Sprachmodell war eingerichtet, hat aber nicht geantwortet. Der Entwurf stammt deshalb vom eingebauten Regelwerk.</p>`,
      html`<p>Mit dem eingebauten Regelwerk für deutsche Verfahrenstexte, ohne Sprachmodell. ${
        !manifest.fallback && html`<strong>Nichts hat diesen Rechner verlassen.</strong>`
      }</p>`,
    ];
  }
  return html`<p>Mit dem Sprachmodell <strong>${manifest.model?.name ?? 'ohne Angabe'}</strong> auf <strong>${
    manifest.model?.host ?? 'unbekanntem Rechner'
  }</strong>; Verfahren: ${manifest.strategy}.${
    manifest.calls !== undefined && ` ${count(manifest.calls, 'Anfrage', 'Anfragen')}`
  }${manifest.tokens && `, ${manifest.tokens.in} Token hinein, ${manifest.tokens.out} heraus`}. Was dorthin gesandt wurde, steht in <code>egress.jsonl</code>. Jedes Zitat wurde danach von einem Programm mit den Unterlagen verglichen.</p>`;
}

function prompts(view: CaseView): Content {
  const list = view.manifest.prompts ?? [];
  return (
    list.length > 0 &&
    html`<details class="between"><summary>${count(list.length, 'Anweisung', 'Anweisungen')} an das Sprachmodell</summary><ul>${list.map((one) => html`<li>${one.name}, Fassung ${one.version} <span class="hash">${one.sha256}</span></li>`)}</ul></details>`
  );
}

function measures(view: CaseView): Markup {
  const { grounding, coverage, agreement } = view.manifest.measures;
  return html`<dl class="measures"><div><dt>Belegt: ${percent(grounding)}</dt><dd>Anteil der Elemente des Entwurfs, deren Zitat wörtlich in den Unterlagen steht. Geprüft von einem Programm, nicht geschätzt. Was ohne Zitat abgeleitet wurde (etwa ein Startereignis), ist am Schritt vermerkt und zählt nicht mit.</dd></div><div><dt>Ausgewertet: ${percent(coverage)}</dt><dd>Anteil der Textstellen, die vom Ablauf handeln und auf die sich ein Element des Entwurfs beruft. Der Rest steht unter „Nicht verwendet“.</dd></div><div><dt>Übereinstimmung: ${
    agreement === null ? 'nicht gemessen' : percent(agreement)
  }</dt><dd>Anteil der Elemente, die eine zweite, unabhängige Auswertung ebenfalls gefunden hat.</dd></div></dl>`;
}

/** Documents with their hashes, extractor or model, measures and what they mean. */
export function makingSection(view: CaseView): Markup {
  return html`<h3>Unterlagen</h3>${documents(view)}<h3>Auswertung</h3>${method(view)}${prompts(view)}<h3>Kennzahlen</h3>${measures(view)}
<p class="quiet">Erzeugt mit ${view.manifest.tool}. Zeitpunkt und Dauer stehen in <code>manifest.json</code>, damit dieser Bericht bei gleichen Unterlagen Byte für Byte gleich bleibt.</p>`;
}
