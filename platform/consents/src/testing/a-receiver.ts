import { createHmac } from "node:crypto";
import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";

/** One telling as it came in. */
export interface Heard {
  readonly key: string;
  readonly body: string;
  readonly headers: IncomingHttpHeaders;
}

export interface Receiver extends AsyncDisposable {
  readonly url: string;
  /** Everything that came, in order; also what was not taken. */
  readonly heard: Heard[];
  /** How it answers from now on; takes everything at first. */
  answer: (response: ServerResponse, heard: Heard) => void;
  /** Goes away and comes back at the same address. */
  close(): Promise<void>;
  open(): Promise<void>;
}

/** An agency's system that hears of consents, on this machine. */
export async function aReceiver(): Promise<Receiver> {
  const heard: Heard[] = [];
  let port = 0;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const one = { key: String(request.headers["webhook-id"]), body: Buffer.concat(chunks).toString(), headers: request.headers };
      heard.push(one);
      receiver.answer(response, one);
    });
  });
  const open = () =>
    new Promise<void>((resolve) => {
      server.listen(port, "127.0.0.1", () => {
        const at = server.address();
        port = typeof at === "object" && at !== null ? at.port : port;
        resolve();
      });
    });
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  const receiver: Receiver = {
    get url() {
      return `http://127.0.0.1:${port}/nhan-tin`;
    },
    heard,
    answer: (response) => response.writeHead(204).end(),
    open,
    close,
    [Symbol.asyncDispose]: async () => {
      if (server.listening) await close();
    },
  };
  await open();
  return receiver;
}

/** What a receiver does: the same reckoning over what came, with the secret it was given. */
export function isSigned({ key, body, headers }: Heard, secret: string): boolean {
  const said = `${key}.${headers["webhook-timestamp"]}.${body}`;
  const bytes = Buffer.from(secret.replace("whsec_", ""), "base64");
  return headers["webhook-signature"] === `v1,${createHmac("sha256", bytes).update(said).digest("base64")}`;
}
