import { blockPlace, type Warning } from '@lotse/model';
import { anchor, type Content, html, type Markup } from '../html.ts';
import type { CaseView } from '../view.ts';
import { count } from '../words.ts';

function warnings(view: CaseView): Warning[] {
  const seen = new Set<string>();
  const all = [
    ...view.manifest.warnings,
    ...view.manifest.documents.flatMap((document) =>
      document.warnings.map((warning) => ({ ...warning, where: warning.where ?? document.file })),
    ),
  ];
  return all.filter((warning) => {
    const key = `${warning.code} ${warning.message} ${warning.where ?? ''}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function warningList(list: readonly Warning[]): Content {
  if (list.length === 0) return html`<p>Alle Unterlagen konnten ohne Vorbehalt gelesen werden.</p>`;
  return html`<ul class="warnings">${list.map(
    (warning) =>
      html`<li>${warning.where && html`<strong>${warning.where}:</strong> `}${warning.message} <span class="code">${warning.code}</span></li>`,
  )}</ul>`;
}

function unusedPassages(view: CaseView): Content {
  const { unused } = view.manifest.measures;
  if (unused.length === 0) return html`<p>Jede Textstelle, die vom Ablauf handelt, ist im Entwurf verwendet.</p>`;
  const byDocument = Map.groupBy(unused, (one) => one.document);
  return html`<p>${count(unused.length, 'Textstelle handelt', 'Textstellen handeln')} vom Ablauf, aber kein Element des Entwurfs beruft sich darauf. Bitte durchsehen: Fehlt hier ein Schritt?</p>${[
    ...byDocument,
  ].map(([id, list]) => {
    const document = view.document(id);
    return html`<details class="between"><summary>${document?.title ?? document?.file ?? id} (${list.length})</summary><ul class="unused" id="${anchor('unbenutzt', id)}">${list.map(
      (one) => {
        const block = view.block(id, one.block);
        return block
          ? html`<li><p class="unused-text">${block.text}</p><p class="quiet">${blockPlace(block)}</p></li>`
          : html`<li>${one.block}</li>`;
      },
    )}</ul></details>`;
  })}`;
}

/** What could not be read, and what was read and not used: nothing is dropped in silence. */
export function unusedSection(view: CaseView): Markup {
  return html`<h3>Nicht gelesen</h3>${warningList(warnings(view))}<h3>Nicht verwendet</h3>${unusedPassages(view)}`;
}
