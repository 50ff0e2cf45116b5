import type { ProcedureVersion } from "./domain/procedure.ts";

export type { Effect, Field, Known, LegalBasis, Page, ProcedureVersion, Step } from "./domain/procedure.ts";

/** Types the author of a procedure version and returns it as the plain JSON it is; the catalogue examines and publishes it. */
export function defineProcedure(version: ProcedureVersion): ProcedureVersion {
  return version;
}
