import { readPdfText } from "@motlan/documents/testing";
import { keptMessages } from "@motlan/identity/testing";
import { newId } from "@motlan/kernel";
import { listEventsOf } from "@motlan/kernel/db";
import { refusal, runJobsUntilQuiet } from "@motlan/kernel/testing";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { denunciationsModule } from "../module.ts";
import { aHeadAbove, type HeadAbove } from "../testing/index.ts";
import { concludeDenunciation } from "./conclude-denunciation.ts";
import { denounce, whoHears } from "./denounce.ts";
import { declineDenunciation, goOn, lengthenDenunciation, takeUpDenunciation, transferDenunciation } from "./hear-denunciation.ts";
import { openIdentity } from "./open-identity.ts";
import { addToDenunciation, withdrawDenunciation } from "./own-denunciation.ts";
import { getDenunciation, listConcluded, listDenunciations, listMyDenunciations, readConclusion, readPaper } from "./read-denunciations.ts";
import { tellDenouncer } from "./tell-denouncer.ts";
import { watchDenunciations } from "./watch-denunciations.ts";

const START = "2026-11-20T09:00:00+07:00";
const PDF = Buffer.from("%PDF-1.4\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\n%%EOF\n");
const paper = { name: "giay.pdf", type: "application/pdf", bytes: PDF };
let here: HeadAbove;
beforeAll(async () => {
  here = await aHeadAbove(START);
});
afterAll(() => here[Symbol.asyncDispose]());
beforeEach(() => here.world.clock.set(START));
const told = ({ actor: { personId, agencyId } }: HeadAbove["chair"]) => ({ personId, agencyId });
const taken = async () => {
  const made = await here.aDenunciation();
  return { ...(await takeUpDenunciation(here.chair.work(), here.vault, made)), by: made.by };
};

test("who hears is the head above, by when is said; it reaches them with its term, once however often it is sent", async () => {
  const { vault, chair } = here;
  const by = await here.aDenouncer();
  expect(await whoHears(by.work(), here.commune.id)).toMatchObject({ agencyName: here.province.name, terms: { takeUp: 7, conclude: 30 } });
  const input = here.inputOf(by, { papers: [paper] });
  const made = await denounce(by.work(), vault, input);
  expect(made).toMatchObject({ state: "received", hearingAgencyId: here.province.id, takeUpBy: new Date("2026-12-02T10:00:00Z") });
  expect(made.code).toMatch(/^TC-/);
  expect((await denounce(by.work(), vault, input)).id).toBe(made.id);
  expect((await listMyDenunciations(by.work(), vault)).map(({ id }) => id)).toEqual([made.id]);
  expect((await listDenunciations(chair.work(), vault, { open: true })).map(({ id }) => id)).toContain(made.id);
  const file = await getDenunciation(chair.work(), vault, made.id);
  expect(file.acts).toMatchObject([{ move: "denounce", officialId: null, words: input.words }]);
  const [{ id: paperId = "" } = {}] = file.papers;
  for (const work of [by.work(), chair.work()]) {
    const read = await readPaper(work, vault, { id: made.id, paperId });
    expect(read.bytes.equals(PDF)).toBe(true);
    expect(read.paper.mediaType).toBe("application/pdf");
  }
  const [news] = await listEventsOf(here.world.db.pool, made.id);
  expect(news).toMatchObject({ type: "denunciations.received", actor: { kind: "system" }, data: { tell: [told(chair)] } });
});

test("taken up, added to, lengthened twice being complex, concluded with a paper that names nobody; the one denounced sees it from then on", async () => {
  const { vault, chair, communeChair } = here;
  const up = await taken();
  expect(up.concludeBy).toEqual(new Date("2026-12-21T10:00:00Z"));
  const more = await addToDenunciation(up.by.work(), vault, { ...up, words: "Còn một lần nữa.", papers: [paper] });
  const once = await lengthenDenunciation(chair.work(), vault, { ...more, words: "Phải xác minh thêm.", complex: false });
  expect(once.concludeBy).toEqual(new Date("2027-01-19T10:00:00Z"));
  const again = (complex: boolean, of = once) => lengthenDenunciation(chair.work(), vault, { ...of, words: "Nhiều nơi.", complex });
  expect(await refusal(again(false))).toBe("denunciations/no-more-time");
  const twice = await again(true);
  expect(twice.concludeBy).toEqual(new Date("2027-02-18T10:00:00Z"));
  expect(await refusal(again(true, twice))).toBe("denunciations/no-more-time");
  expect(await listConcluded(communeChair.work())).toEqual([]);
  expect(await refusal(readConclusion(communeChair.work(), vault, up.id))).toBe("denunciations/not-found");
  const concluded = await concludeDenunciation(chair.work(), vault, {
    ...twice,
    outcome: "partly-right",
    words: "Có nhận quà, đã trả lại.",
  });
  expect(concluded).toMatchObject({ state: "concluded", outcome: "partly-right" });
  await here.world.runJobs();
  expect((await listConcluded(communeChair.work())).map(({ id }) => id)).toEqual([up.id]);
  for (const work of [up.by.work(), chair.work(), communeChair.work()]) {
    const { bytes, document } = await readConclusion(work, vault, up.id);
    expect(document.number).toMatch(/KL-TC$/);
    expect(document.subjectId).toBeUndefined();
    expect(readPdfText(Buffer.from(bytes))).not.toContain("Kín Đáo");
  }
  const events = await listEventsOf(here.world.db.pool, up.id);
  expect(events.at(-1)).toMatchObject({ type: "denunciations.concluded", data: { tell: [told(communeChair)] } });
  expect(events.find(({ data }) => data.move === "add")).toMatchObject({ actor: { kind: "system" }, data: { tell: [told(chair)] } });
});

