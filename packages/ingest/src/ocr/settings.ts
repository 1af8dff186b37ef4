/** How text in images is recognised. */
export interface OcrSettings {
  /** `auto`: native Tesseract where it is installed, else the engine that comes with the program. */
  engine: 'auto' | 'tesseract' | 'tesseract.js' | 'off';
  /** Where results lie by the hash of what they were read from; without it nothing is kept. */
  cacheFolder?: string | undefined;
  /** The absolute path of native Tesseract. */
  nativePath?: string | undefined;
}
