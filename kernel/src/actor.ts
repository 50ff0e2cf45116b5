/** Who acts. Rights are asked with `may`; ownership of a person's own things is asked by comparing `personId`. */
export type Actor = Stranger | Person | Official | System;

/** Nobody signed in. */
export interface Stranger {
  readonly kind: "stranger";
}

/** A signed-in person (công dân). `assurance` is the level of the account (mức độ định danh), 1 or 2. */
export interface Person {
  readonly kind: "person";
  readonly personId: string;
  readonly assurance: 1 | 2;
  readonly sessionId: string;
}

/** An official (cán bộ, công chức) acting from one post in one agency; `permissions` are that post's. */
export interface Official {
  readonly kind: "official";
  readonly personId: string;
  readonly officialId: string;
  readonly postId: string;
  readonly agencyId: string;
  /** The kind of post, e.g. "one-stop-clerk": steps of a process are held by it. */
  readonly post: string;
  readonly permissions: ReadonlySet<string>;
  readonly sessionId: string;
}

/** The node itself: a job, a listener, an automatic decision. `agencyId` where it acts for one agency. */
export interface System {
  readonly kind: "system";
  readonly name: string;
  readonly agencyId?: string;
}

export const stranger: Stranger = { kind: "stranger" };

/** True when the actor holds the permission in that agency. The system may; persons and strangers never do. */
export function may(actor: Actor, permission: string, agencyId: string): boolean {
  if (actor.kind === "system") return actor.agencyId === undefined || actor.agencyId === agencyId;
  return actor.kind === "official" && actor.agencyId === agencyId && actor.permissions.has(permission);
}

/** What the event and the audit leaf say of the actor: ids only, never a name. */
export function actorReference(actor: Actor): {
  readonly kind: Actor["kind"];
  readonly id?: string;
  readonly post?: string;
  readonly agency?: string;
} {
  if (actor.kind === "person") return { kind: "person", id: actor.personId };
  if (actor.kind === "official") return { kind: "official", id: actor.officialId, post: actor.postId, agency: actor.agencyId };
  if (actor.kind === "system") return { kind: "system", id: actor.name };
  return { kind: "stranger" };
}
