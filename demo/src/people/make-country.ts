import type { PostKind } from "@motlan/agencies/declare";
import { yearsBetween } from "@motlan/kernel";
import { type Random, randomFor } from "../random.ts";
import { type Builder, type Making, TAKEN_OVER } from "./builder.ts";
import { COMMUNES } from "./communes.ts";
import { addFamily } from "./make-family.ts";
import { officesOf } from "./offices.ts";
import type { Country, Staff } from "./person.ts";
import { tellStories } from "./tell-stories.ts";

/** The seed of the demo country every node shows; tests make others. */
export const SEED = 20_250_701;
const PEOPLE_A_COMMUNE = 200;

/** Who works in a commune (invented; how many posts a commune has is each commune's own). */
const POSTS: readonly (readonly [PostKind, number])[] = [
  ["chair", 1],
  ["vice-chair", 2],
  ["civil-status-officer", 2],
  ["one-stop-clerk", 3],
  ["registry-clerk", 1],
  ["administrator", 1],
];

/** The communes whose people also staff the authorities of their provinces: Cầu Giấy in Hà Nội, Hải Châu in Đà Nẵng. */
export const SEATS = [1, 5];

/** About two thousand invented people in ten communes, the same for the same seed. */
export function makeCountry(seed: number = SEED): Country {
  const builder: Builder = { people: [], marriages: [] };
  const { told, entries } = tellStories(builder, seed);
  const toldPeople = builder.people.length;
  for (const [index, commune] of COMMUNES.entries()) {
    const random = randomFor(seed, commune.code);
    for (const before = builder.people.length; builder.people.length - before < PEOPLE_A_COMMUNE; ) addFamily(builder, random, index);
  }
  passHeadship(builder.people);
  const staff = COMMUNES.flatMap((_, index) => appoint(builder.people.slice(toldPeople), index, randomFor(seed, `staff/${index}`)));
  const first = new Set([...builder.people.slice(0, toldPeople).map(({ at }) => at), ...familiesOf(builder.people, staff)]);
  return { people: builder.people, marriages: builder.marriages, staff, told, entries, first };
}

/** A household whose head died goes on under the widow or widower, else each under their own name. */
function passHeadship(people: readonly Making[]): void {
  for (const person of people) {
    const head = people[person.head];
    if (head?.diedOn === undefined || head === person) continue;
    const next =
      people.find((one) => one.at === head.spouse && one.diedOn === undefined) ?? people.find((one) => one.spouse === head.at) ?? person;
    if (next.diedOn === undefined) person.head = next.at;
    if (person.head === person.at) person.relation = "Chủ hộ";
  }
}

/** The ministries are staffed by people of the communes in turn. */
function ministriesFrom(commune: number) {
  const others = COMMUNES.map((_, at) => at).filter((at) => !SEATS.includes(at));
  return officesOf("central").filter((_, at) => others[at % others.length] === commune);
}

/** The first of working age in the commune hold its posts; the chair and the vice-chairs are the older ones. */
function appoint(people: readonly Making[], commune: number, random: Random): readonly Staff[] {
  const kinds = POSTS.flatMap(([post, count]) => Array.from({ length: count }, (_, nth) => ({ post, nth })));
  const working = people.filter((one) => one.commune === commune && one.diedOn === undefined && isOfWorkingAge(one));
  const able = working.slice(0, kinds.length).sort((a, b) => (a.bornOn < b.bornOn ? -1 : 1));
  const order = [...able.slice(0, 3), ...shuffled(random, able.slice(3))];
  const ofCommittee = kinds.flatMap(({ post, nth }, at) => {
    const person = order[at];
    return person === undefined ? [] : [{ person: person.at, commune, post, nth }];
  });
  return [...ofCommittee, ...appointBeside(working.slice(kinds.length), commune)];
}

/** Whoever the declared procedures ask for besides: one for each post of each authority. */
function appointBeside(able: readonly Making[], commune: number): readonly Staff[] {
  const offices = [...officesOf("commune"), ...(SEATS.includes(commune) ? officesOf("province") : []), ...ministriesFrom(commune)];
  const wanted = offices.flatMap(({ key, level, posts }) =>
    posts.map((post, at) => ({ office: `${level}/${key}`, post, nth: posts.slice(0, at).filter((one) => one === post).length })),
  );
  return wanted.flatMap((held, at) => {
    const person = able[at];
    return person === undefined ? [] : [{ person: person.at, commune, ...held }];
  });
}

function isOfWorkingAge({ bornOn }: Making): boolean {
  const age = yearsBetween(bornOn, TAKEN_OVER);
  return age >= 25 && age <= 57;
}

function shuffled<T>(random: Random, list: readonly T[]): readonly T[] {
  return list
    .map((one) => ({ one, at: random.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

/** The officials with whoever a record of theirs names. */
function familiesOf(people: readonly Making[], staff: readonly Staff[]): readonly number[] {
  return staff.flatMap(({ person }) => {
    const one = people[person];
    return one === undefined ? [] : [one.at, one.spouse, one.father, one.mother, one.head].flatMap((at) => (at === undefined ? [] : [at]));
  });
}

let made: Country | undefined;

/** The country every demo node shows, made once in a process. */
export function demoPeople(): Country {
  made ??= makeCountry();
  return made;
}
