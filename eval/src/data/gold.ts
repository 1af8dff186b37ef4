import { readdir, readFile } from 'node:fs/promises';
import { join, posix, sep } from 'node:path';
import { Channel, FieldType, LotseError, ParticipantKind } from '@lotse/model';
import { z } from 'zod';
import type { Trap } from '../comparison.ts';
import type { GatewayType, ScoredCase, ScoredNode } from '../scored-process.ts';

const Quoted = z.array(z.object({ file: z.string(), quote: z.string() }));

const GoldNode = z.object({
  id: z.string(),
  type: z.enum([
    'task',
    'startEvent',
    'intermediateEvent',
    'endEvent',
    'exclusiveGateway',
    'parallelGateway',
    'inclusiveGateway',
    'eventBasedGateway',
  ]),
  label: z.string(),
  aliases: z.array(z.string()),
  participant: z.string(),
  optional: z.boolean(),
  evidence: Quoted,
});
type GoldNode = z.infer<typeof GoldNode>;

/** `case.json`: an expert's answer. Keys that no metric reads are left out. */
const GoldFile = z.object({
  id: z.string(),
  title: z.string(),
  documents: z.array(z.object({ file: z.string(), kind: z.string() })),
  process: z.object({
    participants: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        aliases: z.array(z.string()),
        kind: ParticipantKind,
        within: z.string().optional(),
      }),
    ),
    nodes: z.array(GoldNode),
    flows: z.array(z.object({ from: z.string(), to: z.string(), condition: z.string().optional() })),
    messages: z.array(z.object({ from: z.string(), to: z.string(), label: z.string(), medium: Channel.optional() })),
  }),
  fields: z.array(z.object({ document: z.string(), label: z.string(), type: FieldType, required: z.boolean() })),
  findings: z.array(
    z.object({
      code: z.string(),
      node: z.string().nullable(),
      field: z.string().nullable(),
      optional: z.boolean(),
      evidence: Quoted,
    }),
  ),
  traps: z.array(
    z.object({
      kind: z.enum(['finding', 'activity', 'participant']),
      what: z.string(),
      quote: z.string(),
      why: z.string(),
    }),
  ),
  variants: z
    .array(
      z.object({
        authority: z.string(),
        file: z.string(),
        mapping: z.array(z.object({ node: z.string(), quote: z.string().nullable() })),
        extra: z.array(z.object({ label: z.string(), quote: z.string() })),
      }),
    )
    .optional(),
});
type GoldFile = z.infer<typeof GoldFile>;

/** A case to measure on: its documents as bytes and what an expert made of them. */
export interface GoldCase {
  id: string;
  title: string;
  /** A document exists only as a scan, so that reading it takes OCR. */
  hasScans: boolean;
  /** `name`: path within `documents/`, with forward slashes. */
  files: { name: string; bytes: Uint8Array }[];
  answer: ScoredCase;
  traps: Trap[];
  /**
   * The same service by another authority's document: which of the nodes stand in it, and where, and what else is
   * to be done there. The answer holds steps alone: order and performers of the other authority are not known.
   */
  variants: GoldCase[];
}

/**
 * Reads every folder below `folder` that holds a `case.json`, sorted by name.
 *
 * @throws LotseError `E_NO_GOLD` where there is none, `E_GOLD_FORMAT` where one does not have the format.
 */
export async function readGoldCases(folder: string): Promise<GoldCase[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const cases: GoldCase[] = [];
  for (const name of names.sort()) {
    const text = await readFile(join(folder, name, 'case.json'), 'utf8').catch(() => undefined);
    if (text !== undefined) cases.push(await readGoldCase(join(folder, name), text));
  }
  if (cases.length === 0) {
    throw new LotseError('E_NO_GOLD', `Unter „${folder}“ liegt kein Fall mit einer case.json.`, {
      hint: 'Geben Sie mit --data den Ordner an, in dem die Goldfälle liegen (je Fall ein Ordner mit documents/ und case.json).',
      where: folder,
    });
  }
  return cases;
}

