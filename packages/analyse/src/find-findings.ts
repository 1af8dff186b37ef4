import type { Finding, ProcessOutline, SourceDocument } from '@lotse/model';
import { placeOf } from './attribute.ts';
import { catalogue } from './catalogue/catalogue.ts';
import { type Claim, claimOf, placeName } from './claim.ts';
import { legalBasisOf } from './legal-basis.ts';
import { match } from './match.ts';
import { passagesOf } from './passages.ts';
import { quoteOf } from './quote.ts';
import { settle } from './settle.ts';
import { structuralClaims } from './structure/table.ts';
import { targetsOf } from './targets.ts';

/**
 * The findings of a case: what the wording of the documents, their forms and the shape of the process show.
 *
 * One finding per code and place; its id is `code@place` and stays when the process is drafted again as long as the
 * step keeps its id. Every quote stands word for word in its block. Deterministic; order: the catalogue's, then
 * the outline's.
 */
export function findFindings(outline: ProcessOutline, documents: readonly SourceDocument[]): Finding[] {
  const targets = targetsOf(outline, documents);
  const about = aboutOf(outline, documents);
  const hits = match(passagesOf(documents, about), about);
  const strong = new Set(hits.filter((hit) => !hit.rule.weak).map((hit) => hit.rule.code));
  const told = hits
    .filter((hit) => !hit.rule.weak || !strong.has(hit.rule.code))
    .map((hit) => {
      const place = placeOf(hit, targets);
      return claimOf(hit.rule.code, place.affects, [quoteOf(hit)], {
        place: place.score,
        weak: hit.rule.weak === true,
      });
    });
  const claims = settle([...told, ...structuralClaims({ outline, documents, targets, told })]);
  return inOrder(
    claims,
    targets.map((target) => target.id),
  ).map(findingOf);
}

/** What the service is called, in all the words that the documents have for it. */
function aboutOf(outline: ProcessOutline, documents: readonly SourceDocument[]): string {
  return [outline.process, outline.service.name, ...documents.map((document) => document.title ?? '')].join(' ');
}

function inOrder(claims: readonly Claim[], steps: readonly string[]): Claim[] {
  const codes = Object.keys(catalogue);
  const rank = (claim: Claim): number => {
    if ('step' in claim.affects) return steps.indexOf(claim.affects.step);
    return steps.length + ('field' in claim.affects ? 0 : 1);
  };
  return [...claims].sort((a, b) => codes.indexOf(a.code) - codes.indexOf(b.code) || rank(a) - rank(b));
}

function findingOf(claim: Claim): Finding {
  const { code, affects, quotes, confidence } = claim;
  const { kind, severity, remedy } = catalogue[code];
  return {
    id: `${code}@${placeName(claim)}`,
    code,
    kind,
    severity,
    affects,
    evidence: quotes,
    remedy,
    legalBasis: legalBasisOf(claim),
    confidence,
    status: 'open',
    reason: null,
  };
}
