import { localDate } from "@motlan/kernel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makePersonalNumber, parseCardOrNumber, parseCitizenCard, writeCitizenCard } from "./index.ts";

const NUMBER = "001085012345";
const CARD = `${NUMBER}|012345678|NGUYỄN VĂN A|01021985|Nam|Số 1, Phố X, Phường Y, Hà Nội|15042021`;

describe("the code of a citizen card", () => {
  test("is read field by field", () => {
    expect(parseCitizenCard(CARD)).toEqual({
      ok: true,
      value: {
        ...{ number: NUMBER, formerNumber: "012345678", fullName: "NGUYỄN VĂN A", bornOn: "1985-02-01", sex: "male" },
        ...{ residence: "Số 1, Phố X, Phường Y, Hà Nội", issuedOn: "2021-04-15" },
      },
    });
  });

  test.each([
    ["without a former number", CARD.replace("012345678", ""), { formerNumber: undefined }],
    [
      "of the card since July 2024, whose further fields are left unread",
      `${CARD}|NGUYỄN VĂN B|TRẦN THỊ C||`,
      { fullName: "NGUYỄN VĂN A" },
    ],
    ["with the line end that a hand reader adds", `${CARD}\r\n`, { issuedOn: "2021-04-15" }],
    ["without a day of issue", CARD.replace("15042021", ""), { issuedOn: undefined }],
    ["in decomposed letters", CARD.normalize("NFD"), { fullName: "NGUYỄN VĂN A" }],
    ["of a woman", CARD.replace("001085", "001185").replace("Nam", "Nữ"), { sex: "female" }],
    ["of somebody born in this century", CARD.replace("001085", "001207").replace("01021985", "01022007"), { bornOn: "2007-02-01" }],
  ])("is read %s", (_, text, said) => {
    const read = parseCitizenCard(text);
    expect(read.ok && { ...said, ...read.value }).toEqual(read.ok && { ...read.value, ...said });
  });

  test.each([
    ["", "not-a-card"],
    ["https://example.com/?a|b", "not-a-card"],
    [CARD.split("|").slice(0, 6).join("|"), "not-a-card"],
    [CARD.replace(NUMBER, "12345"), "number-wrong"],
    [CARD.replace(NUMBER, "099085012345"), "number-wrong"],
    [CARD.replace("NGUYỄN VĂN A", " "), "name-missing"],
    [CARD.replace("01021985", "31021985"), "birth-wrong"],
    [CARD.replace("01021985", "1/2/1985"), "birth-wrong"],
    [CARD.replace("|Nam|", "|X|"), "sex-wrong"],
    [CARD.replace("|Nam|", "|Nữ|"), "number-disagrees"],
    [CARD.replace("01021985", "01021986"), "number-disagrees"],
    [CARD.replace("01021985", "01022085"), "number-disagrees"],
  ])("%s is refused: %s", (text, why) => expect(parseCitizenCard(text)).toMatchObject({ ok: false, why }));

  test("what is written is read back, whoever it is", () => {
    const day = fc.date({ min: new Date("1910-01-01"), max: new Date("2026-11-21"), noInvalidDate: true });
    const word = fc.stringMatching(/^[A-ZĐ][a-z]{0,8}$/);
    const people = fc.record({ day, sex: fc.constantFrom("male" as const, "female" as const), serial: fc.nat(999_999), word, line: word });
    fc.assert(
      fc.property(people, ({ day: born, sex, serial, word: name, line }) => {
        const bornOn = localDate(born.toISOString().slice(0, 10));
        const number = makePersonalNumber({ provinceCode: "001", sex, bornOn, serial });
        const card = { number, fullName: `Trần ${name}`, bornOn, sex, residence: line, issuedOn: localDate("2025-01-31") };
        expect(parseCitizenCard(writeCitizenCard(card))).toEqual({ ok: true, value: card });
      }),
    );
  });

  test("any text at all is read or refused, never thrown at", () => {
    fc.assert(fc.property(fc.array(fc.string(), { maxLength: 9 }), (fields) => typeof parseCitizenCard(fields.join("|")).ok === "boolean"));
  });
});

test.each([
  [CARD, { ok: true, value: { number: NUMBER, card: { fullName: "NGUYỄN VĂN A" } } }],
  ["001 085 012 345", { ok: true, value: { number: NUMBER } }],
  ["khong phai so", { ok: false, why: "number-wrong" }],
  [`${NUMBER}|x`, { ok: false, why: "not-a-card" }],
])("what is scanned or typed at the counter: %s", (text, read) => expect(parseCardOrNumber(text)).toMatchObject(read));
