import { createHash } from "node:crypto";
import { drawCode, type Point, recordOf } from "@motlan/addresses";
import type { AddressCode } from "@motlan/formats";
import { localDate } from "@motlan/kernel";
import { formatPlace, type Place } from "@motlan/places";
import type { LoadRow } from "@motlan/registries";
import { COMMUNES, type Commune } from "../people/communes.ts";
import type { Country, Person } from "../people/person.ts";
import type { Keeper } from "./book.ts";
import type { RecordsOf } from "./coming-up.ts";
import { housesOf } from "./houses.ts";

const SINCE = localDate("2025-07-01");
/** How far from its commune's point a house lies at most, in degrees: about half a kilometre in a ward, two in a rural commune. */
const AWAY = { urban: 0.005, rural: 0.018 } as const;

/** The code of a house with a number of its own; a comma after the number makes no other house of it. */
export function codeOfHouse({ code }: Commune, line: string): AddressCode {
  return drawCode(`demo:${code}:${line.replace(",", "")}`);
}

/** The code of the place a household lives in, by its head. */
export function codeOfHousehold({ number }: Person): AddressCode {
  return drawCode(`demo:household:${number}`);
}

/**
 * A code for every house of the demo country. Households at one number of a street are dwellings of one building; those of a hamlet, where no house has a number, have
 * a building each. The points are invented, near the point of the commune.
 */
export function addressCodes(country: Country, keepers: readonly Keeper[], placeOf: (communeId: string) => Place | undefined): RecordsOf {
  const rows = COMMUNES.flatMap((commune, at) => {
    const [place, keeper] = [placeOf(commune.id), keepers[at]];
    if (place === undefined || keeper === undefined) return [];
    const heads = country.people.filter((person) => person.commune === at && person.head === person.at && person.diedOn === undefined);
    const houses = [...housesOf(commune).map((line) => ({ code: codeOfHouse(commune, line), line })), ...dwellingsOf(commune, heads)];
    const shared = { communeId: commune.id, since: SINCE, place: formatPlace(place) };
    return houses.map(({ code, line, partOf }: House): LoadRow => {
      const about = {
        code,
        line,
        kind: partOf === undefined ? "building" : "dwelling",
        point: pointOf(commune, place, partOf ?? code),
      } as const;
      return { values: recordOf({ ...shared, ...about, ...(partOf && { partOf }) }), validFrom: SINCE, agencyId: keeper.policeId };
    });
  });
  return { registry: "addresses", rows };
}

interface House {
  readonly code: AddressCode;
  readonly line: string;
  readonly partOf?: AddressCode;
}

function dwellingsOf(commune: Commune, heads: readonly Person[]): readonly House[] {
  const standing = new Set(housesOf(commune).map((line) => codeOfHouse(commune, line)));
  const byLine = new Map<string, Person[]>();
  for (const head of heads) byLine.set(head.line, [...(byLine.get(head.line) ?? []), head]);
  return [...byLine].flatMap(([line, those]): readonly House[] => {
    const own = those.map((head) => ({ code: codeOfHousehold(head), line }));
    const building = codeOfHouse(commune, line);
    if (!commune.urban || (own.length === 1 && !standing.has(building))) return own;
    const within = own.map((dwelling) => ({ ...dwelling, partOf: building }));
    return standing.has(building) ? within : [{ code: building, line }, ...within];
  });
}

/** Those of one building have one point. */
function pointOf({ urban }: Commune, { lat = 0, lon = 0 }: Place, code: AddressCode): Point {
  const digest = createHash("sha256").update(code).digest();
  const away = (at: number) => ((digest.readUInt16BE(at) / 0xffff) * 2 - 1) * (urban ? AWAY.urban : AWAY.rural);
  const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6;
  return { lat: rounded(lat + away(0)), lon: rounded(lon + away(2)) };
}
