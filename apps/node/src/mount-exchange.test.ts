import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bindClient } from "@motlan/exchange";
import { COMMUNE, HOSPITAL, twoNodes } from "@motlan/exchange/testing";
import { newId, systemClock } from "@motlan/kernel";
import { anonymous, makeServer } from "@motlan/kernel/http";
import { openBytes } from "@motlan/transfers";
import { afterAll, expect, test } from "vitest";
import { mountEdge } from "./mount-exchange.ts";

const nodes = await twoNodes({ clock: systemClock }, { clock: systemClock });
const app = makeServer({ pool: nodes.asking.db.pool, clock: systemClock, actorOf: anonymous });
mountEdge(app, () => nodes.asking.exchange, openBytes(join(tmpdir(), newId())));
app.get("/trang", async () => "page");
await app.listen({ port: 0, host: "127.0.0.1" });
afterAll(async () => {
  await app.close();
  await nodes[Symbol.asyncDispose]();
});

function ask(
  method: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  body = "",
): Promise<{ status: number; error: string; text: string }> {
  return new Promise((resolve, reject) => {
    const address = app.server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const sent = request({ port, host: "127.0.0.1", method, path, headers }, (message) => {
      let text = "";
      message.on("data", (piece: Buffer) => {
        text += piece.toString();
      });
      message.on("end", () => resolve({ status: message.statusCode ?? 0, error: String(message.headers["x-road-error"] ?? ""), text }));
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

test("the node's own server answers systems by X-Road's protocol, whatever method and body they send", async () => {
  expect(JSON.parse((await ask("GET", "/listClients")).text).member.length).toBe(4);
  const client = { "x-road-client": COMMUNE, "content-type": "application/x-own; charset=utf-8" };
  for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE"])
    expect((await ask(method, `/r1/${HOSPITAL}/pets`, client, method === "GET" || method === "DELETE" ? "" : "<x>")).error).toBe(
      "Server.ClientProxy.SslAuthenticationFailed",
    );
  expect((await ask("GET", `/VN/GOV/00002/benh-vien/listMethods`, { "information-mediator-client": COMMUNE })).error).toBe(
    "Server.ClientProxy.SslAuthenticationFailed",
  );
});

test("so the files of systems, which show who they are; a page of that name is no router's", async () => {
  const files = "/api/v1/exchange/files";
  expect(JSON.parse((await ask("GET", files, { "x-road-client": COMMUNE })).text).code).toBe("exchange/not-this-client");
  expect(JSON.parse((await ask("PUT", `${files}/x/chunks/0`, {}, "x")).text).code).toBe("exchange/bad-client");
});

test.each([
  "/r1/",
  "/r1/x",
  `/r1/${HOSPITAL}/pets/../../../admin`,
  `/r1/${HOSPITAL}/pets/%2e%2e/x`,
  `/r1/${HOSPITAL}//pets`,
  `/r1/${HOSPITAL}/pets/%zz`,
])("a path that can be read in two ways is refused before any router has made it prettier: %s", async (path) => {
  expect(await ask("GET", path, { "x-road-client": COMMUNE })).toMatchObject({ status: 400, error: "Client.BadRequest" });
});

test("who comes through a proxy is whom the proxy on this machine names, never the proxy itself", async () => {
  await bindClient(nodes.asking.work(), COMMUNE, { kind: "address", address: "127.0.0.1" });
  const headers = { "x-road-client": COMMUNE };
  expect((await ask("GET", `/r1/${HOSPITAL}/pets`, headers)).error).toBe("Server.ServerProxy.UnknownService");
  const through = { ...headers, "x-forwarded-for": "127.0.0.1, 203.0.113.7" };
  expect((await ask("GET", `/r1/${HOSPITAL}/pets`, through)).error).toBe("Server.ClientProxy.SslAuthenticationFailed");
});

test("the pages beside it are as they were", async () => {
  expect((await ask("GET", "/trang")).text).toBe("page");
  expect((await ask("GET", "/none")).status).toBe(404);
});
