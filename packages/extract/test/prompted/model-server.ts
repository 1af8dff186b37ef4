import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A question as it arrived at the endpoint. */
export interface Question {
  system: string;
  user: string;
}

export interface ModelServer {
  url: string;
  questions: Question[];
  close(): Promise<void>;
}

/** An endpoint on this machine that gives these answers in turn, text as it stands; a number is a status to fail with. */
export async function modelServer(...answers: readonly (object | string | number)[]): Promise<ModelServer> {
  const questions: Question[] = [];
  const server = createServer(async (request, response) => {
    let raw = '';
    for await (const chunk of request) raw += chunk;
    const { messages } = JSON.parse(raw) as { messages: { content: string }[] };
    const answer = answers[Math.min(questions.length, answers.length - 1)];
    questions.push({ system: messages[0]?.content ?? '', user: messages[1]?.content ?? '' });
    response.writeHead(typeof answer === 'number' ? answer : 200, { 'content-type': 'application/json' });
    const message = { role: 'assistant', content: typeof answer === 'string' ? answer : JSON.stringify(answer) };
    response.end(
      JSON.stringify(
        typeof answer === 'number'
          ? { error: { message: 'out of order' } }
          : {
              choices: [{ index: 0, message, finish_reason: 'stop' }],
              usage: { prompt_tokens: 9, completion_tokens: 3 },
            },
      ),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    questions,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
