export { viewer } from './client/index.ts';
export { inlineDrawing } from './drawing.ts';
export { anchor, type Content, html, joined, Markup, trusted } from './html.ts';
export { pageHead } from './page-head.ts';
export { quoteInText } from './quote-in-text.ts';
export { renderReport } from './report.ts';
export { houseStyle } from './style/index.ts';
export type { CatalogueText, ReportValues } from './values.ts';
export { fieldTypeWords, participantKindWords } from './words.ts';
