import { createServer as createHttps } from "node:https";
import { createServer, type Socket } from "node:net";
import { expect, test } from "vitest";
import { makeCertificate } from "../keys/make-certificate.ts";
import { call } from "./calls.ts";
import { connectPeers, derOf } from "./peers.ts";

const DAY = 86_400_000;
const tls = await makeCertificate({ name: "VN/GOV/00002/nut-2", from: new Date(Date.now() - DAY), until: new Date(Date.now() + DAY) });

/** A node that takes connections and says nothing on them, until it does. */
async function aSilentNode() {
  const silent = new Set<Socket>();
  const speaking = createHttps({ cert: tls.certificate, key: tls.privateKey }, (_request, response) => response.end("here"));
  let speaks = false;
  const server = createServer((socket) => {
    socket.on("error", () => undefined);
    if (speaks) return void speaking.emit("connection", socket);
    silent.add(socket.on("close", () => silent.delete(socket)).resume());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    silent,
    url: new URL(`https://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`),
    speak: () => {
      speaks = true;
    },
    [Symbol.dispose]: () => {
      server.close();
      for (const socket of silent) socket.destroy();
    },
  };
}

test("however many questions a node was silent to, it is asked again once it speaks, and what was silent is let go", async () => {
  using node = await aSilentNode();
  const peers = connectPeers(() => tls, 300);
  const listed = {
    id: "VN/GOV/00002/nut-2",
    title: { vi: "Nút 2", en: "Node 2" },
    url: node.url.href,
    certificates: [derOf(tls.certificate)],
    keys: [],
  };
  const over = peers.agentOf(listed);
  const ask = async (timeoutMs: number) => {
    const asked = await call({ url: node.url, path: "/", method: "GET", headers: {}, body: Buffer.alloc(0), timeoutMs, over });
    return asked.ok ? asked.answer.body.toString() : asked.why;
  };
  // More than there may be connections.
  expect(new Set(await Promise.all(Array.from({ length: 70 }, () => ask(100))))).toEqual(new Set(["slow"]));
  node.speak();
  await expect.poll(() => ask(60_000)).toBe("here");
  await expect.poll(() => node.silent.size).toBe(0);
  peers.close();
});
