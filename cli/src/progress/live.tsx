import type { PasswordQuestion } from '@lotse/ingest';
import { render } from 'ink';
import { PasswordPrompt } from '../components/PasswordPrompt.tsx';
import type { Session } from '../session.ts';
import { LiveProgress } from './LiveProgress.tsx';
import type { ProgressView } from './open.ts';
import { advance, begun, finished, type Stage } from './state.ts';

/** A question that stands below the list until it is answered. */
interface Asked extends PasswordQuestion {
  onAnswer: (password: string) => void;
  onInterrupt: () => void;
}

/** Draws the live list on stderr, where it stays when the work is done. */
export function openLive(
  { stdin, stderr, texts, signal }: Session,
  expected?: readonly Stage[],
): Required<ProgressView> {
  let progress = begun(expected);
  let asked: Asked | undefined;
  const view = (now = progress) => (
    <>
      <LiveProgress progress={now} texts={texts} />
      {asked === undefined ? null : <PasswordPrompt key={`${asked.file} ${asked.attempt}`} {...asked} texts={texts} />}
    </>
  );
  const list = render(view(), { stdin, stdout: stderr, exitOnCtrlC: false, patchConsole: false, interactive: true });
  return {
    onProgress(event) {
      progress = advance(progress, event);
      list.rerender(view());
    },
    async askPassword(question) {
      const { promise, resolve, reject } = Promise.withResolvers<string>();
      const onInterrupt = () => reject(new DOMException('interrupted', 'AbortError'));
      asked = { ...question, onAnswer: resolve, onInterrupt };
      signal.addEventListener('abort', onInterrupt, { once: true });
      list.rerender(view());
      try {
        return await promise;
      } finally {
        signal.removeEventListener('abort', onInterrupt);
        asked = undefined;
        list.rerender(view());
      }
    },
    async close() {
      list.rerender(view(finished(progress)));
      list.unmount();
      await list.waitUntilExit();
      stderr.write('\n');
    },
  };
}
