import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { errorTypes, readDescription } from "@motlan/exchange";
import type { Check, SuiteResult } from "./check.ts";
import { startTryNode, type TryNode } from "./try-node.ts";

const INSTANCE = "DEV";
const CLIENT = `${INSTANCE}/GOV/1111/TestService`;
const OWNER = `${INSTANCE}/COM/2222/Trại thú`;
const WRITTEN = OWNER.split("/").map(encodeURIComponent).join("/");

/** X-Road 7.8: its error codes, its descriptions good and bad, and its REST protocol spoken to a started node. */
export async function runXroadKit(root: string): Promise<readonly SuiteResult[]> {
  const parts = [errorCodes(root), descriptions(root), containers(root), wsdl(root)];
  const node = await startTryNode(INSTANCE, (path) => ({
    status: /missing/.test(path) ? 404 : 200,
    type: "application/json",
    body: JSON.stringify({ path }),
  }));
  try {
    await offer(node, join(root, "testdata", "metaservice", "petstore.json"));
    return [...parts, await metaservices(node, join(root, "testdata", "metaservice", "petstore.json")), await protocol(node)];
  } finally {
    await node.stop();
  }
}

/** Every word a refusal of ours is sent with is one of theirs. */
function errorCodes(root: string): SuiteResult {
  const rows: readonly { readonly code: string }[] = JSON.parse(readFileSync(join(root, "errorcodes", "error-codes.json"), "utf8"));
  const known = new Set(rows.map(({ code }) => code));
  const checks = errorTypes().map((type) => {
    const [prefix, word = ""] = [type.slice(0, type.lastIndexOf(".")), type.slice(type.lastIndexOf(".") + 1)];
    const code = word.replace(/(?!^)([A-Z])/g, "_$1").toLowerCase();
    const passed = known.has(code) && /^(Client|Server\.ClientProxy|Server\.ServerProxy)$/.test(prefix);
    return { id: `errorcodes/${type}`, passed, said: passed ? "" : `${code} is none of the ${known.size}` };
  });
  return { name: "X-Road error types", checks };
}

const BAD = /^(duplicateendpoint|invalid_version|openapi_incompatible_version)\./;

function descriptions(root: string): SuiteResult {
  const files = ["openapi-parser", "metaservice"].flatMap((folder) =>
    readdirSync(join(root, "testdata", folder))
      .filter((file) => /\.(json|ya?ml)$/.test(file))
      .map((file) => join("testdata", folder, file)),
  );
  const checks = files.sort().map((file) => {
    const read = readDescription(readFileSync(join(root, file), "utf8"));
    const bad = BAD.test(file.split("/").at(-1) ?? "");
    const said = read.ok === bad ? (read.ok ? "taken in" : `refused: ${read.why}`) : "";
    return { id: file, passed: said === "", said };
  });
  return { name: "X-Road descriptions of services", checks };
}

/** Named, not claimed. */
function containers(root: string): SuiteResult {
  const files = readdirSync(join(root, "testdata", "asic-core")).sort();
  return { name: "X-Road ASiC containers", checks: files.map((file) => ({ id: `asic/${file}`, passed: false, said: "not read" })) };
}

function wsdl(root: string): SuiteResult {
  const files = readdirSync(join(root, "testdata", "metaservice")).filter((file) => file.includes("wsdl"));
  return { name: "X-Road WSDL", checks: files.map((file) => ({ id: `wsdl/${file}`, passed: false, said: "not read" })) };
}

async function offer(node: TryNode, openapi: string): Promise<void> {
  const title = { vi: "Thử", en: "Trial" };
  const subsystems = [CLIENT, OWNER].map((name) => ({ name, title, node: `${INSTANCE}/GOV/NODE/nut-1` }));
  const wishes = {
    members: subsystems.map(({ name }) => ({ name: name.split("/").slice(0, 3).join("/"), title })),
    subsystems,
    services: [
      { subsystem: OWNER, code: "petstore", title, url: `${node.systemUrl}/v2`, openapi },
      { subsystem: OWNER, code: "plain", title, url: node.systemUrl },
      { subsystem: OWNER, code: "closed", title, url: node.systemUrl },
    ],
    rights: ["petstore", "plain"].map((service) => ({ subsystem: OWNER, service, client: CLIENT, purposes: [] })),
    clients: [{ subsystem: CLIENT, address: "127.0.0.1" }],
  };
  const { code, said } = await node.exchange("apply", node.file("wishes.json", JSON.stringify(wishes)));
  if (code !== 0) throw new Error(said);
  await node.untilListed(CLIENT);
}

