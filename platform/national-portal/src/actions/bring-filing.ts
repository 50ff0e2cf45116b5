import { systemClock } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { Value } from "typebox/value";
import { faults } from "../faults.ts";
import type { OpenSigned, Signed } from "../portal/signed.ts";
import { FilingMessage } from "../wire/filings.ts";
import { keepMessage } from "./fetch-filings.ts";
import { TAKE } from "./take-filings.ts";

/** The portal brings what a citizen filed, before we fetch it: by its signature alone, and kept once whichever way it comes. @throws national-portal/not-signed */
export async function bringFiling(work: Work, message: Signed, open: OpenSigned): Promise<void> {
  const brought = await open(message, systemClock.now());
  if (!Value.Check(FilingMessage, brought)) throw faults["not-signed"]();
  const node = work.as({ kind: "system", name: "national-portal" });
  await node.transaction(async (tx) => {
    await keepMessage(node, tx, brought);
    await node.enqueue(tx, TAKE, {}, { key: TAKE });
  });
}
