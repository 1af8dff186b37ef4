/** Takes `data:` events out of a text/event-stream that arrives in pieces: https://html.spec.whatwg.org/#event-stream-interpretation */
export class EventReader {
  #rest = '';
  #data: string[] = [];

  /** The data of the events that this piece completes. */
  feed(piece: string): string[] {
    const lines = (this.#rest + piece).split(/\r\n|\n|\r(?!$)/);
    this.#rest = lines.pop() ?? '';
    return lines.flatMap((line) => this.#line(line));
  }

  /** The data of an event that the stream ends in without an empty line. */
  end(): string[] {
    const events = this.#rest === '' ? [] : this.#line(this.#rest.replace(/\r$/, ''));
    this.#rest = '';
    return [...events, ...this.#line('')];
  }

  #line(line: string): string[] {
    if (line === '') {
      const data = this.#data;
      this.#data = [];
      return data.length === 0 ? [] : [data.join('\n')];
    }
    if (!line.startsWith('data:')) return [];
    // Some servers leave out the empty line between events of one line each.
    const value = line.slice(line[5] === ' ' ? 6 : 5);
    const previous = this.#data;
    if (previous.length === 0 || !isWhole(previous.join('\n'))) {
      this.#data.push(value);
      return [];
    }
    this.#data = [value];
    return [previous.join('\n')];
  }
}

function isWhole(data: string): boolean {
  if (data.trim() === '[DONE]') return true;
  try {
    JSON.parse(data);
    return true;
  } catch {
    return false;
  }
}

/** Whether a reply is an event stream, by its first sign: endpoints are not careful about the content type. */
export function looksLikeEvents(text: string): boolean {
  return /^\ufeff?\s*(?:data|event|id|retry)?:/.test(text);
}
