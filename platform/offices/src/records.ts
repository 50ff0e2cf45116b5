import { createHash } from "node:crypto";
import type { Agency, AppointmentOf } from "@motlan/agencies";
import { canonicalJson, type JsonObject, type LocalDate } from "@motlan/kernel";

/** What a registry should hold of one thing. */
export interface Wanted {
  readonly id: string;
  readonly registry: "agencies" | "officials";
  readonly values: JsonObject;
  readonly from: LocalDate;
  /** The first day on which it is no longer so. */
  readonly to?: LocalDate;
}

export function agencyRecord({
  id,
  code,
  codeOrigin,
  name,
  kind,
  level,
  placeId,
  parentId,
  address,
  phone,
  hours,
  period,
}: Agency): Wanted {
  return {
    ...{ id, registry: "agencies", from: period.from },
    ...(period.to !== undefined && { to: period.to }),
    values: {
      ...{ agencyId: id, code, codeOrigin, name: { ...name }, kind, level },
      ...{ placeId: placeId ?? null, underId: parentId ?? null, address: address ?? null, phone: phone ?? null },
      hours: hours === undefined ? null : { ...hours },
    },
  };
}

/** What is public of an appointment: the person's id and staff code stay where they are. */
export function officialRecord({ id, name, post, from, to }: AppointmentOf, agency: Agency): Wanted {
  return {
    ...{ id, registry: "officials", from },
    ...(to !== undefined && { to }),
    values: {
      ...{ appointmentId: id, name, since: from, phone: agency.phone ?? null },
      post: { kind: post.kind, title: { ...post.title } },
      agency: { code: agency.code, name: { ...agency.name } },
    },
  };
}

export function hashOf({ values }: Wanted): string {
  return createHash("sha256").update(canonicalJson(values)).digest("hex");
}
