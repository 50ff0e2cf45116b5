import { storeFile } from "@motlan/documents";
import type { JsonObject } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { refusal } from "@motlan/kernel/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aBoard, aStallAt, aWorld, type Board, MEASURED, marketStall } from "../testing/index.ts";
import { amendAnswers } from "./amend-answers.ts";
import { askForMore } from "./ask-for-more.ts";
import { completeStep } from "./complete-step.ts";
import { supplementDossier } from "./supplement-dossier.ts";

const t = (vi: string, en: string) => ({ vi, en });
const optional = { required: "false" } as const;
const photo = { name: "photo", kind: "file", label: t("Ảnh", "Photograph"), ...optional } as const;
const helpers = {
  name: "helpers",
  kind: "group",
  label: t("Người phụ bán", "Helpers"),
  group: { title: t("Người", "Helper"), least: 0, most: 3, items: [{ name: "fullName", kind: "name", label: t("Họ tên", "Name") }, photo] },
} as const;
/** A stall with pictures in a list, helpers with a picture each, and a partner who signs; the official takes pictures too. */
const stall = {
  ...marketStall,
  pages: [
    ...marketStall.pages,
    {
      id: "more",
      title: t("Thêm", "More"),
      fields: [
        { ...photo, name: "stall.photos", max: 3 },
        helpers,
        { name: "partner.number", kind: "personal-number", label: t("Số định danh", "Number"), ...optional },
        {
          ...{ name: "partner.signature", kind: "signatures", label: t("Chữ ký", "Signature"), ...optional },
          signers: [{ role: t("Người góp vốn", "Partner"), number: "partner.number" }],
        },
      ],
    },
  ],
  steps: marketStall.steps.map((step) =>
    step.id === "site" && "fields" in step ? { ...step, fields: [...step.fields, { ...photo, name: "site.photos", max: 2 }] } : step,
  ),
} as typeof marketStall;

const world = await aWorld({ procedures: [stall] });
let board: Board;
beforeAll(async () => {
  board = await aBoard(world);
});
afterAll(() => world[Symbol.asyncDispose]());

const PNG = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");
const upload = (work: Work, id: string, kind = "dossier") =>
  storeFile(work, { bytes: PNG, name: "anh.png", declaredType: "image/png", owner: { kind, id } });
/** What a sender would like to be believed. */
const forged = ({ id }: { readonly id: string }) => ({
  ...{ id, fileId: id, name: "chung-thuc.pdf", sha256: "f".repeat(64), size: 1, mediaType: "application/pdf", verified: true },
});
const asIs = ({ id, sha256 }: { readonly id: string; readonly sha256: string }) => ({
  ...{ id, fileId: id, name: "anh.png", sha256, size: PNG.length, mediaType: "image/png", verified: false },
});

async function anAsked() {
  const dossier = await aStallAt(world, board, "look");
  const { id: dossierId, by } = dossier;
  const { revision } = await world.now(dossierId);
  await askForMore(board.safety.work(), { dossierId, revision, faults: [{ words: "Gửi ảnh" }] });
  return { dossierId, by };
}

describe("a supplement", () => {
  test("takes files of a list and of an entry as the documents room holds them, whatever the sender says of them", async () => {
    const { dossierId, by } = await anAsked();
    const [one, two, three] = [
      await upload(by.work(), dossierId),
      await upload(by.work(), dossierId),
      await upload(by.work(), dossierId),
    ] as const;
    const answers = { "stall.photos": [forged(one), forged(two)], helpers: [{ fullName: "Lê Lan", photo: forged(three) }] };
    const moved = await supplementDossier(by.work(), { dossierId, answers });
    expect(moved.answers).toMatchObject({
      stall: { photos: [asIs(one), asIs(two)] },
      helpers: [{ fullName: "Lê Lan", photo: asIs(three) }],
    });
  });

  test("what stood there before stays as it was taken in", async () => {
    const { dossierId, by } = await anAsked();
    const file = await upload(by.work(), dossierId);
    await supplementDossier(by.work(), { dossierId, answers: { "stall.photos": [{ fileId: file.id }] } });
    await completeStep(board.safety.work(), { dossierId, revision: (await world.now(dossierId)).revision });
    const { revision } = await world.now(dossierId);
    const act = { dossierId, revision, words: "Sửa theo lời người nộp", answers: { "stall.photos": [forged(file)] } };
    expect((await amendAnswers(board.site.work(), act)).answers).toMatchObject({ stall: { photos: [asIs(file)] } });
  });

  test.each([
    ["in a list", (file: JsonObject) => ({ "stall.photos": [file] })],
    ["in an entry", (file: JsonObject) => ({ helpers: [{ fullName: "Lê Lan", photo: file }] })],
  ])("%s takes nobody else's file, nor one's own that is stored for something else", async (_, at) => {
    const { dossierId, by } = await anAsked();
    const draft = await upload(by.work(), "0190a000-0000-7000-8000-00000000d0d0", "draft");
    const officials = await upload(board.safety.work(), dossierId);
    const strangers = await upload((await world.aCitizen()).work(), dossierId);
    for (const { id } of [draft, officials, strangers, { id: "not-an-id" }])
      expect(await refusal(supplementDossier(by.work(), { dossierId, answers: at({ fileId: id }) }))).toBe("dossiers/file-not-yours");
  });

  test("brings nobody's signature along", async () => {
    const { dossierId, by } = await anAsked();
    const signature = {
      number: "001190000001",
      name: "Ai Đó",
      role: t("Người góp vốn", "Partner"),
      signedAt: "2026-11-20",
      lang: "vi",
      seal: "f",
    };
    const moved = await supplementDossier(by.work(), { dossierId, answers: { "partner.signature": [signature], helpers: [] } });
    expect(moved.answers.partner).toBeUndefined();
  });
});

test("an official's files in a list are the documents room's as well", async () => {
  const { id: dossierId, revision } = await aStallAt(world, board, "look");
  const file = await upload(board.site.work(), dossierId);
  const act = (fileId: string) => ({ dossierId, revision, fields: { ...MEASURED, "site.photos": [{ ...forged(file), fileId }] } });
  const other = await upload(board.site.work(), "0190a000-0000-7000-8000-00000000d0d0");
  expect(await refusal(completeStep(board.site.work(), act(other.id)))).toBe("dossiers/file-not-yours");
  expect((await completeStep(board.site.work(), act(file.id))).filled).toMatchObject({ site: { site: { photos: [asIs(file)] } } });
});
