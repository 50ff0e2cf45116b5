import type { Official, Person, System } from "../actor.ts";
import { newId } from "../id.ts";

export function aPerson(parts: Partial<Person> = {}): Person {
  return { kind: "person", personId: newId(), assurance: 2, sessionId: newId(), ...parts };
}

export function anOfficial(parts: Partial<Omit<Official, "permissions">> & { readonly permissions?: readonly string[] } = {}): Official {
  return {
    kind: "official",
    personId: newId(),
    officialId: newId(),
    postId: newId(),
    agencyId: newId(),
    post: "one-stop-clerk",
    sessionId: newId(),
    ...parts,
    permissions: new Set(parts.permissions ?? []),
  };
}

export const theSystem: System = { kind: "system", name: "test" };
