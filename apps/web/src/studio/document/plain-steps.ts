import type { ProcedureVersion } from "@motlan/catalogue/declare";
import type { Json } from "@motlan/kernel";

/** Part of a declaration as plain JSON, as a change of a design carries it. */
export function plainSteps(
  value: ProcedureVersion["steps"] | readonly ProcedureVersion["steps"][number][] | ProcedureVersion["fees"],
): Json {
  const json: Json = JSON.parse(JSON.stringify(value));
  return json;
}
