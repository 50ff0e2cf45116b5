import { isId } from "@motlan/kernel";
import type { Visit } from "../../frame/types.ts";

const DAY_MS = 86_400_000;

/** How far back a list of readings goes, by what stands in its address. */
export const PERIODS: Readonly<Record<string, number>> = { "7": 7, "30": 30, "365": 365 };

/** Which readings the address asks for. */
export function readsAsked({ query, work }: Pick<Visit, "query" | "work">) {
  const [dossierId, agencyId] = [query.get("ho-so"), query.get("co-quan")];
  const days = PERIODS[query.get("ky")];
  return {
    own: query.has("ca-toi"),
    ...(isId(dossierId) && { dossierId }),
    ...(isId(agencyId) && { agencyId }),
    ...(days !== undefined && { from: new Date(work.clock.now().getTime() - days * DAY_MS) }),
  };
}

/** The same list in another address: what is asked stays, what is given changes. */
export function addressOf({ query }: Pick<Visit, "query">, path: string, change: Readonly<Record<string, string>> = {}): string {
  const kept = ["xem", "ho-so", "co-quan", "ky", "ca-toi"].map((name) => [name, change[name] ?? query.get(name)] as const);
  const added = Object.entries(change).filter(([name]) => !kept.some(([one]) => one === name));
  const text = new URLSearchParams(
    [...kept, ...added].filter(([, value]) => value !== "").map(([name, value]) => [name, value]),
  ).toString();
  return text === "" ? path : `${path}?${text}`;
}
