import { type LocalDate, localDateOf } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { faults } from "../faults.ts";
import { listDayRows } from "../store/days.ts";
import { keeping } from "../store/keeping.ts";
import { findRegistry } from "../store/registries.ts";

export interface DaysAsked {
  readonly registry: string;
  /** An index whose values are days. */
  readonly index: string;
  readonly kind?: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Indexes that hold the personal number of whom it concerns; empty: the persons the records are about. */
  readonly tell?: readonly string[];
  /** Where the last page ended. */
  readonly after?: string;
  readonly limit: number;
}

export interface FoundByDay {
  readonly recordId: string;
  readonly versionId: string;
  readonly personIds: readonly string[];
}

export interface DaysFound {
  readonly found: readonly FoundByDay[];
  /** Where the next page begins; absent after the last. */
  readonly next?: string;
}

/**
 * Which records have a day of an index within a range, a page at a time: their ids and whose they are, and nothing of what they hold. Who is left alone is decided
 * before a record is read; only reading it (`readRecord`) gives values and leaves the access entry. The node alone may ask.
 * @throws registries/not-yours, registries/unknown-registry, registries/unknown-index
 */
export function listByDay(work: Work, asked: DaysAsked): Promise<DaysFound> {
  const { registry, index, tell = [], after, kind, from, to, limit } = asked;
  return work.transaction(async (tx) => {
    if (work.actor.kind !== "system") throw faults["not-yours"]();
    const found = await findRegistry(tx, registry);
    if (found === undefined) throw faults["unknown-registry"]({ registry });
    const names = found.declaration.indexes.map(({ name }) => name);
    for (const name of [index, ...tell]) if (!names.includes(name)) throw faults["unknown-index"]({ registry, index: name });
    const [day = "", recordId = ""] = after?.split("/") ?? [];
    const rows = await keeping(tx, () =>
      listDayRows(tx, {
        ...{ registry, index, from, to, tell, limit },
        ...(kind !== undefined && { kind }),
        ...(after !== undefined && { after: { day, recordId } }),
        valid: localDateOf(work.clock.now()),
      }),
    );
    const last = rows.length < limit ? undefined : rows.at(-1);
    return {
      found: rows.flatMap(({ recordId, versionId, personIds }) =>
        versionId === null ? [] : [{ recordId, versionId, personIds: personIds ?? [] }],
      ),
      ...(last !== undefined && { next: `${last.day}/${last.recordId}` }),
    };
  });
}
