import { X509Certificate } from "node:crypto";
import { Agent, type Dispatcher } from "undici";
import type { DirectoryNode } from "../domain/directory.ts";
import { PATIENCE } from "./calls.ts";

export interface TlsIdentity {
  /** PEM. */
  readonly certificate: string;
  readonly privateKey: string;
}

/** Connections to other nodes, kept open and their sessions used again; one pool a node and set of certificates. */
export interface Peers {
  agentOf(node: DirectoryNode): Dispatcher;
  close(): void;
}

/** As long as a question may be under way, twice over. */
const RETIRE_MS = 60_000;

/** `timeoutMs`: what a connection may take until it stands; one that never does would keep its place for ever. */
export function connectPeers(identity: () => TlsIdentity, timeoutMs: number): Peers {
  const agents = new Map<string, { readonly certificates: string; readonly agent: Agent }>();
  return {
    agentOf(node) {
      const own = identity();
      const certificates = [own.certificate, ...node.certificates].join(" ");
      const known = agents.get(node.id);
      if (known?.certificates === certificates) return known.agent;
      if (known !== undefined) retire(known.agent);
      const agent = makeAgent(node, own, timeoutMs);
      agents.set(node.id, { certificates, agent });
      return agent;
    },
    close() {
      for (const { agent } of agents.values()) void agent.destroy();
      agents.clear();
    },
  };
}

/** Its questions under way are answered yet. */
function retire(agent: Agent): void {
  setTimeout(() => void agent.destroy(), RETIRE_MS).unref();
}

/** Trusts exactly the certificates the directory lists for that node; their dates are looked at too. Host names say nothing here. */
function makeAgent(node: DirectoryNode, { certificate, privateKey }: TlsIdentity, timeout: number): Agent {
  const listed = new Set(node.certificates);
  return new Agent({
    ...PATIENCE,
    connections: 64,
    connect: {
      timeout,
      minVersion: "TLSv1.3",
      cert: certificate,
      key: privateKey,
      ca: node.certificates.map(toPem),
      allowPartialTrustChain: true,
      servername: "",
      checkServerIdentity: (_host, shown) => (listed.has(shown.raw.toString("base64")) ? undefined : new Error("ERR_TLS_CERT_NOT_LISTED")),
    },
  });
}

function toPem(der: string): string {
  return new X509Certificate(Buffer.from(der, "base64")).toString();
}

/** The DER of a PEM certificate as the directory writes it. */
export function derOf(pem: string): string {
  return new X509Certificate(pem).raw.toString("base64");
}
