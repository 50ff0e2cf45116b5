import { addDays, isFault, type LocalDate, localDateOf, may } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { faults } from "../faults.ts";
import type { Providers } from "../providers/provider.ts";
import { readStatementFile } from "../reading/read-statement-file.ts";
import { saveFetch } from "../store/fetches.ts";
import { findStatement, findStatementBefore, listAccountsOf, listCollectingAccounts } from "../store/statements.ts";
import { takeStatement } from "./take-statement.ts";

/** A bank that was away for longer is caught up with night by night. */
const MOST_DAYS = 31;

/**
 * Fetches the statements that are missing up to yesterday from the banks that give them, account by account and in the order of days, since each follows the one
 * before. What does not come is written down and asked for again an hour later.
 */
export async function fetchStatements(work: Work, providers: Providers): Promise<void> {
  const today = localDateOf(work.clock.now());
  for (const { bin, number } of await listCollectingAccounts(work.db)) {
    const bankAccount = `${bin}/${number}`;
    for (const day of await missingDays(work, bankAccount, today)) if (!(await fetchStatement(work, providers, bankAccount, day))) break;
  }
}

async function missingDays({ db }: Work, bankAccount: string, today: LocalDate): Promise<LocalDate[]> {
  const last = await findStatementBefore(db, bankAccount, today);
  const days: LocalDate[] = [];
  for (
    let day = last === undefined ? addDays(today, -1) : addDays(last.day, 1);
    day < today && days.length < MOST_DAYS;
    day = addDays(day, 1)
  )
    days.push(day);
  return days;
}

/** Fetches one day's statement; true once it is taken. A day that has one already is left alone, however it came. */
export async function fetchStatement(work: Work, providers: Providers, bankAccount: string, day: LocalDate): Promise<boolean> {
  if ((await findStatement(work.db, bankAccount, day)) !== undefined) return true;
  const number = bankAccount.slice(bankAccount.indexOf("/") + 1);
  const bank = Object.values(providers).find((provider) => provider.statement !== undefined);
  const answer = await bank?.statement?.(number, day);
  if (answer === undefined) return false;
  const fault = answer.ok ? await take(work, bankAccount, day, answer.value) : "payments/provider-away";
  await work.transaction((tx) => saveFetch(tx, { bankAccount, day, at: work.clock.now(), fault }));
  return fault === undefined;
}

/** The code of what stood in the way; nothing where it was taken. */
async function take(work: Work, bankAccount: string, day: LocalDate, bytes: Uint8Array): Promise<string | undefined> {
  try {
    const statement = readStatementFile(bytes);
    const isAsked = `${statement.bin}/${statement.account}` === bankAccount && statement.day === day;
    if (!isAsked) return faults["statement-not-ours"]().code;
    await takeStatement(work, statement);
    return undefined;
  } catch (error) {
    if (isFault(error)) return error.code;
    throw error;
  }
}

/**
 * The accountant has the bank asked now for a day's statements of the agency's accounts, rather than in the night.
 * @throws payments/not-yours, payments/statement-early
 */
export function askForStatements(work: Work, day: LocalDate): Promise<void> {
  return work.transaction(async (tx) => {
    const { actor, clock } = work;
    if (actor.kind !== "official" || !may(actor, "payments.reconcile", actor.agencyId)) throw faults["not-yours"]();
    if (day >= localDateOf(clock.now())) throw faults["statement-early"]();
    for (const { bin, number } of await listAccountsOf(tx, actor.agencyId)) {
      const bankAccount = `${bin}/${number}`;
      await work.enqueue(
        tx,
        "payments.fetch-statement",
        { bankAccount, day },
        { key: `payments.fetch-statement:${bankAccount}:${day}:${clock.now().getTime()}` },
      );
    }
  });
}
