import { Socket } from 'node:net';
import { deserialize, serialize } from 'node:v8';
import { endOwnGroup } from './end-own-group.ts';

/** Bytes of one message: a file of 50 MB, or the documents made of one, with room to spare. */
const mostBytes = 256 * 1024 * 1024;

/** Bytes before each message that say how long it is. */
const head = 4;

/** Which of a process's streams leads to the program that started it: the one after its output of errors. */
const channelNumber = 3;

/**
 * Messages between the program and a process it started. Not Node's own channel: what a process writes there that is no
 * message ends the program, and a hostile file may have taken over the process.
 */
export class Channel<Heard> {
  readonly #socket: Socket | undefined;
  #parts: Buffer[] = [];
  #length = 0;
  #wanted: number | undefined;
  #onMessage: ((message: Heard) => void) | undefined;
  #onBroken: (() => void) | undefined;

  /** @param socket none where the process could not be started */
  constructor(socket: Socket | undefined) {
    this.#socket = socket;
    // Told by the end of the process.
    socket?.on('error', () => undefined);
    socket?.on('data', (part: Buffer) => this.#take(part, socket));
  }

  /**
   * Who is told from now on, nobody else.
   *
   * @param onMessage every message, in their order
   * @param onBroken something came that is no message; none will come any more
   */
  hear(onMessage: ((message: Heard) => void) | undefined, onBroken?: (() => void) | undefined): void {
    this.#onMessage = onMessage;
    this.#onBroken = onBroken;
  }

  /** What cannot be sent any more is left. */
  send(message: unknown): void {
    const body = serialize(message);
    const length = Buffer.alloc(head);
    length.writeUInt32LE(body.length);
    this.#socket?.write(length);
    this.#socket?.write(body);
  }

  #take(part: Buffer, socket: Socket): void {
    this.#parts.push(part);
    this.#length += part.length;
    try {
      for (let body = this.#whole(); body !== undefined; body = this.#whole()) {
        const message: Heard = deserialize(body);
        this.#onMessage?.(message);
      }
    } catch {
      socket.destroy();
      this.#parts = [];
      this.#onBroken?.();
    }
  }

  /** The next message as far as all of it is there. @throws RangeError for one that is too long */
  #whole(): Buffer | undefined {
    if (this.#length < head) return undefined;
    this.#wanted ??= this.#joined().readUInt32LE();
    if (this.#wanted > mostBytes) throw new RangeError(`a message of ${this.#wanted} bytes`);
    const end = head + this.#wanted;
    if (this.#length < end) return undefined;
    const all = this.#joined();
    this.#parts = [all.subarray(end)];
    this.#length = all.length - end;
    this.#wanted = undefined;
    return all.subarray(head, end);
  }

  #joined(): Buffer {
    const [first, ...more] = this.#parts;
    const all = first !== undefined && more.length === 0 ? first : Buffer.concat(this.#parts);
    this.#parts = [all];
    return all;
  }
}

/** The way to the program, in a process that it started, which ends with it. */
export function channelToProgram<Heard>(): Channel<Heard> {
  const socket = new Socket({ fd: channelNumber, readable: true, writable: true });
  socket.on('close', endOwnGroup);
  return new Channel(socket);
}
