import type { Decision } from '@lotse/model';
import { html, type Markup } from '../html.ts';
import { stepLink } from '../links.ts';
import { passages } from '../passage.ts';
import type { CaseView } from '../view.ts';

const hitPolicyWords = {
  unique: 'Genau eine Zeile trifft zu.',
  first: 'Die erste zutreffende Zeile gilt.',
  collect: 'Alle zutreffenden Zeilen gelten.',
} as const;

function table(view: CaseView, decision: Decision): Markup {
  return html`<article class="decision"><h3>${decision.name}</h3>
<p class="quiet">${hitPolicyWords[decision.hitPolicy]}${decision.step && html` Verwendet in Schritt ${stepLink(view, decision.step)}.`}</p>
<div class="scroll" role="region" aria-label="${decision.name}" tabindex="0"><table><thead><tr>${decision.inputs.map(
    (one) => html`<th scope="col">${one}</th>`,
  )}${decision.outputs.map((one) => html`<th scope="col" class="result">${one}</th>`)}</tr></thead><tbody>${decision.rules.map(
    (rule) =>
      html`<tr>${rule.conditions.map((one) => html`<td>${one}</td>`)}${rule.results.map((one) => html`<td class="result">${one}</td>`)}</tr>`,
  )}</tbody></table></div>${passages(view, decision.evidence)}</article>`;
}

/** Decision tables, where the text states rules. */
export function decisionsSection(view: CaseView): Markup {
  return html`${view.outline.decisions.map((decision) => table(view, decision))}`;
}
