import { anAgency } from "@motlan/agencies/testing";
import { readPdfText } from "@motlan/documents/testing";
import { aWorld, type Citizen, type Desk, type World } from "@motlan/dossiers/testing";
import { newId } from "@motlan/kernel";
import { listEventsOf } from "@motlan/kernel/db";
import { refusal } from "@motlan/kernel/testing";
import { listMyAccesses } from "@motlan/registries";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Breach } from "../domain/breach.ts";
import { addToBreach, closeBreach, notifyAuthority, watchBreaches } from "./handle-breach.ts";
import { countBreaches, getBreach, listBreaches, listMyBreaches, readNotification } from "./read-breaches.ts";
import { type BreachInput, recordBreach } from "./record-breach.ts";

let world: World;
let chair: Desk;
let mother: Citizen;
let base: Date;
beforeAll(async () => {
  world = await aWorld();
  chair = await world.anOfficialOf("chair");
  base = world.clock.now();
});
afterAll(() => world[Symbol.asyncDispose]());
beforeEach(async () => {
  world.clock.set(base);
  mother = await world.aCitizen();
});
const hours = (count: number) => new Date(base.getTime() + count * 3_600_000);
const numberOf = ({ values }: Citizen) => String(values.personalNumber);

const record = (parts: Partial<BreachInput> = {}, by = chair) =>
  recordBreach(by.work(), {
    what: "Gửi nhầm danh sách hồ sơ",
    measures: "Thu hồi thư",
    advice: "Cảnh giác cuộc gọi lạ",
    registry: "population",
    people: 3,
    numbers: numberOf(mother),
    harm: true,
    happenedAt: hours(-5),
    foundAt: hours(-1),
    requestKey: newId(),
    ...parts,
  });
const step = ({ id, revision }: Breach, words = "Đã đổi mật khẩu") => ({ id, revision, words });
const typesOf = async (id: string) => (await listEventsOf(world.db.pool, id)).map(({ type }) => type);

describe("a breach", () => {
  test("is recorded once; the clock runs by today's law from when it was found, and those responsible are told", async () => {
    const breach = await record({ requestKey: "one" });
    expect((await record({ requestKey: "one" })).id).toBe(breach.id);
    expect(breach).toMatchObject({ state: "open", law: "Điều 23 Luật 91/2025/QH15", notifyBy: hours(71) });
    const events = await listEventsOf(world.db.pool, breach.id);
    const recorded = events.find(({ type }) => type === "breaches.recorded");
    expect(recorded?.data.tell).toContainEqual({ personId: chair.actor.personId, agencyId: world.agency.id });
    expect(JSON.stringify(events.map(({ data }) => data))).not.toContain("Gửi nhầm");
    expect((await listBreaches(chair.work())).map(({ id }) => id)).toContain(breach.id);
  });

  test("found under the decree before, its hours run from when it happened", async () => {
    const at = { happenedAt: new Date("2025-03-01T00:00:00Z"), foundAt: new Date("2025-03-02T00:00:00Z") };
    expect(await record(at)).toMatchObject({ notifyBy: new Date("2025-03-04T00:00:00Z"), law: expect.stringContaining("13/2023") });
  });

  test("says everything it must, and nothing of it lies in the future", async () => {
    expect(await refusal(record({ what: " " }))).toBe("breaches/words-missing");
    expect(await refusal(record({ what: "x".repeat(4_001) }))).toBe("breaches/words-too-long");
    expect(await refusal(record({ foundAt: hours(1) }))).toBe("breaches/times-wrong");
    expect(await refusal(record({ happenedAt: hours(-0.5) }))).toBe("breaches/times-wrong");
    for (const at of ["happenedAt", "foundAt"]) expect(await refusal(record({ [at]: new Date(Number.NaN) }))).toBe("breaches/time-unread");
    for (const people of [Number.NaN, -5, 2.5, 200_000_001]) expect(await refusal(record({ people }))).toBe("breaches/people-wrong");
  });

  test("whose data it was is told and sees what to do; the look-up of their number is in their list of reads", async () => {
    const other = await world.aCitizen();
    const breach = await record();
    expect(await listMyBreaches(mother.work())).toMatchObject([{ id: breach.id, advice: "Cảnh giác cuộc gọi lạ", toldAt: base }]);
    expect(await listMyBreaches(other.work())).toEqual([]);
    expect((await listMyAccesses(mother.work()))[0]).toMatchObject({ purpose: "identify" });
    const more = await addToBreach(chair.work(), { ...step(breach), numbers: `${numberOf(mother)}\n${numberOf(other)}` });
    expect(await listMyBreaches(other.work())).toHaveLength(1);
    expect((await typesOf(breach.id)).filter((type) => type === "breaches.person-told")).toHaveLength(2);
    expect((await getBreach(chair.work(), breach.id)).known).toBe(2);
    expect(more.people).toBe(3);
  });

  test("is about no fewer people than are known by name, from the first hour on", async () => {
    const numbers = `${numberOf(mother)} ${numberOf(await world.aCitizen())}`;
    expect(await record({ people: 0, numbers })).toMatchObject({ people: 2 });
  });

  test("a number that nobody has stops the whole act, named by its line; whoever was looked up sees that", async () => {
    const breach = await record();
    const before = (await getBreach(chair.work(), breach.id)).known;
    const other = await world.aCitizen();
    const numbers = `${numberOf(other)}, 000000000000`;
    expect(await refusal(addToBreach(chair.work(), { ...step(breach), numbers }))).toBe("breaches/person-unknown");
    expect(await listMyAccesses(other.work())).toHaveLength(1);
    expect(await refusal(record({ numbers }))).toBe("breaches/person-unknown");
    expect(await listMyAccesses(other.work())).toHaveLength(2);
    expect(await refusal(addToBreach(chair.work(), { ...step(breach), words: " ", numbers }))).toBe("breaches/words-missing");
    expect(await refusal(record({ what: " ", numbers }))).toBe("breaches/words-missing");
    expect(await listMyAccesses(other.work())).toHaveLength(2);
    expect(await listMyBreaches(other.work())).toEqual([]);
    expect((await getBreach(chair.work(), breach.id)).known).toBe(before);
    const many = Array.from({ length: 501 }, (_, at) => String(at)).join(" ");
    expect(await refusal(addToBreach(chair.work(), { ...step(breach), numbers: many }))).toBe("breaches/too-many-people");
  });
});