async function readGoldCase(folder: string, text: string): Promise<GoldCase> {
  const file = parse(folder, text);
  const documents = await listFiles(join(folder, 'documents'));
  const bytesOf = async (path: string): Promise<Uint8Array> =>
    new Uint8Array(await readFile(join(folder, ...path.split('/'))));
  const answer = answerOf(file);
  const variants = (file.variants ?? []).map(async (variant): Promise<GoldCase> => {
    const name = posix.basename(variant.file);
    return {
      id: `${file.id}/${posix.parse(name).name}`,
      title: `${file.title} (${variant.authority})`,
      hasScans: false,
      files: [{ name, bytes: await bytesOf(variant.file) }],
      answer: answerOfVariant(answer, variant, name),
      traps: [],
      variants: [],
    };
  });
  return {
    id: file.id,
    title: file.title,
    hasScans: (await listFiles(join(folder, 'truth'))).length > 0,
    files: await Promise.all(
      documents.map(async (name) => ({ name, bytes: await bytesOf(posix.join('documents', name)) })),
    ),
    answer,
    traps: file.traps,
    variants: await Promise.all(variants),
  };
}

function parse(folder: string, text: string): GoldFile {
  const refuse = (message: string): LotseError =>
    new LotseError('E_GOLD_FORMAT', `Die case.json hat nicht das Format eines Goldfalls: ${message}`, {
      hint: 'Das Format steht in eval/data/gold/README.md.',
      where: join(folder, 'case.json'),
    });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw refuse(error instanceof Error ? error.message : String(error));
  }
  const result = GoldFile.safeParse(value);
  if (!result.success) throw refuse(z.prettifyError(result.error));
  return result.data;
}

/** The files below a folder, sorted, with forward slashes; none where the folder is missing. */
async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join(posix.sep),
    )
    .sort();
}

function answerOf(file: GoldFile): ScoredCase {
  const passages = (evidence: z.infer<typeof Quoted>) =>
    evidence.map((entry) => ({ file: withinDocuments(entry.file), quote: entry.quote }));
  const { participants, nodes, flows, messages } = file.process;
  return {
    process: {
      participants: participants.map(({ id, name, aliases, kind, within }) => ({
        id,
        labels: [name, ...aliases],
        kind,
        ...(within === undefined ? {} : { within }),
      })),
      nodes: nodes.map((node) => ({
        id: node.id,
        labels: [node.label, ...node.aliases].filter((label) => label !== ''),
        participant: node.participant,
        optional: node.optional,
        evidence: passages(node.evidence),
        ...typeOf(node.type),
      })),
      flows: flows.map(({ from, to, condition }) => ({ from, to, ...(condition === undefined ? {} : { condition }) })),
      messages: messages.map(({ from, to, label, medium }) => ({
        from,
        to,
        label,
        ...(medium === undefined ? {} : { medium }),
      })),
    },
    findings: file.findings.map(({ code, node, field, optional, evidence }) => ({
      code,
      nodes: node === null ? [] : [node],
      ...(field === null ? {} : { field }),
      optional,
      evidence: passages(evidence),
    })),
    fields: file.fields.map(({ document, label, type, required }) => ({
      file: withinDocuments(document),
      label,
      type,
      required,
    })),
  };
}

function answerOfVariant(
  answer: ScoredCase,
  { mapping, extra }: NonNullable<GoldFile['variants']>[number],
  file: string,
): ScoredCase {
  const quotes = new Map(mapping.map(({ node, quote }) => [node, quote]));
  const mapped = answer.process.nodes.flatMap((node): ScoredNode[] => {
    const quote = quotes.get(node.id);
    return quote === undefined || quote === null ? [] : [{ ...node, evidence: [{ file, quote }] }];
  });
  const added = extra.map(
    ({ label, quote }, index): ScoredNode => ({
      kind: 'task',
      id: `extra-${index + 1}`,
      labels: [label],
      optional: false,
      evidence: [{ file, quote }],
    }),
  );
  return {
    process: { participants: [], nodes: [...mapped, ...added], flows: [], messages: [] },
    findings: [],
    fields: [],
  };
}

function withinDocuments(path: string): string {
  return path.replace(/^documents\//, '');
}

type NodeType =
  | { kind: 'task' }
  | { kind: 'event'; position: Extract<ScoredNode, { kind: 'event' }>['position'] }
  | { kind: 'gateway'; gateway: GatewayType };

function typeOf(type: GoldNode['type']): NodeType {
  switch (type) {
    case 'task':
      return { kind: 'task' };
    case 'startEvent':
      return { kind: 'event', position: 'start' };
    case 'intermediateEvent':
      return { kind: 'event', position: 'intermediate' };
    case 'endEvent':
      return { kind: 'event', position: 'end' };
    case 'exclusiveGateway':
      return { kind: 'gateway', gateway: 'exclusive' };
    case 'parallelGateway':
      return { kind: 'gateway', gateway: 'parallel' };
    case 'inclusiveGateway':
      return { kind: 'gateway', gateway: 'inclusive' };
    case 'eventBasedGateway':
      return { kind: 'gateway', gateway: 'eventBased' };
  }
}
