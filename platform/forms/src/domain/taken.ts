import type { JsonObject } from "@motlan/kernel";
import type { FormCheck } from "./check-form.ts";
import type { DeskSide } from "./desk.ts";
import type { Delivery, Draft, KnownRecord, Receipt } from "./draft.ts";
import type { FeeLine } from "./fees.ts";
import type { PaperView } from "./papers.ts";

/** A value the person put in place of a held one, for the official to weigh. */
export interface Override {
  readonly path: string;
  readonly reason: string;
  readonly held: NonNullable<JsonObject[string]>;
}

/** A complete application, as a dossier takes it over. */
export interface TakenDraft {
  readonly draftId: string;
  /** Whose application it is. */
  readonly personId: string;
  readonly procedureCode: string;
  readonly versionId: string;
  readonly actingFor: string;
  readonly answers: JsonObject;
  /** What the State held when the form was filled in, by the names of the declaration; `applicant` is the person's own record. */
  readonly known: Readonly<Record<string, KnownRecord>>;
  /** How many records were found under each name. */
  readonly found: Readonly<Record<string, number>>;
  /** The receipt behind each held answer, by path. */
  readonly receipts: Readonly<Record<string, Receipt>>;
  readonly overrides: readonly Override[];
  /** Paths whose held value the person contests. */
  readonly disputes: readonly string[];
  /** Names of records that have changed since they were read. They stay as the person saw them; the official is told. */
  readonly changedSince: readonly string[];
  readonly papers: readonly PaperView[];
  readonly fees: readonly FeeLine[];
  /** Whole đồng. */
  readonly total: bigint;
  readonly agencyId?: string;
  readonly delivery?: Delivery;
  /** SHA-256 that binds what the person saw to the answers, the version and the fee. */
  readonly seal: string;
  /** How many values were typed although the State holds them, of how many it holds. */
  readonly typedThoughHeld: number;
  readonly heldByState: number;
  /** Set when the draft had become this dossier before. */
  readonly dossierId?: string;
  /** Set where a one-stop desk wrote it. */
  readonly desk?: DeskSide;
}

export function takenOf(draft: Draft, check: FormCheck, changedSince: readonly string[], seal: string): TakenDraft {
  const { id: draftId, personId, procedureCode, versionId, actingFor, disputes, agencyId, delivery, dossierId, desk } = draft;
  const known = Object.entries(draft.known);
  const overridden = check.fields.filter((field) => field.overridden && field.source !== undefined);
  return {
    ...{ draftId, personId, procedureCode, versionId, actingFor, disputes, changedSince, seal },
    typedThoughHeld: check.typedThoughHeld,
    heldByState: check.heldByState,
    answers: check.answers,
    known: Object.fromEntries(known.flatMap(([name, { record }]) => (record === undefined ? [] : [[name, record]]))),
    found: Object.fromEntries(known.map(([name, { found }]) => [name, found])),
    receipts: Object.fromEntries(
      check.fields.flatMap(({ field, from, source }) => {
        const receipt = from === "held" && source !== undefined ? draft.known[source.name]?.record?.receipt : undefined;
        return receipt === undefined ? [] : [[field.name, receipt]];
      }),
    ),
    overrides: overridden.map(({ field, held: value = "" }) => ({
      path: field.name,
      reason: draft.overrides[field.name] ?? "",
      held: value,
    })),
    ...{ papers: check.papers, fees: check.fees, total: check.total },
    ...(agencyId !== undefined && { agencyId }),
    ...(delivery !== undefined && { delivery }),
    ...(dossierId !== undefined && { dossierId }),
    ...(desk !== undefined && { desk }),
  };
}
