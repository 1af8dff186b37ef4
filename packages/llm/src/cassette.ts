import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LotseError } from '@lotse/model';
import { z } from 'zod';
import type { Reply } from './chat-reply.ts';
import type { Ask } from './chat-request.ts';

/** One recorded question and answer: `<key>.json`. Personal data is as redacted as it was when sent; never a key. */
const Cassette = z.object({
  version: z.literal(1),
  purpose: z.string(),
  /** Whether personal data in the messages was replaced by tokens. */
  redacted: z.boolean(),
  model: z.object({
    name: z.string(),
    host: z.string(),
    /** As known when recorded: what is asked can depend on it. */
    contextTokens: z.number().optional(),
  }),
  messages: z.array(z.object({ role: z.enum(['system', 'user', 'assistant']), content: z.string() })),
  schemaName: z.string(),
  reply: z.object({
    text: z.string(),
    cut: z.boolean(),
    refusal: z.string().optional(),
    tokens: z.object({ in: z.number(), out: z.number() }),
  }),
});
type Cassette = z.infer<typeof Cassette>;

/**
 * What makes two questions the same: messages, schema, how often they were asked before, and which sample
 * is wanted. Not the model, and not the
 * way the schema was put on the wire, so that a recording serves whatever endpoint it came from.
 */
function keyOf(ask: Ask): string {
  const { messages, schemaName, schema, attempt, sample } = ask;
  const question = { messages, schemaName, schema, attempt, ...(sample > 1 ? { sample } : {}) };
  return createHash('sha256').update(JSON.stringify(question)).digest('hex').slice(0, 24);
}

export interface Recorder {
  write(ask: Ask, about: Pick<Cassette, 'purpose' | 'redacted' | 'model'>, reply: Reply): void;
}

/** Writes to a folder, made if it is not there; each file whole or not at all. */
export function openRecorder(folder: string): Recorder {
  mkdirSync(folder, { recursive: true });
  return {
    write(ask, about, reply) {
      const cassette: Cassette = { version: 1, ...about, messages: ask.messages, schemaName: ask.schemaName, reply };
      const file = join(folder, `${keyOf(ask)}.json`);
      writeFileSync(`${file}.tmp`, `${JSON.stringify(cassette, null, 2)}\n`);
      renameSync(`${file}.tmp`, file);
    },
  };
}

export interface Player {
  /** What was recorded; undefined if the folder holds no recording. */
  about: Pick<Cassette, 'model' | 'redacted'> | undefined;
  /** Undefined where this question was not recorded. */
  find(ask: Ask): Reply | undefined;
}

/** Reads a folder of recordings. Throws `E_LLM_REPLAY` if it cannot be read or a recording is damaged. */
export function openPlayer(folder: string): Player {
  const unreadable = (what: string, cause: unknown) =>
    new LotseError('E_LLM_REPLAY', `Die Aufzeichnung ${what} lässt sich nicht lesen.`, {
      hint: 'Prüfen Sie den Ordner, den Sie mit --replay nennen.',
      where: what,
      cause,
    });
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => /^[0-9a-f]{24}\.json$/.test(name));
  } catch (cause) {
    throw unreadable(folder, cause);
  }
  const read = (name: string): Cassette => {
    const file = join(folder, name);
    try {
      return Cassette.parse(JSON.parse(readFileSync(file, 'utf8')));
    } catch (cause) {
      throw unreadable(file, cause);
    }
  };
  const first = names.toSorted()[0];
  const known = new Set(names);
  return {
    about: first === undefined ? undefined : read(first),
    find(ask) {
      const name = `${keyOf(ask)}.json`;
      return known.has(name) ? read(name).reply : undefined;
    },
  };
}
