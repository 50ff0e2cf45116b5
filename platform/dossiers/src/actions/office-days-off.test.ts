import { setDaysOff } from "@motlan/agencies";
import { localDate } from "@motlan/kernel";
import { anOfficial } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aBoard, anHonourAt, aStaff, aStallAt, aWorld, type Board, honour, marketStall } from "../testing/index.ts";
import { askForMore } from "./ask-for-more.ts";
import { consultAgency } from "./consult-agency.ts";
import { extendDeadline } from "./extend-deadline.ts";
import { getDossierForDesk } from "./read-dossier.ts";
import { supplementDossier } from "./supplement-dossier.ts";

const world = await aWorld({ procedures: [marketStall, honour] });
let board: Board;
beforeAll(async () => {
  board = await aBoard(world);
  const administrator = anOfficial({ agencyId: world.agency.id, post: "administrator", permissions: ["agencies.manage"] });
  const days = [{ day: localDate("2026-11-25"), reason: { vi: "Lễ hội của phường", en: "The ward's festival" } }];
  await setDaysOff(world.db.work(administrator, world.clock), { agencyId: world.agency.id, days });
});
afterAll(() => world[Symbol.asyncDispose]());

const at = (text: string) => new Date(`${text}+07:00`);
const act = async (dossierId: string) => ({ dossierId, revision: (await world.now(dossierId)).revision });

// Friday 20 November, nine o'clock. The 24th is the country's day off, the 25th this office's own.
test("every clock of a dossier leaves out the days on which its own office is closed", async () => {
  const { id, by, dueAt } = await aStallAt(world, board, "look");
  expect(dueAt).toEqual(at("2026-12-01T09:00"));
  expect((await extendDeadline(board.site.work(), { ...(await act(id)), words: "Mưa bão" })).dueAt).toEqual(at("2026-12-04T09:00"));
  await askForMore(board.site.work(), { ...(await act(id)), faults: [{ words: "Gửi ảnh" }] });
  world.clock.set("2026-11-23T16:00:00+07:00");
  const resumed = await supplementDossier(by.work(), { dossierId: id, answers: {} });
  // Eight working days were left at nine on the 20th; from 16:00 on the 23rd they run past both days off.
  expect(resumed.dueAt).toEqual(at("2026-12-07T16:00"));
  await consultAgency(board.safety.work(), { ...(await act(id)), question: "Chỗ này có an toàn không?" });
  const { consultations } = await getDossierForDesk(board.clerk.work(), id);
  expect(consultations[0]?.dueAt).toEqual(at("2026-11-26T17:00"));
  world.clock.set("2026-11-20T09:00:00+07:00");
});

test("the term to confirm a draft ends on a day on which the office works", async () => {
  world.clock.set("2026-11-23T09:00:00+07:00");
  const { id } = await anHonourAt(world, await aStaff(world), "confirm");
  expect((await world.now(id)).stepDueAt).toEqual(at("2026-11-26T17:00"));
  const job = "select run_at from graphile_worker._private_jobs where key = $1";
  expect(await world.db.asOwner(job, [`dossiers.silence:${id}`])).toEqual([{ run_at: at("2026-11-26T17:00") }]);
});
