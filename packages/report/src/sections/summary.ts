import { findingTitle } from '../finding-title.ts';
import { type Content, html, type Markup } from '../html.ts';
import type { CaseView } from '../view.ts';
import { count, maturityNames } from '../words.ts';

/** „Post, Unterschrift und Papierakte“ */
function enumeration(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} und ${words.at(-1) ?? ''}`;
}

const mostNamed = 6;

function heaviest(view: CaseView): Content {
  const open = view.ordered.filter((finding) => finding.status !== 'rejected');
  const high = open.filter((finding) => finding.severity === 'high');
  if (high.length === 0) return false;
  const titles = [...new Set(high.map((finding) => findingTitle(view, finding)))];
  const named = titles.slice(0, mostNamed);
  const rest = titles.length - named.length;
  return html`<p><strong>Am schwersten ${titles.length === 1 ? 'wiegt' : 'wiegen'}:</strong> ${enumeration(named)}${rest > 0 && ` sowie ${count(rest, 'weiterer Punkt', 'weitere Punkte')}`}.</p>`;
}

/** Three sentences for someone who reads no further. */
export function summarySection(view: CaseView): Markup {
  const tasks = [...view.steps.values()].filter((one) => one.kind === 'task').length;
  const open = view.findings.filter((finding) => finding.status !== 'rejected');
  const barriers = open.filter((finding) => finding.kind === 'B').length;
  const potentials = open.filter((finding) => finding.kind === 'P').length;
  const questions = view.outline.openQuestions.length;
  return html`<div class="summary">
<p>Aus ${count(view.documents.length, 'Dokument', 'Dokumenten')} wurde ein Ablauf mit ${count(tasks, 'Aufgabe', 'Aufgaben')} entworfen. Heute erreicht die Leistung nach den Unterlagen Reifegrad <strong>${view.maturity.level} (${maturityNames[view.maturity.level]})</strong>. Gefunden wurden ${count(barriers, 'Hindernis', 'Hindernisse')} und ${count(potentials, 'Potenzial', 'Potenziale')}.</p>
${heaviest(view)}
${questions > 0 && html`<p><strong>${count(questions, 'Frage ist', 'Fragen sind')} offen</strong> und <a href="#fragen">mit der Fachabteilung zu klären</a>.</p>`}
</div>`;
}
