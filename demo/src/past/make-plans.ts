import { localDateOf, yearsBetween } from "@motlan/kernel";
import { mayHaveAccount } from "../fill/load-people.ts";
import { COMMUNES, type Commune } from "../people/communes.ts";
import { SEED } from "../people/make-country.ts";
import { type Country, isOfCommittee, type Person } from "../people/person.ts";
import { type Random, randomFor } from "../random.ts";
import { busyDays, drawFresh, drawInstant } from "./calendar.ts";
import { drawBirth, mothersOf } from "./draw-birth.ts";
import { copiesOf, drawCopies, type EntryState, stateOf } from "./draw-copy.ts";
import type { Plan } from "./plan.ts";

/** Births among all dossiers. */
const BIRTHS = 0.13;
/** Among dossiers that an official decides, before what the commune adds. */
const LATE = 0.15;
const LATE_IN_THE_BAD_MONTH = 0.6;
/** How often an entry that no book holds is asked for all the same, and refused. */
const ASKED_IN_VAIN = 0.05;
/** What is still on the desks at the end of the past, beside all that was closed. */
const FRESH = 0.15;
const BIRTHS_FRESH = 0.3;
const SLOW = 0.9;
const OVERDUE = 0.08;

/** Everything that was asked of the ten communes before `until`, each commune's in the order of time; the same for the same country, count and instant. */
export function makePlans(
  country: Country,
  { count, until, seed = SEED }: { readonly count: number; readonly until: Date; readonly seed?: number },
): readonly (readonly Plan[])[] {
  const childrenOf = groupChildren(country);
  const days = busyDays(until);
  const whole = COMMUNES.reduce((sum, { busy }) => sum + busy, 0);
  return COMMUNES.map((commune, index) => {
    const random = randomFor(seed, `past/${commune.code}`);
    const times = Array.from({ length: Math.round((count * commune.busy) / whole) }, () => drawInstant(random, random.weighted(days)));
    const fresh = new Set(drawFresh(random, until, Math.round((count * FRESH * commune.busy) / whole)));
    const all = [...times, ...fresh].sort((a, b) => a.getTime() - b.getTime());
    const barred = barredAt(country, index);
    const mothers = [...mothersOf(country, { childrenOf, commune: index, barred })];
    const able = country.people.filter((one) => one.commune === index && mayHaveAccount(one) && !barred.has(one.at));
    return all.map((submittedAt, nth) => {
      const draw = randomFor(seed, `past/${commune.code}/${nth}`);
      const name = `past/${index}/${String(nth).padStart(4, "0")}`;
      const drawn = { country, childrenOf, commune, index, submittedAt, name, random: draw, isFresh: fresh.has(submittedAt) };
      const mother = draw.chance(drawn.isFresh ? BIRTHS_FRESH : BIRTHS) ? takeOne(draw, mothers) : undefined;
      return mother === undefined ? planCopy(drawn, able) : planBirth(drawn, mother);
    });
  });
}

/** Who asks a commune's committee for nothing in the past: those with a story have theirs to come, and no official decides on a dossier of their own. */
function barredAt({ told, staff }: Country, commune: number): ReadonlySet<number> {
  const officials = staff.filter((one) => one.commune === commune && isOfCommittee(one));
  return new Set([...told.values(), ...officials.map(({ person }) => person)]);
}

interface Drawing {
  readonly country: Country;
  readonly childrenOf: ReadonlyMap<number, readonly Person[]>;
  readonly commune: Commune;
  readonly index: number;
  readonly submittedAt: Date;
  readonly name: string;
  readonly random: Random;
  /** Asked so lately that officials still have it; the desk of a demo must not be empty. */
  readonly isFresh: boolean;
}

function planBirth(drawing: Drawing, mother: Person): Plan {
  const { country, random, submittedAt } = drawing;
  const asks = drawBirth(country, random, mother, localDateOf(submittedAt));
  const fate = stillOpen(
    drawing,
    random.weighted([
      ["granted", 90],
      ["asked", 7],
      ["withdrawn", 2],
      ["refused", 1],
    ] as const),
  );
  const applicant = asks.father !== undefined && random.chance(0.45) ? asks.father : mother.at;
  return { ...common(drawing, true), applicant, asks, fate };
}

