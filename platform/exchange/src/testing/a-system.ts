import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

/** An information system behind a service, on this machine; it remembers what it was asked. */
export interface ASystem extends AsyncDisposable {
  readonly url: string;
  readonly asked: { readonly method: string; readonly url: string; readonly headers: IncomingMessage["headers"]; readonly body: string }[];
  /** What it does with the next calls. */
  answer(reply: (request: IncomingMessage, response: ServerResponse) => void): void;
  /** What is asked from now on waits until it is let go; then it is answered again, with nothing in particular. */
  hold(): { count(): number; letGo(): void };
}

export async function aSystem(): Promise<ASystem> {
  const asked: ASystem["asked"] = [];
  let reply = (_request: IncomingMessage, response: ServerResponse): void => {
    response.writeHead(200, { "content-type": "application/json" }).end("{}");
  };
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on("data", (piece: Buffer) => pieces.push(piece));
    request.on("end", () => {
      asked.push({
        method: request.method ?? "",
        url: request.url ?? "",
        headers: request.headers,
        body: Buffer.concat(pieces).toString(),
      });
      reply(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`,
    asked,
    answer: (next) => {
      reply = next;
    },
    hold: () => {
      const waiting: (() => void)[] = [];
      reply = (request, response) => waiting.push(() => json({})(request, response));
      return {
        count: () => waiting.length,
        letGo: () => {
          reply = json({});
          for (const go of waiting.splice(0)) go();
        },
      };
    },
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export function json(value: unknown, status = 200, headers: Readonly<Record<string, string>> = {}) {
  return (_request: IncomingMessage, response: ServerResponse): void => {
    response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(value));
  };
}