test("the identity is opened with a reason alone; who did, when and why stands before the denouncer, who is told that there is news and no more", async () => {
  const { vault, chair } = here;
  const made = await here.aDenunciation();
  expect(await refusal(openIdentity(chair.work(), vault, { id: made.id, reason: "Cần." }))).toBe("denunciations/reason-missing");
  expect((await getDenunciation(made.by.work(), vault, made.id)).openings).toEqual([]);
  const naming = { ...made, words: "Do Đặng Thị Kín Đáo tố cáo." };
  // Who has not opened it learns nothing from what is refused.
  const twin = await here.aDenunciation();
  expect((await declineDenunciation(chair.work(), vault, { ...naming, id: twin.id })).state).toBe("declined");
  const reason = "Phải mời người tố cáo đến làm việc.";
  const { fullName, personalNumber, phone } = made.by.values;
  const opened = await openIdentity(chair.work(), vault, { id: made.id, reason });
  expect(opened).toMatchObject({ fullName, personalNumber, address: "17 ngách Bí Mật, Hà Nội" });
  expect(String(phone)).toContain(opened.phone.slice(-9));
  expect((await getDenunciation(made.by.work(), vault, made.id)).openings).toMatchObject([
    { reason, officialId: chair.actor.officialId, agencyId: here.province.id },
  ]);
  const event = (await listEventsOf(here.world.db.pool, made.id)).at(-1);
  expect(event).toMatchObject({ type: "denunciations.identity-opened", actor: { id: chair.actor.officialId } });
  expect(await refusal(declineDenunciation(chair.work(), vault, naming))).toBe("denunciations/names-denouncer");
  const sms = keptMessages();
  await tellDenouncer(here.world.node(), { id: made.id, messageId: newId() }, { vault, sms });
  expect(sms.sent).toHaveLength(1);
  expect(sms.sent[0]?.to.slice(-9)).toBe(String(phone).slice(-9));
  expect(sms.sent[0]?.text).not.toMatch(/tố cáo|TC-/i);
});

test("two denouncers told in one moment are two messages at the gateway; one that is sent again is the same", async () => {
  const { vault, chair, world } = here;
  const keys: string[] = [];
  const given = { vault, sms: { send: async ({ key }: { readonly key: string }) => void keys.push(key) } };
  const tell = () => runJobsUntilQuiet(world.db.pool, world.clock, [denunciationsModule(given)]);
  await tell();
  keys.length = 0;
  const both = [await here.aDenunciation(), await here.aDenunciation()];
  for (const made of both) await takeUpDenunciation(chair.work(), vault, made);
  await tell();
  expect([keys.length, new Set(keys).size]).toEqual([2, 2]);
  const again = { id: both[0]?.id ?? "", messageId: keys[0] ?? "" };
  await tellDenouncer(world.node(), again, given);
  expect(keys.at(-1)).toBe(keys[0]);
});

test("transferred to the agency that may hear it, where the clock begins anew; who had it sees it no longer", async () => {
  const { vault, chair, otherChair, commune, province, otherProvince } = here;
  const made = await here.aDenunciation();
  const to = (toAgencyId: string) =>
    transferDenunciation(chair.work(), vault, { ...made, toAgencyId, words: "Thuộc thẩm quyền thanh tra." });
  for (const not of [commune.id, province.id, newId(), here.world.agency.id])
    expect(await refusal(to(not))).toBe("denunciations/cannot-hear");
  here.world.clock.set("2026-11-26T09:00:00+07:00");
  expect(await to(otherProvince.id)).toMatchObject({ state: "received", takeUpBy: new Date("2026-12-07T10:00:00Z") });
  expect(await refusal(getDenunciation(chair.work(), vault, made.id))).toBe("denunciations/not-found");
  const { denunciation, acts } = await getDenunciation(otherChair.work(), vault, made.id);
  expect(acts.map(({ move }) => move)).toEqual(["denounce", "transfer"]);
  expect((await takeUpDenunciation(otherChair.work(), vault, denunciation)).state).toBe("taken-up");
  expect((await getDenunciation(made.by.work(), vault, made.id)).denunciation.hearingAgencyId).toBe(otherProvince.id);
});

