import { render } from 'ink';
import { listCases, openCase } from '../../open-case.ts';
import { presentError } from '../../present.ts';
import type { Session } from '../../session.ts';
import { type Leaving, Workbench } from './Workbench.tsx';

/**
 * Runs the workbench on the terminal's second screen until it is left; the first one is then as it was, also after
 * an error, Ctrl-C or a signal.
 *
 * @throws an `AbortError` if it was interrupted
 */
export async function openWorkbench(session: Session): Promise<void> {
  const { stdin, stdout, stderr, cwd, texts, signal } = session;
  const screen = render(
    <Workbench
      folder={cwd}
      texts={texts}
      findCases={() => listCases(cwd)}
      openCase={openCase}
      explain={(error) => presentError(error, session).message}
    />,
    { stdin, stdout, stderr, alternateScreen: true, incrementalRendering: true, exitOnCtrlC: false, interactive: true },
  );
  const interrupt = () => screen.unmount();
  signal.addEventListener('abort', interrupt, { once: true });
  const how = (await screen.waitUntilExit()) as Leaving | undefined;
  signal.removeEventListener('abort', interrupt);
  if (how === 'interrupted' || signal.aborted) throw new DOMException('interrupted', 'AbortError');
}
