import type { Json, JsonObject } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { trimValues } from "@motlan/registries";
import { namesOf } from "../domain/directory.ts";
import { decodedOf, type Headers, textOf } from "../domain/headers.ts";
import { serviceKey } from "../domain/names.ts";
import { type Endpoint, fits } from "../domain/path.ts";
import { askedBeyond, decideAccess, type Grant, type Purpose } from "../domain/rights.ts";
import type { Exchange } from "../exchange.ts";
import { faults } from "../faults.ts";
import type { Believed, Given, Served } from "../messages.ts";
import type { ServiceRow } from "../store/services.ts";
import { LARGEST_BODY } from "../wire/body.ts";
import { type Agreed, consentsFor } from "./consents.ts";
import { askSystem } from "./http.ts";
import { describe, isMetaservice } from "./metaservices.ts";
import { serveRegistry } from "./registry.ts";
import { askRoom } from "./room.ts";

/** Decides and serves one believed question. `largest`: bytes its answer may have. @throws the faults of the giving side */
export async function serveQuery(work: Work, exchange: Exchange, believed: Believed, largest = LARGEST_BODY): Promise<Served> {
  const { service } = believed.target;
  const served = isMetaservice(service.service) ? await describe(work, believed) : await serveGranted(work, exchange, believed, largest);
  if (served.body.length > largest) throw faults["answer-too-large"]({ service: serviceKey(service) });
  return served;
}

async function serveGranted(work: Work, exchange: Exchange, believed: Believed, largest: number): Promise<Served> {
  const { target, client, directory, method, deciding } = believed;
  const now = work.clock.now();
  const { service, purposes, rights } = deciding;
  refuseClosed(service, target.path, believed);
  const asked = {
    names: namesOf(directory, client),
    method,
    path: target.path,
    purpose: decodedOf(believed.headers, "x-road-pdu-purpose"),
  };
  const grant = decideAccess(rights, asked, now);
  if (!grant.ok) throw faults[grant.why]({ client, service: serviceKey(target.service), ...grant.about });
  const agreed = consentsFor(believed, grant.value, asked.names, exchange.consents);
  return give(work, exchange, { believed, service, purposes, grant: grant.value, agreed, largest });
}

function refuseClosed(service: ServiceRow | undefined, path: string, { target, method }: Believed): asserts service is ServiceRow {
  const name = { service: serviceKey(target.service) };
  if (service === undefined) throw faults["unknown-service"](name);
  if (!service.enabled) throw faults["service-off"](name);
  if (service.endpoints.length > 0 && !service.endpoints.some((endpoint) => fits(endpoint, method, path)))
    throw faults["unknown-endpoint"](name);
}

interface Giving {
  readonly believed: Believed;
  readonly service: ServiceRow;
  readonly purposes: readonly Purpose[];
  readonly grant: Grant;
  readonly agreed: Agreed | undefined;
  readonly largest: number;
}

async function give(work: Work, exchange: Exchange, giving: Giving): Promise<Served> {
  const { believed, service, purposes, grant } = giving;
  const purpose = purposes.find(({ code }) => code === grant.purpose);
  const fields = purpose?.fields ?? ["*"];
  const given = await askProvider(work, exchange, fields.includes("*") ? giving : readably(giving), purpose);
  const isCut = given.trimmed || fields.includes("*") || given.status < 200 || given.status > 299 || given.body.length === 0;
  const body = isCut ? given.body : cut(given, fields, serviceKey(believed.target.service));
  const wanted = textOf(believed.headers, "x-motlan-fields")?.split(",") ?? [];
  return {
    status: given.status,
    headers: isCut ? given.headers : withoutMarks(given.headers),
    body,
    endpoint: endpointOf(grant, service.endpoints, believed),
    law: purpose?.law ?? given.law,
    overAsked: askedBeyond(wanted, fields),
  };
}

/** What is to be cut must be read: the service is asked for it uncompressed, whatever the client takes. */
function readably(giving: Giving): Giving {
  const { believed } = giving;
  return { ...giving, believed: { ...believed, headers: { ...believed.headers, "accept-encoding": "identity" } } };
}

function askProvider(
  work: Work,
  exchange: Exchange,
  { believed, service: { provider }, grant, agreed, largest }: Giving,
  purpose: Purpose | undefined,
): Promise<Given> {
  if (provider.kind === "registry") return serveRegistry(work, provider.registry, believed, { purpose: grant.purpose, agreed });
  if (provider.kind === "http") return askSystem(exchange, { ...provider, largest }, believed, work.clock.now());
  return askRoom(work, exchange.rooms[provider.room], believed, purpose);
}

/** The narrowest pattern that says what was asked. */
function endpointOf(grant: Grant, endpoints: readonly Endpoint[], { method, target }: Believed): string {
  return (endpoints.find((endpoint) => fits(endpoint, method, target.path)) ?? grant.endpoint).path;
}

function cut(given: Given, fields: readonly string[], service: string): Buffer {
  if (!/^application\/([a-z.+-]*\+)?json\b/i.test(textOf(given.headers, "content-type") ?? ""))
    throw faults["answer-not-json"]({ service });
  let read: Json;
  try {
    read = JSON.parse(given.body.toString("utf8"));
  } catch {
    throw faults["answer-not-json"]({ service });
  }
  return Buffer.from(JSON.stringify(isList(read) ? read.map((one) => cutOne(one, fields)) : cutOne(read, fields)));
}

function cutOne(value: Json, fields: readonly string[]): Json {
  return isObject(value) ? trimValues(value, fields) : null;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function isObject(value: Json): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What named the whole answer does not name what is left of it. */
function withoutMarks(headers: Headers): Headers {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !["etag", "content-md5", "digest", "repr-digest", "last-modified"].includes(name)),
  );
}
