import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Check, SuiteResult } from "./check.ts";
import { check, type Doors, type Judge, type Method, openDoors, readJudge } from "./doors.ts";
import { readFeature, type Scenario, statusIn } from "./features.ts";
import { type Asking, askingOf, contentsIn, type Scene } from "./registries-asking.ts";
import { setScene } from "./registries-scene.ts";

const TIMELY_MS = 15_000;

/** GovStack's digital registries: every scenario of its features, asked at the doors of a node of its own and judged by its steps and its two interfaces. */
export async function runRegistriesKit(root: string): Promise<readonly SuiteResult[]> {
  const folder = join(root, "test", "openAPI", "features");
  const features = readdirSync(folder)
    .sort()
    .map((file) => {
      const text = readFileSync(join(folder, file), "utf8");
      return { file, method: methodIn(text), scenarios: readFeature(file.replace(/\.feature$/, ""), filledIn(root, text)) };
    });
  await using doors = await openDoors();
  const scene = await setScene(
    doors,
    root,
    features.flatMap(({ scenarios }) => scenarios),
  );
  const judges = judgesIn(join(root, "api"));
  const results: SuiteResult[] = [];
  for (const { file, method, scenarios } of features) {
    const checks: Check[] = [];
    for (const scenario of scenarios) checks.push(await runScenario(doors, scene, judges, method, scenario));
    results.push({ name: `GovStack registries ${file}`, checks });
  }
  return results;
}

/** `${ID_0}` in a feature stands for what the kit's parameters say. */
function filledIn(root: string, text: string): string {
  const given: Readonly<Record<string, string>> = JSON.parse(
    readFileSync(join(root, "test", "openAPI", "testDefaultParameters.json"), "utf8"),
  );
  return text.replace(/\$\{(\w+)\}/g, (whole, name: string) => given[name] ?? whole);
}

function methodIn(text: string): Method {
  const said = /@method=(\w+)/.exec(text)?.[1];
  return said === "POST" || said === "PUT" || said === "DELETE" ? said : "GET";
}

/** The two interfaces. Schemas are named there with a capital and defined without one. */
function judgesIn(folder: string): readonly Judge[] {
  const mend = (text: string) => text.replace(/^( {4})database(Info|sSchema):$/gm, "$1Database$2:");
  return readdirSync(folder)
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => readJudge(join(folder, file), mend));
}

async function runScenario(doors: Doors, scene: Scene, judges: readonly Judge[], method: Method, scenario: Scenario): Promise<Check> {
  const asking = askingOf(method, scenario, scene);
  await scene.prepare(scenario, asking);
  const began = performance.now();
  const answer = await doors.call(asking.who, method, asking.path, asking.body, asking.headers);
  const tookMs = performance.now() - began;
  const wanted = statusIn(scenario) ?? 200;
  if (answer.status !== wanted)
    return check(idOf(scenario), `${answer.status} for ${wanted}: ${JSON.stringify(answer.body).slice(0, 160)}`);
  if (tookMs > TIMELY_MS) return check(idOf(scenario), `it took ${Math.round(tookMs)} ms`);
  if (says(scenario, /content-type/) && !answer.type.startsWith("application/json"))
    return check(idOf(scenario), `content-type ${answer.type}`);
  return check(idOf(scenario), wrongIn(scenario, asking, answer.body) || wrongShape(judges, method, scenario, answer));
}

function idOf({ id }: Scenario): string {
  return `govstack-registries/${id}`;
}

function says({ steps }: Scenario, what: RegExp): boolean {
  return steps.some((step) => what.test(step));
}

function wrongShape(
  judges: readonly Judge[],
  method: Method,
  scenario: Scenario,
  { status, body }: { readonly status: number; readonly body: unknown },
): string {
  if (!says(scenario, /match json schema/)) return "";
  if (status !== 200) return at(body, "detail") === "no record found" ? "" : `detail: ${String(at(body, "detail"))}`;
  const shapes = judges.map((judge) => judge.wrongAt(method, scenario.endpoint, body)).filter((wrong) => wrong !== undefined);
  return shapes.length === 0 ? `no interface knows ${scenario.endpoint}` : (shapes[0] ?? "");
}

/** What the other steps say of the answer. */
function wrongIn(scenario: Scenario, asking: Asking, body: unknown): string {
  const results = at(body, "results");
  const rows: readonly unknown[] = Array.isArray(results) ? results : [];
  const [, expected] = /status (true|false)/.exec(scenario.steps.join("\n")) ?? [];
  if (expected !== undefined && String(at(at(body, "answer"), "status")) !== expected) return `status is not ${expected}`;
  if (says(scenario, /consistent with count/) && at(body, "count") !== rows.length)
    return `count ${String(at(body, "count"))} of ${rows.length}`;
  if (says(scenario, /empty array/) && rows.length > 0) return `${rows.length} results`;
  if (says(scenario, /is filtered by/) && !rows.every((row) => at(row, asking.filter.field) === asking.filter.value))
    return "others are among the results";
  if (says(scenario, /have body "Success"/) && body !== "Success") return "the body is not Success";
  const other = contentsIn(scenario, /should contain/).find(([name, value]) => at(at(body, "content"), name) !== value);
  return other === undefined ? "" : `${other[0]} is not ${other[1]}`;
}

function at(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined;
}
