import { newId } from "@motlan/kernel";
import { refusal } from "@motlan/kernel/testing";
import { listMyAccesses } from "@motlan/registries";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sharedSeat } from "../testing/shared-seat.ts";
import { aVillage, type Inhabitant, type Village } from "../testing/village.ts";
import { askSignatures } from "./ask-signatures.ts";
import { getSigning } from "./get-signing.ts";
import { listToSign } from "./list-to-sign.ts";
import { markDraftTaken } from "./mark-draft-taken.ts";
import { openDraft } from "./open-draft.ts";
import { saveDraft } from "./save-draft.ts";
import { declineApplication, signApplication } from "./sign-application.ts";
import { takeDraft } from "./take-draft.ts";
import { viewForm } from "./view-form.ts";
import { viewSigners } from "./view-signers.ts";

let village: Village;
let applicant: Inhabitant;
let other: Inhabitant;
beforeAll(async () => {
  village = await aVillage();
  await village.publish(sharedSeat);
});
afterAll(() => village.db[Symbol.asyncDispose]());

/** A table for two, filled in but for the other's signature. */
async function filledIn(): Promise<string> {
  applicant = await village.person();
  other = await village.person({ fullName: "Lê Văn Cùng" });
  const draft = await openDraft(applicant.work(), { procedureCode: sharedSeat.code, actingFor: "self", requestKey: newId() });
  const answers = { "table.hours": "10", "other.number": String(other.values.personalNumber) };
  await saveDraft(applicant.work(), { draftId: draft.id, revision: draft.revision, answers });
  return draft.id;
}

async function change(draftId: string, answers: Record<string, string>): Promise<void> {
  const { draft } = await viewForm(applicant.work(), { draftId });
  await saveDraft(applicant.work(), { draftId, revision: draft.revision, answers });
}

async function theirs(): Promise<{ readonly signingId: string; readonly seal: string }> {
  const [found] = await listToSign(other.work());
  return { signingId: found?.id ?? "", seal: found?.seal ?? "" };
}

test("nothing is submitted before the other party signed exactly what stands", async () => {
  const draftId = await filledIn();
  expect((await viewForm(applicant.work(), { draftId })).faults).toMatchObject([
    { path: "other.signature", vi: expect.stringContaining("Còn thiếu chữ ký") },
  ]);
  expect(await refusal(takeDraft(applicant.work(), { draftId }))).toBe("forms/incomplete");

  expect(await askSignatures(applicant.work(), { draftId, language: "vi" })).toHaveLength(1);
  expect(await askSignatures(applicant.work(), { draftId, language: "vi" }), "said twice, asked once").toHaveLength(1);
  const [asked] = await listToSign(other.work());
  expect(asked).toMatchObject({ applicant: "Trần Thị Bình", title: { vi: "Đăng ký bàn hai người" }, role: { vi: "Người ngồi cùng" } });
  expect(asked?.lines.map(({ label, value }) => [label, value])).toEqual([
    ["Số giờ một tuần", "10"],
    ["Số định danh của người ngồi cùng", other.values.personalNumber],
  ]);

  const signing = await theirs();
  await signApplication(other.work(), signing);
  await signApplication(other.work(), signing);
  expect(await listToSign(other.work())).toEqual([]);
  expect(await viewSigners(applicant.work(), { draftId })).toMatchObject([
    { stands: true, signature: { name: "Lê Văn Cùng", seal: signing.seal } },
  ]);
  const taken = await takeDraft(applicant.work(), { draftId });
  expect(taken.answers.other).toMatchObject({ signature: [{ name: "Lê Văn Cùng", seal: signing.seal }] });
});

test("an answer changed after the signature asks for it again; the first signature counts for nothing", async () => {
  const draftId = await filledIn();
  await askSignatures(applicant.work(), { draftId, language: "vi" });
  await signApplication(other.work(), await theirs());
  await change(draftId, { "table.hours": "20" });
  expect((await viewForm(applicant.work(), { draftId })).faults).toMatchObject([{ vi: expect.stringContaining("thay đổi sau khi") }]);
  await askSignatures(applicant.work(), { draftId, language: "vi" });
  await signApplication(other.work(), await theirs());
  expect((await viewForm(applicant.work(), { draftId })).complete).toBe(true);
});

test("what changes while the other reads it is not signed", async () => {
  const draftId = await filledIn();
  await askSignatures(applicant.work(), { draftId, language: "vi" });
  const signing = await theirs();
  await change(draftId, { "table.hours": "30" });
  expect(await refusal(signApplication(other.work(), signing))).toBe("forms/changed-since-seen");
  expect(await refusal(signApplication(other.work(), { ...signing, seal: "0".repeat(64) }))).toBe("forms/changed-since-seen");
  expect(await viewSigners(applicant.work(), { draftId })).toMatchObject([{ stands: false }]);
});

test("the other may decline, with a reason the applicant reads, and may be asked again", async () => {
  const draftId = await filledIn();
  await askSignatures(applicant.work(), { draftId, language: "vi" });
  const { signingId } = await theirs();
  await declineApplication(other.work(), { signingId, reason: "Giờ này tôi bận" });
  expect(await viewSigners(applicant.work(), { draftId })).toMatchObject([{ asked: { reason: "Giờ này tôi bận" } }]);
  expect(await listToSign(other.work())).toEqual([]);
  await askSignatures(applicant.work(), { draftId, language: "vi" });
  expect(await listToSign(other.work())).toHaveLength(1);
});

