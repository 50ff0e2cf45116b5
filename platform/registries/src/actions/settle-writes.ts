import { faultTable, type Text } from "@motlan/kernel";
import type { Db, Tx, Work } from "@motlan/kernel/db";
import { faults } from "../faults.ts";
import { officialWith } from "../rights.ts";
import {
  listNobodysWrites,
  listWrites,
  lockWrite,
  markGivenUp,
  markRetried,
  type NobodysWrites,
  type RefusedWrite,
} from "../store/refused-writes.ts";
import { findRegistry } from "../store/registries.ts";
import { MAIN, recordOf } from "./write-upstream.ts";

const SETTLES = "registries.settle-writes";
const MOST = 200;
const LONGEST = 2_000;

export interface WriteView
  extends Pick<RefusedWrite, "key" | "command" | "sentAt" | "answeredAt" | "behind" | "givenUpAt" | "givenUpBy" | "givenUpWhy"> {
  readonly title: Text;
  readonly recordId: string;
  readonly code: string;
  /** What this room says for that code; nothing where the other node has words of its own. */
  readonly said: Text | undefined;
  /** The paths named as wrong. */
  readonly fields: readonly string[];
}

/** Acts on records that nobody keeps, told by their reason alone: no record is named. They are asked again by themselves. */
export interface NobodysView extends Pick<NobodysWrites, "n" | "nextAt"> {
  readonly title: Text;
  readonly code: string;
  readonly said: Text | undefined;
}

export interface RefusedWrites {
  readonly resting: readonly WriteView[];
  readonly givenUp: readonly WriteView[];
  readonly nobodys: readonly NobodysView[];
}

/** What this agency recorded or amended here and the registry's main node refuses, the oldest first; what was given up; and how much of nobody's rests. @throws registries/not-yours */
export async function listRefusedWrites(work: Work): Promise<RefusedWrites> {
  const { agencyId } = officialWith(work, SETTLES);
  const [resting, givenUp] = [await listWrites(work.db, agencyId, "refused", MOST), await listWrites(work.db, agencyId, "given-up", MOST)];
  const view = (rows: readonly RefusedWrite[]) => Promise.all(rows.map((row) => viewOf(work, row)));
  const nobodys = await Promise.all((await listNobodysWrites(work.db)).map((row) => nobodysOf(work, row)));
  return { resting: await view(resting), givenUp: await view(givenUp), nobodys };
}

async function nobodysOf({ db }: Work, { owner, code, n, nextAt }: NobodysWrites): Promise<NobodysView> {
  return { title: await titleOf(db, owner), code: code ?? "", said: wordsOf(code ?? ""), n, nextAt };
}

async function titleOf(db: Db, owner: string): Promise<Text> {
  const registry = owner.slice(MAIN.length);
  return (await findRegistry(db, registry))?.declaration.title ?? { vi: registry, en: registry };
}

/** One is sent again, and what waits behind it after that. Said twice it is sent once. @throws registries/not-yours, registries/no-such-write, registries/write-settled */
export function retryWrite(work: Work, key: string): Promise<void> {
  return settle(work, key, async (tx, write) => {
    if (write.state === "waiting" || write.state === "answered") return;
    if (write.state !== "refused") throw faults["write-settled"]();
    await markRetried(tx, key, work.clock.now());
    await work.enqueue(tx, "registries.deliver-command", { key }, { key: `command:${key}` });
    await tell(work, tx, write, "registries.write-retried");
  });
}

/**
 * One is never to stand at the main node: said why, kept, and what waits behind it goes on. What is recorded here stays as it is. Said twice it is given up once.
 * @throws registries/not-yours, registries/words-missing, registries/no-such-write, registries/write-settled
 */
export function giveUpWrite(work: Work, { key, why }: { readonly key: string; readonly why: string }): Promise<void> {
  const said = why.trim();
  return settle(work, key, async (tx, write, by) => {
    if (said === "" || said.length > LONGEST) throw faults["words-missing"]();
    if (write.state === "given-up") return;
    if (write.state !== "refused") throw faults["write-settled"]();
    await markGivenUp(tx, key, { at: work.clock.now(), by, why: said });
    await tell(work, tx, write, "registries.write-given-up");
  });
}

function settle(work: Work, key: string, act: (tx: Tx, write: RefusedWrite, by: string) => Promise<void>): Promise<void> {
  return work.transaction(async (tx) => {
    const { agencyId, officialId } = officialWith(work, SETTLES);
    const write = await lockWrite(tx, key, agencyId);
    if (write === undefined) throw faults["no-such-write"]();
    await act(tx, write, officialId);
  });
}

function tell(work: Work, tx: Tx, write: RefusedWrite, type: "registries.write-retried" | "registries.write-given-up"): Promise<void> {
  const data = { registry: write.owner.slice(MAIN.length), key: write.key };
  return work.announce(tx, { type, subject: recordOf(write), ...(write.agencyId !== null && { agencyId: write.agencyId }), data });
}

async function viewOf({ db }: Work, { owner, effectId, answer, agencyId: _, state: __, ...row }: RefusedWrite): Promise<WriteView> {
  const code = typeof answer?.code === "string" ? answer.code : "";
  const fields = Array.isArray(answer?.fields) ? answer.fields.filter((path) => typeof path === "string") : [];
  const title = await titleOf(db, owner);
  return { ...row, title, code, fields, recordId: recordOf({ effectId }), said: wordsOf(code) };
}

/** Nothing for a sentence that would need what the other node did not send. */
function wordsOf(code: string): Text | undefined {
  const { room, rows } = faults[faultTable];
  const row = code.startsWith(`${room}/`) ? rows[code.slice(room.length + 1)] : undefined;
  return row === undefined || row.vi.includes("{") ? undefined : { vi: row.vi, en: row.en };
}
