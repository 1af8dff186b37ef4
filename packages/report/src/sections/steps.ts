import type { Finding, Step } from '@lotse/model';
import { anchor, type Content, html, joined, type Markup } from '../html.ts';
import { stepIcon } from '../icons.ts';
import { passages } from '../passage.ts';
import { branchLetter, type CaseView, type StepView, type TriggerView } from '../view.ts';
import {
  channelWords,
  count,
  derivationWords,
  durationWords,
  severityWords,
  stepKindWords,
  taskTypeWords,
} from '../words.ts';
import { factsList, findingLinks, stepFacts } from './step-facts.ts';

/** Steps beneath a step: what is written above them, and the steps. */
interface Strand {
  title: string;
  steps: readonly Step[];
}

/** The same lists in the same order as `childLists` of the model, with their titles. */
function strands(step: Step): Strand[] {
  if ('choice' in step) {
    return step.branches.map((branch) => ({
      title: branch.when ?? (branch.otherwise ? 'sonst' : 'ohne Bedingung'),
      steps: branch.steps,
    }));
  }
  if ('parallel' in step) return step.parallel.map((steps, index) => ({ title: `Strang ${index + 1}`, steps }));
  if ('race' in step) return step.race.map((one) => ({ title: triggerWords(one.on), steps: one.steps }));
  if ('repeat' in step) {
    const until = step.until ? `bis: ${step.until}` : step.while ? `solange: ${step.while}` : 'wiederholt';
    const back = step.redo ? [{ title: 'auf dem Rückweg', steps: step.redo }] : [];
    return [{ title: until, steps: step.steps }, ...back];
  }
  if ('subprocess' in step) return [{ title: 'Teilschritte', steps: step.steps }];
  if ('task' in step) {
    return [
      ...(step.onTimer ?? []).map((on) => ({
        title: `nach ${durationWords(on.after)}: ${on.label}${on.interrupting ? '' : ' (ohne abzubrechen)'}`,
        steps: on.steps,
      })),
      ...(step.onMessage ?? []).map((on) => ({
        title: `bei Nachricht: ${on.message}${on.interrupting ? '' : ' (ohne abzubrechen)'}`,
        steps: on.steps,
      })),
      ...(step.onError ?? []).map((on) => ({ title: `bei Fehler: ${on.error}`, steps: on.steps })),
    ];
  }
  return [];
}

/** What an event waits for: „Nachricht: Unterlagen“, „nach 14 Tagen“. */
export function triggerWords(trigger: Extract<Step, { wait: string }>['for']): string {
  if ('message' in trigger) return `Nachricht: ${trigger.message}`;
  if ('timer' in trigger)
    return [`Zeitablauf: ${durationWords(trigger.timer)}`, trigger.label].filter(Boolean).join(', ');
  if ('date' in trigger) return [`Zeitpunkt: ${trigger.date}`, trigger.label].filter(Boolean).join(', ');
  return `Bedingung: ${trigger.condition}`;
}

function summaryFacts(view: CaseView, step: Step): Markup {
  const facts: Content[] = [];
  if ('by' in step && step.by) facts.push(view.participant(step.by));
  if ('type' in step && step.type) facts.push(taskTypeWords[step.type]);
  if ('channel' in step && step.channel) facts.push(channelWords[step.channel]);
  if ('wait' in step) facts.push(triggerWords(step.for));
  if ('deadline' in step && step.deadline) facts.push(`Frist ${durationWords(step.deadline)}`);
  return joined(facts, html`<span class="dot" aria-hidden="true"> · </span>`);
}

const open = (findings: readonly Finding[]): Finding[] => findings.filter((one) => one.status !== 'rejected');

function findingBadge(findings: readonly Finding[]): Content {
  const [worst, ...rest] = open(findings);
  return (
    worst &&
    html`<span class="badge ${worst.severity}" title="Schwerste: ${severityWords[worst.severity]}">${count(rest.length + 1, 'Feststellung', 'Feststellungen')}</span>`
  );
}

/** What a person did with the step. */
function reviewBadge(step: Step): Content {
  if (step.status === 'accepted') return html`<span class="badge plain">bestätigt</span>`;
  return step.status === 'edited' && html`<span class="badge plain">von Hand geändert</span>`;
}

