import type { Text } from "@motlan/kernel";
import type { ProactiveService } from "./domain/declaration/proactive.ts";
import type { ProcedureVersion } from "./domain/procedure.ts";

export { hoursOf } from "./domain/check/check-hours.ts";
export { examineDocument } from "./domain/check/examine-document.ts";
export { checkProcedure, type Finding } from "./domain/check/index.ts";
export { hasShape } from "./domain/check/shape.ts";
export { type Change, compareVersions, type Reasons } from "./domain/compare/compare-versions.ts";
export { type CompiledRules, compileRules } from "./domain/compile.ts";
export { ProactiveService } from "./domain/declaration/proactive.ts";
export * from "./domain/derive/index.ts";
export { rateOn, wholeDong } from "./domain/fee-amount.ts";
export { feeFormula, tableFormula } from "./domain/fee-formula.ts";
export type {
  Alternative,
  Consultation,
  Council,
  DecisionTable,
  Effect,
  Fee,
  Field,
  Item,
  Known,
  LegalBasis,
  LinkedPart,
  LocalRate,
  Page,
  Paper,
  ProcedureVersion,
  Step,
  Term,
} from "./domain/procedure.ts";
export * from "./pieces/index.ts";

/** Types the author of a procedure version and returns it as the plain JSON it is; the catalogue examines and publishes it. */
export function defineProcedure(version: ProcedureVersion): ProcedureVersion {
  return version;
}

/** Types the author of a proactive service; the room `proactive` examines and publishes it. */
export function defineProactive(service: ProactiveService): ProactiveService {
  return service;
}

/** A sector as declarations: its procedures and the registries they read and write. `Registry` is the registries room's own declaration. */
export interface Pack<Registry> {
  readonly name: string;
  readonly title: Text;
  readonly procedures: readonly ProcedureVersion[];
  readonly registries: readonly Registry[];
  /** What people are told of, or what is done for them, without their asking. */
  readonly proactive?: readonly ProactiveService[];
}

/** Types the author of a pack; the node publishes what stands in it. */
export function definePack<const Registry>(pack: Pack<Registry>): Pack<Registry> {
  return pack;
}
