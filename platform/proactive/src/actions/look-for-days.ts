import { isFault, type JsonObject, localDateOf } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { httpFaults } from "@motlan/kernel/http";
import { type FoundByDay, listByDay } from "@motlan/registries";
import { isInForce, spanOf } from "../domain/days.ts";
import { listLooked } from "../store/looks.ts";
import { listOptedOut } from "../store/opt-outs.ts";
import { findService, listServices, type ServiceRow } from "../store/services.ts";
import { tellOne, type Unseen } from "./tell-one.ts";

export const LOOK = "proactive.look";
export const LOOK_PAGE = "proactive.look-page";
const PAGE = 200;

/** Begins the day's look: one job a service and row of its days, each going on page by page. Said twice in a day it looks twice and tells nobody twice. */
export async function lookForDays(work: Work): Promise<void> {
  if (work.actor.kind !== "system") throw httpFaults["not-allowed"]();
  return work.transaction(async (tx) => {
    const today = localDateOf(work.clock.now());
    for (const { code, declaration } of await listServices(tx)) {
      if (!isInForce(declaration, today)) continue;
      for (const row of declaration.watch.days.keys())
        await work.enqueue(tx, LOOK_PAGE, { code, row }, { key: `${LOOK_PAGE}:${code}:${row}` });
    }
  });
}

/**
 * One page: which records have their day, then those who want to be left alone and what was read before are set aside, and only the rest is read. A page that was broken off is
 * looked through again and finds what it did.
 */
export async function lookAtPage(work: Work, { code, row: at, after }: JsonObject): Promise<void> {
  if (work.actor.kind !== "system") throw httpFaults["not-allowed"]();
  if (typeof code !== "string" || typeof at !== "number") return;
  const service = await findService(work.db, code);
  const row = service?.declaration.watch.days[at];
  const today = localDateOf(work.clock.now());
  if (service === undefined || row === undefined || !isInForce(service.declaration, today)) return;
  const { watch } = service.declaration;
  const span = spanOf(watch, row, today);
  if (span === undefined) return;
  const { registry, index, kind, tell = [] } = watch;
  const { found, next } = await listByDay(work, {
    ...{ registry, index, ...span, tell: tell.map((one) => one.index), limit: PAGE },
    ...(kind !== undefined && { kind }),
    ...(typeof after === "string" && { after }),
  });
  for (const one of await unseen(work, service, row.plus, found)) await tellUnlessRefused(work, service, row, one);
  if (next !== undefined)
    await work.transaction((tx) =>
      work.enqueue(tx, LOOK_PAGE, { code, row: at, after: next }, { key: `${LOOK_PAGE}:${code}:${at}:${next}` }),
    );
}

function unseen(work: Work, { code, version }: ServiceRow, plus: string, found: readonly FoundByDay[]): Promise<readonly Unseen[]> {
  return work.transaction(async (tx) => {
    const looked = await listLooked(tx, { code, plus, serviceVersion: version, found });
    const seen = new Set(looked.map(({ recordId, personId }) => `${recordId}/${personId}`));
    const out = await listOptedOut(tx, [...new Set(found.flatMap(({ personIds }) => personIds))], code);
    return found.flatMap(({ recordId, versionId, personIds }) =>
      personIds.filter((id) => !out.has(id) && !seen.has(`${recordId}/${id}`)).map((personId) => ({ recordId, versionId, personId })),
    );
  });
}

/** A rule that refuses one person's case holds nobody else up. */
async function tellUnlessRefused(work: Work, service: ServiceRow, row: Parameters<typeof tellOne>[2], one: Unseen): Promise<void> {
  try {
    await tellOne(work, service, row, one);
  } catch (error) {
    if (!isFault(error) || error.status >= 500) throw error;
  }
}
