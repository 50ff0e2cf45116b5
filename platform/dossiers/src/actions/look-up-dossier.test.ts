import { stranger } from "@motlan/kernel";
import { aPerson, refusal } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aWorld, type World } from "../testing/world.ts";
import { lookUpDossier } from "./look-up-dossier.ts";
import { sweepSearch } from "./search-dossiers.ts";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

let addresses = 0;
const anAddress = () => `198.51.100.${++addresses}`;
const aDossier = () => world.aCitizen({ phone: "+84912345678" }).then((by) => world.aSubmitted({ by }));
const look = (code: string, phone: string, address = anAddress(), actor: Parameters<World["db"]["work"]>[0] = stranger) =>
  lookUpDossier(world.db.work(actor, world.clock), { code, phone, address });

test("code and last digits tell where it stands, and nothing of whom or what", async () => {
  const dossier = await aDossier();
  for (const phone of ["5678", "345.678", "0912345678", "+84 912345678"]) {
    const found = await look(` ${dossier.code.toLowerCase()} `, phone);
    expect(found).toEqual({
      code: dossier.code,
      status: "awaiting-payment",
      submittedAt: dossier.submittedAt,
      dueAt: undefined,
      agency: { id: world.agency.id, name: world.agency.name, phone: world.agency.phone },
    });
  }
  await world.pay(dossier);
  await world.runJobs();
  expect((await look(dossier.code, "5678")).dueAt).toEqual((await world.now(dossier.id)).dueAt);
});

test("whoever gave no phone has the last digits of the personal number; with a phone that number opens nothing", async () => {
  const by = await world.aCitizen({ phone: undefined });
  const dossier = await world.aSubmitted({ by });
  const number = String(by.values.personalNumber);
  expect(number).toMatch(/^\d{12}$/);
  expect((await look(dossier.code, number.slice(-6))).code).toBe(dossier.code);
  const wrong = `${number.slice(-6, -1)}${(Number(number.slice(-1)) + 1) % 10}`;
  expect(await refusal(look(dossier.code, wrong))).toBe("dossiers/look-up-failed");
  const reached = await world.aCitizen({ phone: "+84912345678" });
  const other = await world.aSubmitted({ by: reached });
  expect(await refusal(look(other.code, String(reached.values.personalNumber).slice(-6)))).toBe("dossiers/look-up-failed");
});

test("a code rests after five wrong tries, from wherever they came and also for its own person; an hour later it is free", async () => {
  const dossier = await aDossier();
  for (let tries = 0; tries < 7; tries += 1) await look(dossier.code, "5678");
  for (let tries = 0; tries < 5; tries += 1) expect(await refusal(look(dossier.code, `000${tries}`))).toBe("dossiers/look-up-failed");
  expect(await refusal(look(dossier.code, "5678"))).toBe("dossiers/look-up-too-often");
  expect(await refusal(look(dossier.code, "5678", anAddress(), aPerson()))).toBe("dossiers/look-up-too-often");
  world.clock.advance(3_600_001);
  expect((await look(dossier.code, "5678")).code).toBe(dossier.code);
});

test("who tries five every hour is stopped on the same day: four digits must not be gone through in some weeks", async () => {
  const dossier = await aDossier();
  const said: string[] = [];
  for (let tries = 0; tries < 15; tries += 1) {
    if (tries % 5 === 0) world.clock.advance(3_600_001);
    said.push(await refusal(look(dossier.code, `00${10 + tries}`)));
  }
  expect(said.filter((one) => one === "dossiers/look-up-failed")).toHaveLength(12);
  expect(await refusal(look(dossier.code, "5678"))).toBe("dossiers/look-up-too-often");
  world.clock.advance(86_400_000);
  expect((await look(dossier.code, "5678")).code).toBe(dossier.code);
});

test("looked up several times at once from one place, each is answered", async () => {
  const dossier = await aDossier();
  const address = anAddress();
  for (let rounds = 0; rounds < 12; rounds += 1) {
    const said = await Promise.all(Array.from({ length: 4 }, () => refusal(look(dossier.code, "5678", address))));
    expect(said).toEqual(Array.from({ length: 4 }, () => "not refused"));
  }
});

test("an address rests after forty; neither it nor a code is kept in the clear, and a day later nothing is", async () => {
  const dossier = await aDossier();
  const address = "203.0.113.77";
  const tries = Array.from({ length: 45 }, (_, n) => refusal(look(`H26-${n}`, "5678", address)));
  const said = await Promise.all(tries);
  expect(said.filter((code) => code === "dossiers/look-up-failed")).toHaveLength(40);
  expect(await refusal(look(dossier.code, "5678", address))).toBe("dossiers/look-up-too-often");
  expect((await look(dossier.code, "5678")).code).toBe(dossier.code);
  const kept = await world.db.asOwner<{ key: Buffer }>("select key from dossiers.look_up_try");
  expect(kept.length).toBeGreaterThan(40);
  expect(kept.map(({ key }) => key.length)).not.toContain(address.length);
  world.clock.advance(2 * 86_400_000);
  await sweepSearch(world.node());
  expect(await world.db.asOwner("select key from dossiers.look_up_try")).toEqual([]);
});
