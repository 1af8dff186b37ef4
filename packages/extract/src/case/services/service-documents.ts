import type { SourceDocument } from '@lotse/model';
import { isProcedural } from '../../procedural.ts';
import { movementOf, serviceIn, stemsOf } from './service-names.ts';
import { sameService, tellsOwnProcedure } from './service-sections.ts';
import { kinship, MUCH_TOLD, STRANGERS, type Vocabulary, vocabularyOf } from './vocabulary.ts';

/** The documents of a case that are about one service. */
export interface ServiceDocuments {
  service: string;
  documents: readonly SourceDocument[];
}

/** A document that is about a service names its things more often than a document that mentions it. */
const MENTIONS = 1;

/** Blocks at the head of a document among which the service is named. */
const HEAD = 4;

/** From here on a short document goes with those that it is alike to. */
const KIN = 0.05;

interface About {
  document: SourceDocument;
  service: string | undefined;
  words: Vocabulary;
  /** Tells a procedure from its beginning to its end. */
  whole: boolean;
}

/** The services of a case by its documents, that with the most to tell first. */
export function servicesOfDocuments(documents: readonly SourceDocument[]): ServiceDocuments[] {
  const all = documents.map(aboutOf);
  const leading = all.filter(({ service, whole }) => service !== undefined || whole);
  const groups: About[][] = [];
  for (const one of leading) {
    const near = groups.filter((group) => group.some((other) => isOneCase(one, other)));
    for (const group of near) groups.splice(groups.indexOf(group), 1);
    groups.push([...near.flat(), one]);
  }
  const [main, ...others] = groups.sort((a, b) => tells(b) - tells(a));
  if (main === undefined || others.length === 0) return [];
  for (const one of all.filter((about) => !leading.includes(about))) nearest(one, main, others).push(one);
  return [main, ...others].map((group) => ({
    service: nameOf(group),
    documents: documents.filter((document) => group.some((about) => about.document === document)),
  }));
}

function aboutOf(document: SourceDocument): About {
  return {
    document,
    service: ofItsOwn(document) ? serviceOfDocument(document) : undefined,
    words: vocabularyOf(document),
    whole: ofItsOwn(document) && tellsOwnProcedure(document.blocks, document, MUCH_TOLD),
  };
}

/** Lists, tables and laws hang on a procedure that another document tells. */
function ofItsOwn({ kind }: SourceDocument): boolean {
  return kind !== 'list' && kind !== 'law';
}

/** The service that the title or the head of a document names. */
function serviceOfDocument({ title, blocks }: SourceDocument): string | undefined {
  const lines = blocks.filter(({ quoted, kind }) => quoted !== true && kind !== 'field' && kind !== 'note');
  const head = [title ?? '', ...lines.slice(0, HEAD).map(({ text }) => text)];
  return head.map(serviceIn).find((service) => service !== undefined);
}

function isOneCase(one: About, other: About): boolean {
  if (one.service === undefined || other.service === undefined) {
    return !(one.whole && other.whole) || kinship(one.words, other.words) >= STRANGERS;
  }
  if (sameService(one.service, other.service)) return true;
  const [movement, otherMovement] = [movementOf(one.service), movementOf(other.service)];
  if (movement !== undefined && otherMovement !== undefined && movement !== otherMovement) return false;
  return mentions(one.document, other.service) > MENTIONS || mentions(other.document, one.service) > MENTIONS;
}

/** How many blocks of a document name the things of a service and, where it is reporting in, out or over, that too. */
export function mentions({ blocks }: SourceDocument, service: string): number {
  const stems = stemsOf(service);
  const movement = movementOf(service);
  return blocks.filter(({ text, quoted }) => {
    const folded = text.toLowerCase();
    const moves = movement === undefined || folded.includes(`${movement}meld`) || folded.includes(`${movement}zumeld`);
    return quoted !== true && moves && stems.some((stem) => folded.includes(stem));
  }).length;
}

/** A short document without a name goes with the group that it is alike to, else with the main one. */
function nearest(one: About, main: About[], others: readonly About[][]): About[] {
  const alike = (group: About[]) => Math.max(...group.map(({ words }) => kinship(one.words, words)));
  const best = others.toSorted((a, b) => alike(b) - alike(a))[0];
  return best !== undefined && alike(best) >= KIN && alike(best) > alike(main) ? best : main;
}

function nameOf(group: readonly About[]): string {
  const named = group.find(({ service }) => service !== undefined)?.service;
  const [first] = group;
  return named ?? first?.document.title ?? first?.document.file ?? '';
}

function tells(group: readonly About[]): number {
  return group.reduce(
    (sum, { document }) => sum + document.blocks.filter((block) => isProcedural(block, document)).length,
    0,
  );
}
