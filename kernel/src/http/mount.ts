import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Actor } from "../actor.ts";
import { faults } from "./faults.ts";
import { type Route, refuseAmbiguousRoutes, type Who } from "./routes.ts";

/** Puts the rooms' route tables on the server, under `/api/v1`. */
export function mountRoutes(app: FastifyInstance, routes: readonly Route[], origin: string): void {
  refuseAmbiguousRoutes(routes);
  for (const row of routes) {
    app.route({
      method: row.method,
      url: `/api/v1${row.path}`,
      schema: {
        ...(row.params && { params: row.params }),
        ...(row.query && { querystring: row.query }),
        ...(row.body && { body: row.body }),
      },
      ...(row.refused && { config: { refused: row.refused } }),
      onRequest: async (request) => {
        refuseForeignOrigin(request, origin);
        refuseWrongKind((await request.work()).actor, row.who);
      },
      handler: async (request, reply) => {
        const key = request.headers["idempotency-key"];
        const input = {
          params: request.params,
          query: request.query,
          body: request.body,
          headers: readHeaders(request, row.headers),
          ...(typeof key === "string" ? { requestKey: key } : {}),
        };
        const output = await row.run(await request.work(), input);
        reply.header("cache-control", row.who === "anyone" ? "no-cache" : "no-store");
        if (row.silent) return reply.status(204).send();
        return reply.type("application/json").send(JSON.stringify(output, writeBigint));
      },
    });
  }
}

function readHeaders({ headers }: FastifyRequest, names: Route["headers"] = []): Readonly<Record<string, string>> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = headers[name];
      return typeof value === "string" ? [[name, value]] : [];
    }),
  );
}

/** Amounts of money are JSON numbers at the door: all of ours are far below 2^53 đồng. */
export function writeBigint(_key: string, value: unknown): unknown {
  return typeof value === "bigint" ? Number(value) : value;
}

/** @throws kernel/sign-in-first, kernel/not-allowed */
export function refuseWrongKind(actor: Actor, who: Who): void {
  if (who === "anyone" || actor.kind === who) return;
  if (actor.kind === "stranger") throw faults["sign-in-first"]();
  throw faults["not-allowed"]();
}

/**
 * Browsers send `Origin` with every POST: a foreign one is refused (cross-site request forgery). Callers that are no browser send none and carry no cookie of ours.
 * @throws kernel/wrong-origin
 */
export function refuseForeignOrigin(request: FastifyRequest, origin: string): void {
  if (request.method === "GET" || request.method === "HEAD") return;
  const from = request.headers.origin;
  const site = request.headers["sec-fetch-site"];
  if ((from !== undefined && from !== origin) || site === "cross-site") throw faults["wrong-origin"]();
}
