import { addDays, type LocalDate, yearsBetween } from "@motlan/kernel";
import { nameOf } from "../people/name-person.ts";
import type { Country, Person, Sex } from "../people/person.ts";
import type { Random } from "../random.ts";
import { PAST_SINCE } from "./calendar.ts";
import type { BirthAsked } from "./plan.ts";

/** Eighteen months between two births. */
const APART = 540;
const FACILITIES = ["Bệnh viện Phụ sản Hoa Sen", "Bệnh viện đa khoa Phù Sa", "Nhà hộ sinh Ban Mai"];

interface Motherhood {
  readonly childrenOf: ReadonlyMap<number, readonly Person[]>;
  readonly commune: number;
  /** Who asks for nothing there: no mother, nor a father, of a child of the past. */
  readonly barred: ReadonlySet<number>;
}

/** Women of the commune who may have a child in that time: married with both names, or alone. */
export function mothersOf(country: Country, { childrenOf, commune, barred }: Motherhood): readonly Person[] {
  return country.people.filter((one) => {
    if (barred.has(one.at) || barred.has(one.spouse ?? -1)) return false;
    const age = yearsBetween(one.bornOn, PAST_SINCE);
    if (one.commune !== commune || one.sex !== "female" || one.diedOn !== undefined || age < 20 || age > 38) return false;
    if (one.ethnicity === "Ê Đê") return false;
    const noneLately = (childrenOf.get(one.at) ?? []).every(({ bornOn }) => bornOn < addDays(PAST_SINCE, -APART));
    return noneLately && (one.marital === "married" ? isMarriedHere(country, one) : one.marital === "single");
  });
}

function isMarriedHere({ people, marriages }: Country, wife: Person): boolean {
  const husband = people[wife.spouse ?? -1];
  return (
    husband !== undefined && husband.diedOn === undefined && husband.ethnicity !== "Ê Đê" && marriages.some((one) => one.wife === wife.at)
  );
}

/** A child of hers, registered on that day: within sixty days of the birth, or now and then later. */
export function drawBirth(country: Country, random: Random, mother: Person, on: LocalDate): BirthAsked {
  const father = mother.marital === "married" ? country.people[mother.spouse ?? -1] : undefined;
  const sex: Sex = random.chance(0.525) ? "male" : "female";
  const surname = (father ?? mother).fullName.split(" ")[0] ?? "";
  const fullName = nameOf(random, { surname, ethnicity: (father ?? mother).ethnicity, sex, year: 2026 });
  const bornOn = addDays(on, random.chance(0.06) ? -random.int(64, 150) : -random.int(3, 42));
  return {
    ...{ kind: "birth", mother: mother.at, silent: random.chance(0.08) },
    ...(father !== undefined && { father: father.at }),
    child: { givenNames: fullName.split(" ").slice(1).join(" "), sex, bornOn, facility: random.pick(FACILITIES) },
  };
}
