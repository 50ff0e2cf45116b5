import { type Application, aWorld, type Citizen, type Desk, type World, type WorldParts } from "@motlan/dossiers/testing";
import type { Actor } from "@motlan/kernel";
import type { LightMyRequestResponse } from "fastify";
import { aSite, type Site } from "../../testing/a-site.ts";
import { deskPages } from "../pages.ts";

/** A commune with its desk on a server. */
export interface OpenDesk extends Site, AsyncDisposable {
  readonly world: World;
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
  const site = await aSite(world.db.pool, world.clock, deskPages);
  return {
    ...site,
    world,
    follow: (actor, answer) => site.get(actor, String(answer.headers.location)),
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
      await site.close();
      await world[Symbol.asyncDispose]();
    },
  };
}

/** The hidden fields that the page's form would post: what state of the dossier was seen. */
export function seenIn(html: string): { readonly revision: string; readonly seen: string } {
  const value = (name: string) => new RegExp(`name="${name}" value="(\\d+)"`).exec(html)?.[1] ?? "";
  return { revision: value("revision"), seen: value("seen") };
}
