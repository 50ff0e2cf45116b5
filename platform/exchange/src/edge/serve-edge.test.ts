import { randomUUID } from "node:crypto";
import { systemClock } from "@motlan/kernel";
import { afterAll, expect, test } from "vitest";
import { bindClient } from "../actions/bind-client.ts";
import { endRight, grantRight } from "../actions/grant-right.ts";
import { listMember, listSubsystem } from "../actions/list-participants.ts";
import { offerService } from "../actions/offer-service.ts";
import { readHalves } from "../actions/read-log.ts";
import { makeCertificate } from "../keys/make-certificate.ts";
import { sendRaw } from "../testing/between.ts";
import { aSystem, COMMUNE, HOSPITAL, json, testEdge, twoNodes } from "../testing/index.ts";

const nodes = await twoNodes({ clock: systemClock, timeoutMs: 20_000 }, { clock: systemClock });
const { asking, giving } = nodes;
const system = await aSystem();
const edge = await testEdge(asking.exchange);
afterAll(async () => {
  await edge[Symbol.asyncDispose]();
  await system[Symbol.asyncDispose]();
  await nodes[Symbol.asyncDispose]();
});

const KEY = `mlx_${"k".repeat(40)}`;
const petstore = { openapi: "3.0.0", info: { title: "Trại thú", version: "1.0.0" }, paths: { "/pets/{id}": { get: {} } } };
await bindClient(asking.work(), COMMUNE, { kind: "key", key: KEY });
await offerService(giving.work(), {
  subsystem: HOSPITAL,
  code: "pets",
  title: { vi: "Thú", en: "Pets" },
  provider: { kind: "http", url: `${system.url}/v2`, timeoutMs: 5_000 },
  endpoints: [
    { method: "GET", path: "/pets/*" },
    { method: "POST", path: "/pets" },
    { method: "HEAD", path: "/pets/*" },
    { method: "DELETE", path: "/pets/*" },
  ],
  openapi: petstore,
});
await Promise.all(
  ["/pets/*", "/pets"].map((path) =>
    grantRight(giving.work(), { subsystem: HOSPITAL, service: "pets", client: COMMUNE, endpoint: { method: "*", path }, purposes: [] }),
  ),
);
await offerService(giving.work(), {
  subsystem: HOSPITAL,
  code: "closed",
  title: { vi: "Kín", en: "Closed" },
  provider: { kind: "http", url: system.url, timeoutMs: 5_000 },
});

const CLIENT = ["x-road-client", COMMUNE];
const AUTH = ["authorization", `Bearer ${KEY}`];
const PETS = `/r1/${HOSPITAL}/pets`;

