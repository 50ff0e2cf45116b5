import { type Actor, stranger } from "@motlan/kernel";
import { anOfficial, aPerson, refusal } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aWorld, type World } from "../testing/world.ts";
import { lookUpDossier } from "./look-up-dossier.ts";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

let addresses = 0;
const look = (code: string, phone: string, actor: Actor = stranger) =>
  lookUpDossier(world.db.work(actor, world.clock), { code, phone, address: `198.51.100.${++addresses}` });
const aDossier = () => world.aCitizen({ phone: "+84912345678" }).then((by) => world.aSubmitted({ by }));

test("wrong digits and a wrong code have the same answer; too few digits are said", async () => {
  const dossier = await aDossier();
  const noPhone = await world.aSubmitted();
  for (const [code, phone] of [
    [dossier.code, "5679"],
    [dossier.code, "15678"],
    ["H26-000000-9999", "5678"],
    [noPhone.code, "0000"],
    ["", "5678"],
  ] as const)
    expect(await refusal(look(code, phone))).toBe("dossiers/look-up-failed");
  expect(await refusal(look(dossier.code, "678"))).toBe("dossiers/look-up-digits");
});

test.each([stranger, aPerson(), anOfficial(), { kind: "system", name: "test" }] satisfies Actor[])(
  "$kind learns nothing without the digits, and no name with them",
  async (actor) => {
    const dossier = await aDossier();
    expect(await refusal(look(dossier.code, "0000", actor))).toBe("dossiers/look-up-failed");
    const told = JSON.stringify(await look(dossier.code, "5678", actor));
    expect(told).not.toContain(String(dossier.by.values.fullName));
    expect(told).not.toContain(dossier.id);
    expect(told).not.toContain(dossier.procedureCode);
  },
);
