export { renderReport } from './report.ts';
export type { CatalogueText, ReportValues } from './values.ts';
