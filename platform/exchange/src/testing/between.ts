import type { IncomingMessage } from "node:http";
import { createServer, request } from "node:https";
import type { TlsIdentity } from "../wire/peers.ts";

/** A message as it went over the wire. */
export interface Seen {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: Buffer;
}

export interface SeenAnswer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/** Sends one message to a node, as `identity`, and gives what comes back, word for word. */
export function sendRaw(url: string, identity: TlsIdentity | undefined, { method, path, headers, body }: Seen): Promise<SeenAnswer> {
  return new Promise((resolve, reject) => {
    const to = new URL(url);
    const sent = request(
      {
        host: to.hostname,
        port: to.port,
        method,
        path,
        headers: { ...headers, "content-length": String(body.length) },
        rejectUnauthorized: false,
        agent: false,
        ...(identity && { cert: identity.certificate, key: identity.privateKey }),
      },
      (message) => {
        readAll(message).then((read) => resolve({ status: message.statusCode ?? 0, headers: flat(message), body: read }), reject);
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });
}

export interface Between extends AsyncDisposable {
  readonly url: string;
  readonly questions: Seen[];
  readonly answers: SeenAnswer[];
  /** What is done to the answer on its way back; what it gives nothing for is never sent. */
  onAnswer(change: (answer: SeenAnswer) => SeenAnswer | undefined): void;
}

/** Somebody between two nodes who holds the giving node's certificate and key and passes everything on, changed as told: the worst that can stand there. */
export async function between(shows: TlsIdentity, real: { readonly url: string; readonly as: TlsIdentity }): Promise<Between> {
  const questions: Seen[] = [];
  const answers: SeenAnswer[] = [];
  let change = (answer: SeenAnswer): SeenAnswer | undefined => answer;
  const server = createServer(
    { cert: shows.certificate, key: shows.privateKey, requestCert: true, rejectUnauthorized: false },
    (message, response) => {
      const pass = async () => {
        const question = { method: message.method ?? "", path: message.url ?? "", headers: flat(message), body: await readAll(message) };
        questions.push(question);
        const { host: _host, connection: _connection, "content-length": _length, ...headers } = question.headers;
        const answer = await sendRaw(real.url, real.as, { ...question, headers });
        answers.push(answer);
        const changed = change({ ...answer, headers: { ...answer.headers } });
        if (changed === undefined) return;
        const { "transfer-encoding": _encoding, connection: _kept, ...given } = changed.headers;
        response.writeHead(changed.status, { ...given, "content-length": String(changed.body.length) }).end(changed.body);
      };
      pass().catch(() => response.destroy());
    },
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    url: `https://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`,
    questions,
    answers,
    onAnswer: (next) => {
      change = next;
    },
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readAll(message: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of message) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

function flat({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : (value ?? "")]),
  );
}
