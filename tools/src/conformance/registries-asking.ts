import type { Actor } from "@motlan/kernel";
import type { Method } from "./doors.ts";
import type { Scenario } from "./features.ts";

/** Who and what the scenarios take for given. */
export interface Scene {
  readonly official: Actor;
  readonly client: string;
  personOf(userId: string): Actor;
  /** The number our node gave to what the kit's data calls by that one. */
  numberOf(id: string): string;
  declaration(code: string): object;
  /** A scenario that reads a record which neither the kit's data nor an earlier scenario has finds it recorded. */
  prepare(scenario: Scenario, asking: Asking): Promise<void>;
}

/** One scenario as a request. */
export interface Asking {
  readonly who: Actor;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: object;
  readonly query: Readonly<Record<string, string>>;
  /** What a list is filtered by. */
  readonly filter: { readonly field: string; readonly value: string };
}

const NOT_OF_THE_RECORD = /^(registryname|versionnumber|userID|DatabaseID|search|filter|ordering|uuid|field|ext|id|page|pageSize)$/;
const SAID = /"([^"]*)" as (?:invalid )?"?(\w+)"?/g;

/** `"x" as Name` in the steps that fit, by name. */
export function contentsIn({ steps }: Scenario, which: RegExp): readonly (readonly [string, string])[] {
  return steps
    .filter((step) => which.test(step))
    .flatMap((step) => [...step.matchAll(/"(\w+)" property equals "([^"]*)"/g)].map(([, name = "", value = ""]) => [name, value] as const));
}

/** What a step says something is; "ID" in a path is told from "ID" in a body by where it is asked. */
export function saidIn({ steps }: Scenario, name: string): string | undefined {
  return steps.flatMap((step) => [...step.matchAll(SAID)].filter(([, , said]) => said === name).map(([, value = ""]) => value)).at(-1);
}

export function askingOf(method: Method, scenario: Scenario, scene: Scene): Asking {
  const { endpoint } = scenario;
  const userId = saidIn(scenario, "userID");
  const path = endpoint.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(pathValue(scenario, scene, endpoint, name)));
  const names = userId === undefined ? ["search", "filter", "ordering", "page", "pageSize"] : ["userID", "DatabaseID"];
  const asked = names.flatMap((name) => {
    const value = saidIn(scenario, name);
    return value === undefined ? [] : [[name, value] as const];
  });
  const body = method === "POST" || method === "PUT" ? bodyOf(scenario, scene) : undefined;
  return {
    who: userId === undefined ? scene.official : scene.personOf(userId),
    path:
      asked.length === 0 ? path.replace(/\/$/, "") : `${path.replace(/\/$/, "")}?${new URLSearchParams(asked.map((pair) => [...pair]))}`,
    headers: /(without|missing|no) .*Information-Mediator-Client/i.test(scenario.steps.join("\n"))
      ? {}
      : { "Information-Mediator-Client": scene.client },
    ...(body !== undefined && { body }),
    query: recordIn(halvesOf(scenario)[0]),
    filter: { field: saidIn(scenario, "filter") ?? "", value: saidIn(scenario, "search") ?? "" },
  };
}

function pathValue(scenario: Scenario, scene: Scene, endpoint: string, name: string): string {
  if (endpoint.startsWith("/database")) return scene.numberOf(/"(\d+)" as id/.exec(scenario.steps.join("\n"))?.[1] ?? "");
  return saidIn(scenario, name) ?? saidIn(scenario, name.toUpperCase()) ?? "";
}

function bodyOf(scenario: Scenario, scene: Scene): object {
  if (scenario.endpoint.startsWith("/database")) return scene.declaration("MCR");
  const [first, second] = halvesOf(scenario);
  if (/\/create$/.test(scenario.endpoint)) return { write: { content: recordIn(first) } };
  if (/\/(read|exists)$/.test(scenario.endpoint)) return { query: { content: recordIn(first) } };
  return { query: { content: recordIn(first) }, write: { content: recordIn(second === "" ? first : second) } };
}

/** What is looked for, and what is written: the second half of the step that says both. */
function halvesOf({ steps }: Scenario): readonly [string, string] {
  const all = steps.filter((step) => !/property equals/.test(step)).join("\n");
  const [first = "", second = ""] = all.split(/overwrites the record|and write object that contains/);
  return [first, second];
}

function recordIn(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...text.matchAll(SAID)].flatMap(([, value = "", name = ""]) => (NOT_OF_THE_RECORD.test(name) ? [] : [[name, value]])),
  );
}
