import { newId } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { anOfficial, refusal } from "@motlan/kernel/testing";
import { listMyAccesses } from "@motlan/registries";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readingRoom } from "../testing/reading-room.ts";
import { aVillage, type Inhabitant, type Village } from "../testing/village.ts";
import { listDeskDrafts } from "./list-desk-drafts.ts";
import { listMyDrafts } from "./list-my-drafts.ts";
import { type OpenDeskDraftInput, openDeskDraft } from "./open-desk-draft.ts";
import { saveDraft } from "./save-draft.ts";
import { takeDraft } from "./take-draft.ts";
import { viewForm } from "./view-form.ts";

let village: Village;
let person: Inhabitant;
beforeAll(async () => {
  village = await aVillage();
  person = await village.person({ fullName: "Lê Thị Mận" });
});
afterAll(() => village.db[Symbol.asyncDispose]());

const agencyId = newId();
const clerk = anOfficial({ agencyId, post: "one-stop-clerk", permissions: ["forms.write-at-desk", "registries.read"] });
const desk = (who = clerk): Work => village.db.work(who, village.clock);
const numberOf = ({ values }: Inhabitant) => String(values.personalNumber);
const asked = (parts: Partial<OpenDeskDraftInput> = {}): OpenDeskDraftInput => ({
  ...{ procedureCode: readingRoom.code, actingFor: "self", requestKey: newId(), applicant: { number: numberOf(person) } },
  ...parts,
});

describe("a draft of the desk", () => {
  test("is the person's by the registry, which keeps who looked and for which draft; it is prefilled and can be completed by the clerk", async () => {
    const draft = await openDeskDraft(desk(), asked());
    expect(draft).toMatchObject({
      personId: person.actor.personId,
      desk: { agencyId, officialId: clerk.officialId, channel: "counter", identifiedBy: "number" },
    });
    expect(draft.known.applicant?.record?.values.fullName).toBe("Lê Thị Mận");
    const entries = await village.db.asOwner<{ reader_kind: string; law: string }>(
      "select reader_kind, law from registries.access_entry where draft_id = $1",
      [draft.id],
    );
    expect(entries.length).toBeGreaterThan(0);
    expect(entries.every(({ reader_kind, law }) => reader_kind === "official" && law !== "")).toBe(true);
    await saveDraft(desk(), { draftId: draft.id, revision: draft.revision, answers: village.seat });
    expect(await takeDraft(desk(), { draftId: draft.id })).toMatchObject({ personId: person.actor.personId, desk: { channel: "counter" } });
  });

  test("is taken up again by whoever works at that desk, and the same request opens one", async () => {
    const other = await village.person();
    const input = asked({ applicant: { number: numberOf(other) } });
    const [first, second] = [await openDeskDraft(desk(), input), await openDeskDraft(desk(), input)];
    const colleague = anOfficial({ agencyId, permissions: ["forms.write-at-desk", "registries.read"] });
    const third = await openDeskDraft(desk(colleague), { ...input, requestKey: newId() });
    expect([second.id, third.id]).toEqual([first.id, first.id]);
    expect((await listDeskDrafts(desk())).map(({ id }) => id)).toContain(first.id);
  });

  test("stands beside the person's own, and neither sees the other", async () => {
    const other = await village.person();
    const own = await other.open();
    const ours = await openDeskDraft(desk(), asked({ applicant: { number: numberOf(other) } }));
    expect(ours.id).not.toBe(own.id);
    expect((await listMyDrafts(other.work())).map(({ id }) => id)).toEqual([own.id]);
    expect(await refusal(viewForm(other.work(), { draftId: ours.id }))).toBe("forms/not-found");
    expect(await refusal(viewForm(desk(), { draftId: own.id }))).toBe("forms/not-found");
  });

  test("says what the card says otherwise than the registry", async () => {
    const card = { fullName: "LE THI MAN", bornOn: "1991-05-01", sex: "female" };
    const draft = await openDeskDraft(desk(), asked({ actingFor: "child", applicant: { number: numberOf(person), card } }));
    expect(draft.desk).toMatchObject({ identifiedBy: "card", differs: ["dateOfBirth"] });
  });

  test("keeps who brought it and by which paper", async () => {
    const [whose, bearer] = [await village.person(), await village.person({ fullName: "Lê Văn Thay" })];
    const brought = { number: numberOf(bearer), mandate: "Giấy ủy quyền số 12, chứng thực ngày 01/11/2026" };
    const draft = await openDeskDraft(desk(), asked({ applicant: { number: numberOf(whose) }, bearer: brought }));
    expect(draft.personId).toBe(whose.actor.personId);
    expect(draft.desk?.bearer).toEqual({ personId: bearer.actor.personId, name: "Lê Văn Thay", mandate: brought.mandate });
  });

  test("keeps the envelope it came in", async () => {
    const whose = await village.person();
    const envelope = { operator: "Bưu điện", number: "EB123456789VN", receivedAt: new Date("2026-11-20T15:30:00+07:00") };
    const draft = await openDeskDraft(desk(), asked({ applicant: { number: numberOf(whose) }, envelope }));
    expect(draft.desk).toMatchObject({ channel: "post", envelope: { number: "EB123456789VN", receivedAt: "2026-11-20T08:30:00.000Z" } });
  });

  test("refused after somebody was looked up, the look stays in their list; refused before, there is none", async () => {
    const whose = await village.person();
    const looks = async () => (await listMyAccesses(whose.work())).length;
    const applicant = { number: numberOf(whose) };
    const unknown = { number: "001190999999", mandate: "Giấy ủy quyền" };
    expect(await refusal(openDeskDraft(desk(), asked({ applicant, bearer: { ...unknown, mandate: " " } })))).toBe("forms/mandate-missing");
    expect(await looks()).toBe(0);
    expect(await refusal(openDeskDraft(desk(), asked({ applicant, bearer: unknown })))).toBe("forms/person-unknown");
    expect(await looks()).toBe(1);
  });

  const envelope = { operator: "Bưu điện", number: "EB1", receivedAt: new Date("2026-11-20T15:30:00+07:00") };
  test.each<[string, () => Partial<OpenDeskDraftInput>]>([
    ["forms/person-unknown", () => ({ applicant: { number: "001190999999" } })],
    ["forms/unknown-acting-for", () => ({ actingFor: "neighbour" })],
    ["forms/mandate-missing", () => ({ bearer: { number: numberOf(person), mandate: " " } })],
    ["forms/bearer-is-applicant", () => ({ bearer: { number: numberOf(person), mandate: "Giấy ủy quyền" } })],
    ["forms/envelope-incomplete", () => ({ envelope: { ...envelope, number: " " } })],
    ["forms/envelope-day-wrong", () => ({ envelope: { ...envelope, receivedAt: new Date("2026-11-22T00:00:00+07:00") } })],
    ["forms/envelope-day-wrong", () => ({ envelope: { ...envelope, receivedAt: new Date("2026-01-22T00:00:00+07:00") } })],
  ])("is refused: %s", async (code, parts) => expect(await refusal(openDeskDraft(desk(), asked(parts())))).toBe(code));
});
