import { publishProcedure } from "@motlan/catalogue";
import { aSoundVersion, loadCatalogue } from "@motlan/catalogue/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aWebWorld, type WebWorld, words } from "../../testing/a-browser.ts";

const t = (vi: string, en: string) => ({ vi, en });
const law = { act: "Luật thử", article: "Điều 2" };
const first = aSoundVersion({ code: "x.paged", effective: { from: "2025-01-01" } });
const second = aSoundVersion({
  code: "x.paged",
  version: "2",
  effective: { from: "2026-01-01" },
  channels: [
    { kind: "online", deadline: { count: 2, unit: "working-day" } },
    { kind: "counter", deadline: { count: 2, unit: "working-day" } },
  ],
  eligibility: [{ id: "adult", rule: 'applicant.dateOfBirth <= date("2010-01-01")', text: t("Đủ 16 tuổi.", "Sixteen or over."), law }],
  cases: [{ id: "large", title: t("Cỡ lớn", "A large one"), when: 'size = "large"', deadline: { count: 3, unit: "working-day" }, law }],
  extension: { term: { count: 5, unit: "working-day" }, law },
  linked: [{ code: "1.001193", as: "before", text: t("Làm giấy khai sinh trước.", "The birth certificate first.") }],
  fees: [
    {
      ...{ id: "fee", kind: "charge", title: t("Lệ phí cấp giấy", "Charge"), law },
      table: {
        hit: "F",
        inputs: [
          { rule: "channel", label: t("Cách nộp", "Way") },
          { rule: "size", label: t("Cỡ", "Size") },
        ],
        rows: [
          { tests: ['"online"', "-"], gives: "0" },
          { tests: ["-", '"small"'], gives: "5000" },
          { tests: ["-", "-"], gives: "rate" },
        ],
      },
      rates: [{ province: "01", from: "2026-01-01", amount: 7000, law }],
    },
  ],
});

let world: WebWorld;
beforeAll(async () => {
  world = await aWebWorld();
  await loadCatalogue(world.node());
  await publishProcedure(world.node(), first);
  await publishProcedure(world.node(), second, { channels: "Quá tải vào cuối năm." });
});
afterAll(() => world[Symbol.asyncDispose]());
const get = (url: string) => world.browser().get(url);

describe("a declared procedure's page", () => {
  test("says conditions, cases with their own deadline, the fee table, linked procedures and versions", async () => {
    const page = words(await get("/thu-tuc/x.paged"));
    for (const said of [
      "Đủ 16 tuổi.",
      "Cỡ lớn: 3 ngày làm việc",
      "Có thể gia hạn một lần, không quá 5 ngày làm việc",
      "Làm giấy khai sinh trước.",
    ])
      expect(page).toContain(said);
    for (const said of ["không thu", "5.000 đ", "theo mức của tỉnh", "7.000 đ"]) expect(page).toContain(said);
    expect(page).toContain("Phiên bản 1: có hiệu lực từ 01/01/2025 đến 31/12/2025 (đã hết hiệu lực)");
    expect(page).toContain("Phiên bản 2: có hiệu lực từ 01/01/2026 (đang áp dụng)");
  });

  test("works the fee out without a script", async () => {
    const page = words(await get("/thu-tuc/x.paged?tinh=1&channel=counter&size=small"));
    expect(page).toContain("Với những gì bạn chọn Lệ phí cấp giấy: 5.000 đ");
    const local = words(await get("/thu-tuc/x.paged?tinh=1&channel=counter&size=large&agency.provinceCode=01"));
    expect(local).toContain("Lệ phí cấp giấy: 7.000 đ");
    const elsewhere = words(await get("/thu-tuc/x.paged?tinh=1&channel=counter&size=large&agency.provinceCode=zz"));
    expect(elsewhere).toContain("Lệ phí cấp giấy: chưa thu trực tuyến");
  });

  test("what changed between two versions is told part by part", async () => {
    const link = /\/thu-tuc\/x\.paged\/thay-doi\?[^"]+/.exec((await get("/thu-tuc/x.paged")).body)?.[0].replaceAll("&amp;", "&") ?? "";
    const page = words(await get(link));
    expect(page).toContain("Sửa Cách thức thực hiện trực tuyến: thời hạn Trước: 1 ngày làm việc Nay: 2 ngày làm việc");
    expect(page).toContain("Quá tải vào cuối năm.");
    expect(page).toContain("Thêm Điều kiện được làm");
  });

  test.each(["", "?tu=x&den=y", "?tu=0199aaaa-0000-7000-8000-000000000000&den=0199aaaa-0000-7000-8000-000000000000"])(
    "an address of a comparison that is none (%s) is a 404",
    async (query) => {
      expect((await get(`/thu-tuc/x.paged/thay-doi${query}`)).statusCode).toBe(404);
    },
  );

  test("as the law has it written, to be printed, in both languages", async () => {
    const page = words(await get("/thu-tuc/x.paged/bang"));
    for (const part of [
      "Tên thủ tục",
      "Trình tự thực hiện",
      "Thành phần hồ sơ",
      "Số lượng hồ sơ",
      "Quy trình nội bộ",
      "Tổng cộng 6 giờ làm việc",
    ])
      expect(page).toContain(part);
    expect(words(await get("/thu-tuc/x.paged/bang?lang=en"))).toContain("6 working hours in all");
  });

  test("for software: a page, and the descriptions themselves", async () => {
    expect(words(await get("/thu-tuc/x.paged/api"))).toContain("POST /api/v1/drafts");
    expect((await get("/thu-tuc/x.paged/api?tai=openapi")).json()).toMatchObject({ openapi: "3.1.0" });
    expect((await get("/thu-tuc/x.paged/api?tai=ho-so")).json()).toMatchObject({ $schema: "https://json-schema.org/draft/2020-12/schema" });
    expect((await get("/thu-tuc/x.paged/api?tai=ket-qua")).json()).toMatchObject({ type: "object" });
  });
});

describe("a procedure nobody has declared", () => {
  test("has its page, the catalogue's facts, and the general form to apply with", async () => {
    const page = await get("/thu-tuc/1.000005");
    expect(words(page)).toContain("Nộp bằng tờ khai chung");
    expect(page.body).toContain('href="/thu-tuc/1.000005/bat-dau"');
    expect((await get("/thu-tuc/1.000005/bat-dau")).statusCode).toBe(303);
    expect(words(await get("/thu-tuc/1.000005/bang"))).toContain("Thời hạn giải quyết");
  });

  test("one the law replaced leads on and is not applied for", async () => {
    const page = await get("/thu-tuc/2.001023");
    expect(words(page)).toContain("Thủ tục này không còn áp dụng");
    expect(page.body).not.toContain("/bat-dau");
    expect((await get("/thu-tuc/2.001023/bang")).statusCode).toBe(404);
  });

  test("a code with what systems append to it is led to its own address", async () => {
    expect((await get("/thu-tuc/1.000005.02")).headers.location).toBe("/thu-tuc/1.000005");
  });
});
