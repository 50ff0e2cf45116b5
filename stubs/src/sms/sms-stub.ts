import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { gatewayKey } from "./gateway-key.ts";
import { inboxPage } from "./inbox-page.ts";
import { isMode, MessageBox } from "./message-box.ts";
import { isSigned, SIGNATURE_HEADER } from "./signature.ts";

export interface SmsStubOptions {
  /** Where messages are kept between starts. */
  readonly folder: string;
  /** Shared with those who may send; without it, the one of `gatewayKey(folder)`. */
  readonly key?: string;
  /** How long "slow" takes. */
  readonly slowMs?: number;
}

type Path = "/sms" | "/mail";

/**
 * A stand-in for an SMS gateway and a mail relay. `POST /sms/messages` and `/mail/messages` take signed messages; `GET /sms/` and `/mail/` are inboxes to read
 * them in; `GET …/messages?to=` lists them; `POST …/admin` with `mode` makes the gateway fail on purpose.
 */
export function smsStub({ folder, key = gatewayKey(folder), slowMs = 4000 }: SmsStubOptions): (app: FastifyInstance) => Promise<void> {
  return async (app) => {
    for (const type of ["application/json", "application/x-www-form-urlencoded"]) {
      if (app.hasContentTypeParser(type)) app.removeContentTypeParser(type);
      app.addContentTypeParser(type, { parseAs: "string", bodyLimit: 65_536 }, (_request, body, done) => done(null, String(body)));
    }
    gateway(app, "/sms", new MessageBox(folder, "sms"), { key, slowMs });
    gateway(app, "/mail", new MessageBox(folder, "mail"), { key, slowMs });
  };
}

function gateway(
  app: FastifyInstance,
  path: Path,
  box: MessageBox,
  { key, slowMs }: { readonly key: string; readonly slowMs: number },
): void {
  app.post(`${path}/messages`, async (request, reply) => {
    const body = String(request.body ?? "");
    if (box.mode === "down") return reply.status(503).send({ error: "down" });
    if (!isSigned(key, body, request.headers[SIGNATURE_HEADER])) return reply.status(401).send({ error: "not-signed" });
    const message = readMessage(body);
    if (message === undefined) return reply.status(422).send({ error: "malformed" });
    if (box.mode === "slow") await new Promise((resolve) => setTimeout(resolve, slowMs));
    return reply.status(202).send(box.add(message));
  });
  app.get(`${path}/messages`, async (request) => ({ items: box.list(textIn(request.query, "to")) }));
  app.get(`${path}/`, async (_request, reply) => showInbox(reply, path, box));
  app.post(`${path}/admin`, async (request, reply) => setMode(request, reply, path, box));
}

function showInbox(reply: FastifyReply, path: Path, box: MessageBox): FastifyReply {
  const page = inboxPage({ path, messages: box.list(), mode: box.mode });
  return reply.header("cache-control", "no-store").type("text/html; charset=utf-8").send(page);
}

/** Takes `mode` as JSON from a test, as a form from the inbox page. */
function setMode(request: FastifyRequest, reply: FastifyReply, path: Path, box: MessageBox): FastifyReply {
  const body = String(request.body ?? "");
  const isForm = request.headers["content-type"]?.startsWith("application/x-www-form-urlencoded") === true;
  const mode = isForm ? new URLSearchParams(body).get("mode") : textIn(parseJson(body), "mode");
  if (!isMode(mode)) return reply.status(422).send({ error: "mode is ok, down, slow or lost" });
  box.mode = mode;
  return isForm ? reply.redirect(`${path}/`, 303) : reply.send({ mode });
}

function readMessage(
  body: string,
): { readonly key: string; readonly to: string; readonly text: string; readonly subject?: string } | undefined {
  const read = parseJson(body);
  const [key, to, text, subject] = [textIn(read, "key"), textIn(read, "to"), textIn(read, "text"), textIn(read, "subject")];
  if (key === undefined || to === undefined || text === undefined) return undefined;
  return { key, to, text, ...(subject === undefined ? {} : { subject }) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function textIn(holder: unknown, name: string): string | undefined {
  const value: unknown = typeof holder === "object" && holder !== null ? Reflect.get(holder, name) : undefined;
  return typeof value === "string" && value !== "" ? value : undefined;
}
