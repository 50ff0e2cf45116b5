import type { Pool } from "@motlan/kernel/db";
import type { FastifyInstance } from "fastify";

/** `/healthz`: the process lives. `/readyz`: it serves, and its database answers; else 503. */
export function mountHealth(app: FastifyInstance, pool: Pool, isReady: () => boolean): void {
  app.get("/healthz", async (_request, reply) => reply.header("cache-control", "no-store").send({ status: "ok" }));
  app.get("/readyz", async (_request, reply) => {
    const answers = await pool.query("select 1").then(
      () => true,
      () => false,
    );
    const ready = answers && isReady();
    return reply
      .status(ready ? 200 : 503)
      .header("cache-control", "no-store")
      .send({ status: ready ? "ready" : "not-ready", database: answers ? "ok" : "away" });
  });
}