test("a system that speaks the protocol is served: the service sees what was sent, the answer carries X-Road's headers", async () => {
  system.answer(json({ id: 7 }, 201, { "x-powered-by": "PHP", "cache-control": "no-store", server: "secret", connection: "keep-alive" }));
  const id = randomUUID();
  const headers = [
    ...CLIENT,
    ...AUTH,
    "x-road-id",
    id,
    "x-road-userid",
    "VN0123",
    "x-road-issue",
    "MT-1",
    "content-type",
    "text/plain; charset=utf-8",
    "x-own",
    "1",
    "user-agent",
    "me/1",
  ];
  const answer = await edge.ask("POST", `${PETS}/pets?quu=1&x=%20`, headers, "xin chào");
  expect(answer.status).toBe(201);
  expect(answer.headers).toMatchObject({
    "x-road-client": COMMUNE,
    "x-road-service": `${HOSPITAL}/pets`,
    "x-road-id": id,
    "x-powered-by": "PHP",
    "cache-control": "no-store",
    "content-type": "application/json",
  });
  expect(answer.headers["x-road-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
  expect(Buffer.from(String(answer.headers["x-road-request-hash"]), "base64").length).toBe(64);
  for (const name of ["server", "x-road-error", "access-control-allow-origin", "signature"]) expect(answer.headers[name]).toBeUndefined();
  const asked = system.asked.at(-1);
  expect([asked?.method, asked?.url, asked?.body]).toEqual(["POST", "/v2/pets?quu=1&x=%20", "xin chào"]);
  expect(asked?.headers).toMatchObject({
    "x-own": "1",
    "content-type": "text/plain; charset=utf-8",
    "x-road-client": COMMUNE,
    "x-road-id": id,
    "x-road-issue": "MT-1",
  });
  for (const name of ["authorization", "user-agent", "signature"]) expect(asked?.headers[name]).toBeUndefined();
  expect((await readHalves(asking.work(), id))[0]).toMatchObject({ userId: "VN0123", issue: "MT-1" });
});

test("an id is made where none was sent; Accept is JSON unless said otherwise; the last X-Road-Client wins; a token for the service is passed on", async () => {
  system.answer(json({ id: 7 }));
  const answer = await edge.ask("GET", `${PETS}/pets/7`, ["x-road-client", HOSPITAL, ...CLIENT, ...AUTH]);
  expect([answer.status, answer.headers["x-road-client"]]).toEqual([200, COMMUNE]);
  expect(answer.headers["x-road-id"]).toMatch(/^[0-9a-f-]{36}$/);
  expect(system.asked.at(-1)?.headers.accept).toBe("application/json");
  await edge.ask("GET", `${PETS}/pets/7`, [...CLIENT, ...AUTH, "accept", "application/xml"]);
  expect(system.asked.at(-1)?.headers.accept).toBe("application/xml");
  await bindClient(asking.work(), COMMUNE, { kind: "address", address: "127.0.0.1" });
  await edge.ask("GET", `${PETS}/pets/7`, [...CLIENT, "authorization", "Bearer eyJ.of.service"]);
  expect(system.asked.at(-1)?.headers.authorization).toBe("Bearer eyJ.of.service");
  await bindClient(asking.work(), COMMUNE, { kind: "address", address: "127.0.0.1" }, new Date(0));
});

test("the service's own refusals and redirects come as they are, without X-Road-Error; HEAD has no body", async () => {
  system.answer(json({ error: "none" }, 405));
  const refused = await edge.ask("DELETE", `${PETS}/pets/7`, [...CLIENT, ...AUTH]);
  expect([refused.status, refused.headers["x-road-error"], JSON.parse(refused.text)]).toEqual([405, undefined, { error: "none" }]);
  system.answer((_request, response) => response.writeHead(307, { location: "https://elsewhere.example/" }).end());
  const sent = await edge.ask("GET", `${PETS}/pets/7`, [...CLIENT, ...AUTH]);
  expect([sent.status, sent.headers.location]).toEqual([307, "https://elsewhere.example/"]);
  system.answer((_request, response) => response.writeHead(204).end());
  expect((await edge.ask("DELETE", `${PETS}/pets/7`, [...CLIENT, ...AUTH])).status).toBe(204);
  const head = await edge.ask("HEAD", `${PETS}/pets/7`, [...CLIENT, ...AUTH]);
  expect([head.text, head.headers["content-length"]]).toEqual(["", undefined]);
  system.answer(json({ id: 7 }));
});

test.each<[string, number, string, string, readonly string[]]>([
  ["Client.BadRequest", 400, "GET", "/r1/", [...CLIENT, ...AUTH]],
  ["Client.BadRequest", 400, "GET", `/r1/${HOSPITAL}`, [...CLIENT, ...AUTH]],
  ["Client.BadRequest", 400, "GET", "/r1/VN%2FGOV%2F00002%2Fbenh-vien%2Fpets", [...CLIENT, ...AUTH]],
  ["Client.BadRequest", 400, "GET", `${PETS}/pets/7`, AUTH],
  ["Client.BadRequest", 400, "GET", `${PETS}/pets/7`, ["x-road-client", "VN/GOV", ...AUTH]],
  ["Client.BadRequest", 400, "GET", `${PETS}/pets/7`, ["x-road-client", "VN/GOV/00001/a/b", ...AUTH]],
  ["Client.BadRequest", 400, "GET", `${PETS}/pets/7`, [...CLIENT, ...AUTH, "x-road-represented-party", "a/b/c"]],
  ["Client.BadRequest", 400, "GET", `${PETS}/pets/7`, [...CLIENT, ...AUTH, "x-road-id", "a b"]],
  ["Client.BadRequest", 400, "GET", `${PETS}/pets/../../admin`, [...CLIENT, ...AUTH]],
  ["Client.BadRequest", 400, "GET", `${PETS}/pets/%2e%2e/x`, [...CLIENT, ...AUTH]],
  ["Client.BadRequest", 400, "GET", `${PETS}//pets`, [...CLIENT, ...AUTH]],
  ["Client.BadRequest", 400, "GET", `${PETS}/pets;v=1`, [...CLIENT, ...AUTH]],
  ["Client.BadRequest", 400, "GET", `${PETS}/pets/%252e%252e`, [...CLIENT, ...AUTH]],
  ["Client.BadRequest", 400, "GET", `${PETS}/pets/${"a".repeat(5_000)}`, [...CLIENT, ...AUTH]],
  ["Server.ClientProxy.SslAuthenticationFailed", 500, "GET", `${PETS}/pets/7`, CLIENT],
  [
    "Server.ClientProxy.SslAuthenticationFailed",
    500,
    "GET",
    `${PETS}/pets/7`,
    [...CLIENT, "authorization", `Bearer mlx_${"x".repeat(40)}`],
  ],
  ["Server.ClientProxy.SslAuthenticationFailed", 500, "GET", `${PETS}/pets/7`, ["x-road-client", HOSPITAL, ...AUTH]],
  ["Server.ClientProxy.UnknownMember", 500, "GET", "/r1/VN/GOV/00009/x/pets", [...CLIENT, ...AUTH]],
  [
    "Server.ClientProxy.InvalidSecurityServer",
    500,
    "GET",
    `${PETS}/pets/7`,
    [...CLIENT, ...AUTH, "x-road-security-server", "VN/GOV/00001/nut-1"],
  ],
  ["Server.ServerProxy.UnknownService", 500, "GET", `/r1/${HOSPITAL}/none`, [...CLIENT, ...AUTH]],
  ["Server.ServerProxy.AccessDenied", 500, "GET", `/r1/${HOSPITAL}/closed`, [...CLIENT, ...AUTH]],
])("%s (%i): %s %s", async (type, status, method, path, headers) => {
  const answer = await edge.ask(method, path, headers);
  const body = JSON.parse(answer.text);
  expect([answer.status, body.type, answer.headers["x-road-error"]]).toEqual([status, type, type]);
  expect(body.detail).toMatch(/^[0-9a-f-]{36}$/);
  expect(body.message.length).toBeGreaterThan(10);
  expect(answer.headers["content-type"]).toContain("application/json");
  expect(body.office).toMatch(/^(asking-system|asking-node|giving-node|giving-agency|centre)$/);
});

test("a refusal speaks the language asked for", async () => {
  const said = async (language: string) =>
    JSON.parse((await edge.ask("GET", `/r1/${HOSPITAL}/none`, [...CLIENT, ...AUTH, "accept-language", language])).text).message;
  expect(await said("vi")).toContain("không có dịch vụ");
  expect(await said("en-GB")).toContain("has no service");
});

test("a failing service is told apart from a failing node", async () => {
  system.answer((_request, response) => response.destroy());
  const answer = await edge.ask("GET", `${PETS}/pets/7`, [...CLIENT, ...AUTH]);
  expect([answer.status, answer.headers["x-road-error"]]).toEqual([500, "Server.ServerProxy.ServiceFailed"]);
  system.answer(() => undefined);
  expect((await edge.ask("GET", `${PETS}/pets/7`, [...CLIENT, ...AUTH])).headers["x-road-error"]).toBe("Server.ServerProxy.NetworkError");
  system.answer(json({ id: 7 }));
});

test("the four metaservices, in the form X-Road's servers send", async () => {
  const listed = JSON.parse((await edge.ask("GET", "/listClients")).text);
  expect(listed.member).toContainEqual({
    name: "UBND xã Yên Lạc",
    id: { object_type: "MEMBER", xroad_instance: "VN", member_class: "GOV", member_code: "00001" },
  });
  expect(listed.member).toContainEqual({
    ...{ name: "Bệnh viện huyện", subsystem_name: "Bệnh viện huyện" },
    id: { object_type: "SUBSYSTEM", xroad_instance: "VN", member_class: "GOV", member_code: "00002", subsystem_code: "benh-vien" },
  });
  expect(JSON.parse((await edge.ask("GET", "/listClients?xRoadInstance=EE")).text)).toEqual({ member: [] });
  const methods = JSON.parse((await edge.ask("GET", `/r1/${HOSPITAL}/listMethods`, [...CLIENT, ...AUTH])).text);
  expect(methods.service.map((row: { service_code: string }) => row.service_code)).toEqual(["closed", "pets"]);
  expect(methods.service[1]).toEqual({
    member_class: "GOV",
    member_code: "00002",
    object_type: "SERVICE",
    service_code: "pets",
    service_type: "OPENAPI",
    subsystem_code: "benh-vien",
    xroad_instance: "VN",
    endpoint_list: [
      { method: "GET", path: "/pets/*" },
      { method: "POST", path: "/pets" },
      { method: "HEAD", path: "/pets/*" },
      { method: "DELETE", path: "/pets/*" },
    ],
  });
  const allowed = JSON.parse((await edge.ask("GET", `/r1/${HOSPITAL}/allowedMethods`, [...CLIENT, ...AUTH])).text);
  expect(allowed.service.map((row: { service_code: string }) => row.service_code)).toEqual(["pets"]);
  const described = await edge.ask("GET", `/r1/${HOSPITAL}/getOpenAPI?serviceCode=pets`, [...CLIENT, ...AUTH]);
  expect(JSON.parse(described.text)).toEqual(petstore);
  expect((await edge.ask("GET", `/r1/${HOSPITAL}/getOpenAPI?serviceCode=closed`, [...CLIENT, ...AUTH])).headers["x-road-error"]).toBe(
    "Server.ServerProxy.UnknownService",
  );
  expect((await edge.ask("POST", `/r1/${HOSPITAL}/listMethods`, [...CLIENT, ...AUTH])).status).toBe(500);
});

test("a right that ended closes the next call", async () => {
  const { id } = await grantRight(giving.work(), { subsystem: HOSPITAL, service: "closed", client: COMMUNE, purposes: [] });
  const ask = async () => (await edge.ask("GET", `/r1/${HOSPITAL}/closed`, [...CLIENT, ...AUTH])).status;
  expect(await ask()).toBe(200);
  await endRight(giving.work(), id);
  expect(await ask()).toBe(500);
});

test("a system with a certificate of its own asks at the exchange's own port", async () => {
  const now = Date.now();
  const own = await makeCertificate({ name: "he-thong", from: new Date(now - 1_000), until: new Date(now + 86_400_000) });
  const question = { method: "GET", path: `${PETS}/pets/7`, headers: { "x-road-client": COMMUNE }, body: Buffer.alloc(0) };
  expect((await sendRaw(asking.listed.url, own, question)).headers["x-road-error"]).toBe("Server.ClientProxy.SslAuthenticationFailed");
  await bindClient(asking.work(), COMMUNE, { kind: "certificate", pem: own.certificate });
  expect((await sendRaw(asking.listed.url, own, question)).status).toBe(200);
  const nobody = await sendRaw(asking.listed.url, undefined, question);
  expect(JSON.parse(nobody.body.toString()).code).toBe("exchange/not-this-client");
  // The address counts for nothing there: whoever holds no certificate and no key is nobody.
  await bindClient(asking.work(), COMMUNE, { kind: "address", address: "127.0.0.1" });
  expect((await sendRaw(asking.listed.url, undefined, question)).status).toBe(500);
});

const govstack = { client: "eGovStack/GOV/90000009/digitalregistries" };

/** The cases of GovStack's feature files, in our own words: what a name may look like, and what is answered. */
test("GovStack's dialect: the same metaservices under its header and paths, in its form", async () => {
  const title = { vi: "Sổ", en: "Registries" };
  const { work } = asking;
  await listMember(work(), { name: "eGovStack/GOV/90000009", title });
  await listSubsystem(work(), { name: govstack.client, title, node: asking.listed.id });
  const providers = [
    ["identifier", "identifier", "alp4aNum3r1c", "alp4aNum3r1c"],
    ["a11a11a11a", "asd2211a", "12as12", "m3mb3rc0d3"],
    ["a552example", "zzz321a", "m3mb3rc0d3", "aa15"],
    ["valid1dentifi3r", "rand0mid3nt", "str1ng", "azxcv55"],
  ];
  for (const parts of providers) {
    await listSubsystem(work(), { name: parts.join("/"), title, node: giving.listed.id });
    await offerService(giving.work(), {
      subsystem: parts.join("/"),
      code: "alp4aNum3r1c",
      title,
      provider: { kind: "http", url: system.url, timeoutMs: 10_000 },
      openapi: petstore,
      endpoints: [{ method: "GET", path: "/pets/*" }],
    });
    await grantRight(giving.work(), {
      subsystem: parts.join("/"),
      service: "alp4aNum3r1c",
      client: "eGovStack/GOV/90000009",
      purposes: [],
    });
  }
  await nodes.relist(giving.listed);
  await bindClient(work(), govstack.client, { kind: "address", address: "127.0.0.1" });
  for (const parts of providers) {
    for (const [prefix, header] of [
      ["", "information-mediator-client"],
      ["/r1", "x-govstack-client"],
    ] as const) {
      for (const method of ["listMethods", "allowedMethods"]) {
        const answer = await edge.ask("GET", `${prefix}/${parts.join("/")}/${method}?serviceId=serviceId1`, [header, govstack.client]);
        expect(answer.status).toBe(200);
        const [instanceId, memberClass, memberCode, applicationCode] = parts;
        expect(JSON.parse(answer.text)).toEqual({
          member: [
            {
              objectType: "SERVICE",
              serviceType: "OPENAPI",
              instanceId,
              memberClass,
              memberCode,
              applicationCode,
              serviceCode: "alp4aNum3r1c",
              endpointList: { member: [{ method: "GET", path: "/pets/*" }] },
            },
          ],
        });
      }
      const described = await edge.ask("GET", `${prefix}/${parts.join("/")}/getOpenAPI?serviceCode=alp4aNum3r1c`, [
        header,
        govstack.client,
      ]);
      expect([described.status, described.headers["content-type"], JSON.parse(described.text)]).toEqual([
        200,
        "application/json; charset=utf-8",
        petstore,
      ]);
    }
  }
  const clients = JSON.parse((await edge.ask("GET", "/listClients?serviceId=serviceId1&instanceId=instanceId1")).text);
  expect(clients.member).toContainEqual({
    name: "Sổ",
    id: {
      objectType: "APPLICATION",
      instanceId: "eGovStack",
      memberClass: "GOV",
      memberCode: "90000009",
      applicationCode: "digitalregistries",
    },
  });
});

test.each([
  "/1nval1d/identifier/alp4aNum3r1c/alp4aNum3r1c/getOpenAPI?serviceCode=alp4aNum3r1c",
  "/identifier/1nval1d/alp4aNum3r1c/alp4aNum3r1c/getOpenAPI?serviceCode=alp4aNum3r1c",
  "/identifier/identifier/_invalid/alp4aNum3r1c/getOpenAPI?serviceCode=alp4aNum3r1c",
  "/identifier/identifier/str1ng/_invalid/getOpenAPI?serviceCode=alp4aNum3r1c",
  "/1nval1d/1nval1d/_invalid/_invalid/getOpenAPI?serviceCode=alp4aNum3r1c",
  "/identifier/identifier/alp4aNum3r1c/alp4aNum3r1c/getOpenAPI?serviceCode=_invalid",
  "/identifier/identifier/alp4aNum3r1c/alp4aNum3r1c/getOpenAPI?serviceCode=",
  "/identifier/identifier/alp4aNum3r1c/alp4aNum3r1c/getOpenAPI",
])("GovStack's dialect answers 400 to %s", async (path) => {
  expect((await edge.ask("GET", path, ["information-mediator-client", govstack.client])).status).toBe(400);
});
