import { addDays, type LocalDate, localDateOf, may } from "@motlan/kernel";
import type { Db, Work } from "@motlan/kernel/db";
import { type AccountProof, type DaySheet, judgeClosing, type NotClosable, sheetOf } from "../domain/statement/closing.ts";
import { faults } from "../faults.ts";
import { type Closing, findClosing, listCorrected, readMoved, sumFees } from "../store/closings.ts";
import { findFetch, type StatementFetch } from "../store/fetches.ts";
import { type Finding, listFindingsOfDay, sumOpenDifferences } from "../store/findings.ts";
import {
  countEntries,
  findFirstStatement,
  findStatement,
  listAccountsOf,
  listEntries,
  readBankBalance,
  type TakenEntry,
  type TakenStatement,
} from "../store/statements.ts";

/** Lines of a statement that a page shows at once. */
const SHOWN = 200;

/** One account of the agency on a day: its statement, if it was taken, and how far that agrees with the books. */
export interface AccountDay {
  readonly bankAccount: string;
  readonly statement: TakenStatement | undefined;
  readonly entries: readonly TakenEntry[];
  readonly lines: number;
  readonly matched: number;
  readonly proof: AccountProof | undefined;
  /** How the node fared when it asked the bank, where it did. */
  readonly fetched: StatementFetch | undefined;
}

/** A day of the agency's books as its accountant sees it. */
export interface BookDay {
  readonly agencyId: string;
  readonly day: LocalDate;
  readonly accounts: readonly AccountDay[];
  readonly findings: readonly Finding[];
  readonly sheet: DaySheet;
  readonly closing: Closing | undefined;
  /** What stands in the way of closing; nothing where it may be closed or is. */
  readonly notYet: NotClosable | undefined;
}

/**
 * A day of the official's own agency: for its accountant, and for whoever signs its closing.
 * @throws payments/not-yours
 */
export function readDay(work: Work, day: LocalDate): Promise<BookDay> {
  const { actor } = work;
  const sees = (agencyId: string) => may(actor, "payments.reconcile", agencyId) || may(actor, "payments.sign-closing", agencyId);
  if (actor.kind !== "official" || !sees(actor.agencyId)) throw faults["not-yours"]();
  return readBookDay(work.db, actor.agencyId, day, localDateOf(work.clock.now()));
}

/** The same for whoever has been let in already. */
export async function readBookDay(db: Db, agencyId: string, day: LocalDate, today: LocalDate): Promise<BookDay> {
  const accounts: AccountDay[] = [];
  for (const { bin, number } of await listAccountsOf(db, agencyId)) accounts.push(await readAccount(db, `${bin}/${number}`, day));
  const findings = await listFindingsOfDay(db, agencyId, day);
  const proofs = accounts.flatMap(({ proof }) => proof ?? []);
  const open = findings.filter(({ state }) => state === "open");
  const sheet = sheetOf(await readMoved(db, agencyId, day), {
    ...{ day, accounts: proofs, fees: await sumFees(db, agencyId, day), corrections: await listCorrected(db, agencyId, day) },
    findings: { open: open.length, resolved: findings.length - open.length },
  });
  const closing = await findClosing(db, agencyId, day);
  const ownerless = open.filter(({ ownerId }) => ownerId === null).length;
  const notYet = closing ? undefined : judgeClosing({ day, today, accounts: accounts.length, proofs, ownerless });
  return { agencyId, day, accounts, findings, sheet, closing, notYet };
}

async function readAccount(db: Db, bankAccount: string, day: LocalDate): Promise<AccountDay> {
  const statement = await findStatement(db, bankAccount, day);
  const fetched = await findFetch(db, bankAccount, day);
  if (statement === undefined) return { bankAccount, statement, entries: [], lines: 0, matched: 0, proof: undefined, fetched };
  const entries = await listEntries(db, statement.id, SHOWN);
  const { lines, matched } = await countEntries(db, statement.id);
  return { bankAccount, statement, entries, lines, matched, proof: await prove(db, statement), fetched };
}

/** What stood in the account before our books began is no difference: the first statement says it. */
async function prove(db: Db, { bankAccount, day, opening, closing }: TakenStatement): Promise<AccountProof> {
  const first = await findFirstStatement(db, bankAccount);
  const begun = first?.opening ?? 0n;
  const books = begun + (await readBankBalance(db, bankAccount, day)) - (await readBooksBefore(db, bankAccount, first?.day ?? day));
  const open = await sumOpenDifferences(db, bankAccount, day);
  return { bankAccount, opening, closing, books, open, unexplained: closing - books - open };
}

/** What the books had before the first statement: it is in that statement's opening balance already. */
function readBooksBefore(db: Db, bankAccount: string, first: LocalDate): Promise<bigint> {
  return readBankBalance(db, bankAccount, addDays(first, -1));
}
