import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Work } from "@motlan/kernel/db";
import { queryService } from "../actions/query-service.ts";
import { type Headers, lastWins, textOf } from "../domain/headers.ts";
import { clientsInGovStack, clientsOf, inGovStack, isListing } from "../domain/listing.ts";
import { isPassedOn } from "../domain/methods.ts";
import type { Exchange } from "../exchange.ts";
import { faults } from "../faults.ts";
import type { Outgoing } from "../messages.ts";
import { renderRefusal, toRefusal } from "../refusals.ts";
import { readJson } from "../wire/read-json.ts";
import { send } from "../wire/send.ts";
import { withBody } from "../wire/with-body.ts";
import { clientsInXml } from "./clients-in-xml.ts";
import { type Caller, keyOf, proveClient } from "./prove-client.ts";
import { type EdgeRequest, isEdge, readRequest, saidOf } from "./read-request.ts";
import { xmlAskedFor } from "./xml-asked-for.ts";

export { isEdge };

/**
 * The door for systems that speak X-Road's REST protocol, and GovStack's dialect of its metaservices. A plain handler of Node's, so that it stands behind the node's
 * own server and behind the one of the exchange alike. It says nothing to browsers (no CORS) and follows no redirect.
 */
export function serveEdge(exchange: Exchange, request: IncomingMessage, response: ServerResponse, caller: Caller): void {
  const language = /^en\b/i.test(request.headers["accept-language"] ?? "") ? "en" : "vi";
  answer(exchange, request, caller)
    .catch((error: unknown): Outgoing => {
      const id = randomUUID();
      return renderRefusal(toRefusal(error, "asking", exchange.note, id), id, language, xmlAskedFor(request.headers.accept));
    })
    .then(
      (outgoing) => send(request, response, outgoing),
      () => response.destroy(),
    );
}

async function answer(exchange: Exchange, request: IncomingMessage, caller: Caller): Promise<Outgoing> {
  const url = request.url ?? "";
  const headers = lastWins(request.rawHeaders);
  const work = exchange.begin();
  if (/^\/listClients(\?|$)/.test(url)) return listClients(exchange, url, headers);
  const method = request.method ?? "GET";
  if (!isPassedOn(method)) throw faults["bad-method"]({ method });
  const asked = readRequest(url, headers);
  const said = saidOf(headers);
  await proveClient(exchange, asked.client, headers, caller);
  const place = exchange.gates.asking.enter(asked.client);
  const { client } = asked;
  const tooMany = (seconds: number) => faults["asking-too-many"]({ client, seconds });
  if ("seconds" in place) throw tooMany(place.seconds);
  try {
    return await withBody({ places: exchange.bodies.asking, client, message: request, refusal: () => tooMany(1) }, (body) => {
      if (!Buffer.isBuffer(body)) throw faults["too-large"]();
      return pass(work, exchange, { method, asked, said, headers, body });
    });
  } finally {
    place.leave();
  }
}

interface LetIn {
  readonly method: string;
  readonly asked: EdgeRequest;
  readonly said: ReturnType<typeof saidOf>;
  readonly headers: Headers;
  readonly body: Buffer;
}

async function pass(work: Work, exchange: Exchange, { method, asked, said, headers, body }: LetIn): Promise<Outgoing> {
  const { client, service, path, query } = asked;
  const { authorization: _key, ...rest } = headers;
  // Our own key goes no further; a token for the service does.
  const passed = keyOf(headers) === undefined ? headers : rest;
  const given = await queryService(work, exchange, { ...said, client, service, method, path, query, headers: passed, body });
  return asked.dialect === "govstack" ? translated(asked, given) : given;
}

async function listClients(exchange: Exchange, url: string, headers: Headers): Promise<Outgoing> {
  const directory = await exchange.directory.current();
  if (directory === undefined) throw faults["no-directory"]();
  const asked = new URL(url, "http://edge").searchParams;
  const instance = asked.get("xRoadInstance") ?? asked.get("instanceId") ?? directory.content.instance;
  if (asked.has("instanceId") || "information-mediator-client" in headers || "x-govstack-client" in headers)
    return asJson(clientsInGovStack(directory));
  // One instance is known here: another has no clients we could name.
  const listed = instance === directory.content.instance ? clientsOf(directory) : [];
  const accept = textOf(headers, "accept");
  const xml = /\bapplication\/json\b/i.test(accept ?? "") ? undefined : xmlAskedFor(accept);
  return xml === undefined ? asJson({ member: listed }) : asText(`${xml};charset=utf-8`, clientsInXml(listed));
}

/** An X-Road listing as GovStack writes it; anything else as it came. */
function translated({ service }: EdgeRequest, given: Outgoing): Outgoing {
  if (!/\/(listMethods|allowedMethods)$/.test(service) || given.status !== 200) return given;
  const read = readJson(given.body);
  return isListing(read) ? { ...given, body: Buffer.from(JSON.stringify(inGovStack(read))) } : given;
}

function asJson(content: object): Outgoing {
  return asText("application/json; charset=utf-8", JSON.stringify(content));
}

function asText(type: string, text: string): Outgoing {
  return { status: 200, headers: { "content-type": type }, body: Buffer.from(text) };
}
