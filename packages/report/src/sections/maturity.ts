import { findingTitle } from '../finding-title.ts';
import { anchor, type Content, html, type Markup } from '../html.ts';
import { affectedLink } from '../links.ts';
import type { CaseView } from '../view.ts';
import { count, maturityNames } from '../words.ts';

function between(view: CaseView, ids: readonly string[], level: 3 | 4): Content {
  if (ids.length === 0) return false;
  const rows = ids.map((id) => {
    const finding = view.findings.find((one) => one.id === id);
    if (!finding) return html`<li>${id}</li>`;
    return html`<li><a href="#${anchor('feststellung', id)}">${findingTitle(view, finding)}</a> <span class="quiet">– ${affectedLink(view, finding.affects)}</span></li>`;
  });
  return html`<details class="between"><summary>${count(ids.length, 'Feststellung steht', 'Feststellungen stehen')} vor Stufe ${level} (${maturityNames[level]})</summary><ul>${rows}</ul></details>`;
}

/** The level on its scale, the sentence that says why, and what stands before the next ones. */
export function maturitySection(view: CaseView): Markup {
  const { maturity } = view;
  const scale = maturityNames.map(
    (name, level) =>
      html`<li${level === maturity.level && html` class="here" aria-current="true"`}><span class="level">${level}</span> <span>${name}</span>${level === maturity.level && html`<span class="sr"> (heutige Stufe)</span>`}</li>`,
  );
  return html`<ol class="scale" start="0">${scale}</ol><p>${maturity.reason}</p>
<p class="quiet">Maßstab: OZG-Reifegradmodell ${maturity.model}; beurteilt nach dem, was in den Unterlagen steht.</p>
${between(view, maturity.before3, 3)}${between(view, maturity.before4, 4)}`;
}
