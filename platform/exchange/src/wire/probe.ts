import { lookup } from "node:dns/promises";
import { connect, isIP, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import type { TlsIdentity } from "./peers.ts";

/** How far a connection came, and what stopped it. */
export interface Probed {
  readonly name: Tried;
  readonly connection: Tried;
  readonly tls: Tried;
  /** What the other showed, where the handshake came so far: DER, base64. */
  readonly shown?: { readonly der: string; readonly from: Date; readonly until: Date };
}

export type Tried = { readonly state: "good"; readonly ms: number } | { readonly state: "failed"; readonly code: string } | Untried;
interface Untried {
  readonly state: "unreached";
}
const UNTRIED: Untried = { state: "unreached" };

/** Looks the name up, connects, shakes hands: each on its own, so that it is known which of them fails. Nothing is asked. */
export async function probe(url: URL, identity: TlsIdentity, patienceMs: number): Promise<Probed> {
  const host = url.hostname.replace(/^\[(.*)\]$/, "$1");
  const name = await tried(async () => void (isIP(host) === 0 && (await within(lookup(host), patienceMs))));
  if (name.state !== "good") return { name, connection: UNTRIED, tls: UNTRIED };
  let socket: Socket | undefined;
  const connection = await tried(async () => {
    socket = await opened(host, Number(url.port || "443"), patienceMs);
  });
  if (socket === undefined) return { name, connection, tls: UNTRIED };
  const made: { shown?: Probed["shown"] } = {};
  const open = socket;
  const tls = await tried(async () => {
    made.shown = await shaken(open, identity, patienceMs);
  });
  open.destroy();
  return { name, connection, tls, ...(made.shown && { shown: made.shown }) };
}

async function tried(act: () => Promise<void>): Promise<Tried> {
  const began = performance.now();
  try {
    await act();
    return { state: "good", ms: Math.round(performance.now() - began) };
  } catch (error) {
    return { state: "failed", code: error instanceof Error && "code" in error ? String(error.code) : "unknown" };
  }
}

class TimedOut extends Error {
  readonly code = "TIMEOUT";
}

function within<T>(promise: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new TimedOut()), ms);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

function opened(host: string, port: number, ms: number): Promise<Socket> {
  const socket = connect({ host, port });
  const done = new Promise<Socket>((resolve, reject) => {
    socket.once("connect", () => resolve(socket));
    socket.once("error", reject);
  });
  return within(done, ms).catch((error: unknown) => {
    socket.destroy();
    throw error;
  });
}

/** Whose certificate it is stands in the directory; here it is only taken down. */
function shaken(socket: Socket, { certificate, privateKey }: TlsIdentity, ms: number): Promise<Probed["shown"]> {
  const done = new Promise<Probed["shown"]>((resolve, reject) => {
    const tls = connectTls({ socket, cert: certificate, key: privateKey, rejectUnauthorized: false, minVersion: "TLSv1.3" });
    tls.once("secureConnect", () => {
      const shown = tls.getPeerX509Certificate();
      resolve(shown && { der: shown.raw.toString("base64"), from: new Date(shown.validFrom), until: new Date(shown.validTo) });
    });
    tls.once("error", reject);
    tls.once("close", () => reject(Object.assign(new Error("closed"), { code: "CLOSED" })));
  });
  return within(done, ms);
}
