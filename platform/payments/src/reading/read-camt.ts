import { type Decision, isLocalDate, localDateOf } from "@motlan/kernel";
import { childOf, childrenOf, readXml, textIn, type XmlElement } from "@motlan/kernel/xml";
import {
  balanced,
  MOST_ENTRIES,
  readDong,
  type Statement,
  type StatementEntry,
  type StatementFault,
  unreadable,
} from "../domain/statement/statement.ts";

/** Bank-to-customer statement, version 8 (ISO 20022). */
export const CAMT_053 = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.08";

/** Reads a camt.053 message with one statement of one account in đồng. A document type with definitions of its own is refused by the reader: no entity is fetched or blown up. */
export function readCamt(text: string): Decision<Statement, StatementFault> {
  const read = readXml(text);
  if (!read.ok) return unreadable("XML");
  if (read.value.space !== CAMT_053) return unreadable(`xmlns ${read.value.space.slice(0, 80)}`);
  const statements = childrenOf(childOf(read.value, "BkToCstmrStmt"), "Stmt");
  const [statement] = statements;
  if (statement === undefined || statements.length > 1) return unreadable(`Stmt: ${statements.length}`);
  return readStatement(statement);
}

function readStatement(statement: XmlElement): Decision<Statement, StatementFault> {
  const account = at(statement, "Acct", "Id", "Othr", "Id");
  const bin = at(statement, "Acct", "Svcr", "FinInstnId", "ClrSysMmbId", "MmbId");
  const [opening, closing] = [balanceOf(statement, "OPBD"), balanceOf(statement, "CLBD")];
  if (!/^[0-9A-Za-z]{1,19}$/.test(account)) return unreadable("Acct/Id");
  if (!/^\d{6}$/.test(bin)) return unreadable("Acct/Svcr");
  if (opening === undefined || closing === undefined) return unreadable("Bal OPBD, CLBD");
  if (!isLocalDate(closing.day)) return unreadable("Bal/Dt");
  const lines = childrenOf(statement, "Ntry");
  if (lines.length > MOST_ENTRIES) return unreadable(`Ntry: ${lines.length}`);
  const entries: StatementEntry[] = [];
  for (const [index, line] of lines.entries()) {
    const entry = readEntry(line, account, closing.day);
    if (entry === undefined) return unreadable(`Ntry ${index + 1}`);
    entries.push(entry);
  }
  return balanced({
    format: "camt.053",
    ...{ bin, account, day: closing.day, opening: opening.amount, closing: closing.amount, entries },
  });
}

/** Only what is booked, on the statement's day, in đồng: anything else is no line of this statement. */
function readEntry(line: XmlElement, own: string, day: string): StatementEntry | undefined {
  const amount = signed(line);
  const details = childOf(childOf(line, "NtryDtls"), "TxDtls");
  const reference = at(line, "AcctSvcrRef");
  const booked = at(line, "BookgDt", "Dt") || dayOf(at(line, "BookgDt", "DtTm"));
  if (amount === undefined || amount === 0n || reference === "" || reference.length > 80) return undefined;
  if (at(line, "Sts", "Cd") !== "BOOK" || booked !== day) return undefined;
  const endToEndId = details === undefined ? "" : at(details, "Refs", "EndToEndId");
  const credited = details === undefined ? "" : at(details, "RltdPties", "CdtrAcct", "Id", "Othr", "Id");
  const content = childrenOf(childOf(details, "RmtInf"), "Ustrd").map(textIn).join(" ").trim();
  return {
    ...{ reference, amount },
    endToEndId: endToEndId === "NOTPROVIDED" ? "" : endToEndId.slice(0, 80),
    account: amount > 0n && credited.startsWith(own) ? credited.slice(0, 19) : own,
    content: content.slice(0, 500),
    isReturn: childOf(details, "RtrInf") !== undefined,
  };
}

function balanceOf(statement: XmlElement, code: string): { readonly amount: bigint; readonly day: string } | undefined {
  const balances = childrenOf(statement, "Bal").filter((balance) => at(balance, "Tp", "CdOrPrtry", "Cd") === code);
  const [balance] = balances;
  const amount = balance && signed(balance);
  if (balance === undefined || balances.length > 1 || amount === undefined) return undefined;
  return { amount, day: at(balance, "Dt", "Dt") || dayOf(at(balance, "Dt", "DtTm")) };
}

/** The amount with the sign of its credit or debit mark; nothing in another currency. */
function signed(of: XmlElement): bigint | undefined {
  const written = childOf(of, "Amt");
  const currency = written?.attributes.find(({ name }) => name === "Ccy")?.value;
  const amount = readDong(textIn(written));
  const mark = at(of, "CdtDbtInd");
  if (amount === undefined || currency !== "VND" || (mark !== "CRDT" && mark !== "DBIT")) return undefined;
  return mark === "CRDT" ? amount : -amount;
}

function at(of: XmlElement, ...path: readonly string[]): string {
  let here: XmlElement | undefined = of;
  for (const name of path) here = childOf(here, name);
  return textIn(here).trim();
}

/** The day in Vietnam of an instant that the bank writes with its zone. */
function dayOf(instant: string): string {
  const at = new Date(instant);
  return Number.isNaN(at.getTime()) ? "" : localDateOf(at);
}
