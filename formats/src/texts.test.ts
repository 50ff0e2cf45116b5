import { localDate } from "@motlan/kernel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  dongInWords,
  foldVietnamese,
  formatDate,
  formatDateInWords,
  formatDateTime,
  formatDong,
  formatMobile,
  formatTime,
  groupThousands,
  isPersonName,
  normalName,
  parseDateParts,
  parseEmail,
  parseMobile,
  splitName,
  upperName,
  withoutDiacritics,
} from "./index.ts";

describe("folding", () => {
  test.each([
    ["Đăng ký  khai sinh", "dang ky khai sinh"],
    [" CƯỚC\u00a0Công dân\n", "cuoc cong dan"],
    ["Nguyễn Thị Ánh".normalize("NFD"), "nguyen thi anh"],
    ["Đắk Lắk".normalize("NFD"), "dak lak"],
    ["", ""],
  ])("%s", (text, folded) => expect(foldVietnamese(text)).toBe(folded));

  test("twice is once, and both Unicode forms agree", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const folded = foldVietnamese(text.normalize("NFC"));
        expect(foldVietnamese(text.normalize("NFD"))).toBe(folded);
        expect(foldVietnamese(folded)).toBe(folded);
      }),
    );
  });

  test("capitals may stay", () => expect(withoutDiacritics("Đống Đa")).toBe("Dong Da"));
});

describe("money", () => {
  test.each([
    [0n, "0\u00a0đ", "không đồng"],
    [5n, "5\u00a0đ", "năm đồng"],
    [15n, "15\u00a0đ", "mười lăm đồng"],
    [21n, "21\u00a0đ", "hai mươi mốt đồng"],
    [11n, "11\u00a0đ", "mười một đồng"],
    [14n, "14\u00a0đ", "mười bốn đồng"],
    [44n, "44\u00a0đ", "bốn mươi tư đồng"],
    [105n, "105\u00a0đ", "một trăm linh năm đồng"],
    [8000n, "8.000\u00a0đ", "tám nghìn đồng"],
    [10_500n, "10.500\u00a0đ", "mười nghìn năm trăm đồng"],
    [1_000_005n, "1.000.005\u00a0đ", "một triệu không trăm linh năm đồng"],
    [1_020_000n, "1.020.000\u00a0đ", "một triệu không trăm hai mươi nghìn đồng"],
    [2_000_000_000n, "2.000.000.000\u00a0đ", "hai tỷ đồng"],
    [1_000_005_000n, "1.000.005.000\u00a0đ", "một tỷ không trăm linh năm nghìn đồng"],
    [3_000_000_000_000n, "3.000.000.000.000\u00a0đ", "ba nghìn tỷ đồng"],
    [-8000n, "-8.000\u00a0đ", "âm tám nghìn đồng"],
  ])("%s", (amount, figures, words) => {
    expect(formatDong(amount)).toBe(figures);
    expect(dongInWords(amount)).toBe(words);
  });

  test("different sums are never said alike", () => {
    const sum = fc.bigInt({ min: 0n, max: 10n ** 15n });
    fc.assert(
      fc.property(sum, sum, (a, b) => {
        expect(dongInWords(a) === dongInWords(b)).toBe(a === b);
      }),
    );
  });

  test("numbers are grouped", () => expect(groupThousands(1234567)).toBe("1.234.567"));
});

