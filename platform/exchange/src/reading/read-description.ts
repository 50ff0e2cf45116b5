import { type Decision, type JsonObject, no, yes } from "@motlan/kernel";
import { JSON_SCHEMA, load } from "js-yaml";
import type { Endpoint } from "../domain/path.ts";

/** What a service's OpenAPI description says: itself, and the methods and paths it has. */
export interface Description {
  readonly openapi: JsonObject;
  readonly endpoints: readonly Endpoint[];
}

const METHODS = ["get", "head", "post", "put", "patch", "delete", "options"];
const LARGEST = 2_000_000;

/** Reads OpenAPI 3.0 or 3.1, as JSON or YAML. A path or method said twice is refused: it is not known which is meant. */
export function readDescription(text: string): Decision<Description, "unreadable" | "version" | "paths" | "twice"> {
  if (text.length > LARGEST) return no("unreadable");
  let read: unknown;
  try {
    read = load(text, { schema: JSON_SCHEMA });
  } catch (error) {
    return no(error instanceof Error && /duplicated mapping key/.test(error.message) ? "twice" : "unreadable");
  }
  if (!isObject(read)) return no("unreadable");
  if (!/^3\.[01](\.\d+)?$/.test(String(read.openapi))) return no("version", { version: String(read.openapi) });
  if (!isObject(read.paths)) return no("paths");
  const endpoints = Object.entries(read.paths).flatMap(([path, item]) => endpointsAt(path, item));
  const spelled = endpoints.map(({ method, path }) => `${method} ${path}`);
  const twice = spelled.find((one, at) => spelled.indexOf(one) !== at);
  if (twice !== undefined) return no("twice", { endpoint: twice });
  const openapi: JsonObject = JSON.parse(JSON.stringify(read));
  return yes({ openapi, endpoints });
}

/** `/pets/{id}` is `/pets/*` here: one segment, whatever it is called. */
function endpointsAt(path: string, item: unknown): readonly Endpoint[] {
  if (!isObject(item) || !path.startsWith("/")) return [];
  const pattern = path.replace(/\{[^/}]*\}/g, "*").replace(/[^/]*\*[^/]*/g, "*");
  return METHODS.filter((method) => isObject(item[method])).map((method) => ({ method: method.toUpperCase(), path: pattern }));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
