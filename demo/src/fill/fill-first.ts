import { loadAgencies } from "@motlan/agencies";
import { loadCatalogue, publishProcedure } from "@motlan/catalogue";
import { isFault, localDate, localDateOf } from "@motlan/kernel";
import { findUnit, loadPlaces, type Place, unitId } from "@motlan/places";
import { publishProactive } from "@motlan/proactive";
import { loadRecords, publishRegistry } from "@motlan/registries";
import type { DemoContext } from "../context.ts";
import { PROACTIVE, PROCEDURES, REGISTRIES } from "../packs.ts";
import { COMMUNES } from "../people/communes.ts";
import { demoPeople } from "../people/make-country.ts";
import { addressCodes } from "../records/address-codes.ts";
import { comingUp } from "../records/coming-up.ts";
import { institutions } from "../records/institutions.ts";
import { beginStage, claimOnce, finishStage, moveStage } from "../store/progress.ts";
import { declareFirstAgreement } from "./declare-agreement.ts";
import { loadPeople, openAccounts } from "./load-people.ts";
import { findKeepers, listOfficials, openTenants, staffAgencies } from "./staff-agencies.ts";
import { demoWork, takenOver } from "./work-of.ts";

const SAID = { vi: "Địa danh, thủ tục, cơ quan và những người đầu tiên", en: "Places, procedures, agencies and the first people" };
/** Hà Nội took in no other province in 2025 and is the unit it was; Đà Nẵng is a new one. */
const PROVINCES = [unitId("province", "01"), unitId("province", "48", localDate("2025-07-01"))];

/** Times parts of the filling, for the log. */
type Timed = <T>(part: string, run: () => Promise<T>) => Promise<T>;

/**
 * Everything the first page needs: places, catalogue, the packs, agencies with their officials, and the people with a story. Said again it only looks
 * whether the facts of this code are newer than those loaded.
 */
export async function fillFirst(context: DemoContext): Promise<void> {
  const timed = timer(context);
  const work = () => demoWork(context.pool, takenOver);
  await Promise.all([
    timed("places", () => loadPlaces(work())),
    timed("catalogue", () => loadCatalogue(work())),
    timed("packs", async () => {
      await publishRegistries(context);
      for (const procedure of PROCEDURES) await publishUnlessThere(() => publishProcedure(work(), procedure));
      for (const service of PROACTIVE) await publishProactive(demoWork(context.pool, context.clock), service);
    }),
  ]);
  await timed("people", () => fillOnce(context));
  await timed("tenants", () => openTenants(demoWork(context.pool, context.clock), demoPeople()));
  await timed("agreements", () => declareOnce(context));
}

/** A node that was filled before there were agreements gets them too. */
function declareOnce({ pool }: DemoContext): Promise<void> {
  const work = demoWork(pool, takenOver);
  return work.transaction(async (tx) => {
    if (!(await claimOnce(tx, "agreements"))) return;
    const [first] = await findKeepers(tx);
    await declareFirstAgreement(work, await listOfficials(tx, first?.agencyId ?? ""));
  });
}

/** Declares every registry of the packs: what a node needs that keeps some and fills none. */
export async function publishRegistries({ pool }: Pick<DemoContext, "pool">): Promise<void> {
  for (const registry of REGISTRIES) await publishRegistry(demoWork(pool, takenOver), registry);
}

/** Agencies, officials and the first people: all of it or nothing, once. */
function fillOnce({ pool, clock }: DemoContext): Promise<void> {
  const work = demoWork(pool, takenOver);
  return work.transaction(async (tx) => {
    if (!(await claimOnce(tx, "first"))) return;
    const country = demoPeople();
    await beginStage(tx, "first", 1, SAID, clock.now());
    await loadAgencies(work, { provinceIds: PROVINCES });
    const keepers = await findKeepers(tx);
    await loadPeople(work, country, keepers, country.first);
    const places = new Map<string, Place | undefined>();
    for (const { id } of COMMUNES) places.set(id, await findUnit(tx, id));
    const codes = addressCodes(country, keepers, (id) => places.get(id));
    const beside = [...comingUp(country, localDateOf(clock.now())), ...institutions(country, keepers), codes];
    for (const { registry, rows } of beside) await loadRecords(work, registry, rows);
    await staffAgencies(work, country, keepers);
    await openAccounts(work, country, country.first);
    await moveStage(tx, "first", 1, SAID);
    await finishStage(tx, "first", clock.now());
  });
}

/** A node that was filled by an older version of this code keeps the procedure it published then. */
async function publishUnlessThere(publish: () => Promise<unknown>): Promise<void> {
  try {
    await publish();
  } catch (error) {
    if (!isFault(error, "catalogue/already-published")) throw error;
  }
}

function timer({ log }: DemoContext): Timed {
  return async (part, run) => {
    const began = performance.now();
    const made = await run();
    log?.({ level: "info", demo: part, ms: Math.round(performance.now() - began) });
    return made;
  };
}
