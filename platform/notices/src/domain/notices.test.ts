import { newId } from "@motlan/kernel";
import { describe, expect, test } from "vitest";
import { isStale, MOST_ATTEMPTS, nextAttemptAt } from "./attempts.ts";
import { DESK_KINDS } from "./desk-kinds.ts";
import { deskNewsOf, whomToTell } from "./desk-news.ts";
import { kindOfNews, linkOfNews } from "./kind-of-news.ts";
import { isKind, KINDS, sayNotice, sayShort } from "./kinds.ts";

test.each([
  ["dossiers.submitted", { status: "open" }, [], "submitted"],
  ["dossiers.submitted", { status: "awaiting-payment" }, [], "to-pay"],
  ["payments.paid", {}, [], "paid"],
  ["payments.expired", {}, [], "payment-expired"],
  ["payments.refund-sent", {}, [], "refund-sent"],
  ["dossiers.asked", {}, [], "asked"],
  ["dossiers.draft-sent", {}, [], "draft-sent"],
  ["dossiers.decided", {}, ["dossiers.decided"], "result-waits"],
  ["dossiers.decided", {}, ["dossiers.decided", "dossiers.returned"], undefined],
  ["dossiers.returned", {}, ["dossiers.decided", "dossiers.returned"], "result-online"],
  ["dossiers.returned", {}, ["dossiers.returned"], "result-handed-over"],
  ["dossiers.refused", {}, [], "refused"],
  ["dossiers.stopped", {}, [], "stopped"],
  ["dossiers.late", {}, [], "extended"],
  ["dossiers.warned", { line: "warn-holder" }, [], undefined],
  ["complaints.received", {}, [], "complaint-received"],
  ["complaints.moved", { move: "take-up" }, [], "complaint-taken-up"],
  ["complaints.moved", { move: "ask" }, [], "complaint-asked"],
  ["complaints.moved", { move: "decline" }, [], "complaint-declined"],
  ["complaints.moved", { move: "lengthen" }, [], "complaint-lengthened"],
  ["complaints.moved", { move: "answer" }, [], undefined],
  ["complaints.decided", {}, [], "complaint-decided"],
  ["voice.solved", {}, [], "unsolved-answered"],
  ["dossiers.extended", {}, [], "extended"],
  ["dossiers.consulted", {}, [], undefined],
  ["dossiers.withdrawn", {}, [], "withdrawn"],
  ["dossiers.moved", {}, [], undefined],
  ["dossiers.doubted", {}, [], undefined],
] as const)("%s %o with %j is %s", (type, data, together, kind) => {
  expect(kindOfNews({ type, data, together })).toBe(kind);
});

const COMING_UP: readonly string[] = ["coming-up", "will-act", "was-done", "left-to-you", "was-undone"];
/** Of what is about no dossier, none is named. */
const isOfNoDossier = (kind: string) =>
  COMING_UP.includes(kind) || /^(correction|denunciation|records|read-question|consent|breach)-/.test(kind);

describe.each(Object.keys(KINDS).filter(isKind))("%s", (kind) => {
  test("names the dossier in both languages and leaves no blank", () => {
    const { title, body } = sayNotice(kind, "H26.1-261121-0001");
    // What is coming up has no dossier yet: its sign goes into the short message alone.
    for (const sentence of isOfNoDossier(kind) ? [] : [body.vi, body.en]) expect(sentence).toContain("H26.1-261121-0001");
    for (const sentence of [title.vi, title.en, body.vi, body.en]) expect(sentence).not.toMatch(/[{}]/);
  });

  test("an SMS says what happened and the code, nothing of the matter, and fits three parts", () => {
    for (const language of ["vi", "en"] as const) {
      const sms = sayShort(kind, "H26.1-261121-0001", language);
      expect(sms).toMatch(/^Một Lần: [^{}:]+, (mã|code) H26\.1-261121-0001\. (Vào cổng để xem|See the portal)\.$/);
      // A part in Vietnamese holds 67 signs (UCS-2).
      expect(sms.length).toBeLessThanOrEqual(3 * 67);
      // What stays at the desk is never sent.
      expect(KINDS[kind].isSent ? sms : "").not.toMatch(/khiếu nại|tố cáo|complain|denounc|\d{9,}|@/i);
    }
  });
});

test("what officials are told stays at the desk", () => {
  expect(Object.values(DESK_KINDS).filter(({ isSent }) => isSent)).toEqual([]);
});

test.each([
  ["dossiers.warned", { line: "warn-holder" }, "late-soon", "/ban-lam-viec/D"],
  ["dossiers.warned", { line: "late-again" }, "late-again", "/ban-lam-viec/D"],
  ["work.told", {}, "step-late", "/ban-lam-viec/D"],
  ["dossiers.second-request-made", {}, "second-request", "/ban-lam-viec/bo-sung-lan-hai"],
  ["dossiers.asked-again", {}, "second-request-sent", "/ban-lam-viec/D"],
  ["dossiers.second-request-denied", {}, "second-request-denied", "/ban-lam-viec/D"],
  ["complaints.received", {}, "complaint-new", "/ban-lam-viec/khieu-nai/S"],
  ["complaints.moved", { move: "answer" }, "complaint-answered", "/ban-lam-viec/khieu-nai/S"],
  ["complaints.moved", { move: "withdraw" }, "complaint-withdrawn", "/ban-lam-viec/khieu-nai/S"],
  ["complaints.moved", { move: "take-up" }, undefined, undefined],
  ["complaints.due-soon", {}, "complaint-due", "/ban-lam-viec/khieu-nai/S"],
  ["complaints.late", {}, "complaint-late", "/ban-lam-viec/khieu-nai/S"],
  ["voice.unsolved", {}, "unsolved-new", "/ban-lam-viec/chua-xong"],
  ["voice.unsolved-late", {}, "unsolved-late", "/ban-lam-viec/chua-xong"],
  ["dossiers.refused", {}, undefined, undefined],
])("officials: %s %o is %s", (type, data, kind, link) => {
  expect(deskNewsOf({ type, subject: "S", data, agencyId: undefined }, "D")).toEqual(kind && { kind, link });
});

test("whom an event tells: its own agency's by id, others with theirs; anything else is nobody", () => {
  const [here, there, one, two] = [newId(), newId(), newId(), newId()];
  const tell = [one, { personId: two, agencyId: there }, { personId: two }, "x", null, [one]];
  expect(whomToTell({ data: { tell }, agencyId: here })).toEqual([
    { personId: one, agencyId: here },
    { personId: two, agencyId: there },
  ]);
  expect(whomToTell({ data: {}, agencyId: here })).toEqual([]);
});

test("news of a complaint leads to it, other news to the dossier", () => {
  expect(linkOfNews({ type: "complaints.decided" }, "D")).toBe("/ho-so/D/khieu-nai");
  expect(linkOfNews({ type: "voice.solved" }, "D")).toBe("/ho-so/D");
});

test("attempts grow apart and end", () => {
  const now = new Date("2026-11-21T09:00:00+07:00");
  const minutes = Array.from(
    { length: MOST_ATTEMPTS - 1 },
    (_, done) => ((nextAttemptAt(now, done + 1)?.getTime() ?? 0) - now.getTime()) / 60_000,
  );
  expect(minutes).toEqual([1, 2, 4, 8, 16, 32, 64]);
  expect(nextAttemptAt(now, MOST_ATTEMPTS)).toBeUndefined();
  expect(isStale(new Date("2026-11-19T09:00:00+07:00"), now)).toBe(false);
  expect(isStale(new Date("2026-11-19T08:59:59+07:00"), now)).toBe(true);
});
