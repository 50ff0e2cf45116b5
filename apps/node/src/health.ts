import type { Pool } from "@motlan/kernel/db";
import { countStopped } from "@motlan/kernel/jobs";
import type { FastifyInstance } from "fastify";
import type { Module } from "./system-work.ts";

interface Looked {
  readonly pool: Pool;
  readonly modules: readonly Module[];
}

/**
 * `/healthz`: the process lives. `/readyz`: it serves, and its database answers; else 503. How many listeners stand still is said there too: the node serves all the
 * same, and whoever watches it hears that somebody must act.
 */
export function mountHealth(app: FastifyInstance, { pool, modules }: Looked, isReady: () => boolean): void {
  const names = modules.flatMap(({ listeners }) => listeners.map(({ name }) => name));
  app.get("/healthz", async (_request, reply) => reply.header("cache-control", "no-store").send({ status: "ok" }));
  app.get("/readyz", async (_request, reply) => {
    const standingStill = await countStopped(pool, names).catch(() => undefined);
    const answers = standingStill !== undefined;
    const ready = answers && isReady();
    return reply
      .status(ready ? 200 : 503)
      .header("cache-control", "no-store")
      .send({ status: ready ? "ready" : "not-ready", database: answers ? "ok" : "away", ...(answers && { standingStill }) });
  });
}
