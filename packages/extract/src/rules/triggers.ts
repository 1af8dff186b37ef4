import type { SourceDocument, StartTrigger } from '@lotse/model';
import type { Cast } from './cast.ts';
import { channelIn } from './channels.ts';
import { excluded } from './exclusion.ts';
import { type Node, type TaskNode, walkNodes } from './nodes.ts';
import { passagesOf } from './passages.ts';

const incoming =
  /(?<!\p{L})(?:einzureichen|einzusenden|eingereicht|zu beantragen|abzugeben|abgegeben|anzuzeigen|anzumelden|zu stellen|geht .* ein|eingehende|einwerfen|auf Antrag|vorsprechen|Anmeldung erfolgt|Antrag erfolgt)(?!\p{L})/u;
const papers =
  /(?<!\p{L})(\p{Lu}\p{L}*(?:antrag|anmeldung|anzeige|meldung)|Antrag|Anträge|Anmeldung|Anzeige|Anmeldebogen|Vordruck|Mitteilung)(?!\p{L})/u;
const yearly =
  /(?<!\p{L})(?:jährlich|monatlich|vierteljährlich|wöchentlich)\s+(?:zum|am)\s+([\p{L}\d. ]+?)(?=\s+(?:von|eröffnet|durch|beginn|gestartet)|[,.])/u;

/** What starts the process: the paper that comes in, or a date. */
export function triggerOf(documents: readonly SourceDocument[], cast: Cast, root: Node[]): StartTrigger {
  const first = [...walkNodes(root)].map(({ node }) => node).find((node): node is TaskNode => node.kind === 'task');
  const at =
    first?.act.by && (first.act.by.kind === 'unit' || first.act.by.kind === 'role') ? { at: first.act.by.id } : {};
  const passages = documents.flatMap((document) => passagesOf(document)).filter((passage) => !excluded(passage.text));
  for (const passage of passages) {
    const date = yearly.exec(passage.text);
    if (date?.[1] && passage.section.role === 'procedure') {
      return {
        kind: 'timer',
        label: `${date[1].trim()} erreicht`,
        ...at,
        evidence: [{ document: passage.document.id, block: passage.block.id, quote: passage.text }],
      };
    }
  }
  const telling =
    passages.find((passage) => passage.section.role === 'procedure' && incoming.test(passage.text)) ??
    passages.find((passage) => incoming.test(passage.text));
  const texts = [
    telling?.text ?? '',
    ...documents.map((document) => document.title ?? ''),
    ...passages.map((passage) => passage.text),
  ];
  const paper =
    texts
      .map((text) => papers.exec(text)?.[1])
      .find((found) => found !== undefined)
      ?.replace(/^Anträge$/, 'Antrag') ?? 'Antrag';
  const channel = telling ? channelIn(telling.text) : undefined;
  const from = cast.applicant ? { from: cast.applicant.id } : {};
  if (!telling) {
    // The first step is done to what has come in: its words prove that it came.
    const received = first && first.act.by?.kind !== 'applicant' && papers.exec(first.quote)?.[1];
    if (first && received)
      return {
        kind: 'message',
        label: `${received.replace(/^Anträge$/, 'Antrag')} eingegangen`,
        ...at,
        ...from,
        evidence: [{ document: first.passage.document.id, block: first.passage.block.id, quote: first.quote }],
      };
    return { kind: 'message', label: `${paper} eingegangen`, ...at, ...from, derived: 'start-by-application' };
  }
  return {
    kind: 'message',
    label: `${paper} eingegangen`,
    ...at,
    ...from,
    ...(channel ? { channel } : {}),
    evidence: [{ document: telling.document.id, block: telling.block.id, quote: telling.text }],
  };
}
