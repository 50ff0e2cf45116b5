import { type Decision, no, yes } from "@motlan/kernel";
import { decodePart, type ServiceName } from "./names.ts";

/** What is asked of a service: its name, the rest of the path in its one spelling, the query as it was sent. */
export interface Target {
  readonly service: ServiceName;
  /** Begins with "/", or is empty. */
  readonly path: string;
  /** Without the question mark; empty where none was sent. */
  readonly query: string;
}

const LONGEST = 4_096;

/**
 * Reads what follows `/r1/` (or `/x/v1/`). The path gets its one spelling here, before anybody decides who may have it: whatever could be read in two ways by what
 * stands behind us is refused, not mended.
 */
export function readTarget(raw: string): Decision<Target, "bad-address" | "bad-path"> {
  if (raw.length > LONGEST) return no("bad-address", { why: "length" });
  const [before = "", ...queries] = raw.split("?");
  const query = queries.join("?");
  if (query.includes("#") || hasControl(query)) return no("bad-address", { why: "query" });
  const segments = before.split("/");
  const [instance, memberClass, member, subsystem, service] = segments.slice(0, 5).map(decodePart);
  if (!instance?.ok || !memberClass?.ok || !member?.ok || !subsystem?.ok || !service?.ok) return no("bad-address", { why: "name" });
  const path = normalisePath(segments.slice(5));
  if (!path.ok) return path;
  const name = {
    instance: instance.value,
    memberClass: memberClass.value,
    member: member.value,
    subsystem: subsystem.value,
    service: service.value,
  };
  return yes({ service: name, path: path.value, query });
}

/** RFC 3986 unreserved, sub-delims without ";", ":" and "@". */
const PLAIN = /^[A-Za-z0-9\-._~!$&'()*+,=:@]$/;
const UNRESERVED = /^[A-Za-z0-9\-._~]$/;

/** The segments after the service, in one spelling. */
export function normalisePath(segments: readonly string[]): Decision<string, "bad-path"> {
  let path = "";
  for (const [at, segment] of segments.entries()) {
    // A slash at the very end is a path of its own to many servers: kept. Two in a row are two readings.
    if (segment === "" && at !== segments.length - 1) return no("bad-path", { why: "//" });
    const read = normaliseSegment(segment);
    if (!read.ok) return read;
    path += `/${read.value}`;
  }
  return yes(path);
}

function normaliseSegment(segment: string): Decision<string, "bad-path"> {
  let decoded: string;
  try {
    decoded = decodeURIComponent(segment);
  } catch {
    return no("bad-path", { why: "%" });
  }
  // A second layer of encoding, an encoded separator or a parameter would be read differently by what comes next.
  if (/%[0-9a-f]{2}/i.test(decoded)) return no("bad-path", { why: "%25" });
  if (/[/\\;#?]/.test(decoded) || hasControl(decoded)) return no("bad-path", { why: "separator" });
  if (/^\.{1,2}$/.test(decoded.trim())) return no("bad-path", { why: ".." });
  return yes(spell(segment));
}

/** Plain characters as they are, encoded unreserved ones decoded, hexadecimal in capitals, the rest encoded. */
function spell(segment: string): string {
  return segment.replace(/%[0-9a-f]{2}|[^%]/giu, (found) => {
    if (!found.startsWith("%")) return PLAIN.test(found) ? found : encodeURIComponent(found);
    const character = String.fromCharCode(Number.parseInt(found.slice(1), 16));
    return UNRESERVED.test(character) ? character : found.toUpperCase();
  });
}

function hasControl(text: string): boolean {
  return [...text].some((character) => character < " " || character === "\u007f");
}

/** A method and a pattern of paths: "*" stands for one segment, "**" at the end for any that follow; "*" as method for each. */
export interface Endpoint {
  readonly method: string;
  readonly path: string;
}

export const EVERYTHING: Endpoint = { method: "*", path: "/**" };

export function fits(endpoint: Endpoint, method: string, path: string): boolean {
  if (endpoint.method !== "*" && endpoint.method.toUpperCase() !== method.toUpperCase()) return false;
  const wanted = endpoint.path.split("/").slice(1);
  const given = path === "" ? [] : path.split("/").slice(1);
  const open = wanted.at(-1) === "**";
  const head = open ? wanted.slice(0, -1) : wanted;
  if (open ? given.length < head.length : given.length !== head.length) return false;
  return head.every((part, at) => part === "*" || part === given[at]);
}
