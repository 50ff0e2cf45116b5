import { type Persona, personas } from "@motlan/demo";

/** Who signs in: a persona of the demo, or somebody whom a journey made. */
export type SignsIn = Pick<Persona, "personalNumber" | "password" | "phone">;

/** Somebody of the demo country, by how their card begins. */
export function citizen(name: string): Persona {
  return found(name, ({ role, who }) => role === "citizen" && who.vi.startsWith(name));
}

/** The official of that post at the commune where the journeys apply. */
export function officialAt(post: string, place = "Cầu Giấy"): Persona {
  return found(
    `${post} ${place}`,
    ({ role, who, agency }) => role === "official" && who.vi.includes(`, ${post}`) && agency?.includes(place) === true,
  );
}

function found(what: string, isIt: (persona: Persona) => boolean): Persona {
  const persona = personas().find(isIt);
  if (persona === undefined) throw new Error(`the demo has nobody such as "${what}"`);
  return persona;
}
