import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDong } from "../domain/statement/statement.ts";
import { CAMT_053, readCamt } from "./read-camt.ts";
import { CSV_COLUMNS, readStatementCsv } from "./read-csv.ts";

const bal = (code: string, amount: string, mark = "CRDT") =>
  `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="VND">${amount}</Amt><CdtDbtInd>${mark}</CdtDbtInd><Dt><Dt>2026-11-20</Dt></Dt></Bal>`;
const line = `<Ntry><Amt Ccy="VND">8000</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><DtTm>2026-11-19T18:30:00Z</DtTm></BookgDt><AcctSvcrRef>FT1</AcctSvcrRef>
<NtryDtls><TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs><RltdPties><CdtrAcct><Id><Othr><Id>99000041234567890</Id></Othr></Id></CdtrAcct></RltdPties><RmtInf><Ustrd>nop phi &amp; le phi</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>`;
const acct =
  "<Acct><Id><Othr><Id>9900004</Id></Othr></Id><Svcr><FinInstnId><ClrSysMmbId><MmbId>970499</MmbId></ClrSysMmbId></FinInstnId></Svcr></Acct>";
const camt = (within: string) =>
  `<?xml version="1.0"?><Document xmlns="${CAMT_053}"><BkToCstmrStmt><GrpHdr/><Stmt>${within}</Stmt></BkToCstmrStmt></Document>`;
const sound = camt(`${acct}${bal("OPBD", "100")}${bal("CLBD", "8100.00")}${line}`);

test("a camt.053 message is read", () => {
  expect(readCamt(sound)).toEqual({
    ok: true,
    value: {
      ...{ format: "camt.053", bin: "970499", account: "9900004", day: "2026-11-20", opening: 100n, closing: 8_100n },
      entries: [
        {
          ...{ reference: "FT1", endToEndId: "", amount: 8_000n, account: "99000041234567890" },
          ...{ content: "nop phi & le phi", isReturn: false },
        },
      ],
    },
  });
});

describe("what is no statement is refused", () => {
  test.each([
    ["an external entity", `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>${sound}`],
    ["entities that blow up", `<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${sound}`],
    ["another version", sound.replace("053.001.08", "053.001.02")],
    ["another message", sound.replaceAll("BkToCstmrStmt", "BkToCstmrDbtCdtNtfctn")],
    ["two statements", sound.replace("</Stmt>", "</Stmt><Stmt></Stmt>")],
    ["no last balance", camt(`${acct}${bal("OPBD", "100")}${line}`)],
    ["two last balances", camt(`${acct}${bal("OPBD", "100")}${bal("CLBD", "8100")}${bal("CLBD", "8100")}${line}`)],
    ["dollars", sound.replace('<Ntry><Amt Ccy="VND">', '<Ntry><Amt Ccy="USD">')],
    ["a fraction", sound.replace(">8000<", ">8000.50<")],
    ["not booked yet", sound.replace("BOOK", "PDNG")],
    ["another day", sound.replace("2026-11-19T18:30:00Z", "2026-11-19T16:30:00Z")],
    ["no bank", sound.replace("970499", "")],
    ["cut in the middle", sound.slice(0, sound.length / 2)],
    ["no XML", "kind,day"],
  ])("%s", (_what, text) => {
    expect(readCamt(text)).toMatchObject({ ok: false, why: "statement-unreadable" });
  });

  test("lines that do not lead from the first balance to the last", () => {
    const read = readCamt(sound.replace("8100.00", "8101"));
    expect(read).toMatchObject({ ok: false, why: "statement-unbalanced", about: { expected: "8100", told: "8101" } });
  });
});

const csv = (lines: readonly string[]) => [CSV_COLUMNS.join(","), ...lines].join("\r\n");
const first = "OPBD,2026-11-20,970499,9900004,,,,100,";
const last = "CLBD,2026-11-20,970499,9900004,,,,7600,";
const body = ['NTRY,2026-11-20,970499,9900004,FT1,,,8000,"nop phi, ""le phi"""', "NTRY,2026-11-20,970499,9900004,FT2,HT1,500,,hoan"];

test("a CSV statement is read", () => {
  const read = readStatementCsv(`\uFEFF${csv([first, ...body, last])}`);
  expect(read).toMatchObject({
    ok: true,
    value: {
      opening: 100n,
      closing: 7_600n,
      entries: [
        { amount: 8_000n, content: 'nop phi, "le phi"' },
        { amount: -500n, endToEndId: "HT1" },
      ],
    },
  });
});

test.each([
  ["no heading", [first, last].join("\n"), "statement-unreadable"],
  ["no balance", csv(body), "statement-unreadable"],
  ["both debit and credit", csv([first, "NTRY,2026-11-20,970499,9900004,FT1,,1,2,", last]), "statement-unreadable"],
  ["another day", csv([first, "NTRY,2026-11-21,970499,9900004,FT1,,,2,", last]), "statement-unreadable"],
  ["no reference", csv([first, "NTRY,2026-11-20,970499,9900004,,,,2,", last]), "statement-unreadable"],
  ["no such day", csv([first, last]).replaceAll("2026-11-20", "2026-11-31"), "statement-unreadable"],
  ["a line lost", csv([first, ...body.slice(1), last]), "statement-unbalanced"],
])("CSV with %s is refused", (_what, text, why) => {
  expect(readStatementCsv(text)).toMatchObject({ ok: false, why });
});

test("whatever a file holds, reading it ends in an answer", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string().map((text) => sound.replace("FT1", text)),
        fc.string().map((text) => csv([text])),
      ),
      (text) => {
        expect([true, false]).toContain(readCamt(text).ok);
        expect([true, false]).toContain(readStatementCsv(text).ok);
      },
    ),
  );
});

test.each([
  ["8000", 8_000n],
  ["8000.00", 8_000n],
  ["8000.5", undefined],
  ["-1", undefined],
  ["1,000", undefined],
  ["9".repeat(16), undefined],
])("%s is %s đồng", (text, amount) => {
  expect(readDong(text)).toBe(amount);
});
