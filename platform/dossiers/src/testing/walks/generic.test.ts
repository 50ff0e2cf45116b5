import { type Card, genericVersion } from "@motlan/catalogue";
import { cardOf } from "@motlan/catalogue/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openWalks, type Walks } from "./walks.ts";

/** Procedures nobody has declared: a commune's, a provincial department's, a ministry's for organisations alone. */
const CARDS: readonly Card[] = ["1.000893", "1.002238", "1.000494"].map(cardOf);
const versions = CARDS.map((card) => genericVersion(card, "chung"));

let walks: Walks;
beforeAll(async () => {
  walks = await openWalks({ versions });
});
afterAll(() => walks[Symbol.asyncDispose]());

test("they are of three levels", () => {
  expect(versions.map(({ competence }) => competence.level)).toEqual(["commune", "province", "ministry"]);
});

test.each(versions.map((version) => [version.code, version] as const))(
  "%s is applied for, decided in words and answered by a letter",
  async (code, version) => {
    const organisation = {
      "organisation.name": "Công ty Thử",
      "organisation.taxCode": "0100109106",
      "organisation.office": { communeId: walks.ground.communeId, line: "1 phố Láng" },
      "organisation.position": "Giám đốc",
    };
    const alone = version.applicant.actingFor.every(({ value }) => value === "organisation");
    const { dossier, result, fee } = await walks.walk(code, {
      answers: { "request.text": "Đề nghị xem xét hồ sơ của tôi.", ...(alone ? organisation : {}) },
      officialFields: { "answer.text": "Đồng ý với đề nghị; thực hiện từ ngày 01/12/2026." },
    });
    expect([dossier.status, fee]).toEqual(["returned", 0n]);
    for (const words of ["VĂN BẢN TRẢ LỜI", "Trần Thị Bình", "Đồng ý với đề nghị; thực hiện từ ngày 01/12/2026."])
      expect(result.text).toContain(words);
  },
);
