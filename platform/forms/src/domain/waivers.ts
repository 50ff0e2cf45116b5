import type { ProcedureVersion } from "@motlan/catalogue/declare";
import type { FormState } from "./form.ts";

/**
 * The papers nobody is asked for because a registry holds the fact they would prove (Law on Electronic Transactions 20/2023/QH15; a paper's `accepts`): by the path of
 * the question that would take the paper in, the name of the record that was found.
 */
export function waivers(version: Pick<ProcedureVersion, "papers">, known: FormState["known"]): ReadonlyMap<string, string> {
  const found = version.papers.flatMap(({ field, accepts = [] }) => {
    const record = field === undefined ? undefined : accepts.find((one) => one.as === "registry" && isFound(known[one.known]));
    return field !== undefined && record?.as === "registry" ? [[field, record.known] as const] : [];
  });
  return new Map(found);
}

export function isFound(state: FormState["known"][string] | undefined): boolean {
  return state?.record !== undefined && state.found > 0;
}
