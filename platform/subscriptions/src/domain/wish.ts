import { type Decision, no, yes } from "@motlan/kernel";
import { placeOf } from "./cloud-event.ts";

/** What somebody who subscribes asks for. */
export interface Wish {
  /** A service of their own subsystem, and the path there. */
  readonly deliverTo: { readonly service: string; readonly path: string };
  /** How many go together; one alone comes as an event, several as a batch. */
  readonly batch: number;
  readonly after: bigint | undefined;
  readonly since: Date | undefined;
}

const NOWHERE = { service: "-", path: "" };

/** `place`: only where to begin is asked for. */
export function readWish(text: string, only: "all" | "place" = "all"): Decision<Wish, "bad-request"> {
  const given = readObject(text);
  if (given === undefined) return no("bad-request", { where: "JSON" });
  const { after, since, batch = 1 } = given;
  const deliverTo = only === "place" ? NOWHERE : readPlace(given.deliverTo);
  if (deliverTo === undefined) return no("bad-request", { where: "deliverTo" });
  if (typeof batch !== "number" || !Number.isInteger(batch) || batch < 1 || batch > 100) return no("bad-request", { where: "batch" });
  const place = typeof after === "string" ? placeOf(after) : undefined;
  if (after !== undefined && place === undefined) return no("bad-request", { where: "after" });
  const time = typeof since === "string" ? new Date(since) : undefined;
  if (since !== undefined && (time === undefined || Number.isNaN(time.getTime()))) return no("bad-request", { where: "since" });
  if (only === "place" && place === undefined && time === undefined) return no("bad-request", { where: "after, since" });
  return yes({ deliverTo, batch, after: place, since: time });
}

function readObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === "object" && read !== null && !Array.isArray(read) ? Object.fromEntries(Object.entries(read)) : undefined;
  } catch {
    return undefined;
  }
}

function readPlace(given: unknown): Wish["deliverTo"] | undefined {
  if (typeof given !== "object" || given === null || !("service" in given)) return undefined;
  const path = "path" in given ? given.path : "";
  const { service } = given;
  if (typeof service !== "string" || !/^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/.test(service)) return undefined;
  if (typeof path !== "string" || !/^(\/[A-Za-z0-9._~-]+)*$/.test(path) || path.length > 500 || /\/\.{1,2}(\/|$)/.test(path))
    return undefined;
  return { service, path };
}
