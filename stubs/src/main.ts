import { join } from "node:path";
import { startStubs } from "./start-stubs.ts";

/** The one child process of stand-ins, on PORT + 1. It leaves cleanly at SIGTERM. */
const nodePort = Number(process.env.PORT ?? 8080);
const nodeUrl = `http://127.0.0.1:${nodePort}`;
const app = await startStubs({
  port: nodePort + 1,
  folder: join(process.env.DATA_DIR ?? "data", "stubs"),
  nodeUrl,
  publicUrl: process.env.PUBLIC_URL ?? `http://localhost:${nodePort}`,
});
console.log(`stubs: http://localhost:${nodePort + 1}/`);

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.once(signal, () => {
    void app.close().then(() => process.exit(0));
  });
}
// A parent that is gone leaves no stand-ins behind.
process.once("disconnect", () => process.exit(0));
