import type { ProactiveService } from "@motlan/catalogue/declare";
import { factsWithDates } from "@motlan/forms";
import { addDays, instantOf, isId, type JsonObject, type LocalDate, localDateOf, newId } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import type { Facts } from "@motlan/kernel/rules";
import { type RecordView, readRecord, readRecords } from "@motlan/registries";
import { type DayRow, textAt } from "../domain/days.ts";
import { decideOccasion, decideOffer, type Offered } from "../domain/decide-offer.ts";
import { type OfferSource, signOf } from "../domain/offer.ts";
import { valueBy } from "../domain/rules.ts";
import { keepLook } from "../store/looks.ts";
import { insertOffer, type NewOffer } from "../store/offers.ts";
import { holdPerson, listOptedOut } from "../store/opt-outs.ts";
import type { ServiceRow } from "../store/services.ts";
import { countOne } from "../store/tally.ts";

export const PREPARE = "proactive.prepare";
export const ACT = "proactive.act";
/** When the node acts on the day it said: in the morning, so that whoever looks at it then has the day to undo it. */
const ACTS_AT_HOUR = 9;

/** A record that was found and not read yet, for one person. */
export interface Unseen {
  readonly recordId: string;
  readonly versionId: string;
  readonly personId: string;
}

/**
 * Reads one record for one person and tells them, if it is meant for them: the reading with its access entries, the mark that it was read, the offer, its news and its jobs are
 * one transaction. Whoever opted out meanwhile is left alone, and nothing is read.
 */
export function tellOne(work: Work, service: ServiceRow, row: DayRow, one: Unseen): Promise<void> {
  return work.transaction(async (tx) => {
    await holdPerson(tx, one.personId);
    if ((await listOptedOut(tx, [one.personId], service.code)).size > 0) return;
    const today = localDateOf(work.clock.now());
    const read = await readBoth(work, service.declaration, one);
    if (read === undefined) return;
    const { record, person } = read;
    const day = decideOccasion(service.declaration, row, { record: record.values, person: person.values }, today);
    if (!day.ok && day.why === "not-due") return;
    await keepLook(tx, { ...one, code: service.code, plus: row.plus, serviceVersion: service.version }, work.clock.now());
    if (!day.ok) return;
    const { facts, sources } = await gather(work, service.declaration, read, { occasion: day.value, plus: row.plus, today });
    const offered = decideOffer(service.declaration, row, facts);
    if (offered.ok) await tell(work, tx, newOffer(work, service, { one, person, occasion: day.value, sources }, offered.value));
  });
}

interface Both {
  readonly record: RecordView;
  readonly person: RecordView;
}

async function readBoth(work: Work, { watch: { registry, purpose } }: ProactiveService, one: Unseen): Promise<Both | undefined> {
  const record = await readRecord(work, { registry, by: "id", value: one.recordId, purpose });
  const same = registry === "population" && one.recordId === one.personId;
  const person = same ? record : await readRecord(work, { registry: "population", by: "id", value: one.personId, purpose: PURPOSE });
  return record === undefined || person === undefined ? undefined : { record, person };
}

/** The purpose of the population registry by which whoever is told is read. */
const PURPOSE = "proactive";

interface About {
  readonly occasion: LocalDate;
  readonly plus: string;
  readonly today: LocalDate;
}

/** What the rules may read, and where it came from. */
export async function gather(
  work: Work,
  service: ProactiveService,
  { record, person }: Both,
  about: About,
): Promise<{ readonly facts: Facts; readonly sources: readonly OfferSource[] }> {
  const base: JsonObject = { record: record.values, person: person.values, ...about };
  const known: Record<string, JsonObject[]> = {};
  const views = record === person ? [record] : [record, person];
  for (const { name, registry, by, find, purpose } of service.known) {
    const value = valueBy(find, factsWithDates({ ...base, known }));
    const found = typeof value === "string" ? await readRecords(work, { registry, by, value, purpose }) : [];
    known[name] = found.map(({ values }) => values);
    views.push(...found);
  }
  const sources = new Map(views.map(({ receipt: { registry, source, law } }) => [`${registry}/${law}`, { registry, source, law }]));
  return { facts: factsWithDates({ ...base, known }), sources: [...sources.values()] };
}

interface Told {
  readonly one: Unseen;
  readonly person: RecordView;
  readonly occasion: LocalDate;
  readonly sources: readonly OfferSource[];
}

function newOffer(
  work: Work,
  { code, version, declaration }: ServiceRow,
  { one, person, occasion, sources }: Told,
  offered: Offered,
): NewOffer {
  const now = work.clock.now();
  const commune = textAt(person.values, "residence.communeId");
  const { level, watch, acts } = declaration;
  const actsOn = acts === undefined ? undefined : addDays(localDateOf(now), acts.refuse);
  const last = addDays(occasion, watch.after);
  return {
    ...{ id: newId(now), code, version, recordId: one.recordId, occasion, personId: one.personId, level, sources, toldAt: now },
    communeId: commune !== undefined && isId(commune) ? commune : null,
    about: offered.about ?? null,
    ways: offered.ways,
    best: offered.best?.way ?? null,
    bestRow: offered.best?.row ?? null,
    actsAt: actsOn === undefined ? null : instantOf(actsOn, ACTS_AT_HOUR),
    endsOn: actsOn !== undefined && actsOn > last ? actsOn : last,
  };
}

async function tell(work: Work, tx: Tx, offer: NewOffer): Promise<void> {
  if (!(await insertOffer(tx, offer))) return;
  const { id, code, level, personId, communeId, actsAt } = offer;
  await countOne(tx, code, communeId, localDateOf(offer.toldAt), "told");
  await work.announce(tx, {
    type: "proactive.told",
    subject: id,
    data: { personId, sign: signOf(id), code, level, communeId, acts: actsAt !== null },
  });
  if (actsAt !== null) await work.enqueue(tx, ACT, { offerId: id, personId }, { key: `${ACT}:${id}`, runAt: actsAt });
  else if (level > 1) await work.enqueue(tx, PREPARE, { offerId: id, personId }, { key: `${PREPARE}:${id}` });
}
