import cookie from "@fastify/cookie";
import { type Application, aWorld, type Citizen, type Desk, type World, type WorldParts } from "@motlan/dossiers/testing";
import { type Actor, stranger } from "@motlan/kernel";
import { makeServer } from "@motlan/kernel/http";
import { assetPaths, buildAssets } from "@motlan/ui/assets";
import type { InjectOptions, LightMyRequestResponse } from "fastify";
import { mountPages } from "../../frame/mount-pages.ts";
import { deskPages } from "../pages.ts";

export const PUBLIC_URL = "http://localhost:3000";

type Fields = Readonly<Record<string, string | readonly string[]>>;

/** A commune with its desk on a server: pages are asked for as somebody, forms posted as a browser would. */
export interface OpenDesk extends AsyncDisposable {
  readonly world: World;
  get(who: Actor, path: string): Promise<LightMyRequestResponse>;
  post(who: Actor, path: string, fields?: Fields): Promise<LightMyRequestResponse>;
  /** Follows the 303 of an answer. */
  follow(who: Actor, answer: LightMyRequestResponse): Promise<LightMyRequestResponse>;
  /** A dossier of the long procedure, at its first step. */
  honoured(application?: Application): Promise<{ readonly id: string; readonly by: Citizen }>;
  readonly clerk: Desk;
  readonly officer: Desk;
  readonly vice: Desk;
}

export async function openDesk(at = "2026-11-20T09:00:00+07:00", parts: WorldParts = {}): Promise<OpenDesk> {
  const world = await aWorld({ at, ...parts });
  let who: Actor = stranger;
  const app = makeServer({ pool: world.db.pool, clock: world.clock, actorOf: async () => who });
  await app.register(cookie);
  const options = { publicUrl: PUBLIC_URL, stubsUrl: "http://localhost:3001", clock: world.clock };
  await mountPages(app, deskPages, options, assetPaths(await buildAssets()));
  const ask = (actor: Actor, request: InjectOptions) => {
    who = actor;
    return app.inject(request);
  };
  const get: OpenDesk["get"] = (actor, url) => ask(actor, { method: "GET", url, headers: { accept: "text/html" } });
  return {
    world,
    get,
    post: (actor, url, fields = {}) =>
      ask(actor, {
        method: "POST",
        url,
        headers: { accept: "text/html", origin: PUBLIC_URL, "content-type": "application/x-www-form-urlencoded" },
        payload: bodyOf(fields),
      }),
    follow: (actor, answer) => get(actor, String(answer.headers.location)),
    honoured: (application) =>
      world.aSubmitted({
        procedure: "x.honour",
        answers: { "entry.name": "Trần Thị Bưởi", "entry.years": "12" },
        delivery: "counter",
        ...application,
      }),
    clerk: await world.anOfficialOf("one-stop-clerk"),
    officer: await world.anOfficialOf("civil-status-officer"),
    vice: await world.anOfficialOf("vice-chair"),
    [Symbol.asyncDispose]: async () => {
      await app.close();
      await world[Symbol.asyncDispose]();
    },
  };
}

function bodyOf(fields: Fields): string {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) for (const one of typeof value === "string" ? [value] : value) body.append(name, one);
  return body.toString();
}

/** The hidden fields that the page's form would post: what state of the dossier was seen. */
export function seenIn(html: string): { readonly revision: string; readonly seen: string } {
  const value = (name: string) => new RegExp(`name="${name}" value="(\\d+)"`).exec(html)?.[1] ?? "";
  return { revision: value("revision"), seen: value("seen") };
}