async function metaservices(node: TryNode, petstore: string): Promise<SuiteResult> {
  const description: { readonly paths: Readonly<Record<string, object>> } = JSON.parse(readFileSync(petstore, "utf8"));
  const read = readDescription(readFileSync(petstore, "utf8"));
  const endpoints = read.ok ? read.value.endpoints.length : 0;
  const listed = (text: string): readonly { readonly service_code: string; readonly endpoint_list: readonly object[] }[] =>
    JSON.parse(text).service;
  const ask = (name: string) => node.ask("GET", `/r1/${WRITTEN}/${name}`, { "x-road-client": CLIENT });
  const checks: Check[] = [];
  const check = async (id: string, test: () => Promise<string>) => {
    const said = await test().catch((error: unknown) => String(error));
    checks.push({ id: `metaservices/${id}`, passed: said === "", said });
  };
  await check("listClients", async () => {
    const { status, text } = await node.ask("GET", "/listClients");
    const member: readonly { readonly id: { readonly subsystem_code?: string } }[] = JSON.parse(text).member;
    return status === 200 && member.some(({ id }) => id.subsystem_code === "Trại thú") ? "" : text.slice(0, 200);
  });
  await check("listMethods", async () => {
    const rows = listed((await ask("listMethods")).text);
    const pets = rows.find(({ service_code }) => service_code === "petstore");
    return rows.length === 3 && pets?.endpoint_list.length === endpoints
      ? ""
      : `${rows.length} services, ${pets?.endpoint_list.length} endpoints for ${endpoints}`;
  });
  await check("allowedMethods", async () => {
    const codes = listed((await ask("allowedMethods")).text).map(({ service_code }) => service_code);
    return codes.join() === "petstore,plain" ? "" : codes.join();
  });
  await check("getOpenAPI", async () => {
    const { status, text } = await ask("getOpenAPI?serviceCode=petstore");
    const paths: object = status === 200 ? JSON.parse(text).paths : {};
    return Object.keys(paths).sort().join() === Object.keys(description.paths).sort().join() ? "" : `${status} ${text.slice(0, 120)}`;
  });
  await check("getOpenAPI names no host", async () => {
    const { text } = await ask("getOpenAPI?serviceCode=petstore");
    return text.includes("https://petstore.swagger.io/v2") || !text.includes('"/v2"') ? "a host is told" : "";
  });
  await check("getOpenAPI of a service without one", async () => errorOf(await ask("getOpenAPI?serviceCode=plain"), 500));
  await check("getOpenAPI without serviceCode", async () => errorOf(await ask("getOpenAPI"), 500, "Server.ServerProxy.InvalidRequest"));
  await check("listClients as XML", async () => {
    const { headers, text } = await node.ask("GET", "/listClients", { accept: "application/xml" });
    const isXml =
      headers["content-type"] === "application/xml;charset=utf-8" && text.includes("<id:subsystemCode>Trại thú</id:subsystemCode>");
    return isXml ? "" : text.slice(0, 200);
  });
  return { name: "X-Road metaservices", checks };
}

/** An error of the exchange's own: its status, its type in the header and in the body, words and an id. */
function errorOf({ status, headers, text }: Awaited<ReturnType<TryNode["ask"]>>, wanted: number, type?: string): string {
  const body: { readonly type?: string; readonly message?: string; readonly detail?: string } = JSON.parse(text);
  if (status !== wanted) return `${status} for ${wanted}`;
  if (headers["x-road-error"] !== body.type || (type !== undefined && body.type !== type))
    return `${headers["x-road-error"]}, ${body.type}`;
  return (body.message ?? "") !== "" && /^[0-9a-f-]{36}$/.test(body.detail ?? "") ? "" : "no words or no id";
}

type Asked = readonly [name: string, ask: () => Promise<string>];

function refused(node: TryNode, at: string): readonly Asked[] {
  const client = { "x-road-client": CLIENT };
  return [
    [
      "a client that is a member",
      async () => errorOf(await node.ask("GET", `${at}/x`, { "x-road-client": "DEV/GOV/1111" }), 500, "Server.ClientProxy.UnknownMember"),
    ],
    ["another version", async () => errorOf(await node.ask("GET", `/r2/${WRITTEN}/plain`, client), 400, "Client.BadRequest")],
    ["a method that is none", async () => errorOf(await node.ask("PURGE", `${at}/x`, client), 400, "Client.InvalidHttpMethod")],
    ["an operation that is not offered", async () => denied(node, client)],
    ["a refusal as XML", async () => refusedInXml(await node.ask("GET", `${at}/x`, { accept: "text/xml" }))],
    ["no X-Road-Client", async () => errorOf(await node.ask("GET", `${at}/x`), 400, "Client.BadRequest")],
    [
      "a client that is no subsystem",
      async () => errorOf(await node.ask("GET", `${at}/x`, { "x-road-client": "DEV/GOV" }), 400, "Client.BadRequest"),
    ],
    [
      "a client that is not here",
      async () => errorOf(await node.ask("GET", `${at}/x`, { "x-road-client": OWNER.replace("Trại thú", "x") }), 500),
    ],
    [
      "a member nobody knows",
      async () => errorOf(await node.ask("GET", "/r1/DEV/GOV/9/x/y", client), 500, "Server.ClientProxy.UnknownMember"),
    ],
    [
      "a service nobody knows",
      async () => errorOf(await node.ask("GET", `/r1/${WRITTEN}/none`, client), 500, "Server.ServerProxy.UnknownService"),
    ],
    [
      "a service without a right",
      async () => errorOf(await node.ask("GET", `/r1/${WRITTEN}/closed`, client), 500, "Server.ServerProxy.AccessDenied"),
    ],
    ["too few parts in the path", async () => errorOf(await node.ask("GET", "/r1/DEV/GOV/9", client), 400, "Client.BadRequest")],
    ["dots in the path", async () => errorOf(await node.ask("GET", `${at}/%2e%2e/x`, client), 400, "Client.BadRequest")],
    ["another node is insisted on", async () => insisted(node, at, client)],
  ];
}

