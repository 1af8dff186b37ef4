import type { ArgsDef } from 'citty';

/** The arguments of every command that drafts. */
export const draftingArgs = {
  extractor: { type: 'enum', options: ['auto', 'llm', 'rules'], default: 'auto' },
  strategy: { type: 'enum', options: ['steps', 'single'], default: 'steps' },
  samples: { type: 'string', valueHint: 'n' },
  budget: { type: 'string', valueHint: 'tokens' },
  'max-calls': { type: 'string', valueHint: 'n' },
  fresh: { type: 'boolean' },
  record: { type: 'string', valueHint: 'dir' },
  replay: { type: 'string', valueHint: 'dir' },
} as const satisfies ArgsDef;

export interface DraftingArgs {
  extractor?: string | undefined;
  strategy?: string | undefined;
  samples?: string | undefined;
  budget?: string | undefined;
  'max-calls'?: string | undefined;
  fresh?: boolean | undefined;
  record?: string | undefined;
  replay?: string | undefined;
}
