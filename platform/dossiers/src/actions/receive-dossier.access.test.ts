import { stranger } from "@motlan/kernel";
import { refusal } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aDeskApplication, counterStall } from "../testing/at-the-counter.ts";
import { aWorld, type Desk, type World } from "../testing/world.ts";
import { type ReceptionInput, receiveDossier } from "./receive-dossier.ts";

let world: World;
let clerk: Desk;
let input: ReceptionInput;
beforeAll(async () => {
  world = await aWorld({ procedures: [counterStall] });
  clerk = await world.anOfficialOf("one-stop-clerk");
  input = await aDeskApplication(clerk.work(), { by: await world.aCitizen(), agencyId: world.agency.id });
});
afterAll(() => world[Symbol.asyncDispose]());

test("only a clerk of a one-stop desk receives; the applicant, an officer and a stranger do not", async () => {
  const officer = await world.anOfficialOf("civil-status-officer");
  const citizen = await world.aCitizen();
  for (const work of [officer.work(), citizen.work(), world.db.work(stranger, world.clock)])
    expect(await refusal(Promise.resolve().then(() => receiveDossier(work, input)))).toBe("dossiers/not-a-reception-desk");
});

test("a clerk of another desk finds no such draft", async () => {
  const other = await world.anOfficialOf("one-stop-clerk", world.elsewhere.id);
  expect(await refusal(receiveDossier(other.work(), input))).toBe("forms/not-found");
});

test("the second lock: both desks and the applicant see the reception, nobody else does", async () => {
  const { id, personId } = await receiveDossier(clerk.work(), input);
  const seen = (work: ReturnType<World["node"]>) =>
    work.transaction(
      async (tx) => (await tx.query({ text: "select 1 from dossiers.reception where dossier_id = $1", values: [id] })).rowCount,
    );
  const other = await world.anOfficialOf("one-stop-clerk", world.elsewhere.id);
  const citizen = await world.aCitizen();
  expect(await seen(clerk.work())).toBe(1);
  expect(await seen(world.db.work({ ...citizen.actor, personId }, world.clock))).toBe(1);
  for (const work of [other.work(), citizen.work(), world.db.work(stranger, world.clock)]) expect(await seen(work)).toBe(0);
});
