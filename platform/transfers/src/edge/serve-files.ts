import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { type Exchange, faults as exchangeFaults } from "@motlan/exchange";
import { type Caller, proveCaller, send, toRefusal } from "@motlan/exchange/module";
import { isFault } from "@motlan/kernel";
import type { Bytes } from "../disk/bytes.ts";
import { faults } from "../faults.ts";
import { type Answer, type Asked, doors, FILES_PATH, type Named } from "./doors.ts";

export { FILES_PATH };

export function isFiles(url: string): boolean {
  const [path = ""] = url.split("?");
  return path === FILES_PATH || path.startsWith(`${FILES_PATH}/`);
}

/**
 * The door for systems of this node that give and fetch files: they name themselves and show who they are as at the edge. A plain handler of Node's, since what goes through it is streamed.
 */
export function serveFiles(exchange: Exchange, disk: Bytes, request: IncomingMessage, response: ServerResponse, caller: Caller): void {
  answer(exchange, disk, request, response, caller)
    .catch((error: unknown) => refused(exchange, request, error))
    .then(
      (said) => said !== "streamed" && sendAnswer(request, response, said),
      () => response.destroy(),
    );
}

function sendAnswer(request: IncomingMessage, response: ServerResponse, { status, content, text }: Answer): void {
  const type = text === undefined ? "application/json; charset=utf-8" : "application/jose";
  const body = Buffer.from(text ?? (content === undefined ? "" : JSON.stringify(content)));
  send(request, response, { status, headers: { "content-type": type, "cache-control": "no-store" }, body });
}

function refused({ note }: Exchange, { headers }: IncomingMessage, error: unknown): Answer {
  const { code, status, text, about } = isFault(error) ? error : toRefusal(error, "asking", note, randomUUID());
  const message = /^en\b/i.test(headers["accept-language"] ?? "") ? text.en : text.vi;
  return { status, content: { code, message, vi: text.vi, en: text.en, about } };
}

async function answer(
  exchange: Exchange,
  disk: Bytes,
  request: IncomingMessage,
  response: ServerResponse,
  caller: Caller,
): Promise<Answer | "streamed"> {
  const work = exchange.begin();
  const client = await proveCaller(exchange, request.rawHeaders, caller);
  const place = exchange.gates.asking.enter(client);
  if ("seconds" in place) {
    response.setHeader("retry-after", String(place.seconds));
    throw exchangeFaults["asking-too-many"]({ client, seconds: place.seconds });
  }
  try {
    return await route({ exchange, disk, work, client, request, response });
  } finally {
    place.leave();
  }
}

function route(asked: Asked): Promise<Answer | "streamed"> {
  const [path = ""] = (asked.request.url ?? "").split("?");
  const said = path.slice("/api/v1".length).split("/");
  const method = asked.request.method === "HEAD" ? "GET" : asked.request.method;
  for (const door of doors) {
    const named = door.method === method ? namedIn(door.path.split("/"), said) : undefined;
    if (named !== undefined) return door.answer(asked, named);
  }
  throw faults["unknown-place"]();
}

/** What a path names at the places that a door leaves open; nothing where it is not that door's. */
function namedIn(parts: readonly string[], said: readonly string[]): Named | undefined {
  if (parts.length !== said.length) return undefined;
  const named = { id: "", number: "" };
  for (const [at, part] of parts.entries()) {
    const word = said[at] ?? "";
    if (part === ":id") named.id = word;
    else if (part === ":number") named.number = word;
    else if (part !== word) return undefined;
  }
  return named;
}
