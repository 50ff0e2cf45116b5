import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import cookie from "@fastify/cookie";
import { keyVault } from "@motlan/denunciations";
import { systemClock } from "@motlan/kernel";
import { anonymous, makeServer } from "@motlan/kernel/http";
import { mountWeb } from "@motlan/web";
import { sideBySide } from "./measure.ts";
import { type Figure, rates } from "./report.ts";
import type { World } from "./world.ts";

const PAGE = "/thu-tuc/1.001193";
const FLOOR = "/floor";
const AIM = 0.2;

/** A procedure's page for somebody not signed in, uncached, beside the same bytes as a constant string from the same server. */
export async function benchPage({ pool }: World): Promise<readonly Figure[]> {
  const app = makeServer({ pool, clock: systemClock, actorOf: anonymous });
  await app.register(cookie);
  await mountWeb(app, {
    publicUrl: "http://localhost:3000",
    clock: systemClock,
    sms: { send: async () => undefined },
    vault: keyVault(async () => Buffer.alloc(32)),
  });
  let same = "";
  app.get(FLOOR, async (_request, reply) => reply.type("text/html; charset=utf-8").send(same));
  const rendered = await app.inject({ url: PAGE, headers: { accept: "text/html" } });
  if (rendered.statusCode !== 200) throw new Error(`${PAGE} answers ${rendered.statusCode}`);
  same = rendered.body;
  const address = await app.listen({ port: 0, host: "127.0.0.1" });
  try {
    const measured = await sideBySide(
      3,
      () => load(`${address}${PAGE}`),
      () => load(`${address}${FLOOR}`),
    );
    return [rates(`portal page, server-rendered (${(rendered.body.length / 1024).toFixed(0)} KB)`, measured, AIM)];
  } finally {
    await app.close();
  }
}

const run = promisify(execFile);

/** Requests a second, asked from a process of its own. */
async function load(url: string): Promise<number> {
  const tool = fileURLToPath(import.meta.resolve("autocannon"));
  const { stdout } = await run(process.execPath, [tool, "--json", "--connections", "8", "--duration", "3", url]);
  const said: { non2xx: number; errors: number; requests: { average: number } } = JSON.parse(stdout);
  if (said.non2xx > 0 || said.errors > 0) throw new Error(`${url}: ${said.non2xx} answers that were no page, ${said.errors} errors`);
  return said.requests.average;
}