test("withdrawn before the conclusion, and heard all the same where the head says why", async () => {
  const { vault, chair } = here;
  const made = await here.aDenunciation();
  const gone = await withdrawDenunciation(made.by.work(), vault, made);
  expect(gone.state).toBe("withdrawn");
  expect(await refusal(addToDenunciation(made.by.work(), vault, { ...gone, words: "Nữa.", papers: [] }))).toBe(
    "denunciations/move-not-allowed",
  );
  expect(await refusal(goOn(chair.work(), vault, { ...gone, words: " " }))).toBe("denunciations/words-missing");
  const on = await goOn(chair.work(), vault, { ...gone, words: "Có dấu hiệu vi phạm." });
  expect(on).toMatchObject({ state: "taken-up", concludeBy: new Date("2026-12-21T10:00:00Z") });
  const concluded = await concludeDenunciation(chair.work(), vault, { ...on, outcome: "wrong", words: "Không có." });
  expect(await refusal(withdrawDenunciation(made.by.work(), vault, concluded))).toBe("denunciations/move-not-allowed");
});

test("what is not denounced: words missing, too long or naming oneself, no address, an unknown agency, none above, too many or wrong papers", async () => {
  const { vault } = here;
  const by = await here.aDenouncer();
  const not = (parts: Parameters<HeadAbove["inputOf"]>[1]) => refusal(denounce(by.work(), vault, here.inputOf(by, parts)));
  expect(await not({ words: " " })).toBe("denunciations/words-missing");
  expect(await not({ words: "a".repeat(8_001) })).toBe("denunciations/words-too-long");
  expect(await not({ words: "Tôi là Đặng Thị Kín Đáo." })).toBe("denunciations/names-you");
  expect(await not({ words: `Gọi ${by.values.phone}` })).toBe("denunciations/names-you");
  expect(await not({ address: " " })).toBe("denunciations/address-missing");
  expect(await not({ whom: "a".repeat(201) })).toBe("denunciations/whom-too-long");
  expect(await not({ agencyId: newId() })).toBe("denunciations/agency-unknown");
  expect(await not({ agencyId: here.province.id })).toBe("denunciations/no-superior");
  expect(await not({ papers: Array.from({ length: 6 }, () => paper) })).toBe("denunciations/too-many-papers");
  expect(await not({ papers: [{ ...paper, bytes: Buffer.from("MZ") }] })).toBe("denunciations/paper-not-accepted");
  const made = await here.aDenunciation(by);
  const add = (words: string) => refusal(addToDenunciation(by.work(), vault, { ...made, words, papers: [] }));
  expect(await add("Tôi, DANG THI KIN DAO")).toBe("denunciations/names-you");
  const longer = await lengthenDenunciation(here.chair.work(), vault, { ...made, words: "Nhiều nơi.", complex: false });
  expect(longer).toMatchObject({ isWide: true, takeUpBy: new Date("2026-12-07T10:00:00Z") });
  expect(await add("Một")).toBe("denunciations/changed-meanwhile");
  expect(await refusal(takeUpDenunciation(here.chair.work(), vault, made))).toBe("denunciations/changed-meanwhile");
  const withdrawn = await withdrawDenunciation(by.work(), vault, longer);
  expect(await refusal(takeUpDenunciation(here.chair.work(), vault, withdrawn))).toBe("denunciations/move-not-allowed");
});

test("a term is reminded of once, its passing is told once, to the head above too", async () => {
  const made = await here.aDenunciation();
  const types = async () => (await listEventsOf(here.world.db.pool, made.id)).map(({ type }) => type.split(".")[1]);
  const watch = async (at: string) => {
    here.world.clock.set(at);
    for (let times = 0; times < 2; times += 1) await watchDenunciations(here.world.node());
  };
  await watch("2026-11-28T09:00:00+07:00");
  expect(await types()).toEqual(["received"]);
  await watch("2026-11-30T09:00:00+07:00");
  expect(await types()).toEqual(["received", "due-soon"]);
  await watch("2026-12-03T09:00:00+07:00");
  expect(await types()).toEqual(["received", "due-soon", "late"]);
});
