import { splitSentences } from '@lotse/german';
import type { Block, SourceDocument } from '@lotse/model';
import { isProcedural } from '../../procedural.ts';
import { isPart, movementOf, partName, serviceIn, stemsOf } from './service-names.ts';
import { kinship, MUCH_TOLD, STRANGERS, vocabularyOf } from './vocabulary.ts';

/** A part of a document that tells a procedure of its own. */
export interface ServiceSection {
  service: string;
  document: SourceDocument;
  heading: Block;
  /** What stands below the heading, up to the next of its level. */
  blocks: readonly Block[];
}

/** A part with fewer sentences about what is done mentions a service and tells no procedure. */
const LEAST_PROCEDURAL = 2;

/** How a procedure begins and how it ends: phases of one procedure do not have both. */
const begins =
  /(?<!\p{L})(?:beantrag\p{L}*|Antr[aä]g\p{L}*|angemeldet|abgemeldet|umgemeldet|anzumelden|abzumelden|umzumelden|anzuzeigen|anzeigen|angezeigt|einzureichen|eingereicht|eingegangen|Eingang\p{L}*|melden Sie|vorsprechen|sprechen Sie|vorzulegen|legen Sie|bringen Sie|mitzubringen|Vordruck\p{L}*|Formular\p{L}*|erscheint|entgegen\p{L}*|nimmt .* auf|reicht|reichen|gibt .* ab|geben .* ab|meldet)(?!\p{L})/iu;
const ends =
  /(?<!\p{L})(?:\p{L}*[Bb]escheid\p{L}*|\p{L}*bescheinigung\p{L}*|Bestätigung\p{L}*|ausgehändigt|aushändig\p{L}*|händigt|versandt|versendet|zugesandt|übersandt|schickt|ausgestellt|stellt .* aus|erteilt|abgelegt|abgeheftet|eingetragen|ausgetragen|gelöscht|erhalten Sie|abholen|holen Sie|abgeholt|weitergeleitet|weiterzuleiten|informiert|unterrichtet|übermittelt)(?!\p{L})/iu;

/** The parts of a document that tell different services, two or more; none where it is about one. */
export function serviceSections(document: SourceDocument): ServiceSection[] {
  const blocks = document.blocks.filter(({ quoted }) => quoted !== true);
  const headings = blocks.filter(isHeading);
  const sections = headings.flatMap((heading): ServiceSection[] => {
    const named = serviceIn(heading.text);
    const service = named ?? partName(heading.text);
    if (service === undefined) return [];
    const level = levelOf(heading);
    const from = blocks.indexOf(heading) + 1;
    const rest = blocks.slice(from);
    const next = rest.findIndex((block) => isHeading(block) && levelOf(block) <= level);
    const own = next < 0 ? rest : rest.slice(0, next);
    const least = named === undefined ? MUCH_TOLD : LEAST_PROCEDURAL;
    return tellsOwnProcedure(own, document, least) ? [{ service, document, heading, blocks: own }] : [];
  });
  const siblings = [...Map.groupBy(sections, ({ heading }) => levelOf(heading)).values()].map(distinct);
  return siblings.find((group) => group.length > 1) ?? [];
}

/** One section for each service; those that tell more of a service told before stay with it. */
function distinct(sections: readonly ServiceSection[]): ServiceSection[] {
  return sections.filter((one, index) => !sections.slice(0, index).some((other) => isOneService(one, other)));
}

/** Parts that name a service are told apart by it, others by what they speak of. */
function isOneService(one: ServiceSection, other: ServiceSection): boolean {
  if ([one, other].every(({ heading }) => serviceIn(heading.text) !== undefined)) {
    return sameService(one.service, other.service);
  }
  return kinship(vocabularyOf(one), vocabularyOf(other)) >= STRANGERS;
}

/** Whether two names mean one service: a thing in common, and the same of reporting it in, out or over. */
export function sameService(one: string, other: string): boolean {
  const [movement, otherMovement] = [movementOf(one), movementOf(other)];
  if (movement !== undefined && otherMovement !== undefined && movement !== otherMovement) return false;
  const [stems, others] = [stemsOf(one), stemsOf(other)];
  if (stems.length === 0 || others.length === 0) return true;
  return stems.some((stem) => others.some((word) => word.includes(stem) || stem.includes(word)));
}

/**
 * Whether blocks tell a procedure from its beginning to its end.
 *
 * @param least sentences about what is done
 */
export function tellsOwnProcedure(blocks: readonly Block[], document: SourceDocument, least: number): boolean {
  const sentences = blocks
    .filter((block) => isProcedural(block, { ...document, blocks: [...blocks] }))
    .reduce((sum, { text }) => sum + splitSentences(text).length, 0);
  return (
    sentences >= least && blocks.some(({ text }) => begins.test(text)) && blocks.some(({ text }) => ends.test(text))
  );
}

/** A marked heading, or a line of its own that counts as a part: „Teil B Gewerbeabmeldung“. */
function isHeading(block: Block): boolean {
  return block.kind === 'heading' || (isPart(block.text) && block.text.length < 80 && !/[.:;,]$/.test(block.text));
}

function levelOf(block: Block): number {
  return block.kind === 'heading' ? (block.level ?? 1) : 1;
}
