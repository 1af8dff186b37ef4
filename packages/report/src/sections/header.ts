import { html, type Markup } from '../html.ts';
import type { CaseView } from '../view.ts';
import { count } from '../words.ts';

/** The authority that the documents name; several are listed. */
function authority(view: CaseView): string {
  const names = view.outline.participants.filter((one) => one.kind === 'authority').map((one) => one.name);
  return names.length > 0 ? names.join(', ') : 'Behörde in den Unterlagen nicht genannt';
}

/** Service, authority, and what kind of paper this is. */
export function headerSection(view: CaseView): Markup {
  const { outline } = view;
  const title = outline.service.name || outline.process;
  return html`<header class="masthead"><div class="wrap">
<p class="kind">Prozessentwurf aus Verfahrensunterlagen</p>
<h1>${title}</h1>
<p class="authority">${authority(view)}</p>
<dl class="identity">${
    outline.process !== title && html`<div><dt>Prozess</dt><dd>${outline.process}</dd></div>`
  }<div><dt>LeiKa-Schlüssel</dt><dd>${
    outline.service.leika ?? 'nicht zugeordnet'
  }</dd></div><div><dt>Grundlage</dt><dd>${count(view.documents.length, 'Dokument', 'Dokumente')}</dd></div><div><dt>Stand</dt><dd>Entwurf, fachlich noch nicht freigegeben</dd></div></dl>
</div></header>`;
}
