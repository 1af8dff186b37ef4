import type { Form } from '@lotse/model';
import { findingTitle } from '../finding-title.ts';
import { anchor, type Content, html, type Markup } from '../html.ts';
import { stepLink } from '../links.ts';
import type { CaseView } from '../view.ts';
import { count, fieldTypeWords } from '../words.ts';

const requiredWords = { stated: 'ja', inferred: 'ja, erschlossen', no: 'nein' } as const;

type Field = Form['fields'][number];

function fieldRow(view: CaseView, form: Form, field: Field): Markup {
  const findings = view.findings.filter(
    (finding) => 'field' in finding.affects && finding.affects.field === `${form.document}/${field.id}`,
  );
  const marks: Content = findings.map(
    (finding) =>
      html` <a class="badge ${finding.severity}" href="#${anchor('feststellung', finding.id)}">${findingTitle(view, finding)}</a>`,
  );
  const options = field.options ?? [];
  return html`<tr id="${anchor('feld', `${form.id}/${field.id}`)}"><th scope="row">${field.label}${field.officeUse && html` <span class="badge plain">nur Behörde</span>`}${marks}</th><td>${
    fieldTypeWords[field.type]
  }${options.length > 0 && html`<span class="options">${options.join(' · ')}</span>`}</td><td>${requiredWords[field.required]}</td><td>${
    field.usedBy ? stepLink(view, field.usedBy) : html`<span class="quiet">–</span>`
  }</td></tr>`;
}

function formTable(view: CaseView, form: Form): Markup {
  const sections = Map.groupBy(form.fields, (field) => field.section ?? '');
  const document = view.document(form.document);
  return html`<article class="form"><h3>${form.name}</h3>
<p class="quiet">${count(form.fields.length, 'Feld', 'Felder')} aus ${
    document ? html`<a href="#${anchor('dokument', document.id)}">${document.file}</a>` : form.document
  }${form.step && html`; verwendet in Schritt ${stepLink(view, form.step)}`}</p>
<div class="scroll" role="region" aria-label="${form.name}" tabindex="0"><table><thead><tr><th scope="col">Feld</th><th scope="col">Art</th><th scope="col">Pflicht</th><th scope="col">Verwendet in</th></tr></thead>${[
    ...sections,
  ].map(
    ([section, fields], index) =>
      html`<tbody>${(section !== '' || index > 0) && html`<tr class="group"><th colspan="4" scope="rowgroup">${section || 'Ohne Abschnitt'}</th></tr>`}${fields.map((field) => fieldRow(view, form, field))}</tbody>`,
  )}</table></div></article>`;
}

/** The forms read and their fields, with the step that uses each one. */
export function formsSection(view: CaseView): Markup {
  return html`${view.outline.forms.map((form) => formTable(view, form))}`;
}
