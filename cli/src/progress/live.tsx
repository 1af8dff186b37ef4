import { render } from 'ink';
import type { Session } from '../session.ts';
import { LiveProgress } from './LiveProgress.tsx';
import type { ProgressView } from './open.ts';
import { advance, begun, finished, type Stage } from './state.ts';

/** Draws the live list on stderr, where it stays when the work is done. */
export function openLive({ stderr, texts }: Session, expected?: readonly Stage[]): ProgressView {
  let progress = begun(expected);
  const view = (now = progress) => <LiveProgress progress={now} texts={texts} />;
  const list = render(view(), { stdout: stderr, exitOnCtrlC: false, patchConsole: false, interactive: true });
  return {
    onProgress(event) {
      progress = advance(progress, event);
      list.rerender(view());
    },
    async close() {
      list.rerender(view(finished(progress)));
      list.unmount();
      await list.waitUntilExit();
      stderr.write('\n');
    },
  };
}