describe("the clock of 72 hours", () => {
  test("a day before those responsible are told; once it passed, they and their superior; each once", async () => {
    const breach = await record();
    const watch = () => watchBreaches(world.node());
    const told = async () => (await typesOf(breach.id)).filter((type) => type === "breaches.due-soon" || type === "breaches.late");
    world.clock.set(hours(40));
    await watch();
    expect(await told()).toEqual([]);
    world.clock.set(hours(48));
    await watch();
    await watch();
    expect(await told()).toEqual(["breaches.due-soon"]);
    world.clock.set(hours(72));
    await watch();
    await watch();
    expect(await told()).toEqual(["breaches.due-soon", "breaches.late"]);
  });

  test("a day before their own are told alone; late, their superior's beside them", async () => {
    const above = await anAgency(world.node(), { level: "province", kind: "province-committee" });
    const below = await anAgency(world.node(), { parentId: above.id });
    const [here, superior] = [await world.anOfficialOf("chair", below.id), await world.anOfficialOf("chair", above.id)];
    const breach = await record({}, here);
    for (const hour of [48, 72]) {
      world.clock.set(hours(hour));
      await watchBreaches(world.node());
    }
    const tell = async (type: string) => (await listEventsOf(world.db.pool, breach.id)).find((event) => event.type === type)?.data.tell;
    const own = { personId: here.actor.personId, agencyId: below.id };
    expect(await tell("breaches.due-soon")).toEqual([own]);
    expect(await tell("breaches.late")).toEqual([own, { personId: superior.actor.personId, agencyId: above.id }]);
  });

  test("a notification is a sealed paper; late, it says why", async () => {
    const breach = await record();
    const notified = await notifyAuthority(chair.work(), step(breach, ""));
    expect(notified).toMatchObject({ state: "notified", notifiedAt: base });
    await world.runJobs();
    const text = await readPdfText((await readNotification(chair.work(), breach.id)).bytes);
    expect(text).toContain("A05");
    expect(text).toContain("Gửi nhầm danh sách hồ sơ");
    for (const time of ["04:00, 20/11/2026", "08:00, 20/11/2026", "08:00, 23/11/2026"]) expect(text).toContain(time);
    expect(await refusal(notifyAuthority(chair.work(), step(notified)))).toBe("breaches/too-late");
    const late = await record();
    world.clock.set(hours(80));
    expect(await refusal(notifyAuthority(chair.work(), step(late, " ")))).toBe("breaches/late-reason");
    expect((await notifyAuthority(chair.work(), step(late, "Mất điện ba ngày"))).state).toBe("notified");
  });

  test("is not closed before the authority knows, where it can do harm; closed, nothing more is done with it", async () => {
    const breach = await record();
    expect(await refusal(closeBreach(chair.work(), step(breach)))).toBe("breaches/not-notified");
    expect(await refusal(readNotification(chair.work(), breach.id))).toBe("breaches/not-found");
    const closed = await closeBreach(chair.work(), step(await notifyAuthority(chair.work(), step(breach, ""))));
    expect(closed.state).toBe("closed");
    expect(await refusal(addToBreach(chair.work(), { ...step(closed), numbers: "" }))).toBe("breaches/too-late");
    expect((await closeBreach(chair.work(), step(await record({ harm: false })))).state).toBe("closed");
  });

  test("two tabs: the second is told", async () => {
    const breach = await record();
    await addToBreach(chair.work(), { ...step(breach), numbers: "" });
    expect(await refusal(closeBreach(chair.work(), step(breach)))).toBe("breaches/changed-meanwhile");
  });
});

test("anybody sees how many there were; nobody can delete one", async () => {
  const count = async () => (await countBreaches(world.db.work({ kind: "stranger" }, world.clock)))[0];
  await record();
  const before = await count();
  await closeBreach(chair.work(), step(await notifyAuthority(chair.work(), step(await record(), ""))));
  const more = (name: "breaches" | "notifiedInTime" | "closed") => (before?.[name] ?? 0) + 1;
  expect(await count()).toEqual({
    ...{ month: "2026-11", breaches: more("breaches"), notifiedInTime: more("notifiedInTime"), closed: more("closed") },
    people: (before?.people ?? 0) + 3,
  });
  // Not even numbers typed far too high take the public figures away.
  for (let time = 0; time < 11; time += 1) await record({ people: 200_000_000 });
  expect((await countBreaches(world.node()))[0]?.people).toBeGreaterThan(2_199_999_999);
  const { id } = await record();
  await expect(world.db.pool.query("delete from breaches.breach where id = $1", [id])).rejects.toThrow("permission denied");
});
