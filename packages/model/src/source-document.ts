import { z } from 'zod';

/** A rectangle on a page: PDF points (1/72 inch), origin top left. */
export const Box = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });
export type Box = z.infer<typeof Box>;

/** Where a person finds a block again in the original file. */
export const Place = z.union([
  /**
   * PDF, scans, images: page counted from 1. An image's page has the size that the resolution stated in the file gives
   * it (pixels × 72 / dpi); where none of a scanner's is stated, its longer side is that of A4. `goesOn`: what of the
   * text stands in the next column or on the next page, and the cells of a table's row that begin in a row above.
   */
  z.object({
    page: z.number().int(),
    box: Box.optional(),
    goesOn: z.array(z.object({ page: z.number().int(), box: Box })).optional(),
  }),
  /** XLSX: the cell or, for a row of a table, its cells from the first to the last with content, "A5:D5". */
  z.object({ sheet: z.string(), cell: z.string().optional() }),
  /**
   * DOCX, ODT: the headings above, outermost first, and the how many-th paragraph below the last of them, from 1.
   * Counted is what a reader sees: paragraphs with text, list items, fields and headings of the next level, those of
   * text boxes after the paragraph that holds the box; a table counts once. Not counted are empty paragraphs, tables of
   * contents, notes, comments, and what stands below a deeper heading.
   */
  z.object({
    headings: z.array(z.string()),
    /** 0 for what stands at the head or foot of the pages. */
    paragraph: z.number().int(),
    /** Where the paragraph is a table: its row, from 1, rows of its head too. */
    row: z.number().int().optional(),
    /** What hangs on the paragraph, or stands beside the text. */
    part: z.enum(['header', 'footer', 'footnote', 'comment']).optional(),
  }),
  /**
   * HTML, Markdown, CSV, plain text: characters (UTF-16) of the decoded file without byte order mark, end exclusive,
   * from the first sign of the block to its last. E-mail: the same of the decoded body that `part` names, as text with
   * line ends as `\n`; its head has no offsets.
   */
  z.object({
    start: z.number().int(),
    end: z.number().int(),
    headings: z.array(z.string()).optional(),
    part: z.enum(['head', 'text', 'html']).optional(),
  }),
]);
export type Place = z.infer<typeof Place>;

/** A sentence inside a block's text: character offsets, end exclusive. */
export const Sentence = z.object({ start: z.number().int(), end: z.number().int() });
export type Sentence = z.infer<typeof Sentence>;

export const BlockKind = z.enum(['heading', 'paragraph', 'listItem', 'tableRow', 'field', 'footnote', 'note']);
export type BlockKind = z.infer<typeof BlockKind>;

/** The smallest part of a document that evidence can point to. */
export const Block = z.object({
  /** `b-` and at least six hex digits, the same for the same bytes. */
  id: z.string(),
  kind: BlockKind,
  /** Headings and list items: nesting from 1. */
  level: z.number().int().optional(),
  /** The number or bullet as a reader sees it, automatic numbers resolved: "3.1", "a)", "•". Not part of `text`. */
  marker: z.string().optional(),
  /** White space folded; a table row's cells joined by ` | `. */
  text: z.string(),
  /** Table rows: the cells, and the header row's cells where the table has one. */
  cells: z.array(z.string()).optional(),
  headerCells: z.array(z.string()).optional(),
  /** Table rows: which table of the document, from 0. */
  table: z.number().int().optional(),
  place: Place,
  sentences: z.array(Sentence).optional(),
  /** ISO 639-1, where it differs from the document's. */
  language: z.string().optional(),
  /** OCR: mean word confidence, 0 to 1. */
  confidence: z.number().optional(),
  /** OCR: words read unsurely. Character offsets in `text`, end exclusive; confidence 0 to 1. */
  uncertain: z.array(z.object({ start: z.number().int(), end: z.number().int(), confidence: z.number() })).optional(),
  /** An e-mail's quoted reply or a document's struck or superseded text. */
  quoted: z.boolean().optional(),
});
export type Block = z.infer<typeof Block>;

