import { client } from './client/index.ts';
import { html, type Markup, trusted } from './html.ts';
import { pageHead } from './page-head.ts';
import { decisionsSection } from './sections/decisions.ts';
import { diagramSection } from './sections/diagram.ts';
import { figuresSection } from './sections/figures.ts';
import { findingsSection } from './sections/findings.ts';
import { formsSection } from './sections/forms.ts';
import { headerSection } from './sections/header.ts';
import { makingSection } from './sections/making.ts';
import { maturitySection } from './sections/maturity.ts';
import { messagesSection } from './sections/messages.ts';
import { participantsSection } from './sections/participants.ts';
import { questionsSection } from './sections/questions.ts';
import { stepsSection } from './sections/steps.ts';
import { summarySection } from './sections/summary.ts';
import { unusedSection } from './sections/unused.ts';
import { style } from './style/index.ts';
import type { ReportValues } from './values.ts';
import { type CaseView, viewOf } from './view.ts';

interface Section {
  id: string;
  title: string;
  render: (view: CaseView) => Markup;
  /** Left out, in the page and in its table of contents, where there is nothing to show. */
  when?: (view: CaseView) => boolean;
}

/** What follows drawing and steps, in this order. */
const sections: readonly Section[] = [
  { id: 'reifegrad', title: 'Reifegrad', render: maturitySection },
  { id: 'feststellungen', title: 'Feststellungen', render: findingsSection },
  { id: 'fragen', title: 'Offene Fragen', render: questionsSection },
  { id: 'beteiligte', title: 'Beteiligte', render: participantsSection },
  {
    id: 'regeln',
    title: 'Entscheidungstabellen',
    render: decisionsSection,
    when: (view) => view.outline.decisions.length > 0,
  },
  { id: 'formulare', title: 'Formulare', render: formsSection, when: (view) => view.outline.forms.length > 0 },
  { id: 'nachrichten', title: 'Nachrichten', render: messagesSection, when: (view) => view.graph.messages.length > 0 },
  { id: 'nicht-verwendet', title: 'Nicht gelesen, nicht verwendet', render: unusedSection },
  { id: 'entstehung', title: 'Wie der Entwurf entstand', render: makingSection },
];

function sectionMarkup(section: Section, view: CaseView): Markup {
  return html`<section id="${section.id}" aria-labelledby="titel-${section.id}"><h2 id="titel-${section.id}">${section.title}</h2>
${section.render(view)}
</section>
`;
}

/**
 * The report of a case: one HTML file that opens from anywhere, loads nothing and runs nothing but its own script.
 * The same values give the same bytes; of the manifest, neither its times nor its results are shown.
 */
export function renderReport(values: ReportValues): string {
  const view = viewOf(values);
  const shown = sections.filter((section) => section.when?.(view) ?? true);
  const contents = [{ id: 'ablauf', title: 'Prozessbild' }, { id: 'schritte', title: 'Schritte' }, ...shown];
  const title = values.outline.service.name || values.outline.process;
  const page = html`${pageHead({ title: `${title} – Prozessentwurf`, style, client })}
${headerSection(view)}
<nav class="contents" aria-label="Inhalt"><div class="wrap"><ul>${contents.map((one) => html`<li><a href="#${one.id}">${one.title}</a></li>`)}</ul></div></nav>
<main id="inhalt">
<div class="wrap overview"><h2 class="sr">Überblick</h2>${figuresSection(view)}${summarySection(view)}</div>
<div class="workspace">
<section id="ablauf" aria-labelledby="titel-ablauf"><h2 id="titel-ablauf">Prozessbild</h2></section>
${diagramSection(view)}
<section id="schritte" class="wrap" aria-labelledby="titel-schritte"><h2 id="titel-schritte">Schritte und Fundstellen</h2>
${stepsSection(view)}
</section>
</div>
<div class="wrap">
${shown.map((section) => sectionMarkup(section, view))}</div>
</main>
<footer class="colophon"><div class="wrap"><p>Automatisch erstellter Entwurf. Vor der Verwendung fachlich und rechtlich zu prüfen.</p></div></footer>
<script>${trusted(client)}</script>
</body>
</html>
`;
  return page.text;
}
