import type { Actor, Text } from "@motlan/kernel";

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

/** Somebody of another authority, for whom this node reads: what the person concerned is shown of them. */
export interface FarReader {
  /** The system that asked, `INSTANCE/CLASS/MEMBER/SUBSYSTEM`, and what it is called. */
  readonly client: string;
  readonly title: Text;
  /** The official or person there, by that authority's word for them. */
  readonly user?: string;
  /** The case there. */
  readonly issue?: string;
  /** The query, by which both authorities find it in their logs. */
  readonly queryId: string;
  /** The consent of the person concerned that it was given on, where one was needed. */
  readonly consent?: string;
}
