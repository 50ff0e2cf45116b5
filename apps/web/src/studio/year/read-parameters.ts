import { DEFAULTS, LIMITS, type Parameters, within } from "@motlan/studio";

/** The parameters that stand as shares in the simulation and as percents on the page. */
export const PERCENTS = ["absence", "effort", "incomplete", "refused", "afterThree"] as const;
export const COUNTS = ["year", "seed", "perDay", "answerDays"] as const;
const MOST_PEOPLE = 200;

/** Reads the address: what is missing is as usual, what lies outside its bounds is drawn to them. */
export function readParameters(query: { get(name: string): string }, posts: readonly string[]): Parameters {
  const read = (name: string, usual: number): number => {
    const said = query.get(name).trim().replace(",", ".");
    const value = Number(said);
    return said === "" || !Number.isFinite(value) ? usual : value;
  };
  const counts = Object.fromEntries(COUNTS.map((name) => [name, within(LIMITS[name], read(name, DEFAULTS[name]))]));
  const shares = Object.fromEntries(PERCENTS.map((name) => [name, within(LIMITS[name], read(name, DEFAULTS[name] * 100) / 100)]));
  const staff = Object.fromEntries(
    posts.map((post) => [post, Math.round(within({ least: 1, most: MOST_PEOPLE }, read(`nguoi.${post}`, 1)))]),
  );
  const asked = { ...DEFAULTS, ...counts, ...shares, staff };
  return { ...asked, year: Math.round(asked.year), seed: Math.round(asked.seed) };
}
