import type { MyPart } from "@motlan/dossiers";
import { renderToString } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { aDossier } from "../../desk/testing/a-dossier.ts";
import { Asked, PartCard, Parts } from "./parts.tsx";
import { comingOf, pastOf } from "./story.tsx";

const { dossier, ...file } = aDossier({});
const at = new Date("2026-11-20T03:00:00Z");
const title = { vi: "Đăng ký thường trú", en: "Permanent residence" };
const agency = { vi: "Công an phường Láng", en: "Police of Láng" };
const part = (said: Partial<MyPart>): MyPart => ({
  part: "residence",
  title,
  state: "open",
  attempt: 1,
  mayTryAgain: false,
  mayChoose: false,
  ...said,
});
const request = (...words: string[]): NonNullable<MyPart["request"]> => ({
  ...{ id: "r1", dossierId: dossier.id, askedAt: at, officialId: "o1" },
  faults: words.map((said, index) => ({ field: `f${index}`, words: said })),
});
const card = (said: Partial<MyPart>) => renderToString(<PartCard lang="vi" wholeId="w1" part={part(said)} result={undefined} />);

describe("a part on the page of the whole", () => {
  test("going on: where, its code, until when, and the way to it; nothing to press", () => {
    const html = card({ agency, dossier: { ...dossier, dueAt: at } });
    for (const said of [title.vi, agency.vi, dossier.code, "Đang giải quyết", "Hẹn xong:", `/ho-so/${dossier.id}`])
      expect(html).toContain(said);
    expect(html).not.toContain("<button");
  });

  test.each([
    ["later", "Chờ phần trước"],
    ["called-off", "Không làm nữa"],
    ["left-out", "Bạn không yêu cầu"],
  ] as const)("%s: said in words, with no way to a dossier that is not there", (state, words) => {
    const html = card({ state });
    expect(html).toContain(words);
    expect(html).not.toContain("href=");
  });

  test("refused: what to do is told, and the button names the part and the try", () => {
    const html = card({
      ...{ state: "refused", dossier, attempt: 2, mayTryAgain: true },
      told: { vi: "Bạn nộp lại riêng phần này được.", en: "Try it again." },
    });
    for (const said of ["Bạn nộp lại riêng phần này được.", 'name="phan" value="residence"', 'name="lan" value="2"'])
      expect(html).toContain(said);
    expect(html).not.toContain("Hẹn xong:");
  });
});

test("the choice of what follows names the part and the try, and stands only where it is asked", () => {
  const refused = { state: "refused", dossier, attempt: 2, mayTryAgain: true } as const;
  expect(card(refused)).not.toContain("/phan/chon");
  const html = card({ ...refused, mayChoose: true });
  for (const said of [
    "/ho-so/w1/phan/chon",
    'name="chon" value="go-on"',
    'name="chon" value="stop"',
    'name="lan" value="2"',
    "Làm tiếp các phần sau",
  ])
    expect(html).toContain(said);
});

describe("what waits for the applicant", () => {
  const asked = (...parts: MyPart[]) => renderToString(<Asked lang="vi" parts={parts} />);

  test("several agencies' faults and a draft are one list, each with its way", () => {
    const [first, second] = [
      { ...dossier, id: "d1" },
      { ...dossier, id: "d2" },
    ];
    const html = asked(
      part({ state: "waiting", dossier: first, request: request("Ảnh mờ", "Thiếu chữ ký chủ hộ") }),
      part({ part: "card", title: { vi: "Cấp thẻ bảo hiểm y tế", en: "Card" }, state: "confirming", dossier: second }),
    );
    expect(html.match(/role="(?:alert|status|note)"|class="notice /g)?.length).toBe(1);
    for (const said of ["Ảnh mờ", "Thiếu chữ ký chủ hộ", "/ho-so/d1/bo-sung", "Cấp thẻ bảo hiểm y tế", "Bản dự thảo chờ bạn xem"])
      expect(html).toContain(said);
    expect(html).toContain("/ho-so/d2/du-thao");
  });

  test("nothing asked: nothing said", () => {
    expect(asked(part({ dossier }), part({ state: "later" }))).toBe("");
  });

  test("words that would be markup stay words", () => {
    expect(asked(part({ state: "waiting", dossier, request: request("<b>x</b>") }))).toContain("&lt;b>x");
  });
});

test("the parts stand in the order of the declaration", () => {
  const visit = { lang: "vi" } as const;
  const parts = [part({ part: "a", title: { vi: "Một", en: "One" } }), part({ part: "b", title: { vi: "Hai", en: "Two" } })];
  const html = renderToString(<Parts visit={visit} wholeId="w1" parts={parts} files={[]} />);
  expect(html.indexOf("Một")).toBeLessThan(html.indexOf("Hai"));
});

test("the story of a part is what happened to it, then what is going on and to come", () => {
  const actor = { kind: "person" };
  const row = { ...{ id: 1n, at, move: "submit", to: "open", step: "take-in", note: {} }, from: null, actor };
  const whole = { ...file, dossier, history: [row] };
  expect(pastOf(whole, () => "Bạn", "vi").map(({ state }) => state)).toEqual(["done"]);
  expect(comingOf(whole, "vi").map(({ state }) => state)).toContain("now");
});
