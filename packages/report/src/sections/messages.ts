import type { MessageFlow } from '@lotse/model';
import { type Content, html, type Markup } from '../html.ts';
import { stepLink } from '../links.ts';
import type { CaseView } from '../view.ts';
import { channelWords } from '../words.ts';

/** An end of a message flow: the pool, or the pool and the step inside it. */
function end(view: CaseView, id: string): Content {
  const pools = view.graph.pools;
  const pool = pools.find((one) => one.id === id);
  if (pool) return pool.name;
  const node = view.graph.nodes.find((one) => one.id === id);
  if (!node) return id;
  const name = pools.find((one) => one.id === node.pool)?.name;
  const what = node.step !== undefined && view.steps.has(node.step) ? stepLink(view, node.step) : node.label;
  return html`${name}: ${what}`;
}

/** What the flow is called; without a name, the event or step that it ends or begins at. */
function label(view: CaseView, message: MessageFlow): Content {
  if (message.label) return message.label;
  const ends = [message.to, message.from].map((id) => view.graph.nodes.find((node) => node.id === id));
  return ends.find((node) => node && node.label !== '')?.label ?? html`<span class="quiet">ohne Namen</span>`;
}

function row(view: CaseView, message: MessageFlow): Markup {
  return html`<tr><th scope="row">${label(view, message)}</th><td>${end(view, message.from)}</td><td>${end(view, message.to)}</td><td>${
    message.channel ? channelWords[message.channel] : html`<span class="quiet">nicht genannt</span>`
  }</td></tr>`;
}

/** What goes from one party to another, and which way. */
export function messagesSection(view: CaseView): Markup {
  return html`<div class="scroll" role="region" aria-label="Nachrichten" tabindex="0"><table><thead><tr><th scope="col">Nachricht</th><th scope="col">Von</th><th scope="col">An</th><th scope="col">Weg</th></tr></thead><tbody>${view.graph.messages.map(
    (message) => row(view, message),
  )}</tbody></table></div>`;
}
