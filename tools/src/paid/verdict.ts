import { readFileSync } from "node:fs";
import { join } from "node:path";
import { connect } from "@motlan/kernel/db";
import { checkLedger } from "@motlan/payments";
import { judge } from "../soak/judge.ts";
import type { Kind, Lived } from "./live.ts";
import { refundsNotSent } from "./refunds-due.ts";

/** Where each kind of dossier may end; a clear one is decided by the node before anybody takes it in or back. */
const ENDS: Readonly<Record<Kind, readonly string[]>> = {
  "taken-in": ["open", "sealing"],
  "paid-twice": ["open", "sealing"],
  "paid-in-parts": ["open", "sealing"],
  withdrawn: ["withdrawn", "sealing"],
  "withdrawn-unpaid": ["withdrawn"],
};
const REFUNDS_TAKE_MS = 300_000;

export interface Evidence {
  readonly ownerUrl: string;
  readonly folder: string;
  readonly lived: readonly Lived[];
}

/** What is wrong between the bank's book, the ledger and the dossiers: a sentence each. */
export async function verdict({ ownerUrl, folder, lived }: Evidence): Promise<readonly string[]> {
  const pool = connect(ownerUrl, { max: 2, name: "motlan-verdict" });
  try {
    const owed = await refundsNotSent(pool, REFUNDS_TAKE_MS);
    const flows = readBank(join(folder, "bank"));
    const balance = [...flows.values()].reduce((sum, flow) => sum + flow, 0n);
    const ledger = (await checkLedger({ query: (config) => pool.query(config) }, { statement: balance })).map(
      ({ invariant, id, expected, found }) => `ledger: ${invariant} ${id}: ${expected} should be there, ${found} is`,
    );
    const people = lived.flatMap(({ kind, filed, end }) => {
      const due = end.status === "withdrawn" ? 0n : BigInt(filed.amount);
      const kept = flows.get(filed.code) ?? 0n;
      return [
        ...(kept === due ? [] : [`${filed.code} (${kind}) paid ${kept} for ${due}`]),
        ...(ENDS[kind].includes(end.status) ? [] : [`${filed.code} (${kind}) ended as ${end.status}`]),
      ];
    });
    return [...owed, ...ledger, ...people, ...(await judge(pool, []))];
  } finally {
    await pool.end();
  }
}

/** Money in less money out, by the order's code in the transfer's content. */
function readBank(folder: string): ReadonlyMap<string, bigint> {
  const lines = (name: string): readonly Readonly<Record<string, unknown>>[] =>
    readFileSync(join(folder, name), "utf8")
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  const flows = new Map<string, bigint>();
  const codeOf = new Map<string, string>();
  const add = (code: string, amount: bigint) => void flows.set(code, (flows.get(code) ?? 0n) + amount);
  for (const { transfer } of lines("transfers.ndjson")) {
    if (
      typeof transfer !== "object" ||
      transfer === null ||
      !("content" in transfer && "amount" in transfer && "transactionId" in transfer)
    )
      continue;
    codeOf.set(String(transfer.transactionId), String(transfer.content));
    add(String(transfer.content), BigInt(String(transfer.amount)));
  }
  for (const refund of lines("refunds.ndjson")) add(codeOf.get(String(refund.transactionId)) ?? "", -BigInt(String(refund.amount)));
  return flows;
}
