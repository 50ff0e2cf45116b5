import { createServer, request } from "node:http";
import { serveEdge } from "../edge/serve-edge.ts";
import type { Exchange } from "../exchange.ts";

export interface EdgeAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

export interface TestEdge extends AsyncDisposable {
  readonly port: number;
  /** One request as it is written: no URL is made prettier on its way. Headers as name, value, name, value. */
  ask(method: string, path: string, headers?: readonly string[], body?: string): Promise<EdgeAnswer>;
}

/** The edge of a node behind a plain server. */
export async function testEdge(exchange: Exchange): Promise<TestEdge> {
  const server = createServer((message, response) =>
    serveEdge(exchange, message, response, { address: message.socket.remoteAddress ?? "" }),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    port,
    ask: (method, path, headers = [], body) =>
      new Promise((resolve, reject) => {
        const length = body === undefined ? [] : ["content-length", String(Buffer.byteLength(body))];
        const sent = request(
          { port, host: "127.0.0.1", method, path, headers: ["host", `127.0.0.1:${port}`, ...headers, ...length] },
          (message) => {
            let text = "";
            message.setEncoding("utf8");
            message.on("data", (piece: string) => {
              text += piece;
            });
            message.on("end", () => resolve({ status: message.statusCode ?? 0, headers: message.headers, text }));
          },
        );
        sent.on("error", reject);
        sent.end(body);
      }),
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
