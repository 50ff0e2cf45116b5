import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Check, SuiteResult } from "./check.ts";
import { parameterIn, readFeature, type Scenario, statusIn } from "./features.ts";
import { type Answer, startTryNode, type TryNode } from "./try-node.ts";

const INSTANCE = "eGovStack";
const CLIENT = "eGovStack/GOV/90000009/digitalregistries";
const TIMELY_MS = 15_000;
const DESCRIPTION = { openapi: "3.0.0", info: { title: "Pets", version: "1.0.0" }, paths: { "/pets/{id}": { get: { responses: {} } } } };

/** GovStack's information mediation: every scenario of the directory's four services, against a started node. */
export async function runImKit(root: string): Promise<readonly SuiteResult[]> {
  const folder = join(root, "test", "openAPI", "features");
  const node = await startTryNode(INSTANCE, () => ({ status: 200, type: "application/json", body: "{}" }));
  try {
    await offer(node, providersIn(join(root, "test", "openAPI", "test-data.json")));
    const results: SuiteResult[] = [];
    for (const file of readdirSync(folder).sort()) {
      const checks: Check[] = [];
      for (const scenario of readFeature(file.replace(/\.feature$/, ""), readFileSync(join(folder, file), "utf8")))
        checks.push(await runScenario(node, scenario));
      results.push({ name: `GovStack IM ${file}`, checks });
    }
    return results;
  } finally {
    await node.stop();
  }
}

/** The providers of the kit's data, each with the service it names and a right for the client that asks. */
async function offer(node: TryNode, providers: readonly string[]): Promise<void> {
  const title = { vi: "Thử", en: "Trial" };
  const service = { code: "alp4aNum3r1c", title, url: node.systemUrl, openapi: node.file("pets.json", JSON.stringify(DESCRIPTION)) };
  const wishes = {
    members: [CLIENT, ...providers].map((name) => ({ name: name.split("/").slice(0, 3).join("/"), title })),
    subsystems: [CLIENT, ...providers].map((name) => ({ name, title, node: `${INSTANCE}/GOV/NODE/nut-1` })),
    services: providers.map((subsystem) => ({ ...service, subsystem })),
    rights: providers.map((subsystem) => ({ subsystem, service: service.code, client: CLIENT, purposes: [] })),
    clients: [{ subsystem: CLIENT, address: "127.0.0.1" }],
  };
  const { code, said } = await node.exchange("apply", node.file("wishes.json", JSON.stringify(wishes)));
  if (code !== 0) throw new Error(said);
  await node.untilListed(CLIENT);
}

function providersIn(file: string): readonly string[] {
  const { data }: { data: Readonly<Record<string, string>>[] } = JSON.parse(readFileSync(file, "utf8"));
  return data.map((row) => [row.GovStackInstance, row.memberClass, row.memberCode, row.applicationCode].join("/"));
}

async function runScenario(node: TryNode, scenario: Scenario): Promise<Check> {
  const began = performance.now();
  const header = scenario.table.some(([name]) => /^Information-Mediator-Client$/i.test(name))
    ? "information-mediator-client"
    : "x-govstack-client";
  const said = await node.ask("GET", pathOf(scenario), { [header]: CLIENT }).then(
    (answer) => judge(scenario, answer, performance.now() - began),
    (error: unknown) => String(error),
  );
  return { id: scenario.id, passed: said === "", said };
}

function pathOf(scenario: Scenario): string {
  const path = scenario.endpoint.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(parameterIn(scenario, name) ?? ""));
  const names = ["serviceId", "instanceId", "serviceCode"].flatMap((name) => {
    const value = parameterIn(scenario, name);
    return value === undefined || (name === "serviceId" && path.includes("getOpenAPI")) ? [] : [`${name}=${encodeURIComponent(value)}`];
  });
  return names.length === 0 ? path : `${path}?${names.join("&")}`;
}

function judge(scenario: Scenario, { status, headers, text }: Answer, tookMs: number): string {
  const wanted = statusIn(scenario);
  if (wanted !== undefined && status !== wanted) return `${status} for ${wanted}: ${text.slice(0, 120)}`;
  if (tookMs > TIMELY_MS) return `it took ${Math.round(tookMs)} ms`;
  const type = String(headers["content-type"] ?? "");
  if (scenario.steps.some((step) => /content-type/.test(step)) && !type.startsWith("application/json")) return `content-type ${type}`;
  if (!scenario.steps.some((step) => /match json schema/.test(step))) return "";
  const read = parsed(text);
  if (read === undefined) return "the body is no JSON";
  return status === 200 && !/getOpenAPI/.test(scenario.endpoint) ? shapeOf(read) : "";
}

/** The schema of the directory's answers, in our words: a list of members, each of the names that the interface knows, all of them text. */
function shapeOf(read: unknown): string {
  if (!isObject(read) || !Array.isArray(read.member)) return 'no "member"';
  return read.member.map((one: unknown) => shapeOfMember(one)).find((wrong) => wrong !== "") ?? "";
}

function shapeOfMember(one: unknown): string {
  if (!isObject(one)) return "a member is no object";
  const { endpointList, id, name, ...rest } = one;
  const flat = { ...rest, ...(isObject(id) ? id : {}), ...(name === undefined ? {} : { name }) };
  const wrong = Object.entries(flat).find(([key, value]) => !NAMES.has(key) || typeof value !== "string");
  if (wrong !== undefined) return `${wrong[0]} is not of the interface`;
  if (!/^(MEMBER|APPLICATION|SERVICE)$/.test(String(Object.entries(flat).find(([key]) => key === "objectType")?.[1]))) return "objectType";
  if (endpointList === undefined) return "";
  const rows: unknown = isObject(endpointList) ? endpointList.member : undefined;
  return Array.isArray(rows) && rows.every((row) => isObject(row) && typeof row.method === "string" && typeof row.path === "string")
    ? ""
    : "endpointList";
}

const NAMES: ReadonlySet<string> = new Set([
  ...["name", "objectType", "serviceType", "instanceId", "memberClass", "memberCode", "applicationCode", "serviceCode", "serviceVersion"],
]);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
