import { makePersonalNumber } from "@motlan/formats";
import { addDays, type JsonObject, type LocalDate, localDate } from "@motlan/kernel";
import type { ImportLine } from "@motlan/registries";
import { randomFrom } from "../random.ts";
import { addressOf, COMMUNES, communeAt } from "./communes.ts";
import { drawSurname, nameOf } from "./name-person.ts";

const OLDEST = localDate("1930-01-01");
/** Days from the oldest to the youngest. */
const DAYS = 34_800;
/** A walk by it meets each day once before it meets one again. */
const STRIDE = 7_919;
/** Above those of the demo country's own people and below those of its new families; what the stand-in for the population office gives out belongs to later births. */
const [FIRST_SERIAL, SERIALS] = [750_000, 150_000];
/** A man and a woman share a serial: the number tells them apart. */
const A_PROVINCE = SERIALS * 2;
/** Codes of provinces as they were (TT 07/2016/TT-BCA). */
const PROVINCES =
  "001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 042 044 045 046 048 049 051".split(
    " ",
  );

/** How many invented people there can be: the numbers of more would meet. */
export const MOST_INVENTED = PROVINCES.length * A_PROVINCE;

/** As many invented people as wanted beside the demo country's own, the same on every machine; none of them is held in memory. They have no relatives and no account. */
export async function* inventPeople(count: number, after = 0): AsyncGenerator<ImportLine> {
  if (count > MOST_INVENTED) throw new RangeError(`at most ${MOST_INVENTED} people can be invented`);
  for (let at = after; at < count; at += 1) yield { json: { "@validFrom": bornOn(at), values: personAt(at) } };
}

function bornOn(at: number): LocalDate {
  return addDays(OLDEST, (at * STRIDE) % DAYS);
}

function personAt(at: number): JsonObject {
  const random = randomFrom(at + 77);
  const [sex, day, commune] = [at % 2 === 0 ? ("male" as const) : ("female" as const), bornOn(at), communeAt(at % COMMUNES.length)];
  const year = Number(day.slice(0, 4));
  const line = `Số ${1 + (at % 400)}, ${random.pick(commune.lines)}`;
  return {
    personalNumber: numberOf(at, sex, day),
    fullName: nameOf(random, { surname: drawSurname(random, "Kinh", commune.province === "01"), ethnicity: "Kinh", sex, year }),
    ...{ sex, dateOfBirth: day, ethnicity: "Kinh", religion: "Không", nationality: "Việt Nam", maritalStatus: "single" },
    nativePlace: random.pick(commune.nativePlaces),
    residence: { communeId: commune.id, communeCode: commune.code, line, text: addressOf(line, commune) },
  };
}

/** No two of them share one. */
function numberOf(at: number, sex: "male" | "female", day: LocalDate): string {
  const provinceCode = PROVINCES[Math.floor(at / A_PROVINCE)] ?? "001";
  return makePersonalNumber({ provinceCode, sex, bornOn: day, serial: FIRST_SERIAL + (Math.floor(at / 2) % SERIALS) });
}
