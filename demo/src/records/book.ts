import type { JsonObject, LocalDate } from "@motlan/kernel";
import type { LoadRow } from "@motlan/registries";
import { derivedId } from "../derived-id.ts";

/** The committee that keeps a commune's books today, and the communes before 1 July 2025 whose books it took over. */
export interface Keeper {
  readonly agencyId: string;
  readonly agencyName: string;
  /** The commune's police, who keep the population records of who lives there. */
  readonly policeId: string;
  readonly before: readonly { readonly code: string; readonly name: string }[];
}

export interface Entry {
  readonly kind: "birth" | "marriage" | "death";
  /** What happened to whom, for a lasting id: "birth/12". */
  readonly name: string;
  /** Index of the person it is about: the child, the husband, the dead. */
  readonly about: number;
  readonly keeper: Keeper;
  readonly registeredOn: LocalDate;
  readonly happenedOn: LocalDate;
  readonly digital: boolean;
  readonly disputed: boolean;
  readonly values: JsonObject;
}

/** An entry as the registry takes it over, and whom it is about. */
export interface Written {
  readonly about: number;
  readonly row: LoadRow;
}

/** Writes entries into the books of the communes as they were, numbered from 1 in each book and year. Given in order, they are numbered so. */
export function writeBooks(entries: readonly Entry[], signerOf: (entry: Entry) => string): readonly Written[] {
  const last = new Map<string, number>();
  return [...entries]
    .sort((a, b) => (a.registeredOn < b.registeredOn ? -1 : a.registeredOn > b.registeredOn ? 1 : a.name < b.name ? -1 : 1))
    .map((entry) => {
      const { kind, name, keeper, registeredOn, happenedOn, digital, disputed, values } = entry;
      const year = registeredOn.slice(0, 4);
      const old = keeper.before[Number.parseInt(derivedId(name).slice(0, 6), 16) % Math.max(1, keeper.before.length)];
      const book = `${kind}/${keeper.agencyId}/${old?.code ?? "0"}/${year}`;
      const number = (last.get(book) ?? 0) + 1;
      last.set(book, number);
      const row = {
        recordId: derivedId(name),
        kind,
        agencyId: keeper.agencyId,
        validFrom: happenedOn,
        values: {
          entry: `${book}/${number}`,
          agencyId: keeper.agencyId,
          agencyName:
            old === undefined
              ? keeper.agencyName
              : `Ủy ban nhân dân ${old.name} (nay thuộc ${keeper.agencyName.replace(/^Ủy ban nhân dân /u, "")})`,
          book: year,
          number: `${number}/${year}`,
          registeredOn,
          digital,
          disputed,
          signerName: signerOf(entry),
          ...values,
        },
      };
      return { about: entry.about, row };
    });
}
