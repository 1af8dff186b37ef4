import { writeCase } from '@lotse/case';
import { document, finding, outline } from './dog-tax.ts';

/** The case of `dog-tax.ts` as a folder on disk. */
export async function writeSampleCase(directory: string): Promise<void> {
  await writeCase(directory, {
    documents: [{ file: document.file, bytes: new Uint8Array([80, 75]) }],
    sources: [document],
    outline,
    findings: {
      version: 1,
      maturity: { model: '1.1', level: 1, reason: 'Nur auf Papier.', before3: [], before4: [] },
      findings: [finding],
    },
    results: [],
    history: [],
    manifest: {
      version: 1,
      tool: 'lotse',
      created: '2026-01-02T03:04:05.000Z',
      documents: [],
      extractor: 'rules',
      strategy: 'rules',
      seconds: {},
      measures: { grounding: 1, coverage: 0.9, agreement: null, unused: [] },
      warnings: [],
    },
  });
}
