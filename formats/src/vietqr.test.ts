import fc from "fast-check";
import { QRPay } from "vietnam-qr-pay";
import { describe, expect, test } from "vitest";
import vectors from "../../vectors/vietqr.json" with { type: "json" };
import { banks, findBank, parseVietQr, vietQr } from "./index.ts";

const order = fc.record(
  {
    bin: fc.constantFrom(...banks.map((bank) => bank.bin)),
    account: fc.stringMatching(/^[0-9]{6,19}$/),
    amount: fc.bigInt({ min: 1n, max: 9_999_999_999_999n }),
    purpose: fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9 .-]{0,40}[A-Za-z0-9]$/),
  },
  { requiredKeys: ["bin", "account"] },
);

describe("VietQR", () => {
  test.each(vectors.payloads)("$text", ({ order: { amount, ...rest }, text }) => {
    const given = { ...rest, ...(amount === undefined ? {} : { amount: BigInt(amount) }) };
    expect(vietQr(given)).toBe(text);
    expect(parseVietQr(text)).toEqual({ ok: true, value: { ...given, to: "account" } });
  });

  test.each(vectors.refused)("refuses $why: $text", ({ text, why }) => {
    expect(parseVietQr(text)).toMatchObject({ ok: false, why });
  });

  test("refuses another scheme's code", () => {
    const vnpay = QRPay.initVNPayQR({
      merchantId: "0102154778",
      merchantName: "TUGIACOMPANY",
      store: "TU GIA",
      terminal: "TUGIACO1",
    }).build();
    expect(parseVietQr(vnpay)).toMatchObject({ ok: false, why: "not-vietqr" });
  });

  test("an independent implementation writes the same text and reads ours", () => {
    fc.assert(
      fc.property(order, (given) => {
        const text = vietQr(given);
        const { bin, account, amount, purpose } = given;
        const theirs = QRPay.initVietQR({
          bankBin: bin,
          bankNumber: account,
          ...(amount === undefined ? {} : { amount: String(amount) }),
          ...(purpose === undefined ? {} : { purpose }),
        });
        expect(text).toBe(theirs.build());
        expect(new QRPay(text).isValid).toBe(true);
        expect(parseVietQr(text)).toEqual({ ok: true, value: { ...given, to: "account" } });
      }),
    );
  });

  test("one changed sign is noticed", () => {
    const [sample] = vectors.payloads;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 87 }), fc.stringMatching(/^[0-9A-Z]$/), (place, sign) => {
        const text = sample?.text ?? "";
        fc.pre(text.charAt(place) !== sign);
        expect(parseVietQr(text.slice(0, place) + sign + text.slice(place + 1)).ok).toBe(false);
      }),
    );
  });

  test("a purpose loses its marks, a card is told from an account", () => {
    const text = vietQr({ bin: "970436", account: "9704366800000000", to: "card", amount: 8000n, purpose: "Lệ phí hộ tịch Đống Đa" });
    expect(parseVietQr(text)).toMatchObject({ ok: true, value: { to: "card", purpose: "Le phi ho tich Dong Da" } });
  });

  test.each([
    { bin: "97041", account: "1" },
    { bin: "970416", account: "" },
    { bin: "970416", account: "12 34" },
    { bin: "970416", account: "1", amount: 0n },
    { bin: "970416", account: "1", amount: 10_000_000_000_000n },
    { bin: "970416", account: "1", purpose: "x".repeat(96) },
    { bin: "970416", account: "1", purpose: "tiền 💰" },
  ])("cannot carry %o", (given) => {
    expect(() => vietQr(given)).toThrow(RangeError);
  });
});

test("banks have six-digit numbers; those that take VietQR, one number each", () => {
  const transfers = banks.filter((bank) => bank.transfers);
  expect(transfers.length).toBeGreaterThan(40);
  expect(banks.every((bank) => /^\d{6}$/.test(bank.bin))).toBe(true);
  expect(findBank("970436")).toMatchObject({ shortName: "Vietcombank", transfers: true });
  expect(findBank("000000")).toBeUndefined();
});
