import { assignDossier, completeStep } from "@motlan/dossiers";
import type { Desk } from "@motlan/dossiers/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type OpenDesk, openDesk, seenIn } from "../testing/open-desk.ts";

let desk: OpenDesk;
let second: Desk;
let chair: Desk;
beforeAll(async () => {
  desk = await openDesk();
  second = await desk.world.anOfficialOf("civil-status-officer");
  chair = await desk.world.anOfficialOf("chair");
});
afterAll(() => desk[Symbol.asyncDispose]());
const PAGE = "/ban-lam-viec/phan-cong";
const id = ({ actor }: Desk) => actor.officialId;

async function aGivenDossier(): Promise<string> {
  const { id: dossierId } = await desk.honoured();
  await completeStep(desk.clerk.work(), { dossierId, revision: 1 });
  await assignDossier(chair.work(), { dossierId, post: "civil-status-officer", to: id(desk.officer) });
  return dossierId;
}

describe("the leader's page", () => {
  test("an absent clerk's work is handed over in two clicks and taken back with one", async () => {
    const dossierId = await aGivenDossier();
    await desk.honoured();
    const unit = await desk.get(chair.actor, PAGE);
    expect(unit.body).toMatch(/Chưa giao cho ai<span class="queue__detail">Nhân viên Trung tâm/);
    expect(unit.body).toContain(`${PAGE}/${id(desk.officer)}`);
    const one = await desk.get(chair.actor, `${PAGE}/${id(desk.officer)}`);
    expect(one.body).toContain(`/ban-lam-viec/${dossierId}`);
    expect(one.body).toContain(`value="${id(second)}"`);
    expect(one.body).not.toContain(`value="${id(desk.clerk)}"`);
    const key = /name="key" value="([^"]+)"/.exec(one.body)?.[1] ?? "";
    const empty = await desk.post(chair.actor, `${PAGE}/${id(desk.officer)}`, { key, to: "" });
    expect(empty.statusCode).toBe(422);
    const given = await desk.post(chair.actor, `${PAGE}/${id(desk.officer)}`, { key, to: id(second) });
    expect(given.headers.location).toBe(`${PAGE}?xong=handed-over`);
    const after = await desk.follow(chair.actor, given);
    const undo = /action="([^"]+\/lay-lai)"/.exec(after.body)?.[1] ?? "";
    const refused = await desk.post(desk.officer.actor, `/ban-lam-viec/${dossierId}/hoan-thanh`, {
      ...seenIn((await desk.get(desk.officer.actor, `/ban-lam-viec/${dossierId}`)).body),
      revision: "2",
    });
    expect(refused.statusCode).toBe(403);
    expect(refused.body).toContain(second.name);
    expect((await desk.post(chair.actor, undo)).headers.location).toBe(`${PAGE}?xong=taken-back`);
    expect((await desk.get(chair.actor, `${PAGE}/${id(second)}`)).body).not.toContain(`/ban-lam-viec/${dossierId}"`);
  });

  test("an absence is entered, seen, and ended", async () => {
    const fields = {
      key: "absence-1",
      who: id(desk.officer),
      standIn: id(second),
      scope: "act",
      reason: "leave",
      from: "20/11/2026",
      until: "22/11/2026",
    };
    expect((await desk.post(chair.actor, `${PAGE}/vang-mat`, { ...fields, from: "mai" })).statusCode).toBe(422);
    const unfit = await desk.post(chair.actor, `${PAGE}/vang-mat`, { ...fields, standIn: id(desk.clerk) });
    expect(unfit.statusCode).toBe(422);
    const entered = await desk.post(chair.actor, `${PAGE}/vang-mat`, fields);
    expect(entered.headers.location).toBe(`${PAGE}/vang-mat?xong=absence`);
    const page = await desk.get(chair.actor, PAGE);
    expect(page.body).toContain("Vắng đến hết 22/11/2026");
    const dossierId = await aGivenDossier();
    expect((await desk.get(second.actor, `/ban-lam-viec/${dossierId}`)).body).toContain("hoan-thanh");
    const back = /action="([^"]+\/xong)"/.exec(page.body)?.[1] ?? "";
    expect((await desk.post(chair.actor, back)).headers.location).toBe(`${PAGE}/vang-mat?xong=back`);
    expect((await desk.get(second.actor, `/ban-lam-viec/${dossierId}`)).body).not.toContain("hoan-thanh");
  });

  test("a colleague's dossier is not in one's own queue; one's own can be narrowed", async () => {
    const dossierId = await aGivenDossier();
    const shows = async (who: Desk, query: string) =>
      (await desk.get(who.actor, `/ban-lam-viec${query}`)).body.includes(`/ban-lam-viec/${dossierId}"`);
    expect(await shows(desk.officer, "")).toBe(true);
    expect(await shows(second, "")).toBe(false);
    expect(await shows(desk.officer, "?chi=mine")).toBe(true);
    expect(await shows(desk.officer, "?chi=unassigned")).toBe(false);
    expect(await shows(desk.officer, "?chi=late")).toBe(false);
    desk.world.clock.set("2026-12-20T09:00:00+07:00");
    expect(await shows(desk.officer, "?chi=late")).toBe(true);
    desk.world.clock.set("2026-11-20T09:00:00+07:00");
  });

  test("who leads nobody has no such page, and another agency's people are not found", async () => {
    for (const path of [PAGE, `${PAGE}/${id(desk.officer)}`]) expect((await desk.get(desk.clerk.actor, path)).statusCode).toBe(403);
    expect((await desk.post(desk.clerk.actor, `${PAGE}/${id(desk.officer)}`, { key: "x", to: id(second) })).statusCode).toBe(403);
    const foreign = await desk.world.anOfficialOf("chair", desk.world.elsewhere.id);
    expect((await desk.get(foreign.actor, `${PAGE}/${id(desk.officer)}`)).statusCode).toBe(404);
  });
});
