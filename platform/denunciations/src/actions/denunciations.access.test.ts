import { aHolder } from "@motlan/agencies/testing";
import { type Actor, newId, stranger } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { anOfficial, aPerson, refusal, theSystem } from "@motlan/kernel/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aHeadAbove, type HeadAbove } from "../testing/index.ts";
import { concludeDenunciation } from "./conclude-denunciation.ts";
import { denounce, whoHears } from "./denounce.ts";
import { declineDenunciation, goOn, lengthenDenunciation, takeUpDenunciation, transferDenunciation } from "./hear-denunciation.ts";
import { openIdentity } from "./open-identity.ts";
import { addToDenunciation, withdrawDenunciation } from "./own-denunciation.ts";
import { getDenunciation, listConcluded, listDenunciations, listMyDenunciations, readConclusion, readPaper } from "./read-denunciations.ts";

let here: HeadAbove;
beforeAll(async () => {
  here = await aHeadAbove();
});
afterAll(() => here[Symbol.asyncDispose]());
const work = (actor: Actor) => here.world.db.work(actor, here.world.clock);
type Of = { readonly id: string; readonly revision: number };
const more = { words: "Một", complex: false, outcome: "right", papers: [], reason: "Phải mời đến làm việc." } as const;

/** Every act of whoever hears. */
const hears = (by: Work, of: Of): readonly (() => Promise<unknown>)[] => {
  const step = { ...of, ...more, toAgencyId: here.otherProvince.id };
  const acts = [
    takeUpDenunciation,
    declineDenunciation,
    goOn,
    concludeDenunciation,
    lengthenDenunciation,
    transferDenunciation,
    openIdentity,
  ];
  return acts.map((act) => () => act(by, here.vault, step));
};
const reads = (by: Work, { id }: Of): readonly (() => Promise<unknown>)[] => [
  () => getDenunciation(by, here.vault, id),
  () => readPaper(by, here.vault, { id, paperId: newId() }),
  () => readConclusion(by, here.vault, id),
];
const all = async (acts: readonly (() => Promise<unknown>)[], code: string) => {
  for (const act of acts) expect(await refusal(act())).toBe(code);
};

describe("who hears it", () => {
  test("is nobody of the agency denounced, nor of another, nor a person, nor a stranger, nor the node", async () => {
    const made = await here.aDenunciation();
    const others = [here.communeChair.actor, here.clerk.actor, here.otherChair.actor, anOfficial({ permissions: ["denunciations.hear"] })];
    for (const actor of [...others, aPerson(), stranger, theSystem]) await all(hears(work(actor), made), "denunciations/not-found");
    await all(hears(made.by.work(), made), "denunciations/not-found");
    for (const actor of [...others, aPerson(), stranger, theSystem]) await all(reads(work(actor), made), "denunciations/not-found");
    expect(await listDenunciations(here.communeChair.work(), here.vault, { open: true })).toEqual([]);
    expect(await listConcluded(here.communeChair.work())).toEqual([]);
  });

  test("is the head alone: not a deputy or a clerk of the hearing agency", async () => {
    const made = await here.aDenunciation();
    for (const post of ["vice-chair", "one-stop-clerk"] as const) {
      const desk = await here.world.anOfficialOf(post, here.province.id);
      await all(hears(desk.work(), made), "denunciations/not-yours");
      await all(reads(desk.work(), made), "denunciations/not-yours");
      expect(await refusal(listDenunciations(desk.work(), here.vault, { open: true }))).toBe("denunciations/not-yours");
      expect(await refusal(listConcluded(desk.work()))).toBe("denunciations/not-yours");
    }
    for (const actor of [made.by.actor, stranger, theSystem]) {
      expect(await refusal(listDenunciations(work(actor), here.vault, { open: true }))).toBe("denunciations/not-yours");
      expect(await refusal(listConcluded(work(actor)))).toBe("denunciations/not-yours");
    }
  });

  test("is not a head who serves at the agency denounced as well: it goes further up, and they see nothing of it", async () => {
    await using there = await aHeadAbove();
    const made = await there.aDenunciation();
    const { personId, officialId } = there.chair.actor;
    await aHolder(there.world.node(), { agencyId: there.commune.id, kind: "specialist", personId });
    expect(officialId).not.toBe("");
    expect(await refusal(takeUpDenunciation(there.chair.work(), there.vault, made))).toBe("denunciations/denounced");
    expect(await refusal(openIdentity(there.chair.work(), there.vault, { ...made, ...more }))).toBe("denunciations/denounced");
    expect(await refusal(getDenunciation(there.chair.work(), there.vault, made.id))).toBe("denunciations/denounced");
    expect(await listDenunciations(there.chair.work(), there.vault, { open: true })).toEqual([]);
  });

  test("is not whoever denounced, though they lead the agency that hears", async () => {
    const by = await here.aDenouncer();
    const { personId } = by.actor;
    const held = await aHolder(here.world.node(), { agencyId: here.province.id, kind: "chair", personId });
    const leads = anOfficial({ ...held, personId, agencyId: here.province.id, post: "chair", permissions: ["denunciations.hear"] });
    const made = await here.aDenunciation(by);
    await all(hears(work(leads), made), "denunciations/not-yours");
    await all(reads(work(leads), made), "denunciations/not-yours");
    expect((await listDenunciations(work(leads), here.vault, { open: true })).map(({ id }) => id)).not.toContain(made.id);
    expect((await listDenunciations(here.chair.work(), here.vault, { open: true })).map(({ id }) => id)).toContain(made.id);
    await here.world.db.asOwner("delete from agencies.appointment where official_id = $1", [held.officialId]);
  });
});

