import { createHash } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Reply } from './chat-reply.ts';
import type { Ask } from './chat-request.ts';

/** Replies are kept for 90 days and up to 64 MB a case; the oldest go first. */
const LONGEST_DAYS = 90;
const LARGEST_FOLDER = 64 * 1024 * 1024;

/** One reply, `<key>.json`: never the question, never a key; personal data as redacted as it was when sent. */
const Kept = z.object({
  version: z.literal(1),
  reply: z.object({
    text: z.string(),
    cut: z.boolean(),
    refusal: z.string().optional(),
    tokens: z.object({ in: z.number(), out: z.number() }),
  }),
  /** SHA-256 of `reply`, so that a damaged file is told from a whole one. */
  sha256: z.string(),
});

/** Who is asked: another model or address is another question. */
export interface Asked {
  address: string;
  model: string;
  redacted: boolean;
}

export interface KeptReplies {
  find(ask: Ask): Reply | undefined;
  write(ask: Ask, reply: Reply): void;
  /** Answers that were of no use are asked for again next time. */
  forget(asks: readonly Ask[]): void;
}

/**
 * The replies of earlier runs in a folder, found by all that was asked: whoever asks the same again gets the same
 * answer without paying. A damaged or strange file is as good as none. Where the folder cannot be written nothing is
 * kept, and nothing else happens.
 */
export function openKeptReplies(folder: string, asked: Asked, now: () => Date): KeptReplies {
  const fileOf = (ask: Ask) => join(folder, `${keyOf(ask, asked)}.json`);
  cleared(folder, now().getTime());
  return {
    find(ask) {
      try {
        const kept = Kept.parse(JSON.parse(readFileSync(fileOf(ask), 'utf8')));
        return kept.sha256 === sha256(JSON.stringify(kept.reply)) ? kept.reply : undefined;
      } catch {
        return undefined;
      }
    },
    write(ask, reply) {
      const parsed = Kept.shape.reply.parse(reply);
      const kept = { version: 1, reply: parsed, sha256: sha256(JSON.stringify(parsed)) };
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        writeWhole(fileOf(ask), `${JSON.stringify(kept)}\n`);
      } catch {
        // Not kept: the next run asks again.
      }
    },
    forget(asks) {
      for (const ask of asks) rmSync(fileOf(ask), { force: true });
    },
  };
}

/** A crash leaves the old file or the new one. */
function writeWhole(file: string, content: string): void {
  const temporary = `${file}.${process.pid}.tmp`;
  const handle = openSync(temporary, 'w', 0o600);
  try {
    writeFileSync(handle, content);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(temporary, file);
}

/** Takes away what is too old or too much, and halves of files that a crash left. */
function cleared(folder: string, now: number): void {
  const files = names(folder).flatMap((name) => {
    const file = join(folder, name);
    const stats = statSync(file, { throwIfNoEntry: false });
    return stats === undefined ? [] : [{ file, size: stats.size, written: stats.mtimeMs }];
  });
  let size = 0;
  for (const one of files.toSorted((a, b) => b.written - a.written)) {
    size += one.size;
    const isHalf = one.file.endsWith('.tmp') && now - one.written > 60_000;
    const isOld = now - one.written > LONGEST_DAYS * 24 * 60 * 60 * 1000;
    if (isHalf || isOld || size > LARGEST_FOLDER) rmSync(one.file, { force: true });
  }
}

/** Our own files alone. */
function names(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => /^[0-9a-f]{40}\.json(?:\.\d+\.tmp)?$/.test(name));
  } catch {
    return [];
  }
}

function keyOf(ask: Ask, { address, model, redacted }: Asked): string {
  const { messages, schemaName, schema, attempt, sample, temperature, showSchema, maxOutputTokens } = ask;
  const question = { messages, schemaName, schema, attempt, sample, temperature, showSchema, maxOutputTokens };
  return sha256(JSON.stringify({ version: 1, address, model, redacted, ...question })).slice(0, 40);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