test("two windows: what was signed is not declined any more, what was declined may be signed after all", async () => {
  const draftId = await filledIn();
  await askSignatures(applicant.work(), { draftId, language: "vi" });
  const signing = await theirs();
  await declineApplication(other.work(), { signingId: signing.signingId, reason: "Chưa đọc kỹ" });
  await signApplication(other.work(), signing);
  const [signed] = await viewSigners(applicant.work(), { draftId });
  expect([signed?.stands, signed?.asked?.declinedAt, signed?.asked?.reason]).toEqual([true, undefined, undefined]);
  expect(await refusal(declineApplication(other.work(), { signingId: signing.signingId, reason: "" }))).toBe("forms/signed-already");
  expect(await viewSigners(applicant.work(), { draftId })).toMatchObject([{ stands: true }]);
});

test("whoever was asked by mistake sees nothing more once somebody else is asked", async () => {
  const draftId = await filledIn();
  await askSignatures(applicant.work(), { draftId, language: "vi" });
  const { signingId } = await theirs();
  const right = await village.person({ fullName: "Phạm Thị Đúng" });
  await change(draftId, { "other.number": String(right.values.personalNumber) });
  expect(await askSignatures(applicant.work(), { draftId, language: "vi" })).toHaveLength(1);
  expect(await listToSign(other.work())).toEqual([]);
  expect(await refusal(getSigning(other.work(), signingId))).toBe("forms/signing-not-found");
  expect(await listToSign(right.work())).toHaveLength(1);
});

test("a signature of somebody no longer named does not go along with the application", async () => {
  const draftId = await filledIn();
  await askSignatures(applicant.work(), { draftId, language: "vi" });
  await signApplication(other.work(), await theirs());
  const right = await village.person({ fullName: "Phạm Thị Đúng" });
  await change(draftId, { "other.number": String(right.values.personalNumber) });
  await askSignatures(applicant.work(), { draftId, language: "vi" });
  const [asked] = await listToSign(right.work());
  await signApplication(right.work(), { signingId: asked?.id ?? "", seal: asked?.seal ?? "" });
  const { answers } = await takeDraft(applicant.work(), { draftId });
  expect(answers.other).toMatchObject({ signature: [{ name: "Phạm Thị Đúng" }] });
});

test("once the application is handed in nobody is asked to sign it any more", async () => {
  const draftId = await filledIn();
  await askSignatures(applicant.work(), { draftId, language: "vi" });
  await signApplication(other.work(), await theirs());
  await change(draftId, { "table.hours": "12" });
  await askSignatures(applicant.work(), { draftId, language: "vi" });
  expect(await listToSign(other.work())).toHaveLength(1);
  await markDraftTaken(applicant.work(), { draft: { draftId, typedThoughHeld: 0, heldByState: 0 }, dossierId: newId() });
  expect(await listToSign(other.work())).toEqual([]);
});

test("nobody is asked who is unknown, or the applicant, or before the rest is answered", async () => {
  const draftId = await filledIn();
  await change(draftId, { "other.number": "001190999999" });
  expect(await refusal(askSignatures(applicant.work(), { draftId, language: "vi" }))).toBe("forms/signer-unknown");
  await change(draftId, { "other.number": String(applicant.values.personalNumber) });
  expect(await refusal(askSignatures(applicant.work(), { draftId, language: "vi" }))).toBe("forms/signer-is-applicant");
  await change(draftId, { "other.number": String(other.values.personalNumber), "table.hours": "" });
  expect(await refusal(askSignatures(applicant.work(), { draftId, language: "vi" }))).toBe("forms/incomplete");
});

test("who was looked up for a signature reads it in their list though the act was refused; said twice they are looked up twice", async () => {
  const draftId = await filledIn();
  await change(draftId, { "other.number": String(applicant.values.personalNumber) });
  const looks = async () =>
    (await listMyAccesses(applicant.work())).filter(({ purpose, who }) => purpose === "identify" && who.kind === "system").length;
  const before = await looks();
  expect(await refusal(askSignatures(applicant.work(), { draftId, language: "vi" }))).toBe("forms/signer-is-applicant");
  expect(await looks()).toBe(before + 1);
  expect(await refusal(askSignatures(applicant.work(), { draftId, language: "vi" }))).toBe("forms/signer-is-applicant");
  expect(await looks()).toBe(before + 2);
  await change(draftId, { "table.hours": "" });
  expect(await refusal(askSignatures(applicant.work(), { draftId, language: "vi" }))).toBe("forms/incomplete");
  expect(await looks()).toBe(before + 2);
});

test("a signature cannot be typed in", async () => {
  const draftId = await filledIn();
  const { draft } = await viewForm(applicant.work(), { draftId });
  const forged = [
    { number: String(other.values.personalNumber), name: "x", role: { vi: "x", en: "x" }, signedAt: "", lang: "vi", seal: "0" },
  ];
  await saveDraft(applicant.work(), { draftId, revision: draft.revision, answers: { "other.signature": forged } });
  expect(await viewSigners(applicant.work(), { draftId })).toMatchObject([{ stands: false }]);
  expect((await viewForm(applicant.work(), { draftId })).draft.answers).not.toHaveProperty(["other.signature"]);
});

test("nobody else signs, declines or reads it", async () => {
  const draftId = await filledIn();
  await askSignatures(applicant.work(), { draftId, language: "vi" });
  const { signingId, seal } = await theirs();
  const third = await village.person();
  for (const who of [third, applicant]) {
    expect(await refusal(getSigning(who.work(), signingId))).toBe("forms/signing-not-found");
    expect(await refusal(signApplication(who.work(), { signingId, seal }))).toBe("forms/signing-not-found");
    expect(await refusal(declineApplication(who.work(), { signingId, reason: "" }))).toBe("forms/signing-not-found");
  }
  expect(await getSigning(other.work(), signingId)).toMatchObject({ id: signingId });
});
