import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Actor, newId, stranger, systemClock } from "@motlan/kernel";
import { startWork, type Work } from "@motlan/kernel/db";
import { makeServer, mountRoutes } from "@motlan/kernel/http";
import { migrationsOf, openBeside, readConfig, wireRooms } from "@motlan/node";
import { Ajv } from "ajv";
import { load } from "js-yaml";
import type { Check } from "./check.ts";

export type Method = "GET" | "POST" | "PUT" | "DELETE";

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly type: string;
}

/** Every machine door of the node on a database of its own, asked as anybody. */
export interface Doors extends AsyncDisposable {
  work(actor?: Actor): Work;
  call(who: Actor, method: Method, path: string, body?: object, headers?: Readonly<Record<string, string>>): Promise<Answer>;
}

export async function openDoors(): Promise<Doors> {
  const folder = mkdtempSync(join(tmpdir(), "motlan-conformance-"));
  const config = readConfig({ DATA_DIR: folder });
  const rooms = wireRooms(config);
  const database = await openBeside(config, migrationsOf(rooms), () => undefined);
  const { pool } = database;
  let actor: Actor = stranger;
  const app = makeServer({ pool, clock: systemClock, actorOf: async () => actor });
  mountRoutes(
    app,
    rooms.flatMap(({ routes }) => routes),
    "http://localhost:3000",
  );
  return {
    work: (as = { kind: "system", name: "conformance" }) => startWork({ pool, clock: systemClock, actor: as }),
    call: async (who, method, path, body, headers = {}) => {
      actor = who;
      const answer = await app.inject({ method, url: `/api/v1${path}`, headers, ...(body && { payload: body }) });
      return { status: answer.statusCode, body: readJson(answer.body), type: String(answer.headers["content-type"] ?? "") };
    },
    [Symbol.asyncDispose]: async () => {
      await app.close();
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

export function aPerson(personId: string): Actor {
  return { kind: "person", personId, assurance: 2, sessionId: newId() };
}

export function anOfficial(permissions: readonly string[]): Actor {
  const ids = { personId: newId(), officialId: newId(), postId: newId(), agencyId: newId(), sessionId: newId() };
  return { kind: "official", ...ids, post: "chair", permissions: new Set(permissions) };
}

/** Judges answers by the schemas of an OpenAPI file. */
export interface Judge {
  /** What is wrong with an answer to `method path` with 200; nothing where it fits. */
  wrong(method: Method, path: string, body: unknown): string;
  /** The same for a path that is spelled otherwise (capitals, hyphens, names of parameters, a version at its end); undefined where the file knows none like it. */
  wrongAt(method: Method, path: string, body: unknown): string | undefined;
}

/** `mend` puts right what in the file itself leads nowhere. */
export function readJudge(file: string, mend: (text: string) => string = (text) => text): Judge {
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: false });
  ajv.addSchema(load(mend(readFileSync(file, "utf8"))), "spec");
  const wrong: Judge["wrong"] = (method, path, body) => {
    const at = ["paths", path, method.toLowerCase(), "responses", "200", "content", "application/json", "schema"];
    const pointer = at.map((part) => encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1"))).join("/");
    const validate = ajv.compile({ $ref: `spec#/${pointer}` });
    return validate(body) ? "" : ajv.errorsText(validate.errors);
  };
  const known = pathsIn(ajv.getSchema("spec")?.schema);
  return {
    wrong,
    wrongAt: (method, path, body) => {
      const found = known.find((one) => shapeOf(one) === shapeOf(path));
      return found === undefined ? undefined : wrong(method, found, body);
    },
  };
}

function pathsIn(document: unknown): readonly string[] {
  const paths: unknown = typeof document === "object" && document !== null && "paths" in document ? document.paths : undefined;
  return typeof paths === "object" && paths !== null ? Object.keys(paths) : [];
}

function shapeOf(path: string): string {
  return path
    .toLowerCase()
    .replace(/\{\w+\}/g, "{}")
    .replace(/-/g, "")
    .replace(/\/(1\.0)?$/, "");
}

export function check(id: string, said: string): Check {
  return { id, passed: said === "", said };
}

export function statusCheck(id: string, { status }: Answer, wanted: number): Check {
  return check(id, status === wanted ? "" : `${status} instead of ${wanted}`);
}
