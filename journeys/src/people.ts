import { COMMUNES, DEMO_PASSWORD, demoPeople, mayHaveAccount, type Person, type Persona, personas } from "@motlan/demo";

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

/** A clerk of any commune of the demo country, told on no page. */
export function clerkOf(commune: string): SignsIn {
  const { staff, people } = demoPeople();
  const at = COMMUNES.findIndex(({ name }) => name.toLowerCase() === commune.toLowerCase());
  const clerk = staff.find((one) => one.commune === at && one.post === "one-stop-clerk" && one.office === undefined);
  return signsIn(people[clerk?.person ?? -1], `clerk at ${commune}`);
}

/** A citizen without a post and without a story, as a list of officials names them. */
export function aNewcomer(): SignsIn & { readonly name: string } {
  const { staff, people, told } = demoPeople();
  const taken = new Set([...staff.map(({ person }) => person), ...told.values()]);
  const person = people.find((one) => mayHaveAccount(one) && !taken.has(one.at));
  return { ...signsIn(person, "newcomer"), name: person?.fullName ?? "" };
}

function signsIn(person: Person | undefined, what: string): SignsIn {
  if (person?.phone === undefined) throw new Error(`the demo has no ${what}`);
  return { personalNumber: person.number, password: DEMO_PASSWORD, phone: person.phone };
}

function found(what: string, isIt: (persona: Persona) => boolean): Persona {
  const persona = personas().find(isIt);
  if (persona === undefined) throw new Error(`the demo has nobody such as "${what}"`);
  return persona;
}
