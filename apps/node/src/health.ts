import type { Pool } from "@motlan/kernel/db";
import { listStandstills } from "@motlan/kernel/jobs";
import type { FastifyInstance } from "fastify";
import type { Module } from "./system-work.ts";

interface Looked {
  readonly pool: Pool;
  readonly modules: readonly Module[];
}

/** How many are named; what is beyond is seen on the page. */
const MOST_NAMED = 50;

/**
 * `/healthz`: the process lives. `/readyz`: it serves, and its database answers; else 503. What stands still and fails again and again is said there too, by name, code,
 * since when and how much: the node serves all the same, and whoever watches it hears that somebody must act.
 */
export function mountHealth(app: FastifyInstance, { pool, modules }: Looked, isReady: () => boolean): void {
  const names = modules.flatMap(({ listeners }) => listeners.map(({ name }) => name));
  const look = oneAtATime(() => listStandstills(pool, names));
  app.get("/healthz", async (_request, reply) => reply.header("cache-control", "no-store").send({ status: "ok" }));
  app.get("/readyz", async (_request, reply) => {
    const found = await look().catch(() => undefined);
    const ready = found !== undefined && isReady();
    return reply
      .status(ready ? 200 : 503)
      .header("cache-control", "no-store")
      .send({
        status: ready ? "ready" : "not-ready",
        database: found === undefined ? "away" : "ok",
        ...(found && { standingStill: found.filter(({ kind }) => kind === "listener").length, troubles: found.slice(0, MOST_NAMED) }),
      });
  });
}

/** Who asks while an answer is on its way gets that one: however many ask, the database is asked by one. */
function oneAtATime<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined;
  return () => {
    asked ??= ask().finally(() => {
      asked = undefined;
    });
    return asked;
  };
}
