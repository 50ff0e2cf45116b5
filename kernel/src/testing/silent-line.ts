import { connect as connectTo, createServer, type Socket } from "node:net";
import type { Pool } from "../db/connect.ts";

/** A line to a test's database that can fall silent: what is said on it then arrives and is done, and no answer comes back, as from a server that stands still. */
export interface SilentLine extends AsyncDisposable {
  /** The app role's connection string by this line. */
  readonly url: string;
  fallSilent(): void;
  /** Whoever connects from now on is answered; what was silent stays so. */
  speak(): void;
  /** Connections that stand. */
  open(): number;
}

export async function silentLine(pool: Pool): Promise<SilentLine> {
  const url = new URL(pool.options.connectionString ?? "");
  const real = { host: url.hostname, port: Number(url.port) };
  const lines = new Map<Socket, { isSilent: boolean }>();
  let isSilent = false;
  const server = createServer((near) => {
    const state = { isSilent };
    const far = connectTo(real);
    lines.set(near, state);
    near.on("data", (said) => far.write(said)).on("error", () => far.destroy());
    far.on("data", (answer) => state.isSilent || near.write(answer)).on("error", () => near.destroy());
    far.on("close", () => state.isSilent || near.destroy());
    near.on("close", () => {
      lines.delete(near);
      far.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  url.hostname = "127.0.0.1";
  url.port = String(typeof address === "object" && address !== null ? address.port : 0);
  return {
    url: url.href,
    fallSilent: () => {
      isSilent = true;
      for (const state of lines.values()) state.isSilent = true;
    },
    speak: () => {
      isSilent = false;
    },
    open: () => lines.size,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const near of lines.keys()) near.destroy();
      }),
  };
}
