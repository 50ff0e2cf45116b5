import type { Typed } from "@motlan/forms";
import { isFault, type JsonObject } from "@motlan/kernel";
import type { Channel } from "../../domain/dossier.ts";
import type { Citizen } from "../world.ts";
import type { AFile } from "./apply.ts";

/** What one walk says; everything left out is invented soundly. */
export interface WalkParts {
  /** As typed, by path; a date as "2020-05-17". */
  readonly answers?: Typed;
  readonly actingFor?: string;
  /** What the population registry says of the applicant, over the values of an ordinary inhabitant. */
  readonly applicant?: JsonObject;
  /** An applicant made before with `aCitizen`, where other records must name them. */
  readonly by?: Citizen;
  /** A file for a question, null for none. */
  readonly files?: Readonly<Record<string, AFile | null>>;
  /** What other owners answer to commands, by the id of the effect. */
  readonly replies?: Readonly<Record<string, JsonObject>>;
  /** What officials fill in at their steps, as typed, by path. */
  readonly officialFields?: Typed;
  readonly delivery?: Channel;
}

/** A test that answers too little is told which question, not only that the form is incomplete; the fault stays the fault it is. */
export function sayWhatIsMissing(error: unknown): never {
  if (isFault(error) && error.fields.length > 0) {
    error.message = `${error.code}: ${error.fields.map(({ path, en }) => `${path}: ${en}`).join("; ")}`;
  }
  throw error;
}
