import type { ProcedureVersion } from "@motlan/catalogue";
import { examplePack } from "@motlan/pack-example";
import { afterAll, describe, expect, test } from "vitest";
import { honour, honourBook } from "../honour-book.ts";
import { marketStall } from "../market-stall.ts";
import { openWalks } from "./walks.ts";

const provincial: ProcedureVersion = {
  ...honour,
  code: "x.honour-province",
  competence: { ...honour.competence, level: "province", matter: "honours" },
  steps: honour.steps.map((step) => ({
    ...step,
    post: { "civil-status-officer": "specialist", "vice-chair": "director" }[step.post] ?? step.post,
  })),
  result: { ...honour.result, signedBy: ["director"] },
};
const witnessed: ProcedureVersion = {
  ...honour,
  code: "x.honour-witnessed",
  pages: honour.pages.map((page) => ({
    ...page,
    fields: [
      ...page.fields,
      { name: "entry.witness", kind: "personal-number", label: { vi: "Số định danh người làm chứng", en: "The witness's number" } },
      {
        name: "entry.witnessed",
        kind: "signatures",
        label: { vi: "Chữ ký người làm chứng", en: "The witness's signature" },
        signers: [{ role: { vi: "Người làm chứng", en: "The witness" }, number: "entry.witness" }],
      },
    ],
  })),
};
const walks = await openWalks({
  versions: [...examplePack.procedures, honour, provincial, witnessed, marketStall],
  registries: [...examplePack.registries, honourBook],
});
afterAll(() => walks[Symbol.asyncDispose]());

describe("procedures walked on one ground", () => {
  test("a library card, paid and decided by the node", async () => {
    const { dossier, fee, order, result } = await walks.walk("x.library-card", { answers: { "card.size": "large" } });
    expect(dossier).toMatchObject({ status: "returned", decidedBy: "node" });
    expect([fee, order?.state]).toEqual([12000n, "paid"]);
    expect(result.text).toContain("TRẦN THỊ BÌNH");
  });

  test("an entry in the book of honour: a draft confirmed, a number from another owner, a signature, handed over at the counter", async () => {
    const answers = { "entry.name": "Lê Văn Cường", "entry.years": "30" };
    const { dossier, result, history } = await walks.walk("x.honour", {
      answers,
      replies: { badge: { badge: "77" } },
      delivery: "counter",
    });
    expect(dossier).toMatchObject({ status: "returned", decidedBy: "official" });
    expect(result.text).toContain("77");
    expect(history.map(({ move }) => move)).toContain("confirm");
    expect(dossier.answers).toMatchObject({ entry: { photo: { name: "giay-to.pdf" } } });
  });

  test("a department of the province, with posts of its own", async () => {
    const answers = { "entry.name": "Lê Văn Cường", "entry.years": "30" };
    const { dossier, agency } = await walks.walk("x.honour-province", { answers });
    expect([dossier.status, dossier.agencyId, agency.level]).toEqual(["returned", agency.id, "province"]);
  });

  test("steps side by side, an opinion asked for, what officials fill in: said or invented", async () => {
    const answers = { "stall.sells": "cloth" };
    const said = await walks.walk("x.market-stall", { answers, officialFields: { "site.area": "25" } });
    expect(said.dossier).toMatchObject({ status: "returned", filled: { site: { site: { area: 25, metOn: "2026-11-20" } } } });
    expect(said.result.text).toContain("25 m²");
    expect(said.history.map(({ step }) => step)).toContain("head");
    const invented = await walks.walk("x.market-stall", { answers });
    expect(invented.history.map(({ step }) => step)).not.toContain("head");
  });

  test("another party signs before it is submitted", async () => {
    const witness = await walks.aCitizen({ fullName: "Hoàng Văn Sơn", sex: "male", dateOfBirth: "1980-02-03" });
    const number = String(witness.values.personalNumber);
    const answers = { "entry.name": "Lê Văn Cường", "entry.years": "30", "entry.witness": number };
    const { dossier } = await walks.walk("x.honour-witnessed", { answers });
    expect(dossier).toMatchObject({ status: "returned", answers: { entry: { witnessed: [{ number, name: "Hoàng Văn Sơn" }] } } });
  });

  test("what is refused says so, naming each fault", async () => {
    await expect(walks.walk("x.honour", { answers: { "entry.name": "Lê Văn Cường" } })).rejects.toMatchObject({ code: "forms/incomplete" });
  });
});
