import { gzipSync } from "node:zlib";
import { systemClock } from "@motlan/kernel";
import { childrenOf, readXml, textIn, type XmlElement } from "@motlan/kernel/xml";
import { afterAll, expect, test } from "vitest";
import { bindClient } from "../actions/bind-client.ts";
import { grantRight } from "../actions/grant-right.ts";
import { listMember, listSubsystem } from "../actions/list-participants.ts";
import { offerService } from "../actions/offer-service.ts";
import { aSystem, COMMUNE, HOSPITAL, json, testEdge, twoNodes } from "../testing/index.ts";
import { isEdge } from "./serve-edge.ts";

/** What X-Road's documents say of its protocol (PR-REST, PR-MREST, PR-META), sentence by sentence, asked from outside between two nodes. */
const nodes = await twoNodes({ clock: systemClock, timeoutMs: 20_000 }, { clock: systemClock });
const { asking, giving } = nodes;
const system = await aSystem();
const edge = await testEdge(asking.exchange);
afterAll(async () => {
  await edge[Symbol.asyncDispose]();
  await system[Symbol.asyncDispose]();
  await nodes[Symbol.asyncDispose]();
});

const title = { vi: "Thử <1> & 2", en: "Trial" };
const provider = { kind: "http", url: system.url, timeoutMs: 5_000 } as const;
await bindClient(asking.work(), COMMUNE, { kind: "address", address: "127.0.0.1" });
await offerService(giving.work(), { subsystem: HOSPITAL, code: "plain", title, provider });
await offerService(giving.work(), { subsystem: HOSPITAL, code: "one", title, provider, endpoints: [{ method: "GET", path: "/a" }] });
await offerService(giving.work(), {
  ...{ subsystem: HOSPITAL, code: "cut", title, provider },
  purposes: [{ code: "care", title, law: "Luật thử", fields: ["a"] }],
});
for (const service of ["plain", "one"]) await grantRight(giving.work(), { subsystem: HOSPITAL, service, client: COMMUNE, purposes: [] });
await grantRight(giving.work(), { subsystem: HOSPITAL, service: "cut", client: COMMUNE, purposes: ["care"] });

const CLIENT = ["x-road-client", COMMUNE];
const PLAIN = `/r1/${HOSPITAL}/plain`;
function xml(text: string): XmlElement {
  const read = readXml(text);
  if (!read.ok) throw new Error(read.why);
  return read.value;
}
const errorOf = async (method: string, path: string, headers: readonly string[] = CLIENT) => {
  const { status, headers: given, text } = await edge.ask(method, path, headers);
  return [status, given["x-road-error"], JSON.parse(text).code];
};

test.each([
  ["", "/"],
  ["?a=1", "/?a=1"],
  ["/", "/"],
  ["/?a=1", "/?a=1"],
  ["/x/", "/x/"],
  ["/a%20b/c%C3%A9", "/a%20b/c%C3%A9"],
  ["/x?a=%20b&c&d=+&e[]=1&f=a|b&g=?&h=%zz", "/x?a=%20b&c&d=+&e[]=1&f=a|b&g=?&h=%zz"],
])("the service is asked for what follows its name: “%s” is %s", async (rest, asked) => {
  system.answer(json({}));
  expect((await edge.ask("GET", `${PLAIN}${rest}`, CLIENT)).status).toBe(200);
  expect(system.asked.at(-1)?.url).toBe(asked);
});

