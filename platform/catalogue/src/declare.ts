import type { Text } from "@motlan/kernel";
import type { ProcedureVersion } from "./domain/procedure.ts";

export { checkProcedure, type Finding } from "./domain/check/index.ts";
export type { Effect, Field, Known, LegalBasis, Page, ProcedureVersion, Step } from "./domain/procedure.ts";

/** Types the author of a procedure version and returns it as the plain JSON it is; the catalogue examines and publishes it. */
export function defineProcedure(version: ProcedureVersion): ProcedureVersion {
  return version;
}

/** A sector as declarations: its procedures and the registries they read and write. `Registry` is the registries room's own declaration. */
export interface Pack<Registry> {
  readonly name: string;
  readonly title: Text;
  readonly procedures: readonly ProcedureVersion[];
  readonly registries: readonly Registry[];
}

/** Types the author of a pack; the node publishes what stands in it. */
export function definePack<const Registry>(pack: Pack<Registry>): Pack<Registry> {
  return pack;
}
