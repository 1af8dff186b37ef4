import type { Finding, LegalCitation } from '@lotse/model';
import { findingTitle } from '../finding-title.ts';
import { anchor, html, joined, type Markup } from '../html.ts';
import { affectedLink } from '../links.ts';
import { passages } from '../passage.ts';
import type { CaseView } from '../view.ts';
import { count, findingKindWords, findingStatusWords, severityOrder, severityWords } from '../words.ts';
import { factsList, type Row } from './step-facts.ts';

function citation(one: LegalCitation): Markup {
  return html`${one.cite}${one.status === 'toCheck' && html` <span class="to-check">zu prüfen</span>`}`;
}

function card(view: CaseView, finding: Finding): Markup {
  const entry = view.catalogue?.[finding.code];
  const evidence = finding.evidence.length > 0 && passages(view, finding.evidence);
  const rows: Row[] = [
    ['Betrifft', affectedLink(view, finding.affects)],
    ['Abhilfe', finding.remedy],
    ['Baustein', entry?.component],
    ['Rechtsgrundlage', finding.legalBasis.length > 0 && joined(finding.legalBasis.map(citation), '; ')],
    ['Status', finding.status !== 'open' && findingStatusWords[finding.status]],
    ['Begründung', finding.reason],
  ];
  return html`<article class="finding ${finding.severity} ${finding.status}" id="${anchor('feststellung', finding.id)}">
<h4>${findingTitle(view, finding)}</h4>
<p class="tags"><span class="badge ${finding.severity}">Gewicht ${severityWords[finding.severity]}</span> <span class="badge plain">${findingKindWords[finding.kind]}</span></p>
${entry && html`<p>${entry.description}</p>`}
${factsList(rows)}
${evidence || html`<p class="quiet">Ohne Zitat: Die Feststellung folgt aus dem Aufbau der Unterlagen.</p>`}
</article>`;
}

/** All findings with quote, remedy and legal basis, the heaviest first; rejected ones folded away at the end. */
export function findingsSection(view: CaseView): Markup {
  if (view.findings.length === 0) {
    return html`<p>In den Unterlagen wurde kein Hindernis und kein Potenzial gefunden. Das ist kein Nachweis, dass es keines gibt.</p>`;
  }
  const rejected = view.ordered.filter((finding) => finding.status === 'rejected');
  const groups = severityOrder.map((severity) => {
    const list = view.ordered.filter((finding) => finding.severity === severity && finding.status !== 'rejected');
    return (
      list.length > 0 &&
      html`<h3 class="severity ${severity}">Gewicht ${severityWords[severity]} <span class="quiet">(${list.length})</span></h3><div class="cards">${list.map((one) => card(view, one))}</div>`
    );
  });
  return html`<p class="lead">Ein <strong>Hindernis</strong> steht dem durchgehend digitalen Weg entgegen, ein <strong>Potenzial</strong> lässt sich vereinfachen oder automatisieren, ein <strong>Hinweis</strong> muss bekannt sein. Rechtsgrundlagen mit dem Zusatz <span class="to-check">zu prüfen</span> sind vor der Verwendung nachzuschlagen.</p>${groups}${
    rejected.length > 0 &&
    html`<details class="rejected"><summary>${count(rejected.length, 'verworfene Feststellung', 'verworfene Feststellungen')}</summary><div class="cards">${rejected.map((one) => card(view, one))}</div></details>`
  }`;
}
