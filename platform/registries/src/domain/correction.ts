import type { Json, JsonObject, LocalDate } from "@motlan/kernel";
import type { Period } from "./amendment.ts";
import { valueAt } from "./fields.ts";

export type CorrectionState = "received" | "accepted" | "refused" | "withdrawn";

/** What a person says is wrong of their own record, and what became of it. */
export interface Correction {
  readonly id: string;
  readonly recordId: string;
  readonly registry: string;
  readonly kind: string;
  /** The agency that keeps the record. */
  readonly agencyId: string;
  readonly personId: string;
  readonly path: string;
  /** What stood there when it was asked; null: nothing. */
  readonly held: Json;
  readonly wanted: Json;
  readonly words: string;
  readonly fileIds: readonly string[];
  readonly state: CorrectionState;
  readonly receivedAt: Date;
  readonly dueAt: Date;
  readonly extended: boolean;
  readonly settledAt: Date | null;
  /** What the acceptance wrote. */
  readonly versionId: string | null;
}

export type CorrectionMove = "ask" | "accept" | "refuse" | "extend" | "withdraw";

/** One step, as both sides see it. */
export interface CorrectionAct {
  readonly at: Date;
  readonly move: CorrectionMove;
  readonly officialId: string | null;
  readonly words: string;
  readonly basis: string;
}

export interface CorrectionTerms {
  readonly from: LocalDate;
  readonly days: number;
  /** By how much it may be lengthened, once. */
  readonly longer: number;
  readonly law: string;
}

/** How long a keeper may take, by the law in force on the day it was asked: the latest that held by then. Before the first we know, nobody asked here. */
export function correctionTermsOn([first, ...later]: readonly [CorrectionTerms, ...CorrectionTerms[]], day: LocalDate): CorrectionTerms {
  return later.findLast(({ from }) => from <= day) ?? first;
}

/** Whether there stands what was said to be wrong, or already what would be right. In a list that changed meanwhile the same place may be another's. */
export function stillStands({ path, held, wanted }: Pick<Correction, "path" | "held" | "wanted">, values: JsonObject): boolean {
  const standing = JSON.stringify(valueAt(values, path) ?? null);
  return [held, wanted].some((one) => JSON.stringify(one) === standing);
}

/** Since when the list that a path leads into stands as it does at last, of periods in the order of time; nothing where it leads into none or the list was never another. */
export function listSince({ path }: Pick<Correction, "path">, periods: readonly Period[]): LocalDate | undefined {
  const names = path.split(".");
  const place = names.findIndex((name) => /^\d+$/.test(name));
  if (place < 0) return undefined;
  const lists = periods.map(({ values }) => JSON.stringify(valueAt(values, names.slice(0, place).join("."))));
  const before = lists.findLastIndex((list) => list !== lists.at(-1));
  return before < 0 ? undefined : periods[before + 1]?.validFrom;
}
