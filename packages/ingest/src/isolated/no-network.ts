import { Socket } from 'node:net';

/**
 * Takes the network away from this thread: nothing that reads a file has any business there. From Node 25 on the
 * permissions of the process do so too, for everything in it.
 */
export function forbidNetwork(): void {
  Object.assign(Socket.prototype, {
    connect() {
      throw Object.assign(new Error('no network while files are read'), { code: 'ERR_ACCESS_DENIED' });
    },
  });
}
