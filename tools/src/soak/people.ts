import { COMMUNES, DEMO_PASSWORD, demoPeople, mayHaveAccount } from "@motlan/demo";
import type { Somebody } from "./browser.ts";

/** A commune's committee at work: its name and who signs in at its desk. */
export interface Committee {
  readonly name: string;
  readonly officials: readonly Somebody[];
}

/** Whose post does a step of a copy, and how many of them are there. */
const AT_A_DESK: Readonly<Record<string, number>> = { "one-stop-clerk": 2, "civil-status-officer": 1, "vice-chair": 1 };
const OFFICIALS_A_DESK = Object.values(AT_A_DESK).reduce((sum, n) => sum + n, 0);

/** Enough committees to seat that many officials: four at each. */
export function committees(officials: number): readonly Committee[] {
  const { people, staff } = demoPeople();
  return COMMUNES.slice(0, Math.ceil(officials / OFFICIALS_A_DESK)).map(({ name }, commune) => ({
    name: `Ủy ban nhân dân ${name}`,
    officials: staff
      .filter((one) => one.commune === commune && one.office === undefined && one.nth < (AT_A_DESK[one.post] ?? 0))
      .flatMap(({ person }) => somebody(people[person])),
  }));
}

/** Grown-up people who work at no office. */
export function citizens(count: number): readonly Somebody[] {
  const { people, staff } = demoPeople();
  const officials = new Set(staff.map(({ person }) => person));
  const able = people.filter((person) => mayHaveAccount(person) && !officials.has(person.at));
  if (able.length < count) throw new RangeError(`the demo country has ${able.length} people with an account`);
  return able.slice(0, count).flatMap(somebody);
}

function somebody(person: { readonly number: string; readonly phone?: string } | undefined): readonly Somebody[] {
  return person?.phone === undefined ? [] : [{ personalNumber: person.number, password: DEMO_PASSWORD, phone: person.phone }];
}
