import { type Content, fieldTypeWords, html, type Markup, participantKindWords } from '@lotse/report';
import type { Comparison } from '../../comparison.ts';
import type { Difference, Entry, Sides } from '../../difference/difference.ts';
import { actorsOf } from '../../matching/actor-matching.ts';
import { matchFields } from '../../metrics/field.ts';
import type { ItemResult } from '../../run/records.ts';
import type { ScoredParticipant } from '../../scored-process.ts';
import { statusSign } from './cards.ts';
import type { Status } from './elements.ts';

function entries(title: string, list: readonly Entry[], status: Status): Content {
  return (
    list.length > 0 &&
    html`<div><h4 class="group-title">${title} <span class="amount">${list.length}</span></h4><ul class="plain-list">${list.map(
      (entry) => html`<li>${statusSign(status)}<span>${entry.text}</span></li>`,
    )}</ul></div>`
  );
}

/** What is missing and what is too much, one beside the other. */
export function sidesList({ missed, invented }: Sides): Markup {
  if (missed.length + invented.length === 0) return html`<p>Keine Abweichung.</p>`;
  return html`<div class="sides open">${entries('Fehlt im Entwurf', missed, 'missed')}${entries('Zu viel im Entwurf', invented, 'invented')}</div>`;
}

/** Participants: who stands for whom, who is missing, who is too much. */
export function actorList({ gold, draft, actors: { pairs } }: Comparison): Markup {
  const entry = ({ id, labels, kind }: ScoredParticipant): Entry => ({
    key: id,
    text: `${labels.length === 0 ? id : labels.join(' / ')} (${participantKindWords[kind]})`,
  });
  const found = pairs.map((pair) => {
    const [name = pair.gold.id, other = pair.draft.id] = [pair.gold.labels[0], pair.draft.labels[0]];
    return name === other ? name : `${name} ↔ ${other}`;
  });
  const missed = actorsOf(gold.process).filter(({ id }) => !pairs.some((pair) => pair.gold.id === id));
  const invented = actorsOf(draft.process).filter(({ id }) => !pairs.some((pair) => pair.draft.id === id));
  return html`${sidesList({ missed: missed.map(entry), invented: invented.map(entry) })}${
    found.length > 0 && html`<p class="found">${statusSign('matched')}Gefunden: ${found.join(' · ')}</p>`
  }`;
}

/** Form fields of both sides; nothing where the item has no form. */
export function fieldTable(comparison: Comparison): Content {
  const { gold, draft } = comparison;
  if (gold.fields.length + draft.fields.length === 0) return false;
  const pairs = matchFields(comparison);
  const duty = (required: boolean): string => (required ? 'Pflicht' : 'freiwillig');
  const partner = new Map(pairs.map((pair) => [pair.gold, pair.draft]));
  const taken = new Set(pairs.map((pair) => pair.draft));
  const wrong = (isWrong: boolean): string => (isWrong ? 'differs' : '');
  return html`<h3>Formularfelder: ${pairs.length} von ${gold.fields.length} gefunden</h3><details class="between"><summary>Alle Felder zeigen</summary><div class="scroll" role="region" aria-label="Formularfelder" tabindex="0"><table class="fields"><thead><tr><th scope="col">Gold</th><th scope="col">Art, Pflicht</th><th scope="col">Entwurf</th><th scope="col">Art, Pflicht</th></tr></thead><tbody>${gold.fields.map(
    (field) => {
      const own = partner.get(field);
      return html`<tr><td>${statusSign(own ? 'matched' : 'missed')}${field.label}</td><td>${fieldTypeWords[field.type]}, ${duty(field.required)}</td><td>${own?.label ?? '–'}</td><td>${
        own &&
        html`<span class="${wrong(own.type !== field.type)}">${fieldTypeWords[own.type]}</span>, <span class="${wrong(own.required !== field.required)}">${duty(own.required)}</span>`
      }</td></tr>`;
    },
  )}${draft.fields
    .filter((field) => !taken.has(field))
    .map(
      (field) =>
        html`<tr><td>–</td><td></td><td>${statusSign('invented')}${field.label}</td><td>${fieldTypeWords[field.type]}, ${duty(field.required)}</td></tr>`,
    )}</tbody></table></div></details>`;
}

/** Everything that differs, as the run wrote it down: for samples without a picture, and items without details. */
export function differenceLists(difference: Difference): Markup {
  const parts: [string, Sides][] = [
    ['Schritte', difference.steps],
    ['Ablauf', difference.flows],
    ['Verzweigungen', difference.gateways],
    ['Beteiligte', difference.actors],
    ['Befunde', difference.findings],
    ['Felder', difference.fields],
  ];
  return html`${parts
    .filter(([, { missed, invented }]) => missed.length + invented.length > 0)
    .map(([title, sides]) => html`<h4>${title}</h4>${sidesList(sides)}`)}${
    difference.traps.length > 0 &&
    html`<h4>Getroffene Fallen</h4><ul>${difference.traps.map((trap) => html`<li>${trap.text}</li>`)}</ul>`
  }`;
}

/** What could not be read or made, and what the BPMN checks complain about. */
export function troubleList({ failures, problems }: ItemResult): Content {
  return [
    failures.length > 0 &&
      html`<div class="notice"><p><strong>Nicht gelungen:</strong></p><ul>${failures.map((one) => html`<li>${one}</li>`)}</ul></div>`,
    problems.length > 0 &&
      html`<h3>Beanstandungen der BPMN-Prüfung</h3><ul>${problems.map((one) => html`<li>${one}</li>`)}</ul>`,
  ];
}