/** What the script marks in the drawing: the weight of the heaviest finding, and how many there are. */
function severityMark(findings: readonly Finding[]): Content {
  const [worst, ...rest] = open(findings);
  return worst && html` data-severity="${worst.severity}" data-findings="${rest.length + 1}"`;
}

function label(view: CaseView, one: StepView): string {
  if (!('goto' in one.step)) return one.label;
  const target = view.steps.get(one.step.goto);
  return target ? `weiter bei ${target.number} ${target.label}` : `weiter bei ${one.step.goto}`;
}

function stepItem(view: CaseView, one: StepView): Markup {
  const lists = strands(one.step);
  return html`<li class="step ${one.kind}" id="${anchor('schritt', one.step.id)}" data-nodes="${one.nodes.join(' ')}"${severityMark(one.findings)}>
<details><summary><span class="number">${one.number}</span>${stepIcon(one.kind)}<span class="what"><span class="label"><span class="sr">${stepKindWords[one.kind]}: </span>${label(view, one)}</span> <span class="facts">${summaryFacts(view, one.step)}</span></span><span class="badges">${
    one.step.unsupported && html`<span class="badge warn">Beleg fehlt</span>`
  }${reviewBadge(one.step)}${findingBadge(one.findings)}</span></summary>
<div class="body">${stepFacts(view, one)}${passages(view, one.step.evidence)}</div></details>
${lists.map((strand, index) => strandList(view, strand, lists.length > 1 ? branchLetter(index) : '', one.kind))}</li>
`;
}

function strandList(view: CaseView, strand: Strand, letter: string, kind: StepView['kind']): Markup {
  const word = kind === 'choice' ? 'Antwort: ' : '';
  return html`<div class="strand"><p class="strand-title">${letter !== '' && html`<span class="letter">${letter}</span>`}${word}<strong>${strand.title}</strong>${
    strand.steps.length === 0 && html` <span class="through">→ weiter mit dem nächsten Schritt</span>`
  }</p>${strand.steps.length > 0 && stepList(view, strand.steps)}</div>`;
}

function stepList(view: CaseView, steps: readonly Step[]): Markup {
  const items = steps.map((step) => view.steps.get(step.id)).filter((one) => one !== undefined);
  return html`<ol class="steps">${items.map((one) => stepItem(view, one))}</ol>`;
}

function triggerItem(view: CaseView, id: string, { trigger, nodes, findings }: TriggerView): Markup {
  const facts = [
    trigger.at && view.participant(trigger.at),
    trigger.from && `von ${view.participant(trigger.from)}`,
    trigger.channel && channelWords[trigger.channel],
  ].filter((fact) => typeof fact === 'string');
  const rows = findings.length > 0 && factsList([['Feststellungen', findingLinks(findings, view)]]);
  return html`<li class="step start" id="${anchor('schritt', id)}" data-nodes="${nodes.join(' ')}"${severityMark(findings)}><details><summary><span class="number" aria-hidden="true">▸</span>${stepIcon('start')}<span class="what"><span class="label"><span class="sr">Auslöser: </span>${trigger.label}</span> <span class="facts">${facts.join(' · ')}</span></span><span class="badges">${findingBadge(findings)}</span></summary><div class="body">${rows}${
    trigger.derived && html`<p class="derived">Kein Text, sondern abgeleitet: ${derivationWords(trigger.derived)}.</p>`
  }${passages(view, trigger.evidence)}</div></details></li>`;
}

function triggers(view: CaseView): Content {
  const rows = [...view.triggers].map(([id, one]) => triggerItem(view, id, one));
  return rows.length > 0 && html`<h3>Auslöser</h3><ol class="steps">${rows}</ol>`;
}

/** The outline as an indented list; each step opens to its passages and shows its place in the drawing. */
export function stepsSection(view: CaseView): Markup {
  return html`${triggers(view)}<h3>Ablauf</h3>
<p class="tools"><button type="button" data-open="all">Alle Belege aufklappen</button> <button type="button" data-open="none">Alle zuklappen</button></p>
${view.outline.steps.length > 0 ? stepList(view, view.outline.steps) : html`<p>In den Dokumenten wurde kein Ablauf gefunden.</p>`}`;
}