/** Who asked this lately has not given up yet. */
function stillOpen({ isFresh }: Drawing, fate: Plan["fate"]): Plan["fate"] {
  return isFresh && fate === "withdrawn" ? "granted" : fate;
}

function planCopy(drawing: Drawing, able: readonly Person[]): Plan {
  const { country, childrenOf, random, submittedAt } = drawing;
  for (;;) {
    const person = random.pick(able);
    if (yearsBetween(person.bornOn, localDateOf(submittedAt)) > 80) continue;
    const asked = random.weighted(copiesOf(country, childrenOf, person, localDateOf(submittedAt)));
    const state = stateOf(country, asked);
    if (state === "missing" && !random.chance(ASKED_IN_VAIN)) continue;
    if (drawing.isFresh && state === "clear") continue;
    return {
      ...common(drawing, state !== "clear"),
      applicant: person.at,
      asks: { ...asked, copies: drawCopies(random) },
      fate: stillOpen(drawing, fateOf(random, state)),
    };
  }
}

/** A clear entry is copied by the node at once; for the others an official may need more, and somebody may give up. */
function fateOf(random: Random, state: EntryState): Plan["fate"] {
  if (state === "clear") return "granted";
  return state === "missing"
    ? "refused"
    : random.weighted([
        ["granted", 90],
        ["asked", 6],
        ["withdrawn", 4],
      ] as const);
}

function common({ commune, index, submittedAt, name, random, isFresh }: Drawing, byOfficial: boolean) {
  const month = localDateOf(submittedAt).slice(0, 7);
  // Some months go better than others, each in its own office.
  const mood = randomFor(3, `${commune.code}/${month}`).int(50, 150) / 100;
  const risk = month === commune.badMonth ? LATE_IN_THE_BAD_MONTH : LATE * commune.late * mood;
  const late = byOfficial && random.chance(isFresh ? OVERDUE : risk);
  const pace = 0.15 + random.next() * 0.75;
  return {
    ...{ name, commune: index, submittedAt, late, pace: isFresh ? Math.max(SLOW, pace) : pace },
    delivery: random.weighted([
      ["online", 82],
      ["counter", 14],
      ["post", 4],
    ] as const),
    language: random.chance(0.97) ? ("vi" as const) : ("en" as const),
    rating: random.chance(0.55) ? drawRating(random, late) : undefined,
  };
}

const THANKS = ["Nhanh, đỡ phải đi lại.", "Cán bộ hướng dẫn nhiệt tình.", "Rất tiện.", "Làm buổi tối vẫn có kết quả ngay.", "Cảm ơn."];
const COMPLAINTS = ["Trả kết quả chậm hơn giấy hẹn.", "Phải chờ lâu, không ai báo trước.", "Nên nhắn tin khi hồ sơ bị chậm."];

function drawRating(random: Random, late: boolean): NonNullable<Plan["rating"]> {
  const score = late
    ? random.weighted([
        [3, 5],
        [2, 3],
        [1, 2],
      ] as const)
    : random.weighted([
        [3, 94],
        [2, 5],
        [1, 1],
      ] as const);
  const words =
    score === 3 ? (random.chance(0.25) ? random.pick(THANKS) : undefined) : random.chance(0.6) ? random.pick(COMPLAINTS) : undefined;
  return { score, ...(words !== undefined && { words }) };
}

function takeOne<T>(random: Random, list: T[]): T | undefined {
  return list.splice(random.int(0, Math.max(0, list.length - 1)), 1)[0];
}

function groupChildren({ people }: Country): ReadonlyMap<number, readonly Person[]> {
  const groups = new Map<number, Person[]>();
  for (const child of people) {
    for (const parent of [child.mother, child.father]) if (parent !== undefined) groups.set(parent, [...(groups.get(parent) ?? []), child]);
  }
  return groups;
}
