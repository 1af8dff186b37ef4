import { IsolatedReader } from '@lotse/ingest';
import { LotseError } from '@lotse/model';
import { hostileFiles } from '@lotse/testing';
import { afterAll, describe, expect, it } from 'vitest';

const MB = 1024 * 1024;
const reader = new IsolatedReader();

afterAll(() => reader.close());

describe('a file that means harm', () => {
  it.each(hostileFiles.map((file) => [file.name, file] as const))('%s ends as it should', async (name, file) => {
    const { code, says = /./, documents } = file;
    const outcome: unknown = await reader.readDocument({ name, bytes: file.bytes() }).catch((error: unknown) => error);
    if (code !== undefined) {
      expect(outcome).toBeInstanceOf(LotseError);
      const { message, hint, ...error } = outcome as LotseError;
      expect(error.code).toBe(code);
      expect(`${message} ${hint}`).toMatch(says);
      expect(message).toMatch(/^„.+“: .*\.$/s);
      expect(hint).toMatch(/\.$/);
    } else {
      const read = outcome as Awaited<ReturnType<IsolatedReader['readDocument']>>;
      expect(read).toHaveLength(documents ?? 1);
      expect(read.flatMap(({ warnings }) => warnings.map(({ message }) => message)).join('\n')).toMatch(says);
    }
  });

  it('never takes half of the memory that it may', () => {
    expect(reader.peakBytes).toBeGreaterThan(30 * MB);
    expect(reader.peakBytes).toBeLessThan(1024 * MB);
  });
});
