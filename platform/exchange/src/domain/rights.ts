import { type Decision, no, yes } from "@motlan/kernel";
import { type Endpoint, fits } from "./path.ts";

/** Who may ask a service what, from when to when, and for which purposes. */
export interface Right {
  /** A subsystem, a member (`INSTANCE/CLASS/MEMBER`) or `group:<code>`. */
  readonly client: string;
  readonly endpoint: Endpoint;
  /** Codes of the service's purposes. Empty: no purpose is asked for, and the answer is given whole. */
  readonly purposes: readonly string[];
  readonly from: Date;
  readonly until: Date | undefined;
  /** The purpose the person concerned must have agreed to; absent where the law asks for no consent. */
  readonly consent?: string;
}

/** What a service is given for (mục đích): the basis in law and the fields given. "*" is the whole answer. */
export interface Purpose {
  readonly code: string;
  readonly law: string;
  readonly fields: readonly string[];
}

export interface Asked {
  /** All the names the client answers to. */
  readonly names: readonly string[];
  readonly method: string;
  readonly path: string;
  readonly purpose: string | undefined;
}

export interface Grant {
  readonly endpoint: Endpoint;
  /** Absent where the right asks for none. */
  readonly purpose: string | undefined;
  /** Set where the person concerned must have agreed to this. */
  readonly consent?: string;
}

/**
 * Deny by default. Of several rights that fit, one that needs no purpose serves a call without one; a purpose that is named is never passed over, and a consent that one of them
 * needs is needed.
 */
export function decideAccess(
  rights: readonly Right[],
  { names, method, path, purpose }: Asked,
  now: Date,
): Decision<Grant, "not-granted" | "purpose-missing" | "purpose-not-granted"> {
  const fitting = rights.filter(
    ({ client, endpoint, from, until }) =>
      names.includes(client) && fits(endpoint, method, path) && from <= now && (until === undefined || now < until),
  );
  if (fitting.length === 0) return no("not-granted");
  const [free] = fitting.filter((right) => right.purposes.length === 0);
  if (purpose === undefined) return free === undefined ? no("purpose-missing") : yes({ endpoint: free.endpoint, purpose: undefined });
  const all = fitting.filter((right) => right.purposes.includes(purpose));
  const named = all.find((right) => right.consent !== undefined) ?? all[0];
  if (named !== undefined)
    return yes({ endpoint: named.endpoint, purpose, ...(named.consent !== undefined && { consent: named.consent }) });
  return free === undefined ? no("purpose-not-granted", { purpose }) : yes({ endpoint: free.endpoint, purpose: undefined });
}

/** Of the fields asked for, those the purpose does not give. */
export function askedBeyond(asked: readonly string[], given: readonly string[]): readonly string[] {
  if (given.includes("*")) return [];
  return asked.filter((field) => !given.some((one) => field === one || field.startsWith(`${one}.`)));
}
