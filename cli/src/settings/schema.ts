import { z } from 'zod';

const positive = z.number().int().positive();

/** `lotse.yaml`: `design/formats.md`. Every entry may be absent. */
export const SettingsFile = z.strictObject({
  version: z.literal(1),
  language: z.enum(['de', 'en']).optional(),
  llm: z
    .strictObject({
      url: z.url({ protocol: /^https?$/ }).optional(),
      model: z.string().min(1).optional(),
      contextTokens: positive.optional(),
      parallel: positive.optional(),
      timeoutSeconds: positive.optional(),
      budgetTokens: positive.optional(),
      maxCalls: positive.optional(),
      stream: z.boolean().optional(),
      /** An HTTP proxy to the endpoint; without it none is used. Not with a password: this is a file. */
      proxy: z.url({ protocol: /^https?$/ }).optional(),
      /** What a million tokens cost. */
      price: z
        .strictObject({ in: z.number().nonnegative(), out: z.number().nonnegative(), currency: z.string().min(1) })
        .optional(),
    })
    .optional(),
  policy: z
    .strictObject({
      /** Host names that may be called; absent: any. */
      endpoints: z.array(z.string()).optional(),
      redact: z.enum(['always', 'remote', 'never']).optional(),
      /** `text`: `egress.jsonl` holds what was sent, as sent; `hash` (default) its size and hash alone. */
      record: z.enum(['hash', 'text']).optional(),
    })
    .optional(),
  platform: z.strictObject({ target: z.string().optional(), historyTimeToLive: z.string().optional() }).optional(),
  ocr: z.strictObject({ engine: z.enum(['auto', 'tesseract', 'tesseract.js', 'off']) }).optional(),
  data: z
    .strictObject({
      gold: z.string().optional(),
      pmo: z.string().optional(),
      pet: z.string().optional(),
      lre: z.string().optional(),
    })
    .optional(),
});
export type SettingsFile = z.infer<typeof SettingsFile>;
