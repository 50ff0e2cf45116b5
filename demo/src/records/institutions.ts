import { taxCheckDigit } from "@motlan/formats";
import { type JsonObject, localDate } from "@motlan/kernel";
import type { LoadRow } from "@motlan/registries";
import { addressOf, COMMUNES, type Commune } from "../people/communes.ts";
import type { Country, Person } from "../people/person.ts";
import { codeOfHouse, codeOfHousehold } from "./address-codes.ts";
import type { Keeper } from "./book.ts";
import type { RecordsOf } from "./coming-up.ts";
import { HOUSES } from "./houses.ts";

const SINCE = localDate("2025-07-01");

/** What stands in each commune beside its people: a health station, schools, an enterprise. All invented. */
export function institutions(country: Country, keepers: readonly Keeper[]): readonly RecordsOf[] {
  const each = (rowsOf: (commune: Commune, at: number, keeper: Keeper) => readonly LoadRow[]) =>
    COMMUNES.flatMap((commune, at) => {
      const keeper = keepers[at];
      return keeper === undefined ? [] : rowsOf(commune, at, keeper);
    });
  return [
    { registry: "health-facilities", rows: each((commune, _at, { agencyId }) => [healthStation(commune, agencyId)]) },
    { registry: "schools", rows: each((commune, _at, { agencyId }) => SCHOOLS.map((school) => schoolOf(commune, school, agencyId))) },
    { registry: "enterprises", rows: each((commune, at) => [enterprise(country, commune, at)]) },
  ];
}

function placed(commune: Commune, line: string): JsonObject {
  return { communeId: commune.id, communeCode: commune.code, text: addressOf(line, commune), addressCode: codeOfHouse(commune, line) };
}

function bareName({ name }: Commune): string {
  return name.replace(/^(phường|xã) /u, "");
}

function healthStation(commune: Commune, agencyId: string): LoadRow {
  const values = {
    ...{ code: `YT-${commune.code}`, name: `Trạm Y tế ${commune.name}`, form: "health-station", level: "initial", isPublic: true },
    address: placed(commune, HOUSES.health(commune)),
  };
  return { values, validFrom: SINCE, agencyId };
}

const SCHOOLS = [
  { mark: "MN", name: "Trường Mầm non", level: "kindergarten" },
  { mark: "TH", name: "Trường Tiểu học", level: "primary" },
  { mark: "CS", name: "Trường Trung học cơ sở", level: "lower-secondary" },
] as const;

function schoolOf(commune: Commune, { mark, name, level }: (typeof SCHOOLS)[number], agencyId: string): LoadRow {
  const values = {
    ...{ code: `${mark}-${commune.code}`, name: `${name} ${bareName(commune)}`, level, isPublic: true },
    address: placed(commune, HOUSES.schools(commune)),
  };
  return { values, validFrom: SINCE, agencyId };
}

function enterprise(country: Country, commune: Commune, at: number): LoadRow {
  const owner = country.people.find((one) => one.commune === at && isOfAge(one));
  const foundedOn = localDate("2019-04-02");
  const values = {
    taxCode: taxCodeOf(at),
    name: `Công ty TNHH Thương mại ${bareName(commune)}`,
    legalForm: "one-member-limited",
    foundedOn,
    capital: 1_000_000_000 + at * 250_000_000,
    headOffice: placed(commune, HOUSES.enterprise(commune)),
    representatives: [
      {
        personId: owner?.id ?? null,
        personalNumber: owner?.number ?? null,
        fullName: owner?.fullName ?? "Nguyễn Văn Mẫu",
        position: "Giám đốc",
      },
    ],
    lines: [{ code: "4711", name: "Bán lẻ lương thực, thực phẩm, đồ uống trong các cửa hàng kinh doanh tổng hợp", isMain: true }],
    status: "active",
  };
  return { values, validFrom: foundedOn };
}

function isOfAge({ bornOn, diedOn }: Person): boolean {
  return diedOn === undefined && bornOn < "1995-01-01" && bornOn > "1965-01-01";
}

function taxCodeOf(at: number): string {
  const digits = `099${String(at * 131 + 10_007).padStart(6, "0")}`;
  return `${digits}${taxCheckDigit(digits)}`;
}

/** The households whose head is among these people. */
export function householdRows(country: Country, keepers: readonly Keeper[], people: ReadonlySet<number>): readonly LoadRow[] {
  const members = new Map<number, Person[]>();
  for (const person of country.people) {
    if (person.diedOn !== undefined || !people.has(person.head)) continue;
    members.set(person.head, [...(members.get(person.head) ?? []), person]);
  }
  return [...members].flatMap(([at, those]) => {
    const head = country.people[at];
    return head === undefined ? [] : [householdOf(head, those, keepers[head.commune])];
  });
}

function householdOf(head: Person, members: readonly Person[], keeper: Keeper | undefined): LoadRow {
  const commune = COMMUNES[head.commune];
  const values = {
    file: `HGD-${head.number}`,
    head: { personId: head.id, personalNumber: head.number, fullName: head.fullName },
    members: members.map(({ id, number, fullName, relation }) => ({
      ...{ personId: id, personalNumber: number, fullName, relation, kind: "permanent" },
    })),
    residence: {
      ...{ communeId: commune?.id ?? "", communeCode: commune?.code ?? "", line: head.line },
      text: commune === undefined ? head.line : addressOf(head.line, commune),
      addressCode: codeOfHousehold(head),
    },
  };
  return { values, validFrom: SINCE, ...(keeper !== undefined && { agencyId: keeper.policeId }) };
}
