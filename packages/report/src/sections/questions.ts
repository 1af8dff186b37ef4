import { html, type Markup } from '../html.ts';
import { stepLink } from '../links.ts';
import { passages } from '../passage.ts';
import type { CaseView } from '../view.ts';

/** What the documents leave open, for the department to answer. */
export function questionsSection(view: CaseView): Markup {
  const { openQuestions } = view.outline;
  if (openQuestions.length === 0) return html`<p>Die Unterlagen ließen bei der Auswertung keine Frage offen.</p>`;
  return html`<p class="lead">Das beantworten die Unterlagen nicht. Bitte mit der Fachabteilung klären.</p><ol class="questions">${openQuestions.map(
    (question) =>
      html`<li><p class="question">${question.question}${question.mustAnswer && html` <span class="badge warn">vor dem Export zu klären</span>`}</p>${
        question.step && html`<p class="quiet">zu Schritt ${stepLink(view, question.step)}</p>`
      }${passages(view, question.evidence)}</li>`,
  )}</ol>`;
}