test("a method of HTTP is passed on, one that is none of them is refused by its name", async () => {
  for (const method of ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"])
    expect((await edge.ask(method, `${PLAIN}/x`, CLIENT)).status).toBe(200);
  for (const method of ["TRACE", "PURGE", "MKCOL", "REPORT"])
    expect(await errorOf(method, `${PLAIN}/x`)).toEqual([400, "Client.InvalidHttpMethod", "exchange/bad-method"]);
});

test("what a service has not opened is access denied, whatever method or path it is", async () => {
  for (const [method, path] of [
    ["PATCH", "/a"],
    ["GET", "/b"],
  ] as const)
    expect(await errorOf(method, `/r1/${HOSPITAL}/one${path}`)).toEqual([
      500,
      "Server.ServerProxy.AccessDenied",
      "exchange/unknown-endpoint",
    ]);
  expect((await edge.ask("GET", `/r1/${HOSPITAL}/one/a`, CLIENT)).status).toBe(200);
});

test("another version of the protocol is refused as a bad request, not given to the pages", async () => {
  expect(await errorOf("GET", `/r2/${HOSPITAL}/plain/x`)).toEqual([400, "Client.BadRequest", "exchange/bad-address"]);
  expect(["/r1/", "/r2/a", "/r10/a"].every(isEdge)).toBe(true);
  expect(["/r/a", "/rx/a", "/r1"].some(isEdge)).toBe(false);
});

test("a member is a client by the protocol, and no right belongs to one: refused as unknown here, not as badly written", async () => {
  expect(await errorOf("GET", `${PLAIN}/x`, ["x-road-client", "VN/GOV/00001"])).toEqual([
    500,
    "Server.ClientProxy.UnknownMember",
    "exchange/unknown-client",
  ]);
  for (const bad of ["VN/GOV", "VN/GOV/00001/", "VN/GOV/00001/a/b", "VN//00001/a", "", "VN%2FGOV%2F00001%2Fmot-cua"])
    expect(await errorOf("GET", `${PLAIN}/x`, ["x-road-client", bad])).toEqual([400, "Client.BadRequest", "exchange/bad-client"]);
});

test("names of every sign that X-Road allows", async () => {
  const owner = "VN/GOV/'00(0)+3,=/-a.b?";
  await listMember(asking.work(), { name: "VN/GOV/'00(0)+3,=", title });
  await listSubsystem(asking.work(), { name: owner, title, node: giving.listed.id });
  await nodes.relist(giving.listed);
  await offerService(giving.work(), { subsystem: owner, code: "list.v1(a)=?", title, provider });
  await grantRight(giving.work(), { subsystem: owner, service: "list.v1(a)=?", client: COMMUNE, purposes: [] });
  const written = [...owner.split("/"), "list.v1(a)=?"].map(encodeURIComponent).join("/");
  const answer = await edge.ask("GET", `/r1/${written}/x`, CLIENT);
  expect([answer.status, answer.headers["x-road-service"]]).toEqual([200, written]);
  for (const bad of ["a%2Fb", "a%5Cb", "a%3Bb", "a%25b", "%2e%2e", "%20", "a%00b"])
    expect(await errorOf("GET", `/r1/VN/GOV/00002/${bad}/plain`)).toEqual([400, "Client.BadRequest", "exchange/bad-address"]);
});

test("optional headers that are sent empty are as if they were not sent", async () => {
  const empty = ["id", "userid", "issue", "represented-party", "security-server"].flatMap((name) => [`x-road-${name}`, ""]);
  const answer = await edge.ask("GET", `${PLAIN}/x`, [...CLIENT, ...empty]);
  expect(answer.status).toBe(200);
  expect(answer.headers["x-road-id"]).toMatch(/^[0-9a-f-]{36}$/);
});

test("headers of one's own go through both ways, X-Road extensions too; what the exchange says itself nobody else says", async () => {
  system.answer(
    json({}, 200, {
      ...{ "x-road-own": "a", "x-powered-by": "PHP", etag: '"1"', pragma: "no-cache", "access-control-allow-origin": "*" },
      ...{ "x-road-id": "forged", "x-road-request-hash": "forged", "x-road-error": "forged", "x-road-client": "forged" },
      ...{ "x-road-service": "forged", "x-road-request-id": "forged", "x-motlan-fault": "log-away" },
    }),
  );
  const own = ["x-road-own", "b", "x-many", "1", "x-many", "2", "if-none-match", '"1"', "x-road-represented-party", "COM/1"];
  const { status, headers } = await edge.ask("GET", `${PLAIN}/x`, [...CLIENT, ...own, "x-road-request-hash", "forged", "user-agent", "me"]);
  expect([status, headers["x-road-error"], headers["x-motlan-fault"]]).toEqual([200, undefined, undefined]);
  expect(headers).toMatchObject({ "x-road-own": "a", "x-powered-by": "PHP", etag: '"1"', "access-control-allow-origin": "*" });
  expect(Object.values(headers)).not.toContain("forged");
  const asked = system.asked.at(-1)?.headers;
  expect(asked).toMatchObject({ "x-road-own": "b", "x-many": "1, 2", "if-none-match": '"1"', "x-road-represented-party": "COM/1" });
  expect(asked?.["x-road-request-hash"]).toBeUndefined();
  expect(asked?.["user-agent"]).toBeUndefined();
});

test.each([201, 202, 206, 300, 301, 302, 303, 304, 307, 308, 400, 401, 403, 404, 409, 410, 422, 429, 500, 502, 503, 599])(
  "a service's own %i comes as it is",
  async (status) => {
    system.answer((_request, response) =>
      response.writeHead(status, { location: "/x", "retry-after": "3" }).end(status === 304 ? "" : "own"),
    );
    const answer = await edge.ask("GET", `${PLAIN}/x`, CLIENT);
    expect([answer.status, answer.text, answer.headers.location, answer.headers["retry-after"], answer.headers["x-road-error"]]).toEqual([
      ...[status, status === 304 ? "" : "own", "/x", "3", undefined],
    ]);
  },
);

test("a client that takes compressed answers gets what is cut to its purpose all the same", async () => {
  system.answer((request, response) => {
    const isZipped = /gzip/.test(String(request.headers["accept-encoding"]));
    response.writeHead(200, { "content-type": "application/json", ...(isZipped && { "content-encoding": "gzip" }) });
    response.end(isZipped ? gzipSync('{"a":1,"b":2}') : '{"a":1,"b":2}');
  });
  const zipped = ["accept-encoding", "gzip, deflate, br"];
  const cut = await edge.ask("GET", `/r1/${HOSPITAL}/cut/x`, [...CLIENT, ...zipped, "x-road-pdu-purpose", "care"]);
  expect([cut.status, cut.text]).toEqual([200, '{"a":1}']);
  expect((await edge.ask("GET", `${PLAIN}/x`, [...CLIENT, ...zipped])).headers["content-encoding"]).toBe("gzip");
});

test.each([
  ["application/xml", "application/xml;charset=utf-8"],
  ["text/xml", "text/xml;charset=utf-8"],
  ["text/xml, application/xml, application/json", "text/xml;charset=utf-8"],
  ["application/xml; q=0.2", "application/xml;charset=utf-8"],
  ["text/*", "text/xml;charset=utf-8"],
  ["application/json", "application/json; charset=utf-8"],
  ["text/xml-patch+xml", "application/json; charset=utf-8"],
  ["foobarbaz", "application/json; charset=utf-8"],
  ["*/*", "application/json; charset=utf-8"],
])("a refusal to whoever accepts %s is %s", async (accept, type) => {
  const refused = await edge.ask("GET", `/r1/${HOSPITAL}/none`, [...CLIENT, "accept", accept]);
  expect([refused.status, refused.headers["content-type"]]).toEqual([500, type]);
  const said = type.includes("json")
    ? JSON.parse(refused.text)
    : Object.fromEntries(childrenOf(xml(refused.text)).map((one) => [one.name, textIn(one)]));
  expect(said).toMatchObject({ type: "Server.ServerProxy.UnknownService", message: expect.any(String), detail: expect.any(String) });
});

test("listClients as XML by X-Road's schema where XML is asked for, else JSON; a subsystem's name is its member's, with its own beside", async () => {
  const asJson = await edge.ask("GET", "/listClients", ["accept", "text/xml;q=1.0, application/json;q=0.9"]);
  expect(asJson.headers["content-type"]).toBe("application/json; charset=utf-8");
  expect(JSON.parse(asJson.text).member).toContainEqual({
    ...{ name: "UBND xã Yên Lạc", subsystem_name: "Một cửa xã Yên Lạc" },
    id: { object_type: "SUBSYSTEM", xroad_instance: "VN", member_class: "GOV", member_code: "00001", subsystem_code: "mot-cua" },
  });
  const asXml = await edge.ask("GET", "/listClients?xRoadInstance=VN", ["accept", "text/xml"]);
  expect([asXml.status, asXml.headers["content-type"]]).toEqual([200, "text/xml;charset=utf-8"]);
  const root = xml(asXml.text);
  expect([root.name, root.space]).toEqual(["clientList", "http://x-road.eu/xsd/xroad.xsd"]);
  expect(asXml.text).toContain("<xroad:name>Thử &lt;1&gt; &amp; 2</xroad:name>");
  expect(asXml.text.replace(/\s*\n\s*/g, "")).toContain(
    '<xroad:member><xroad:id id:objectType="SUBSYSTEM"><id:xRoadInstance>VN</id:xRoadInstance><id:memberClass>GOV</id:memberClass>' +
      "<id:memberCode>00001</id:memberCode><id:subsystemCode>mot-cua</id:subsystemCode></xroad:id>" +
      "<xroad:name>UBND xã Yên Lạc</xroad:name><xroad:subsystemName>Một cửa xã Yên Lạc</xroad:subsystemName></xroad:member>",
  );
  expect((await edge.ask("GET", "/listClients?xRoadInstance=EE", ["accept", "text/xml"])).text).not.toContain("member>");
});

test("a description names no host of the authority's own, and keeps all else", async () => {
  const urls = ["https://10.0.0.7:8443/v2", "http://petstore.example", "/v3", "https://{host}/v4", "not a url", "//10.0.0.8/v5"];
  const openapi = { openapi: "3.0.0", info: { title: "x", version: "1" }, paths: { "/pets": { get: {} } } };
  const servers = [...urls.map((url) => ({ url, description: "d" })), { description: "none" }];
  const described = {
    ...openapi,
    servers,
    paths: { "/pets": { servers: [{ url: urls[0] ?? "" }], get: { servers: [{ url: urls[0] ?? "" }] } } },
  };
  await offerService(giving.work(), { subsystem: HOSPITAL, code: "told", title, provider, openapi: described });
  const { status, text } = await edge.ask("GET", `/r1/${HOSPITAL}/getOpenAPI?servicecode=told`, CLIENT);
  expect(status).toBe(200);
  const here = ["/v2", "", "/v3", "https://{host}/v4", "not a url", "/v5"].map((url) => ({ url, description: "d" }));
  expect(JSON.parse(text)).toEqual({
    ...{ ...openapi, servers: [...here, { description: "none" }] },
    paths: { "/pets": { servers: [{ url: "/v2" }], get: { servers: [{ url: "/v2" }] } } },
  });
});

test("getOpenAPI that names no service is an invalid request; of a service without a description, or none, an unknown one", async () => {
  for (const asked of ["getOpenAPI", "getOpenAPI?serviceCode=", "getOpenAPI?other=plain"])
    expect(await errorOf("GET", `/r1/${HOSPITAL}/${asked}`)).toEqual([
      500,
      "Server.ServerProxy.InvalidRequest",
      "exchange/service-code-missing",
    ]);
  for (const asked of ["getOpenAPI?serviceCode=plain", "getOpenAPI?serviceCode=none"])
    expect(await errorOf("GET", `/r1/${HOSPITAL}/${asked}`)).toEqual([
      500,
      "Server.ServerProxy.UnknownService",
      "exchange/unknown-service",
    ]);
});
