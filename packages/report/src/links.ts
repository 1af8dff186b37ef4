import type { Affects } from '@lotse/model';
import { anchor, html, type Markup } from './html.ts';
import type { CaseView } from './view.ts';

/** A link to a step by number and label, or to a trigger; the id alone where the outline has neither. */
export function stepLink(view: CaseView, id: string): Markup {
  const start = view.triggers.get(id);
  if (start) return html`<a class="to-step" href="#${anchor('schritt', id)}">${start.trigger.label}</a>`;
  const step = view.steps.get(id);
  if (!step) return html`${id}`;
  return html`<a class="to-step" href="#${anchor('schritt', id)}">${step.number}&nbsp; ${step.label}</a>`;
}

/** What a finding sits on, as a link where it stands in this report. */
export function affectedLink(view: CaseView, affects: Affects): Markup {
  if ('step' in affects) {
    return html`${view.triggers.has(affects.step) ? 'Auslöser' : 'Schritt'} ${stepLink(view, affects.step)}`;
  }
  if ('case' in affects) return html`das Verfahren als Ganzes`;
  const [document = '', field = ''] = affects.field.split(/\/(.*)/s);
  for (const form of view.outline.forms) {
    const found = form.document === document ? form.fields.find((one) => one.id === field) : undefined;
    if (found) {
      return html`Formularfeld <a href="#${anchor('feld', `${form.id}/${field}`)}">${found.label}</a>`;
    }
  }
  return html`Formularfeld ${affects.field}`;
}
