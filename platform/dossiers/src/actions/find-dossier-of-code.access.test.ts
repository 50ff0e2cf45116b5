import { stranger } from "@motlan/kernel";
import { anOfficial } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { aWorld } from "../testing/world.ts";
import { findDossierOfCode } from "./find-dossier-of-code.ts";

const world = await aWorld();
afterAll(() => world[Symbol.asyncDispose]());

test("only officials who read dossiers of its agency find one by its code", async () => {
  const dossier = await world.aSubmitted();
  const clerk = await world.anOfficialOf("one-stop-clerk");
  expect(await findDossierOfCode(clerk.work(), dossier.code)).toMatchObject({ id: dossier.id, personId: dossier.by.actor.personId });
  expect(await findDossierOfCode(clerk.work(), "H26-0")).toBeUndefined();
  for (const actor of [
    stranger,
    dossier.by.actor,
    anOfficial({ permissions: ["dossiers.read"] }),
    anOfficial({ agencyId: dossier.agencyId }),
  ])
    expect(await findDossierOfCode(world.db.work(actor, world.clock), dossier.code)).toBeUndefined();
});
