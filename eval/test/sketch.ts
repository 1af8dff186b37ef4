import type { Block, SourceDocument } from '@lotse/model';
import {
  type Comparison,
  compare,
  metrics,
  PassageIndex,
  type ScoredCase,
  type ScoredNode,
  type ScoredProcess,
  scales,
} from '../src/index.ts';

/**
 * A process from lines such as `A -> x? -> B | C`: words are tasks, `…?` exclusive gateways, `+…` parallel
 * gateways, `(…)` events, `[…]` optional tasks, `A@amt` a task performed by `amt`. Each line chains its names;
 * `B | C` stands for both.
 */
export function sketch(lines: readonly string[], rest: Partial<ScoredProcess> = {}): ScoredProcess {
  const nodes = new Map<string, ScoredNode>();
  const flows: ScoredProcess['flows'] = [];
  for (const line of lines) {
    let before: string[] = [];
    for (const group of line.split('->')) {
      const names = group.split('|').map((name) => name.trim());
      for (const name of names) {
        const node = nodeOf(name);
        if (!nodes.has(node.id)) nodes.set(node.id, node);
      }
      const ids = names.map((name) => nodeOf(name).id);
      for (const from of before) for (const to of ids) flows.push({ from, to });
      before = ids;
    }
  }
  return { participants: [], nodes: [...nodes.values()], flows, messages: [], ...rest };
}

function nodeOf(text: string): ScoredNode {
  const [name = '', performer] = text.split('@');
  const base = {
    id: name,
    labels: name.endsWith('_') ? [] : [name.replace(/[()[\]+]/g, '')],
    optional: name.startsWith('['),
    evidence: [],
    ...(performer === undefined ? {} : { participant: performer }),
  };
  if (name.startsWith('(')) return { kind: 'event', position: 'intermediate', ...base };
  if (name.startsWith('+')) return { kind: 'gateway', gateway: 'parallel', ...base };
  if (name.endsWith('?')) return { kind: 'gateway', gateway: 'exclusive', ...base };
  return { kind: 'task', ...base };
}

export function answer(process: ScoredProcess, rest: Partial<ScoredCase> = {}): ScoredCase {
  return { process, findings: [], fields: [], ...rest };
}

export function comparison(gold: ScoredCase, draft: ScoredCase, rest: Partial<Comparison> = {}): Comparison {
  return compare({
    gold,
    draft,
    scale: scales[0],
    passages: new PassageIndex([]),
    traps: [],
    codes: new Set([...gold.findings, ...draft.findings].map((finding) => finding.code)),
    ...rest,
  });
}

/** A metric's score of a draft; fails where there is no such metric. */
export function scoreOf(name: string, compared: Comparison) {
  const metric = metrics.find((candidate) => candidate.name === name);
  if (!metric) throw new Error(`no metric ${name}`);
  return metric.score(compared);
}

/** A document of paragraphs `b-0`, `b-1`, … */
export function documentOf(file: string, paragraphs: readonly string[]): SourceDocument {
  const blocks = paragraphs.map(
    (text, index): Block => ({
      id: `b-${index}`,
      kind: 'paragraph',
      text,
      place: { headings: [], paragraph: index + 1 },
    }),
  );
  return {
    version: 1,
    id: file,
    file,
    sha256: '',
    mediaType: 'text/plain',
    reader: 'test',
    language: 'de',
    kind: 'procedure',
    blocks,
    fields: [],
    warnings: [],
  };
}
