import { addDays, instantOf, type LocalDate, localDateOf } from "@motlan/kernel";
import { tag, writeXml, type XmlTag } from "@motlan/kernel/xml";
import type { Entry } from "./book.ts";

/** What a statement is made to get wrong on purpose. */
export const STATEMENT_MISHAPS = ["missing", "amount", "unknown", "double", "bounced", "returned"] as const;
export type StatementMishap = (typeof STATEMENT_MISHAPS)[number];

/** A line as the bank prints it: đồng, money out below nought. */
export interface Line {
  readonly reference: string;
  readonly amount: bigint;
  readonly account: string;
  readonly content: string;
  readonly isReturn: boolean;
  /** What whoever ordered money out calls it. */
  readonly endToEndId?: string;
}

export interface DayStatement {
  readonly bin: string;
  readonly account: string;
  readonly day: LocalDate;
  readonly opening: bigint;
  readonly closing: bigint;
  readonly lines: readonly Line[];
}

const NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.08";
/** Beside every real transfer: somebody gives without saying what for, and a refund finds its account closed. */
const GIFT = 123_000n;
const RETURNED = 45_000n;

/** The statement of an account and its virtual ones for a day. Each earlier day counts as it was printed, mishaps and all, so that balances follow one another. */
export function statementOf(
  entries: readonly Entry[],
  {
    bin,
    account,
    day,
    mishapsOf,
  }: {
    readonly bin: string;
    readonly account: string;
    readonly day: LocalDate;
    readonly mishapsOf: (day: LocalDate) => readonly StatementMishap[];
  },
): DayStatement {
  const own = entries.filter((entry) => entry.bin === bin && entry.account.startsWith(account) && entry.currency === "VND");
  const days = [...new Set(own.map(({ at }) => localDateOf(new Date(at))))].filter((one) => one < day).toSorted();
  const linesOf = (one: LocalDate) =>
    printed(own.filter(({ at }) => localDateOf(new Date(at)) === one).map(lineOf), account, one, mishapsOf(one));
  const opening = days.flatMap(linesOf).reduce((sum, { amount }) => sum + amount, 0n);
  const lines = linesOf(day);
  return { bin, account, day, opening, closing: lines.reduce((sum, { amount }) => sum + amount, opening), lines };
}

function lineOf({ transactionId, requestKey, amount, account, content }: Entry): Line {
  const line = { reference: transactionId, amount: BigInt(amount), account, content, isReturn: false };
  return amount.startsWith("-") ? { ...line, endToEndId: requestKey } : line;
}

function printed(lines: readonly Line[], account: string, day: LocalDate, mishaps: readonly StatementMishap[]): readonly Line[] {
  const has = (mishap: StatementMishap) => mishaps.includes(mishap);
  const [first, ...rest] = lines;
  const wrong = has("amount") && first !== undefined ? [{ ...first, amount: first.amount - 1_000n }, ...rest] : lines;
  const kept = has("missing") ? wrong.slice(0, -1) : wrong;
  const extra = { account, isReturn: false };
  const out = kept.find(({ amount }) => amount < 0n);
  return [
    ...kept,
    ...(has("double") ? kept.slice(0, 1) : []),
    ...(has("unknown")
      ? [{ ...extra, reference: `FT${day.replaceAll("-", "")}UNGHO`, amount: GIFT, content: "ung ho quy vi nguoi ngheo" }]
      : []),
    ...(has("bounced")
      ? [
          {
            ...extra,
            reference: `FT${day.replaceAll("-", "")}TRA`,
            amount: RETURNED,
            content: "tra lai: tai khoan da dong",
            isReturn: true,
          },
        ]
      : []),
    ...(has("returned") && out !== undefined
      ? [{ ...out, reference: `${out.reference}TRA`, amount: -out.amount, content: "tra lai: tai khoan da dong", isReturn: true }]
      : []),
  ];
}

/** ISO 20022 camt.053.001.08, as banks send it at the end of the day. */
export function asCamt({ bin, account, day, opening, closing, lines }: DayStatement): string {
  const id = `${account}-${day}`;
  const made = instantOf(addDays(day, 1)).toISOString();
  return writeXml(
    tag(
      "Document",
      { xmlns: NAMESPACE },
      tag(
        "BkToCstmrStmt",
        {},
        tag("GrpHdr", {}, tag("MsgId", {}, id), tag("CreDtTm", {}, made)),
        tag(
          "Stmt",
          {},
          tag("Id", {}, id),
          tag("CreDtTm", {}, made),
          tag(
            "Acct",
            {},
            tag("Id", {}, tag("Othr", {}, tag("Id", {}, account))),
            tag("Ccy", {}, "VND"),
            tag("Svcr", {}, tag("FinInstnId", {}, tag("ClrSysMmbId", {}, tag("MmbId", {}, bin)))),
          ),
          balance("OPBD", opening, day),
          balance("CLBD", closing, day),
          ...lines.map((line) => entryTag(line, day)),
        ),
      ),
    ),
  );
}

function balance(code: string, amount: bigint, day: LocalDate): XmlTag {
  return tag("Bal", {}, tag("Tp", {}, tag("CdOrPrtry", {}, tag("Cd", {}, code))), ...signed(amount), tag("Dt", {}, tag("Dt", {}, day)));
}

function signed(amount: bigint): readonly XmlTag[] {
  const [size, mark] = amount < 0n ? [-amount, "DBIT"] : [amount, "CRDT"];
  return [tag("Amt", { Ccy: "VND" }, String(size)), tag("CdtDbtInd", {}, mark)];
}

function entryTag({ reference, amount, account, content, isReturn, endToEndId = "NOTPROVIDED" }: Line, day: LocalDate): XmlTag {
  return tag(
    "Ntry",
    {},
    ...signed(amount),
    tag("Sts", {}, tag("Cd", {}, "BOOK")),
    tag("BookgDt", {}, tag("Dt", {}, day)),
    tag("AcctSvcrRef", {}, reference),
    tag(
      "NtryDtls",
      {},
      tag(
        "TxDtls",
        {},
        tag("Refs", {}, tag("EndToEndId", {}, endToEndId)),
        tag("RltdPties", {}, tag("CdtrAcct", {}, tag("Id", {}, tag("Othr", {}, tag("Id", {}, account))))),
        tag("RmtInf", {}, tag("Ustrd", {}, content)),
        isReturn ? tag("RtrInf", {}, tag("Rsn", {}, tag("Cd", {}, "AC04"))) : undefined,
      ),
    ),
  );
}

/** The same as CSV, in the layout that the payments room names as ours. */
export function asCsv({ bin, account, day, opening, closing, lines }: DayStatement): string {
  const row = (kind: string, one: Pick<Line, "amount" | "account"> & Partial<Line>) => {
    const [debit, credit] = one.amount < 0n ? [String(-one.amount), ""] : ["", String(one.amount)];
    const content = `"${(one.content ?? "").replaceAll('"', '""')}"`;
    return [kind, day, bin, one.account, one.reference ?? "", one.endToEndId ?? "", debit, credit, content].join(",");
  };
  return [
    "kind,day,bin,account,reference,endToEndId,debit,credit,content",
    row("OPBD", { amount: opening, account }),
    ...lines.map((line) => row(line.isReturn ? "RTRN" : "NTRY", line)),
    row("CLBD", { amount: closing, account }),
    "",
  ].join("\r\n");
}