export const FieldType = z.enum([
  'text',
  'multiline',
  'number',
  'date',
  'choice',
  'multiChoice',
  'checkbox',
  'signature',
  'file',
  'table',
]);
export type FieldType = z.infer<typeof FieldType>;

/** A field of a form, as the person who fills it in sees it. */
export const FormField = z.object({
  id: z.string(),
  /** The technical name in the file. */
  name: z.string(),
  label: z.string(),
  type: FieldType,
  options: z.array(z.string()).optional(),
  /** `stated` by the file, `inferred` from label and text, or `no`. */
  required: z.enum(['stated', 'inferred', 'no']),
  /** Characters. */
  maxLength: z.number().int().optional(),
  /** "Nur von der Behörde auszufüllen". */
  officeUse: z.boolean().optional(),
  /** The heading of the form's part that the field stands under. */
  section: z.string().optional(),
  /** The block that shows the field. */
  block: z.string(),
});
export type FormField = z.infer<typeof FormField>;

export const DocumentKind = z.enum(['procedure', 'form', 'leaflet', 'law', 'web', 'mail', 'list', 'notes', 'other']);
export type DocumentKind = z.infer<typeof DocumentKind>;

/** Something that could not be read or done, in words a person understands. */
export const Warning = z.object({
  /** `E_NEEDS_OCR`, … the same codes as errors. */
  code: z.string(),
  message: z.string(),
  /** File, page, element: whatever helps to find it. */
  where: z.string().optional(),
});
export type Warning = z.infer<typeof Warning>;

/** A word that stands more often in one of two readings of a file than in the other. */
export const ReadingDifference = z.object({
  word: z.string(),
  /** How many times more often. */
  count: z.number().int(),
  /** PDF: where the other reading has it. */
  page: z.number().int().optional(),
  /** XLSX: the row where the other reading has it, "Gebühren!5:5". */
  cells: z.string().optional(),
  /** The words around it in the other reading. */
  context: z.string().optional(),
  /** The block that holds a word that the other reading has not. */
  block: z.string().optional(),
});
export type ReadingDifference = z.infer<typeof ReadingDifference>;

/** How a document compares with a second, independent reading of the same file: what may have been lost. */
export const ReadingComparison = z.object({
  /** What the second reading is made with: "mammoth", "pdf-parse", … */
  with: z.string(),
  /** Words, numbers and codes that it found. */
  words: z.number().int(),
  /** How many of them were left out here on purpose: tables of contents, repeated page heads, navigation. */
  leftOut: z.number().int(),
  /** What the document lacks: the first entries, and how many words it is in all. */
  missing: z.array(ReadingDifference),
  missingTotal: z.number().int(),
  /** What only the document has. */
  extra: z.array(ReadingDifference),
  extraTotal: z.number().int(),
  /** E-mail and archives: the files inside that the second reading counted, and those nobody heard of again. */
  files: z.object({ count: z.number().int(), missing: z.array(z.string()) }).optional(),
});
export type ReadingComparison = z.infer<typeof ReadingComparison>;

/** What `ingest` makes of one file. */
export const SourceDocument = z.object({
  version: z.literal(1),
  /** Short, from the file name, unique in the case. */
  id: z.string(),
  /** Path within the case's `documents/`, with forward slashes. */
  file: z.string(),
  sha256: z.string(),
  mediaType: z.string(),
  /** The name of the reader that made it: `docx`, `pdf`, … */
  reader: z.string(),
  /** ISO 639-1. */
  language: z.string(),
  title: z.string().optional(),
  pages: z.number().int().optional(),
  /** PDF: whether the file carries a structure tree that assistive technology can read. */
  tagged: z.boolean().optional(),
  kind: DocumentKind,
  blocks: z.array(Block),
  fields: z.array(FormField),
  warnings: z.array(Warning),
  /** Absent where there is no second reading: pictures, and files that it fails on. */
  comparison: ReadingComparison.optional(),
});
export type SourceDocument = z.infer<typeof SourceDocument>;
