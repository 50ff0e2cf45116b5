import { foldVietnamese, isPersonName, normalName, parseDateParts } from "@motlan/formats";
import { type Language, type LocalDate, localDateOf, type Text, yearsBetween } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { findUnit, type Place, placeText, searchPlaces } from "@motlan/places";
import type { Values } from "../../frame/types.ts";
import type { NewFamily, Parent } from "./make-family.ts";
import { FAMILY } from "./texts.ts";

export interface FamilyError {
  readonly name: string;
  readonly message: string;
}

export interface FamilyRead {
  readonly family: NewFamily | undefined;
  readonly errors: readonly FamilyError[];
  /** Where the name of the commune fits several. */
  readonly places: readonly Place[];
}

/** Reads the form of a new family; every fault at once. */
export async function readFamily(work: Work, form: Values, lang: Language): Promise<FamilyRead> {
  const today = localDateOf(work.clock.now());
  const [mother, father] = [parentOf(form, "mother", today, lang), parentOf(form, "father", today, lang)];
  const { place, places } = await placeOf(work, form, today);
  const line = form.get("line").trim();
  const married = form.get("married");
  const errors = [...mother.errors, ...father.errors];
  const wrong = (name: string, text: Text) => errors.push({ name, message: text[lang] });
  if (place === undefined) wrong(places.length > 1 ? "communeId" : "place", places.length > 1 ? FAMILY.choosePlace : FAMILY.needPlace);
  if (line === "" || line.length > 120) wrong("line", FAMILY.needLine);
  if (married !== "yes" && married !== "no") wrong("married", FAMILY.needMarriage);
  if ([...form.get("password")].length < 8) wrong("password", FAMILY.passwordHint);
  if (errors.length > 0 || place === undefined) return { family: undefined, errors, places };
  const password = form.get("password");
  return {
    family: { mother: mother.parent, father: father.parent, married: married === "yes", commune: place, line, password },
    errors,
    places,
  };
}

function parentOf(form: Values, which: "mother" | "father", today: LocalDate, lang: Language) {
  const fullName = normalName(form.get(`${which}.name`));
  const part = (name: string) => form.get(`${which}.dob.${name}`);
  const born = parseDateParts({ day: part("day"), month: part("month"), year: part("year") });
  const age = born.ok ? yearsBetween(born.value, today) : -1;
  const errors: FamilyError[] = [];
  if (!isPersonName(fullName) || !fullName.includes(" ")) errors.push({ name: `${which}.name`, message: FAMILY.needName[lang] });
  if (age < 18 || age > 100) errors.push({ name: `${which}.dob`, message: FAMILY.needDob[lang] });
  const parent: Parent = { fullName, dateOfBirth: born.ok ? born.value : today };
  return { parent, errors };
}

/** The commune chosen, or the only one that was found, or whose present name stands whole among the words. */
async function placeOf(
  { db }: Work,
  form: Values,
  today: LocalDate,
): Promise<{ readonly place?: Place; readonly places: readonly Place[] }> {
  const asked = form.get("place").trim();
  const found = asked === "" ? [] : await searchPlaces(db, asked, today, 8);
  const communes = found.filter(({ place }) => place.level === "commune");
  // A place called so today comes before what became of places once called so.
  const living = communes.filter(({ was }) => was === undefined);
  const places = (living.length > 0 ? living : communes).map(({ place }) => place);
  const chosen = places.find(({ id }) => id === form.get("communeId"));
  const named = places.filter(({ name }) => ` ${foldVietnamese(asked)} `.includes(` ${foldVietnamese(name)} `));
  const only = places.length === 1 ? places[0] : named.length === 1 ? named[0] : undefined;
  const place = chosen ?? only;
  const whole = place === undefined ? undefined : await findUnit(db, place.id, today);
  return { places, ...(whole && { place: whole }) };
}

export function placeChoices(places: readonly Place[], lang: Language) {
  return places.map((place) => ({ value: place.id, label: placeText(place)[lang] }));
}
