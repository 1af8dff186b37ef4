import { cleanup, render } from 'ink-testing-library';
import { afterEach, expect, it, vi } from 'vitest';
import { PasswordPrompt } from '../src/components/PasswordPrompt.tsx';
import { textsFor } from '../src/texts/index.ts';

afterEach(cleanup);

function prompt(attempt = 1) {
  const onAnswer = vi.fn<(password: string) => void>();
  const onInterrupt = vi.fn();
  const { stdin, lastFrame } = render(
    <PasswordPrompt
      {...{ file: 'akte\u001b[2J.pdf', attempt, tries: 3, texts: textsFor('de'), onAnswer, onInterrupt }}
    />,
  );
  return { type: (keys: string) => stdin.write(keys), lastFrame, onAnswer, onInterrupt };
}

it('says what for, which try it is, and nothing of what is typed', async () => {
  const { type, lastFrame, onAnswer } = prompt(2);
  await vi.waitFor(() => expect(lastFrame()).toMatch(/passt nicht\. Kennwort für akte.*\.pdf, Versuch 2 von 3/));
  const before = lastFrame();
  type('gehé');
  type('im!');
  expect(lastFrame()).toBe(before);
  expect(lastFrame()).not.toContain('\u001b[2J');
  type('\r');
  await vi.waitFor(() => expect(onAnswer).toHaveBeenCalledWith('gehéim!'));
});

it.each([
  ['keys that delete', ['abx', '\u007f', 'c', '\r'], 'abc'],
  ['Ctrl-U', ['falsch', '\u0015', 'richtig', '\r'], 'richtig'],
  ['a pasted line with its break', ['Straße 7 äöü\r'], 'Straße 7 äöü'],
  ['nothing', ['\r'], ''],
])('takes %s', async (_, keys, password) => {
  const { type, onAnswer } = prompt();
  for (const key of keys) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    type(key);
  }
  await vi.waitFor(() => expect(onAnswer).toHaveBeenCalledWith(password));
});

it('is interrupted by Ctrl-C', async () => {
  const { type, onAnswer, onInterrupt } = prompt();
  type('halb');
  type('\u0003');
  await vi.waitFor(() => expect(onInterrupt).toHaveBeenCalledOnce());
  expect(onAnswer).not.toHaveBeenCalled();
});