test("another person neither sees, adds nor withdraws; one denounces signed in, at level 2, as a person", async () => {
  const made = await here.aDenunciation();
  const { vault } = here;
  for (const actor of [aPerson()]) {
    expect(await listMyDenunciations(work(actor), vault)).toEqual([]);
    for (const act of [addToDenunciation, withdrawDenunciation])
      expect(await refusal(act(work(actor), vault, { ...made, ...more }))).toBe("denunciations/not-found");
  }
  const input = here.inputOf(made.by);
  for (const actor of [stranger, here.chair.actor, theSystem]) {
    expect(await refusal(denounce(work(actor), vault, input))).toBe("kernel/sign-in-first");
    expect(await refusal(whoHears(work(actor), here.commune.id))).toBe("kernel/sign-in-first");
    expect(await refusal(listMyDenunciations(work(actor), vault))).toBe("kernel/sign-in-first");
    for (const act of [addToDenunciation, withdrawDenunciation])
      expect(await refusal(act(work(actor), vault, { ...made, ...more }))).toBe("kernel/sign-in-first");
  }
  const low = { ...made.by.actor, assurance: 1 } as const;
  expect(await refusal(denounce(work(low), vault, input))).toBe("denunciations/level-too-low");
});

describe("behind the doors the database", () => {
  const look = (actor: Actor, table: string, key: string, id: string) =>
    work(actor).transaction(
      async (tx) => (await tx.query({ text: `select * from denunciations.${table} where ${key} = '${id}'` })).rows.length,
    );

  test("shows the sealed identity to nobody, the hearer included; the rest to the hearing agency alone", async () => {
    const made = await here.aDenunciation();
    for (const actor of [here.chair.actor, here.communeChair.actor, made.by.actor, aPerson(), stranger])
      expect(await look(actor, "denouncer", "denunciation_id", made.id)).toBe(0);
    expect(await look(here.chair.actor, "denunciation", "id", made.id)).toBe(1);
    expect(await look(here.chair.actor, "act", "denunciation_id", made.id)).toBe(1);
    for (const actor of [here.communeChair.actor, here.otherChair.actor, made.by.actor, aPerson(), stranger])
      for (const [table, key] of [
        ["denunciation", "id"],
        ["act", "denunciation_id"],
      ] as const)
        expect(await look(actor, table, key, made.id)).toBe(0);
  });

  test("shows the agency denounced the conclusion once there is one, and not a line of what was said, sent or opened", async () => {
    const made = await here.aDenunciation();
    const paper = { name: "a.pdf", type: "application/pdf", bytes: Buffer.from("%PDF-1.4\n%%EOF\n") };
    const added = await addToDenunciation(made.by.work(), here.vault, { ...made, words: "Thêm.", papers: [paper] });
    await openIdentity(here.chair.work(), here.vault, { id: made.id, reason: more.reason });
    const up = await takeUpDenunciation(here.chair.work(), here.vault, added);
    expect(await look(here.communeChair.actor, "denunciation", "id", made.id)).toBe(0);
    await concludeDenunciation(here.chair.work(), here.vault, { ...up, outcome: "right", words: "Đúng." });
    expect(await look(here.communeChair.actor, "denunciation", "id", made.id)).toBe(1);
    for (const table of ["act", "paper", "opening", "denouncer"]) {
      expect(await look(here.communeChair.actor, table, "denunciation_id", made.id)).toBe(0);
      if (table !== "denouncer") expect(await look(here.chair.actor, table, "denunciation_id", made.id)).toBeGreaterThan(0);
    }
    await all(hears(here.communeChair.work(), up), "denunciations/not-yours");
    expect(await refusal(getDenunciation(here.communeChair.work(), here.vault, made.id))).toBe("denunciations/not-yours");
  });
});
