import type { Json, JsonObject } from "@motlan/kernel";

/** Where a service stands within its authority is nobody's business outside: of the addresses of servers in a description the path stays, as X-Road has it, and so does one with variables. */
export function withoutHosts(openapi: JsonObject): JsonObject {
  const paths = Object.entries(isObject(openapi.paths) ? openapi.paths : {});
  return {
    ...atHome(openapi),
    ...(isObject(openapi.paths) && {
      paths: Object.fromEntries(paths.map(([path, item]) => [path, isObject(item) ? operationsOf(item) : item])),
    }),
  };
}

function operationsOf(item: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(atHome(item)).map(([name, value]) => [name, isObject(value) ? atHome(value) : value]));
}

function atHome(holder: JsonObject): JsonObject {
  const { servers } = holder;
  return isList(servers) ? { ...holder, servers: servers.map(withoutHost) } : holder;
}

function withoutHost(server: Json): Json {
  if (!isObject(server) || typeof server.url !== "string" || server.url.includes("{")) return server;
  return { ...server, url: server.url.replace(/^([a-z][a-z0-9+.-]*:)?\/\/[^/?#]*/i, "") };
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
