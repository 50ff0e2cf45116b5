import type { Random } from "../random.ts";
import { type Generation, MEN, SURNAMES, WOMEN } from "./names/kinh.ts";
import { PEOPLES } from "./names/peoples.ts";
import type { Sex } from "./person.ts";

/** A surname, or a clan, of somebody of that people. */
export function drawSurname(random: Random, ethnicity: string, north: boolean): string {
  const own = PEOPLES[ethnicity];
  if (own !== undefined) return random.pick(own.surnames);
  return random.weighted(SURNAMES.map(([inNorth, inCentre, share]) => [north ? inNorth : inCentre, share]));
}

/** The whole name. Names follow fashion: whoever was born before 1975, before 2000 or since is called otherwise. */
export function nameOf(
  random: Random,
  of: { readonly surname: string; readonly ethnicity: string; readonly sex: Sex; readonly year: number },
): string {
  const own = PEOPLES[of.ethnicity];
  if (own !== undefined) {
    const given = random.pick(of.sex === "male" ? own.men : own.women).replaceAll("_", " ");
    return own.clan === "last" ? `${given} ${of.surname}` : `${of.surname} ${given}`;
  }
  const fashion = (of.sex === "male" ? MEN : WOMEN)[generationOf(of.year)];
  const middle = random.weighted(fashion.middle);
  const given = random.pick(fashion.given.filter((word) => !middle.split(" ").includes(word) && word !== of.surname));
  return `${of.surname} ${middle} ${given}`;
}

function generationOf(year: number): Generation {
  return year < 1975 ? "old" : year < 2000 ? "middle" : "young";
}
