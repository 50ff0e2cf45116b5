import { findAgency, listAgencyPage, listAppointmentsIn } from "@motlan/agencies";
import { localDateOf } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { amendRecord, endRecord, publishRegistry, registerRecord } from "@motlan/registries";
import { agencyRegister, officialRegister } from "../declare.ts";
import { faults } from "../faults.ts";
import { agencyRecord, hashOf, officialRecord, type Wanted } from "../records.ts";
import { type Listed, lockListed, saveListed } from "../store/listed.ts";

export const FOLLOW_ALL = "offices.follow-all";
const PAGE = 100;
const REASON = "Theo dữ liệu cơ quan, cán bộ đã ghi tại nút";

/** Brings the records of one agency, and of those appointed in it, in step with the agencies room. Only the node does. @throws offices/not-yours */
export function followAgency(work: Work, agencyId: string): Promise<void> {
  return work.transaction(async (tx) => {
    await begin(work);
    const agency = await findAgency(tx, agencyId);
    if (agency === undefined) return;
    const appointed = await listAppointmentsIn(tx, [agencyId]);
    await follow(work, tx, [agencyRecord(agency), ...appointed.map((one) => officialRecord(one, agency))]);
  });
}

/** The same for all of them, a page an act; each page asks for the next. @throws offices/not-yours */
export function followAll(work: Work, after?: string): Promise<void> {
  return work.transaction(async (tx) => {
    await begin(work);
    const agencies = await listAgencyPage(tx, { ...(after !== undefined && { after }), limit: PAGE });
    const of = new Map(agencies.map((agency) => [agency.id, agency]));
    const appointed = await listAppointmentsIn(tx, [...of.keys()]);
    const officials = appointed.flatMap((one) => {
      const agency = of.get(one.agencyId);
      return agency === undefined ? [] : [officialRecord(one, agency)];
    });
    await follow(work, tx, [...agencies.map(agencyRecord), ...officials]);
    const last = agencies.at(-1);
    if (last !== undefined && agencies.length === PAGE)
      await work.enqueue(tx, FOLLOW_ALL, { after: last.id }, { key: `${FOLLOW_ALL}/${last.id}` });
  });
}

async function begin(work: Work): Promise<void> {
  if (work.actor.kind !== "system") throw faults["not-yours"]();
  for (const registry of [agencyRegister, officialRegister]) await publishRegistry(work, registry);
}

async function follow(work: Work, tx: Tx, all: readonly Wanted[]): Promise<void> {
  const listed = await lockListed(
    tx,
    all.map(({ id }) => id),
  );
  for (const wanted of all) await followOne(work, tx, wanted, listed.get(wanted.id));
}

async function followOne(work: Work, tx: Tx, wanted: Wanted, held: Listed | undefined): Promise<void> {
  const { id, registry, to } = wanted;
  const hash = hashOf(wanted);
  const isOther = held === undefined || (held.hash !== hash && held.endedOn === null);
  const ends = to !== undefined && (held?.endedOn ?? null) === null;
  if (!isOther && !ends) return;
  let writes = held?.writes ?? 0;
  if (isOther) {
    writes += 1;
    await write(work, wanted, held, `offices/${id}/${writes}`);
  }
  if (ends) {
    writes += 1;
    await endRecord(work, { recordId: id, from: to, reason: REASON, requestKey: `offices/${id}/${writes}` });
  }
  await saveListed(tx, { id, registry, hash, writes, endedOn: to ?? null });
}

async function write(work: Work, { id, registry, values, from }: Wanted, held: Listed | undefined, requestKey: string): Promise<void> {
  const common = { values, reason: REASON, requestKey, recordId: id };
  if (held === undefined) await registerRecord(work, { ...common, registry, validFrom: from });
  else await amendRecord(work, { ...common, validFrom: localDateOf(work.clock.now()) });
}
