import type { Block, Quote, SourceDocument, Warning } from '@lotse/model';
import type { CaseQuestion, CaseReading } from '../case-reading.ts';
import { listed, whereOf } from '../document-words.ts';
import { mentions, servicesOfDocuments } from './service-documents.ts';
import { type ServiceSection, serviceSections } from './service-sections.ts';

/**
 * Leaves out what tells another service than the rest: parts of a document, and whole documents. The service that the
 * other documents are about is drafted, else the one with the most to tell. What was left out is told with its
 * passages, and which service is meant is asked.
 */
export function readServices(documents: readonly SourceDocument[]): CaseReading {
  const parts = documents.map((document) => readParts(document, documents));
  const whole = readDocuments(parts.flatMap((part) => part.documents));
  return {
    documents: whole.documents,
    warnings: [...parts.flatMap(({ warnings }) => warnings), ...whole.warnings],
    questions: [...parts.flatMap(({ questions }) => questions), ...whole.questions],
  };
}

function readParts(document: SourceDocument, all: readonly SourceDocument[]): CaseReading {
  const sections = serviceSections(document);
  const [main, ...others] = sections.toSorted((a, b) => weight(b, all) - weight(a, all));
  if (main === undefined || others.length === 0) return { documents: [document], warnings: [], questions: [] };
  const left = new Set(others.flatMap(({ heading, blocks }) => [heading.id, ...blocks.map(({ id }) => id)]));
  return {
    documents: [
      {
        ...document,
        blocks: document.blocks.filter(({ id }) => !left.has(id)),
        fields: document.fields.filter(({ block }) => !left.has(block)),
      },
    ],
    warnings: others.map((section) => leftPart(section, main)),
    questions: [
      asked(
        sections.map(({ service }) => service),
        main.service,
        sections.map(({ heading }) => quoteOf(document, heading)),
      ),
    ],
  };
}

/** Other documents that are about a service decide; then how much is told of it. */
function weight({ service, blocks, document }: ServiceSection, all: readonly SourceDocument[]): number {
  const others = all.filter((other) => other !== document);
  const named = others.reduce((sum, other) => sum + mentions(other, service), 0);
  return named * 1000 + blocks.length;
}

function readDocuments(documents: readonly SourceDocument[]): CaseReading {
  const services = servicesOfDocuments(documents);
  const [main, ...others] = services;
  if (main === undefined || others.length === 0) return { documents, warnings: [], questions: [] };
  const heads = services.flatMap(({ documents: own }) => {
    const [first] = own;
    const block = first?.blocks[0];
    return first !== undefined && block !== undefined ? [quoteOf(first, block)] : [];
  });
  const names = services.map(({ service }) => service);
  return {
    documents: main.documents,
    warnings: others.flatMap(({ service, documents: own }) =>
      own.map((document) => ({
        code: 'W_OTHER_SERVICE',
        message: `Die Unterlage beschreibt eine andere Leistung als die übrigen: „${service}“. Entworfen wurde „${main.service}“; die ${document.blocks.length} Stellen dieser Unterlage wurden nicht ausgewertet.`,
        where: whereOf(document, document.blocks[0]),
      })),
    ),
    questions: [asked(names, main.service, heads)],
  };
}

function leftPart({ service, document, heading, blocks }: ServiceSection, main: ServiceSection): Warning {
  const passages = blocks.map((block) => `${block.id} „${beginning(block.text)}“`);
  return {
    code: 'W_OTHER_SERVICE',
    message: `Die Unterlage beschreibt neben „${main.service}“ eine weitere Leistung: „${service}“. Entworfen wurde „${main.service}“. Nicht ausgewertet ${passages.length === 1 ? 'wurde' : 'wurden'}: ${listed(passages)}.`,
    where: whereOf(document, heading),
  };
}

function asked(services: readonly string[], main: string, evidence: readonly Quote[]): CaseQuestion {
  return {
    question: `Welche Leistung ist gemeint: ${services.map((service) => `„${service}“`).join(' oder ')}? Der Entwurf zeigt „${main}“.`,
    evidence: [...evidence],
  };
}

function quoteOf(document: SourceDocument, block: Block): Quote {
  return { document: document.id, block: block.id, quote: block.text };
}

/** So much of a passage tells which one it is. Characters. */
const BEGINNING = 40;

function beginning(text: string): string {
  return text.length <= BEGINNING ? text : `${text.slice(0, BEGINNING).replace(/\s+\S*$/, '')} …`;
}
