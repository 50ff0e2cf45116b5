import type { Card, Deadline } from "../domain/card.ts";
import type { ProcedureVersion, Term } from "../domain/procedure.ts";
import { t } from "../pieces/words.ts";

type Channel = ProcedureVersion["channels"][number];
type Kind = Channel["kind"];

/** A mark to work by where no deadline is known: ours, not the law's. */
const UNKNOWN: Term = { count: 30, unit: "working-day" };
const KINDS: readonly Kind[] = ["online", "counter", "post"];
const HALF_DAY_HOURS = 8;

/** The ways of applying with the catalogue's deadlines; where it gives none, or none that a clock can run by, that is said. One may always apply online here. */
export function channelsOf(details: Card["details"]): Channel[] {
  const methods = details?.methods ?? [];
  const known = KINDS.flatMap((kind) => {
    const method = methods.find(({ channel }) => channel === kind);
    return method === undefined ? [] : [{ kind, ...deadlineOf(method.deadline) }];
  });
  if (known.some(({ kind }) => kind === "online")) return known;
  const [other] = known;
  const online = other === undefined ? { kind: "online" as const, ...deadlineOf(undefined) } : { ...other, kind: "online" as const };
  return known.length === 0 ? KINDS.map((kind) => ({ ...online, kind })) : [online, ...known];
}

function deadlineOf(deadline: Deadline | undefined): Pick<Channel, "deadline" | "note"> {
  if (deadline === undefined) return unknown();
  if ("text" in deadline) return unknown(deadline.text);
  const { count, unit } = deadline;
  if (unit === "unstated" || count <= 0) return unknown(unit === "unstated" && count > 0 ? `${count} (không ghi đơn vị)` : undefined);
  if (Number.isInteger(count)) return { deadline: { count, unit } };
  if (unit === "month") return { deadline: { count: Math.max(1, Math.round(count * 30)), unit: "day" } };
  return { deadline: { count: Math.max(1, Math.round(count * (unit === "hour" ? 1 : HALF_DAY_HOURS))), unit: "hour" } };
}

function unknown(said?: string): Pick<Channel, "deadline" | "note"> {
  const vi = "mốc nhắc việc của hệ thống, chưa phải thời hạn theo luật";
  const en = "a mark this system works by, not the law's deadline";
  const note =
    said === undefined
      ? t(`Danh mục chưa ghi thời hạn; đây là ${vi}.`, `The catalogue states no deadline; this is ${en}.`)
      : t(`Danh mục ghi: ${said}; đây là ${vi}.`, `The catalogue says, in Vietnamese: ${said}. This is ${en}.`);
  return { deadline: UNKNOWN, note };
}