async function protocol(node: TryNode): Promise<SuiteResult> {
  const at = `/r1/${WRITTEN}/plain`;
  const client = { "x-road-client": CLIENT };
  const id = "29f4d011-ef17-4f2f-9bb1-0452ce17d3f5";
  const asked: readonly Asked[] = [
    ["names in another alphabet, percent-encoded", async () => statusOf(await node.ask("GET", `${at}/x`, client), 200)],
    [
      "X-Road-Id comes back",
      async () => ((await node.ask("GET", `${at}/x`, { ...client, "x-road-id": id })).headers["x-road-id"] === id ? "" : "another"),
    ],
    [
      "X-Road-Id is made",
      async () => (/^[0-9a-f-]{36}$/.test(String((await node.ask("GET", `${at}/x`, client)).headers["x-road-id"])) ? "" : "none"),
    ],
    ["X-Road-Request-Id and -Hash", async () => hashOf((await node.ask("POST", `${at}/x`, client, "{}")).headers)],
    ["X-Road-Client and -Service come back", async () => namesOf((await node.ask("GET", `${at}/x`, client)).headers)],
    ["a query is passed on as it is", async () => pathOf(await node.ask("GET", `${at}/x?a=%20b&c`, client), "/x?a=%20b&c")],
    ["every method", async () => every(["GET", "POST", "PUT", "PATCH", "DELETE"].map((method) => node.ask(method, `${at}/x`, client)))],
    ["the service's own 404 bears no X-Road-Error", async () => own(await node.ask("GET", `${at}/missing`, client))],
    ["a query without a path", async () => pathOf(await node.ask("GET", `${at}?a=1`, client), "/?a=1")],
    ...refused(node, at),
    ["no CORS, no Server", async () => bare((await node.ask("OPTIONS", `${at}/x`, client)).headers)],
  ];
  const checks: Check[] = [];
  for (const [name, test] of asked) {
    const said = await test().catch((error: unknown) => String(error));
    checks.push({ id: `protocol/${name}`, passed: said === "", said });
  }
  return { name: "X-Road REST protocol", checks };
}

async function denied(node: TryNode, client: Readonly<Record<string, string>>): Promise<string> {
  return errorOf(await node.ask("PATCH", `/r1/${WRITTEN}/petstore/pet/1/2/3`, client), 500, "Server.ServerProxy.AccessDenied");
}

function refusedInXml({ headers, text }: Answered): string {
  const isXml = headers["content-type"] === "text/xml;charset=utf-8" && text.includes("<type>Client.BadRequest</type>");
  return isXml ? "" : text.slice(0, 200);
}

type Answered = Awaited<ReturnType<TryNode["ask"]>>;

function statusOf({ status, text }: Answered, wanted: number): string {
  return status === wanted ? "" : `${status}: ${text.slice(0, 120)}`;
}

function hashOf(headers: Answered["headers"]): string {
  const hash = Buffer.from(String(headers["x-road-request-hash"] ?? ""), "base64");
  return hash.length === 64 && /^[0-9a-f-]{36}$/.test(String(headers["x-road-request-id"])) ? "" : `${hash.length} bytes`;
}

function namesOf(headers: Answered["headers"]): string {
  const said = [headers["x-road-client"], headers["x-road-service"]].join(" ");
  return said === `${CLIENT} ${WRITTEN}/plain` ? "" : said;
}

function pathOf({ text }: Answered, wanted: string): string {
  const { path }: { readonly path: string } = JSON.parse(text);
  return path === wanted ? "" : path;
}

async function every(answers: readonly Promise<Answered>[]): Promise<string> {
  const statuses = (await Promise.all(answers)).map(({ status }) => status);
  return statuses.every((status) => status === 200) ? "" : statuses.join();
}

function own({ status, headers }: Answered): string {
  return status === 404 && headers["x-road-error"] === undefined ? "" : `${status} ${headers["x-road-error"]}`;
}

async function insisted(node: TryNode, at: string, client: Readonly<Record<string, string>>): Promise<string> {
  const answer = await node.ask("GET", `${at}/x`, { ...client, "x-road-security-server": "DEV/GOV/9/other" });
  return errorOf(answer, 500, "Server.ClientProxy.InvalidSecurityServer");
}

function bare(headers: Answered["headers"]): string {
  return Object.keys(headers)
    .filter((name) => name === "server" || name.startsWith("access-control-"))
    .join();
}
