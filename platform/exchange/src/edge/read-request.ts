import { decodedOf, type Headers, textOf } from "../domain/headers.ts";
import { readParts, readSubsystem, serviceKey, subsystemKey } from "../domain/names.ts";
import { readTarget } from "../domain/path.ts";
import { faults } from "../faults.ts";

/** One request of an information system, read by X-Road's protocol or GovStack's dialect of it. */
export interface EdgeRequest {
  readonly client: string;
  readonly service: string;
  readonly path: string;
  readonly query: string;
  readonly dialect: "x-road" | "govstack";
}

const METASERVICE = /^\/[^/]+\/[^/]+\/[^/]+\/[^/]+\/(listMethods|allowedMethods|getOpenAPI)$/;
/** As GovStack's interface wants them: a name begins with a letter, a code with a letter or a digit. */
const NAME = /^[A-Za-z][A-Za-z0-9-]*$/;
const CODE = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

const VERSION = /^\/r\d{1,3}\//;

/** True for what the edge answers, be it by refusing another version of the protocol. */
export function isEdge(url: string): boolean {
  const [path = ""] = url.split("?");
  return VERSION.test(path) || path === "/listClients" || METASERVICE.test(path);
}

/** @throws exchange/bad-address, exchange/bad-path, exchange/bad-client, exchange/unknown-client */
export function readRequest(url: string, headers: Headers): EdgeRequest {
  const [path = "", ...queries] = url.split("?");
  if (VERSION.test(path) && !path.startsWith("/r1/")) throw faults["bad-address"]();
  const raw = path.startsWith("/r1/") ? url.slice("/r1/".length) : url.slice(1);
  const named = clientOf(headers);
  if (named.dialect === "govstack") refuseForeignNames(path.replace(/^\/r1\//, "").replace(/^\//, ""), queries.join("?"));
  const target = readTarget(raw);
  if (!target.ok) throw faults[target.why](target.about);
  const client = readClient(named.written);
  const { service, path: rest, query } = target.value;
  return { client, service: serviceKey(service), path: rest, query, dialect: named.dialect };
}

/** A member by itself is a client by the protocol; here rights belong to subsystems, so that none is known as one. */
function readClient(written: string): string {
  const client = readSubsystem(written);
  if (client.ok) return subsystemKey(client.value);
  const parts = readParts(written.trim());
  if (parts.ok && parts.value.length === 3) throw faults["unknown-client"]({ client: parts.value.join("/") });
  throw faults["bad-client"]();
}

function clientOf(headers: Headers): { readonly written: string; readonly dialect: EdgeRequest["dialect"] } {
  const written = textOf(headers, "x-road-client");
  if (written !== undefined) return { written, dialect: "x-road" };
  return { written: textOf(headers, "information-mediator-client") ?? textOf(headers, "x-govstack-client") ?? "", dialect: "govstack" };
}

function refuseForeignNames(path: string, query: string): void {
  const [instance = "", memberClass = "", member = "", application = "", service] = path.split("/");
  if (!NAME.test(instance) || !NAME.test(memberClass) || !CODE.test(member) || !CODE.test(application)) throw faults["bad-address"]();
  if (service === "getOpenAPI" && !CODE.test(new URLSearchParams(query).get("serviceCode") ?? "")) throw faults["bad-address"]();
}

/** What the asking system says about its question, beside the question; a header without a value says nothing. @throws exchange/bad-header */
export function saidOf(sent: Headers) {
  const headers = Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== ""));
  const said = {
    queryId: textOf(headers, "x-road-id"),
    userId: textOf(headers, "x-road-userid"),
    issue: decodedOf(headers, "x-road-issue"),
    represented: textOf(headers, "x-road-represented-party"),
    node: decodedOf(headers, "x-road-security-server"),
    purpose: decodedOf(headers, "x-road-pdu-purpose"),
    law: decodedOf(headers, "x-road-pdu-legal-basis"),
  };
  const bad = Object.entries(FORMS).find(([name, form]) => {
    const value = textOf(headers, name);
    return value !== undefined && !form.test(value);
  });
  if (bad !== undefined) throw faults["bad-header"]({ name: bad[0] });
  return Object.fromEntries(Object.entries(said).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

const FORMS: Readonly<Record<string, RegExp>> = {
  "x-road-id": /^[\x21-\x7e]{1,255}$/,
  "x-road-userid": /^[\x20-\x7e]{1,255}$/,
  "x-road-issue": /^[\x20-\x7e]{1,1024}$/,
  "x-road-represented-party": /^[^/]{1,128}(\/[^/]{1,128})?$/,
  "x-road-security-server": /^[^/]+\/[^/]+\/[^/]+\/[^/]+$/,
  "x-road-pdu-purpose": /^[\x21-\x7e]{1,2048}$/,
};
