import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { localDateOf, systemClock } from "@motlan/kernel";
import { exchangeKeys } from "@motlan/node";
import { gatewayKey } from "@motlan/stubs/sms";
import { type Child, ended, run, startChild, untilReady } from "./children.ts";
import { DEMO_PARTS, SYSTEMS, writeWishes } from "./demo-parts.ts";
import { motherOfTheNotice, writeNotice } from "./hospital-notice.ts";
import { CENTRE, INSTANCE, MEMBERS, type Member } from "./members.ts";

/** The folder of the common stand-ins. */
const STAND_INS = "thay-the";

export interface FederationWish {
  readonly folder: string;
  /** The first of sixteen: three a node (people and systems; stand-ins of its own; other nodes), and the common stand-ins' one. */
  readonly port: number;
  readonly signal: AbortSignal;
  /** The nodes a birth goes through with the part of the demo country they need, and services between all; else they begin empty. */
  readonly demo?: boolean;
  say(line: string): void;
}

export interface Federation {
  /** The four ask to join, the centre approves, each tries its way to the centre and back; with `demo` each then opens its services. */
  join(): Promise<void>;
  /** What a node was started with, by its folder's name: a command beside it finds the same database. */
  environmentOf(folder: string): Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/** Starts the stand-ins and the five nodes; a failure stops what had started. */
export async function startFederation(wish: FederationWish): Promise<Federation> {
  const { folder, say, signal } = wish;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const began = performance.now();
  const children: Child[] = [];
  const stop = async () => {
    for (const child of children) child.kill("SIGTERM");
    await Promise.all(children.map(ended));
  };
  const environments = environmentsOf(wish);
  try {
    children.push(startChild("stubs/src/main.ts", [], stubsOf(wish)));
    for (const [member, env] of environments) {
      const child = startChild("apps/cli/src/main.ts", ["start"], env);
      children.push(child);
      await untilReady(`${env.PUBLIC_URL}/readyz`, child, signal);
      say(`${seconds(began)}  ${member.name}  ${env.PUBLIC_URL}  ${env.EXCHANGE_URL}`);
    }
  } catch (error) {
    await stop();
    throw error;
  }
  const environmentOf = (name: string) => environments.find(([{ folder: own }]) => own === name)?.[1] ?? {};
  const join = async () => {
    await joinAll(wish, environments, began);
    if (wish.demo === true) await openServices(wish, environments, began);
  };
  return { stop, join, environmentOf };
}

type Environment = Readonly<Record<string, string>>;
type Placed = readonly [Member, Environment];

function environmentsOf({ folder, port, demo }: FederationWish): readonly Placed[] {
  const key = exchangeKeys({ dataDir: join(folder, CENTRE.folder) }, { node: CENTRE.node, instance: INSTANCE }).centre.current().x;
  const shared = gatewayKey(join(folder, STAND_INS, "stubs", "sms"));
  return [CENTRE, ...MEMBERS].map((member, at) => {
    const own = port + at * 3;
    const part = demo === true ? DEMO_PARTS[member.folder] : undefined;
    return [
      member,
      {
        PORT: String(own),
        PUBLIC_URL: `http://localhost:${own}`,
        DATA_DIR: join(folder, member.folder),
        // Empty nodes share one process of stand-ins; each of the demo has its own, at its port and one.
        ...(part !== undefined
          ? { MOTLAN_DEMO: part }
          : { MOTLAN_DEMO: "no", STUBS_URL: `http://127.0.0.1:${port + 15}`, GATEWAY_KEY: shared }),
        DATABASE_URL: "",
        EXCHANGE_PORT: String(own + 2),
        EXCHANGE_URL: `https://localhost:${own + 2}`,
        EXCHANGE_NODE: member.node,
        ...(member === CENTRE
          ? { EXCHANGE_CENTRE: "this-node" }
          : { EXCHANGE_CENTRE: `http://localhost:${port}/api/v1/exchange/directory`, EXCHANGE_CENTRE_KEY: key }),
      },
    ];
  });
}

function stubsOf({ folder, port }: FederationWish): Environment {
  return { STUBS_PORT: String(port + 15), PORT: String(port), PUBLIC_URL: `http://localhost:${port}`, DATA_DIR: join(folder, STAND_INS) };
}

/** As agencies come: each asks and waits, the centre approves who waits, and each then tries its way there and back. Who joined before is approved already. */
async function joinAll({ port, say, signal, demo }: FederationWish, all: readonly Placed[], began: number): Promise<void> {
  const [centre, ...others] = all;
  if (centre === undefined) return;
  const motlan = (args: readonly string[], env: Environment) => run("apps/cli/src/main.ts", args, env, signal);
  const asking = others.map(async ([{ folder, name, english }, env]) => {
    const systems = (demo === true ? (SYSTEMS[folder] ?? []) : []).flatMap((system) => ["--subsystem", system]);
    return motlan(["join", `http://localhost:${port}`, "--name", name, "--name-en", english, ...systems, "--wait", "300"], env);
  });
  const joined = Promise.all(asking);
  // A failure is heard where it is awaited below; until then it is nobody's.
  joined.catch(() => undefined);
  const open = new Set(others.map(([{ node }]) => node));
  while (open.size > 0) {
    const states = statesIn(await motlan(["joining", "list"], centre[1]));
    const waiting = [...open].filter((node) => states.get(node) === "waiting");
    if (waiting.length > 0) say(await motlan(["joining", "approve", ...waiting], centre[1]));
    for (const node of [...open]) if (states.has(node)) open.delete(node);
  }
  for (const report of await joined) say(report);
  say(`${seconds(began)}  Cả năm nút đã kết nối. Ctrl-C để dừng. / All five are joined. Ctrl-C stops them.`);
  say("         Tiếp theo / what next: docs/operate/join-a-node.md");
}

/** Each by the command its operator would type; the centre first, whose new system stands in the directory that the others then fetch, not waiting for the minute in which they would. */
async function openServices({ folder, say, signal }: FederationWish, all: readonly Placed[], began: number): Promise<void> {
  const motlan = (args: readonly string[], env: Environment) => run("apps/cli/src/main.ts", args, env, signal);
  for (const [member, env] of all) await motlan(["exchange", "apply", writeWishes(folder, member)], env);
  for (const [, env] of all) await motlan(["exchange", "fetch"], env);
  const envOf = (name: string) => all.find(([member]) => member.folder === name)?.[1] ?? {};
  const notice = writeNotice(folder, localDateOf(systemClock.now()));
  await motlan(["registry", "import", "birth-notices", notice, "--reason", "Giấy chứng sinh của bệnh viện"], envOf("bo-y-te"));
  const { fullName, number } = motherOfTheNotice();
  say(`         Đăng ký khai sinh tại / register a birth at ${envOf("phuong-cau-giay").PUBLIC_URL}: ${fullName}, ${number}`);
  say(`${seconds(began)}  Dịch vụ và quyền khai thác đã mở. / Services and rights are open.`);
}

/** The list says first how a request stands, and on its next line whose it is; the newest first. */
function statesIn(list: string): ReadonlyMap<string, string> {
  const lines = list.split("\n");
  const found = lines.flatMap((line, at) => {
    const state = /^[0-9a-f-]{36} {2}.*\/ (waiting|approved|refused)/.exec(line)?.[1];
    const node = lines[at + 1]?.trim().split("  ")[0];
    return state === undefined || node === undefined ? [] : [[node, state] as const];
  });
  return new Map(found.reverse());
}

function seconds(began: number): string {
  return `${((performance.now() - began) / 1_000).toFixed(1).padStart(5)} s`;
}
