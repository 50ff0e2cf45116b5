import { stranger } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { refusal } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { aBoard, aStallAt, aWorld, marketStall } from "../testing/index.ts";
import { giveOpinion, passOpinionOn } from "./answer-opinion.ts";
import { consultAgency, takeConsultationAsSilent } from "./consult-agency.ts";
import { getDossierForDesk } from "./read-dossier.ts";
import { getOpinion, listAskedOpinions, listOpinionsForMe, noteSilenceOf } from "./read-opinions.ts";

const world = await aWorld({ procedures: [marketStall] });
afterAll(() => world[Symbol.asyncDispose]());
const board = await aBoard(world);
const other = await aBoard(world, world.elsewhere.id);
const { id: dossierId, revision, by } = await aStallAt(world, board, "look");
await consultAgency(board.safety.work(), { dossierId, revision, question: "?", agencyId: world.elsewhere.id });
const id = (await getDossierForDesk(board.safety.work(), dossierId)).consultations[0]?.id ?? "";
const said = { id, revision: 1, said: "agrees", words: "" } as const;
const outsiders = async () => [by.work(), (await world.aCitizen()).work(), world.db.work(stranger, world.clock)];

test("the agency asked sees its question and nothing else of the dossier", async () => {
  expect(await getOpinion(other.clerk.work(), id)).toMatchObject({ id, facts: [], papers: [] });
  for (const work of [other.clerk.work(), other.head.work()])
    expect(await refusal(getDossierForDesk(work, dossierId))).toBe("dossiers/not-found");
  const count = (work: Work, table: string) =>
    work.transaction(
      async (tx) => (await tx.query<{ n: number }>({ text: `select count(*)::int as n from dossiers.${table}` })).rows[0]?.n,
    );
  for (const table of ["dossier", "history", "consultation", "queue_entry"])
    expect([table, await count(other.head.work(), table)]).toEqual([table, 0]);
  for (const work of [other.head.work(), board.clerk.work()]) expect(await count(work, "opinion_request")).toBe(1);
  for (const work of await outsiders()) expect(await count(work, "opinion_request")).toBe(0);
});

test("within it, those who pass questions on and whoever has it; the asker reads and does not answer", async () => {
  expect(await refusal(getOpinion(other.site.work(), id))).toBe("dossiers/opinion-not-yours");
  expect(await listOpinionsForMe(other.site.work())).toEqual([]);
  expect(await getOpinion(board.site.work(), id)).toMatchObject({ id });
  const pass = (work: Work) => refusal(passOpinionOn(work, { id, revision: 1, to: other.site.actor.officialId }));
  for (const give of [(work: Work) => refusal(giveOpinion(work, said)), pass]) {
    expect(await give(other.site.work())).toBe("dossiers/opinion-not-yours");
    expect(await give(board.safety.work())).toBe("dossiers/opinion-not-found");
    for (const work of await outsiders()) expect(await give(work)).toBe("dossiers/opinion-not-found");
  }
  // The one-stop desk passes on and does not answer.
  expect(await refusal(giveOpinion(other.clerk.work(), said))).toBe("dossiers/opinion-not-yours");
  for (const work of await outsiders()) {
    for (const read of [getOpinion(work, id), listOpinionsForMe(work), listAskedOpinions(work)])
      expect(await refusal(read)).toBe("dossiers/not-yours");
  }
});

test("a silence is noted by the head of the desk that asked", async () => {
  await takeConsultationAsSilent(world.node(), { dossierId, consultationId: id });
  expect(await refusal(noteSilenceOf(board.site.work(), id))).toBe("dossiers/not-yours");
  expect(await refusal(noteSilenceOf(other.head.work(), id))).toBe("dossiers/not-found");
  for (const work of await outsiders()) expect(await refusal(noteSilenceOf(work, id))).toBe("dossiers/not-yours");
  expect(await refusal(noteSilenceOf(board.head.work(), id))).toBe("not refused");
});
