import type { Dossier, ProcessStep } from "@motlan/dossiers";
import { anOfficial } from "@motlan/kernel/testing";
import { expect, test } from "vitest";
import { type Offer, offersFor } from "./moves.ts";

const agencyId = "0199aaaa-0000-7000-8000-000000000001";
const process: ProcessStep[] = [
  { id: "take-in", does: "take-in", post: "one-stop-clerk" },
  { id: "examine", does: "examine", post: "civil-status-officer" },
  { id: "draft", does: "draft", post: "civil-status-officer" },
  { id: "record", does: "record", post: "civil-status-officer" },
  { id: "sign", does: "sign", post: "vice-chair" },
  { id: "return", does: "return", post: "one-stop-clerk" },
];
const CLERK = anOfficial({
  agencyId,
  post: "one-stop-clerk",
  permissions: ["dossiers.read", "dossiers.take-in", "dossiers.ask", "dossiers.refuse", "dossiers.return"],
});
const OFFICER = anOfficial({
  agencyId,
  post: "civil-status-officer",
  permissions: ["dossiers.read", "dossiers.examine", "dossiers.ask", "dossiers.propose", "dossiers.record", "dossiers.refuse"],
});
const leader = (post: string) => anOfficial({ agencyId, post, permissions: ["dossiers.read", "dossiers.sign", "dossiers.refuse"] });

function at(step: string, parts: Partial<Dossier> = {}, asked = false) {
  const times = { dueAt: new Date("2026-11-20T09:00:00Z"), pausedAt: undefined };
  const dossier = { status: "open" as const, step, process, marks: {}, agencyId, outcome: {}, ...times, ...parts };
  return { dossier, signedBy: ["chair", "vice-chair"], asked };
}

test.each<[string, Parameters<typeof offersFor>, Offer[]]>([
  ["the clerk at take-in", [CLERK, at("take-in")], ["complete", "ask", "transfer", "refuse"]],
  ["the clerk once more was asked for", [CLERK, at("take-in", {}, true)], ["complete", "ask-again", "transfer", "refuse"]],
  ["the clerk while the officer examines", [CLERK, at("examine")], []],
  ["the officer at the draft", [OFFICER, at("draft")], ["complete", "amend", "ask", "send-back", "transfer", "refuse", "stop"]],
  [
    "the officer once another registry refused",
    [OFFICER, at("record", { outcome: { records: {}, refusedAnswers: [{}] } })],
    ["complete", "send-back", "refuse", "stop"],
  ],
  [
    "the officer where the step consults and the procedure extends",
    [OFFICER, { ...at("examine", { process: process.map((step) => ({ ...step, consults: true })) }), extends: true }],
    ["complete", "amend", "ask", "consult", "transfer", "extend", "refuse", "stop"],
  ],
  ["the officer while another agency is asked", [OFFICER, at("examine", { status: "consulting" })], ["opinion", "stop"]],
  [
    "the officer, whose step stands beside the clerk's",
    [
      OFFICER,
      at("take-in", {
        marks: {
          branches: [
            { step: "take-in", stands: "open" },
            { step: "examine", stands: "open" },
          ],
        },
      }),
    ],
    ["complete", "amend", "ask", "transfer", "refuse", "stop"],
  ],
  [
    "the clerk where the table lets the step be stopped and nothing else",
    [CLERK, at("take-in", { process: [{ id: "take-in", does: "take-in", post: "one-stop-clerk", may: ["stop"] }] })],
    ["complete", "transfer", "stop"],
  ],
  [
    "the clerk to whom another agency passed it on",
    [CLERK, at("take-in", { marks: { passedOn: true } })],
    ["complete", "ask", "transfer-back", "refuse"],
  ],
  ["the officer while another registry is asked", [OFFICER, at("record", { status: "recording" })], []],
  ["the vice-chair, who holds the signing", [leader("vice-chair"), at("sign")], ["complete", "send-back", "refuse", "stop"]],
  ["the vice-chair once it is recorded", [leader("vice-chair"), at("sign", { outcome: { records: {} } })], ["complete", "refuse", "stop"]],
  ["the chair, who may sign too", [leader("chair"), at("sign")], ["complete"]],
  ["the clerk when the result lies ready", [CLERK, at("return", { status: "decided" })], ["hand-over"]],
  ["the clerk of another agency", [anOfficial({ post: CLERK.post, permissions: [...CLERK.permissions] }), at("take-in")], []],
  ["anyone once it is closed", [CLERK, { ...at("return", { status: "returned" }) }], []],
])("%s", (_who, [official, standing], offered) => {
  expect([...offersFor(official, standing)]).toEqual(offered);
});
