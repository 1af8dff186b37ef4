const MB = 1024 * 1024;

/** What one file may cost; each limit ends in a clear error, never in a crash. Figures: `design/ingest.md`. */
export const limits = {
  fileBytes: 50 * MB,
  zipEntries: 2_000,
  zipEntryBytes: 32 * MB,
  zipTotalBytes: 100 * MB,
  /** Entries of an archive of documents that may be too large; after more of them it is left. */
  zipRefused: 20,
  /** Archives inside archives, counted with the mails around them. */
  archiveNesting: 3,
  xmlDepth: 256,
  /** Elements and texts of one XML part: keeps the tree under some 300 MB. */
  xmlNodes: 1_500_000,
  pdfPages: 500,
  /** A longer PDF is read a second time by PDFium instead of pdf-parse, which takes three times as long. */
  pdfParsePages: 50,
  /** Drawing operators of one PDF page; a page with more is read without its lines. */
  pdfOperators: 400_000,
  /** Ruled lines of one PDF page; a drawing with more is no table. */
  pdfRules: 6_000,
  /** Runs of text on one PDF page. */
  pdfItems: 60_000,
  /** Pixels of the picture of one page; a larger one is drawn smaller. */
  pagePixels: 20_000_000,
  /** Pixels of its longer side. */
  pageSide: 16_000,
  /** Pixels of a picture that is a page of a document. */
  imagePixels: 120_000_000,
  /** Fields of one form; real ones hold some hundred. */
  formFields: 20_000,
  /** Wall clock for recognising the text of one page, milliseconds: it is left unread then. */
  ocrPageTime: 60_000,
  /** The same for all pages of a file: no further one is begun. */
  ocrTime: 3_600_000,
  /** Pages recognised side by side, however many processors there are: each takes some 200 MB. */
  ocrJobs: 4,
  /** What the recognised pages of one file may take in the cache: some 500 of close print. */
  ocrCacheBytes: 64 * MB,
  htmlBytes: 20 * MB,
  htmlDepth: 512,
  textBytes: 20 * MB,
  /** Files inside files: attached e-mails, archives, what is in them. */
  mailNesting: 3,
  mailAttachments: 200,
  sheetRows: 20_000,
  sheetColumns: 256,
  blocks: 100_000,
  /** Passwords tried on one file of Office or OpenDocument, or entry of an archive: Office takes 200 ms for each. */
  passwords: 100,
  /** Rounds of hashing that a protected file may ask for each password; Office and LibreOffice use 100,000. */
  passwordRounds: 2_000_000,
  /** Memory that Argon2 may ask for each password, KiB, and its passes and lanes; LibreOffice uses 65,536, 3 and 4. */
  argon2Memory: 262_144,
  argon2Passes: 16,
  argon2Lanes: 16,
  /** Wall clock for one file, milliseconds. */
  fileTime: 60_000,
  /** The same for what does not look at the clock by itself, from one sign of life to the next: then it is stopped. */
  readerTime: 90_000,
  /** What each sign of life adds to the time that a file may take in all, milliseconds. */
  readerStepTime: 30_000,
  /** Signs of life that count: 500 pages of a scan, or 2,000 entries, are not held up. */
  readerSteps: 2_500,
  /** Files in one mail or archive that may have to be stopped before that is given up as a whole. */
  readerStops: 3,
  /** Objects of JavaScript in the process that reads. */
  readerHeapBytes: 1024 * MB,
  /** All of its memory: buffers are outside that heap. */
  readerMemoryBytes: 2048 * MB,
} as const;
