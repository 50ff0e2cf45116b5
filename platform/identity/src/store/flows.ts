import { type Db, statement } from "@motlan/kernel/db";
import type { AppName } from "../domain/account.ts";

/** What the portal or the desk must remember of a sign-in that left for the provider. */
export interface Flow {
  readonly app: AppName;
  readonly verifier: string;
  readonly nonce: string;
  readonly returnTo: string;
}

interface FlowRow {
  readonly app: AppName;
  readonly verifier: string;
  readonly nonce: string;
  readonly return_to: string;
}

const insert = statement(
  "identity.insert_flow",
  `insert into identity.relying_party_flow (state_hash, browser, app, verifier, nonce, return_to, created_at) values ($1, $2, $3, $4, $5, $6, $7)`,
);

export async function insertFlow(db: Db, stateHash: Buffer, browser: Buffer, flow: Flow, at: Date): Promise<void> {
  await insert.run(db, [stateHash, browser, flow.app, flow.verifier, flow.nonce, flow.returnTo, at]);
}

const take = statement<FlowRow>(
  "identity.take_flow",
  `delete from identity.relying_party_flow where state_hash = $1 and browser = $2 and created_at > $3 returning app, verifier, nonce, return_to`,
);

/** Takes the flow of that state, once, for the browser that began it; a stolen or replayed state finds nothing. */
export async function takeFlow(db: Db, stateHash: Buffer, browser: Buffer, notBefore: Date): Promise<Flow | undefined> {
  const row = await take.find(db, [stateHash, browser, notBefore]);
  return row && { app: row.app, verifier: row.verifier, nonce: row.nonce, returnTo: row.return_to };
}
