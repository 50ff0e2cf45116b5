import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { type Cluster, replaceFile } from "./cluster.ts";
import { faults } from "./faults.ts";

/**
 * The port to listen on: the one asked for; else last time's, if it is free; else any free one, kept for next time.
 * @refuses kernel-embedded/port-taken when the one asked for is not free
 */
export async function choosePort(cluster: Cluster, wanted: number | undefined): Promise<number> {
  if (wanted !== undefined) {
    if (!(await freePort(wanted))) throw faults["port-taken"]({ port: wanted });
    return wanted;
  }
  const kept = keptPort(cluster);
  const port = (kept && (await freePort(kept))) || (await freePort(0));
  if (!port) throw faults["port-taken"]({ port: "*" });
  if (port !== kept) replaceFile(cluster.port, `${port}\n`);
  return port;
}

export function keptPort(cluster: Cluster): number | undefined {
  const port = existsSync(cluster.port) ? Number(readFileSync(cluster.port, "utf8")) : 0;
  return Number.isInteger(port) && port > 0 && port < 65536 ? port : undefined;
}

/** The port if it can be listened on (0: any), else 0. */
function freePort(port: number): Promise<number> {
  return new Promise((tell) => {
    const server = createServer();
    server.once("error", () => tell(0));
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => tell(typeof address === "object" && address ? address.port : 0));
    });
  });
}