describe("dates", () => {
  test("are written as people read them", () => {
    expect(formatDate(localDate("2026-11-21"))).toBe("21/11/2026");
    expect(formatTime(new Date("2026-11-21T07:05:00Z"))).toBe("14:05");
    expect(formatDateTime(new Date("2026-11-20T17:00:00Z"))).toBe("00:00, 21/11/2026");
    expect(formatDateInWords(localDate("2026-11-21"))).toBe("ngày 21 tháng 11 năm 2026");
    expect(formatDateInWords(localDate("2026-02-05"))).toBe("ngày 05 tháng 02 năm 2026");
    expect(formatDateInWords(localDate("2026-09-05"))).toBe("ngày 05 tháng 9 năm 2026");
  });

  test.each([
    [{ day: "5", month: "9", year: "2026" }, "2026-09-05"],
    [{ day: " 29", month: "02", year: "2024 " }, "2024-02-29"],
  ])("%o is read", (parts, value) => expect(parseDateParts(parts)).toEqual({ ok: true, value }));

  test.each([
    [{ day: "", month: " ", year: "" }, "date-missing"],
    [{ day: "32", month: "1", year: "2026" }, "day-wrong"],
    [{ day: "", month: "1", year: "2026" }, "day-wrong"],
    [{ day: "1", month: "13", year: "2026" }, "month-wrong"],
    [{ day: "1", month: "1", year: "26" }, "year-wrong"],
    [{ day: "1", month: "1", year: "1826" }, "year-wrong"],
    [{ day: "29", month: "2", year: "2026" }, "no-such-day"],
    [{ day: "31", month: "4", year: "2026" }, "no-such-day"],
  ])("%o is refused", (parts, why) => expect(parseDateParts(parts)).toMatchObject({ ok: false, why }));
});

describe("names", () => {
  test("fall into surname, middle and given name", () => {
    expect(splitName("Nguyễn  Thị Minh Khai ")).toEqual({ surname: "Nguyễn", middle: "Thị Minh", given: "Khai" });
    expect(splitName("Lê Lợi")).toEqual({ surname: "Lê", middle: "", given: "Lợi" });
    expect(splitName("Ánh")).toEqual({ surname: "Ánh", middle: "", given: "" });
  });

  test("are kept composed and written in capitals", () => {
    expect(normalName(" Nguyễn\tThị  Ánh ".normalize("NFD"))).toBe("Nguyễn Thị Ánh");
    expect(upperName("Nguyễn Thị Đào")).toBe("NGUYỄN THỊ ĐÀO");
  });

  test.each(["Nguyễn Thị Ánh", "H'Hen Niê", "Y Moan Ênuôl", "Đỗ Mỹ-Linh", "Ánh".normalize("NFD")])("%s may be a name", (name) => {
    expect(isPersonName(name)).toBe(true);
  });

  test.each(["", " ", "Nguyễn 2", "<b>Ánh</b>", "-Ánh", "Ánh-", "A".repeat(101)])("'%s' may not", (name) => {
    expect(isPersonName(name)).toBe(false);
  });

  test("a long wrong name is refused at once", () => {
    const before = performance.now();
    isPersonName(`${"a".repeat(99)}!`);
    expect(performance.now() - before).toBeLessThan(5_000);
  });
});

describe("contacts", () => {
  test.each(["0912345678", "0912 345 678", "+84 912.345.678", "84912345678", "0084912345678", "(091) 234-5678"])(
    "%s is a mobile number",
    (text) => {
      const read = parseMobile(text);
      expect(read).toEqual({ ok: true, value: "+84912345678" });
      if (read.ok) expect(formatMobile(read.value)).toBe("0912 345 678");
    },
  );

  test.each(["", "091234567", "09123456789", "0243 825 3531", "0112345678", "điện thoại"])("'%s' is none", (text) => {
    expect(parseMobile(text).ok).toBe(false);
  });

  test.each([
    ["Nguyen.Anh@Example.VN", "Nguyen.Anh@example.vn"],
    [" a+b@mail.gov.vn ", "a+b@mail.gov.vn"],
  ])("%s is an address", (text, value) => expect(parseEmail(text)).toEqual({ ok: true, value }));

  test.each(["", "anh", "@vn.vn", "anh@", "anh@localhost", "a b@c.vn", "a..b@c.vn", "a@-c.vn", `${"a".repeat(65)}@c.vn`])(
    "'%s' is none",
    (text) => {
      expect(parseEmail(text).ok).toBe(false);
    },
  );
});
