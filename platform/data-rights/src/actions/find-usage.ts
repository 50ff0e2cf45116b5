import { findAgency } from "@motlan/agencies";
import type { Work } from "@motlan/kernel/db";
import { type AccessView, findMyAccesses } from "@motlan/registries";
import { type Usage, usageOf } from "../domain/usage.ts";

export interface UsageAsked {
  readonly periodStart?: Date;
  readonly periodEnd?: Date;
  readonly agencyId?: string;
  readonly dossierId?: string;
  readonly logSourceSystems?: readonly string[];
  readonly includeBulkProcessing?: boolean;
  /** Whether reads are wanted at all: all of ours are `INTERNAL_PROCESSING`. */
  readonly internal?: boolean;
  readonly limit?: number;
  readonly offset?: number;
}

export interface UsageFound {
  readonly totalUsages: number;
  readonly returnedUsages: number;
  readonly dataRequests: null;
  readonly dataResponses: null;
  readonly dataProcessings: null;
  readonly internalProcessings: readonly Usage[];
}

/**
 * Reads of the signed-in person's data, in order of time, in the answer of the data tracker's `findUsage`.
 * @throws registries/not-yours
 */
export async function findUsage(work: Work, asked: UsageAsked): Promise<UsageFound> {
  const {
    periodStart,
    periodEnd,
    agencyId,
    dossierId,
    logSourceSystems,
    includeBulkProcessing = false,
    internal = true,
    limit = 1_000,
    offset = 0,
  } = asked;
  const filter = {
    ...(periodStart !== undefined && { from: periodStart }),
    ...(periodEnd !== undefined && { until: periodEnd }),
    ...(agencyId !== undefined && { agencyId }),
    ...(dossierId !== undefined && { dossierId }),
    ...(logSourceSystems !== undefined && logSourceSystems.length > 0 && { registries: logSourceSystems }),
    ...(!includeBulkProcessing && { withoutPurpose: "proactive" }),
  };
  const { total, items } = await findMyAccesses(work, { ...filter, own: true, oldestFirst: true, limit: internal ? limit : 0, offset });
  const names = await agencyNames(work, items);
  const usages = items.map((read) => usageOf(read, names.get(read.who.agencyId ?? "")));
  const found = internal ? { totalUsages: total, returnedUsages: usages.length } : { totalUsages: 0, returnedUsages: 0 };
  return { ...found, dataRequests: null, dataResponses: null, dataProcessings: null, internalProcessings: usages };
}

async function agencyNames(work: Work, reads: readonly AccessView[]): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const id of new Set(reads.flatMap(({ who }) => who.agencyId ?? []))) {
    const agency = await findAgency(work.db, id);
    if (agency !== undefined) names.set(id, agency.name.vi);
  }
  return names;
}
