import type { Actor } from "@motlan/kernel";

/** Who reads, as the access entry keeps it: ids only. */
export interface Reader {
  readonly kind: Actor["kind"];
  /** A person's record id, an official's id, a system's name. */
  readonly id: string;
  readonly postId?: string;
  readonly agencyId?: string;
  /** Set where the reader is a person: they are given their own record only, or another's whose values they typed right. */
  readonly personId?: string;
}

export function readerOf(actor: Actor): Reader {
  if (actor.kind === "person") return { kind: "person", id: actor.personId, personId: actor.personId };
  if (actor.kind === "official") return { kind: "official", id: actor.officialId, postId: actor.postId, agencyId: actor.agencyId };
  if (actor.kind === "system")
    return { kind: "system", id: actor.name, ...(actor.agencyId === undefined ? {} : { agencyId: actor.agencyId }) };
  return { kind: "stranger", id: "" };
}
