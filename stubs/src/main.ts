import { fstatSync } from "node:fs";
import { join } from "node:path";
import { followDemoClock } from "@motlan/kernel/demo-clock";
import { startStubs } from "./start-stubs.ts";

/** The one child process of stand-ins, on PORT + 1 unless STUBS_PORT says otherwise. It leaves cleanly at SIGTERM, and when its parent is gone. */
const { PORT = "3000", STUBS_PORT, STUBS_HOST, DATA_DIR = ".data", PUBLIC_URL, NODE_URL, MOTLAN_DEMO_CLOCK = "" } = process.env;
if (MOTLAN_DEMO_CLOCK !== "") followDemoClock(MOTLAN_DEMO_CLOCK);
const port = Number(STUBS_PORT ?? Number(PORT) + 1);
const publicUrl = PUBLIC_URL ?? `http://localhost:${PORT}`;
const isLocal = ["localhost", "127.0.0.1"].includes(new URL(publicUrl).hostname);
const app = await startStubs({
  port,
  host: STUBS_HOST ?? (isLocal ? "127.0.0.1" : "0.0.0.0"),
  folder: join(DATA_DIR, "stubs"),
  nodeUrl: NODE_URL ?? `http://127.0.0.1:${PORT}`,
  publicUrl,
});

let leaving = false;
function leave(): void {
  if (leaving) return;
  leaving = true;
  void app.close().then(() => process.exit(0));
}
for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, leave);
// The parent holds the other end of a channel or a pipe: whatever kills it closes that, and nothing is left behind.
process.once("disconnect", leave);
const input = fstatSync(0);
if (input.isFIFO() || input.isSocket()) process.stdin.resume().on("end", leave).on("close", leave);
