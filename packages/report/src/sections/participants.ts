import type { Participant } from '@lotse/model';
import { html, type Markup } from '../html.ts';
import { passages } from '../passage.ts';
import type { CaseView } from '../view.ts';
import { participantKindWords } from '../words.ts';

function row(view: CaseView, participant: Participant): Markup {
  const tasks = [...view.steps.values()].filter((one) => 'by' in one.step && one.step.by === participant.id).length;
  const aliases = participant.aliases ?? [];
  return html`<tr><th scope="row">${participant.name}${aliases.length > 0 && html`<span class="alias">auch: ${aliases.join(', ')}</span>`}</th><td>${
    participantKindWords[participant.kind]
  }${participant.within && html` <span class="quiet">in ${view.participant(participant.within)}</span>`}</td><td class="figure">${tasks}</td><td>${
    participant.evidence && participant.evidence.length > 0
      ? html`<details class="small"><summary>Beleg</summary>${passages(view, participant.evidence)}</details>`
      : html`<span class="quiet">–</span>`
  }</td></tr>`;
}

/** Who takes part, with the number of steps each one has. */
export function participantsSection(view: CaseView): Markup {
  if (view.outline.participants.length === 0) return html`<p>In den Unterlagen ist niemand benannt.</p>`;
  return html`<div class="scroll" role="region" aria-label="Beteiligte" tabindex="0"><table><thead><tr><th scope="col">Name</th><th scope="col">Art</th><th scope="col">Schritte</th><th scope="col">Fundstelle</th></tr></thead><tbody>${view.outline.participants.map(
    (one) => row(view, one),
  )}</tbody></table></div>`;
}
