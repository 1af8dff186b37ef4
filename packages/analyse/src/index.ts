export { catalogue, type FindingCode, isFindingCode } from './catalogue/catalogue.ts';
export { type Area, areas, type CatalogueEntry } from './catalogue/entry.ts';
export { findFindings } from './find-findings.ts';
export { assessMaturity } from './maturity.ts';
