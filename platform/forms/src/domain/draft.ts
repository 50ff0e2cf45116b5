import type { Json, JsonObject } from "@motlan/kernel";
import type { DeskSide } from "./desk.ts";

/** What was typed (đã khai), kept verbatim by the path of the question: text; a list for several choices; a file's description; null once it was emptied. */
export type Typed = Readonly<Record<string, Json>>;

/** Where a value came from (nguồn dữ liệu): shown beside it and kept with the dossier. */
export type Receipt = {
  readonly registry: string;
  readonly source: { readonly vi: string; readonly en: string };
  readonly recordId: string;
  readonly versionId: string;
  /** ISO instant at which this version came to be known. */
  readonly recordedAt: string;
  readonly law: string;
  readonly purpose: string;
};

/** What the State was found to hold under one name of the declaration. */
export interface KnownRecord {
  readonly values: JsonObject;
  /** How many records answered; the values are the first one's. */
  readonly found: number;
  readonly receipt: Receipt;
}

/**
 * One question to a registry and its answer. `given`: a record was found (and matched); `none`: nothing that may be shown; `away`: the registry did not
 * answer. `found` counts records; `misses` counts what was guessed wrong about somebody else.
 */
export interface KnownState {
  readonly state: "given" | "none" | "away";
  readonly find: string;
  readonly match: Readonly<Record<string, string>>;
  readonly found: number;
  readonly misses: number;
  readonly readAt: string;
  readonly record?: KnownRecord;
}
export type KnownStates = Readonly<Record<string, KnownState>>;

export type Delivery = "online" | "counter" | "post";

/** An application being written (bản khai nháp). Only its person sees it, or the desk that writes it for them. */
export interface Draft {
  readonly id: string;
  readonly personId: string;
  readonly procedureCode: string;
  readonly versionId: string;
  /** For whom the person acts: a value of the declaration's list. */
  readonly actingFor: string;
  readonly answers: Typed;
  /** Why a value the State holds is not right, by path: the person's own words, shown to the official. */
  readonly overrides: Readonly<Record<string, string>>;
  /** Paths whose held value the person contests. */
  readonly disputes: readonly string[];
  readonly known: KnownStates;
  /** Pages the person has saved at least once. */
  readonly seen: readonly string[];
  /** The revision at which each path last changed: two tabs that touch different questions do not disturb one another. */
  readonly changedAt: Readonly<Record<string, number>>;
  readonly agencyId?: string;
  readonly delivery?: Delivery;
  readonly revision: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** The dossier it became; a draft becomes one at most. */
  readonly dossierId?: string;
  /** Set where a one-stop desk writes it. */
  readonly desk?: DeskSide;
}

/** Drafts nobody touched for so long are deleted, with what was read for them. */
export const DRAFT_DAYS = 30;
