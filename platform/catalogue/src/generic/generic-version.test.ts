import { describe, expect, test } from "vitest";
import { examineDocument } from "../domain/check/examine-document.ts";
import { compileRules } from "../domain/compile.ts";
import { catalogueFacts } from "../facts/read-cards.ts";
import { authorityOf } from "./authority-of.ts";
import { genericVersion } from "./generic-version.ts";

const cards = catalogueFacts().cards();
const cardOf = (code: string) => {
  const card = cards.find((one) => one.code === code);
  if (!card) throw new Error(code);
  return card;
};
/** Both cores busy with other tests, all cards take some ten seconds; a form is made in a millisecond or two. */
const PATIENCE_MS = 60_000;

test(
  "each of the 5,670 cards makes a declaration that is sound and compiles",
  () => {
    expect(cards.length).toBe(5670);
    const faults = cards.flatMap((card) => {
      const version = genericVersion(card, "chung");
      const found = examineDocument(version).map(({ place, en }) => `${card.code} ${place}: ${en}`);
      return [...found, ...compileRules(version).bad.map(({ place }) => `${card.code} ${place}`)];
    });
    expect(faults).toEqual([]);
  },
  PATIENCE_MS,
);

test("the papers and deadlines of a card that was read in full stand in it; a paper is never demanded that may not be needed", () => {
  const version = genericVersion(cardOf("2.000635"), "chung");
  const names = version.papers.map(({ title }) => title.vi);
  for (const { name } of cardOf("2.000635").details?.papers ?? []) expect(names).toContain(name);
  expect(version.pages.flatMap(({ fields }) => fields).filter(({ kind, required }) => kind === "file" && required !== "false")).toEqual([]);
});

describe("what is not known is said", () => {
  test("a deadline without a unit, a fee, the article of a refusal", () => {
    const version = genericVersion(cardOf("1.000005"), "chung");
    expect(version.channels[0]?.note?.vi).toBe(
      "Danh mục ghi: 1 (không ghi đơn vị); đây là mốc nhắc việc của hệ thống, chưa phải thời hạn theo luật.",
    );
    expect(version.fees).toMatchObject([{ amount: "null", unit: { vi: "Cơ quan giải quyết thông báo; ở đây chưa thu" } }]);
    expect(version.refusals[0]?.law.note?.vi).toBe("Điều, khoản do cơ quan ghi trong văn bản trả lời");
  });
});

describe("who handles it", () => {
  const rows: readonly (readonly [readonly string[], string, string])[] = [
    [["Ủy ban nhân dân cấp xã"], "commune", "general"],
    [["Công an cấp Xã"], "commune", "residence"],
    [["Công an cấp Tỉnh"], "province", "criminal-record"],
    [["Sở Y tế"], "province", "health-practice"],
    [["Sở Khoa học và Công nghệ"], "province", "general"],
    [["Ủy ban nhân dân cấp tỉnh"], "province", "general"],
    [["Cục Hàng không Việt Nam"], "ministry", "general"],
    [[], "ministry", "general"],
  ];
  test.each(rows)("%j", (executing, level, matter) => {
    expect(authorityOf({ executing, agency: "Bộ Y tế", kind: "standard" })).toMatchObject({ level, matter });
  });

  test("a province's own procedure is the province's", () => {
    expect(authorityOf({ executing: [], agency: "UBND tỉnh Lai Châu", kind: "provincial" })).toMatchObject({ level: "province" });
  });
});
