import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import "@motlan/kernel/tsx";

/**
 * `npm run federation [-- --folder where] [--fresh] [--port 4100] [--demo]`: five nodes of one State on this machine, each its own process, database, keys and TLS: the national one
 * is the centre; two provinces, a ministry and a commune join it as any agency does. Ctrl-C stops all. Without --folder nothing is left; with it the data stays, and
 * --fresh begins anew. --demo gives each its part of the demo country and opens the services between them: a birth is then registered at the commune by the hospital's
 * notice, and written at the national node.
 */
const { startFederation } = await import("./federation/run-federation.ts");
const { values: asked } = parseArgs({
  options: { folder: { type: "string" }, fresh: { type: "boolean" }, port: { type: "string" }, demo: { type: "boolean" } },
});
const port = Number(asked.port ?? "4100");
const folder = asked.folder === undefined ? mkdtempSync(join(tmpdir(), "motlan-federation-")) : resolve(asked.folder);
if (asked.fresh === true) rmSync(folder, { recursive: true, force: true });

const stopping = new AbortController();
const stopped = new Promise<void>((done) => {
  stopping.signal.addEventListener("abort", () => done());
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => stopping.abort());
try {
  const federation = await startFederation({ folder, port, demo: asked.demo === true, signal: stopping.signal, say });
  try {
    if (!stopping.signal.aborted) await federation.join();
    await stopped;
  } finally {
    await federation.stop();
  }
} catch (error) {
  if (!stopping.signal.aborted) {
    say(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
} finally {
  if (asked.folder === undefined) rmSync(folder, { recursive: true, force: true });
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
