import { isId, type Text } from "@motlan/kernel";
import type { Db, Work } from "@motlan/kernel/db";
import { type Route, route } from "@motlan/kernel/http";
import { type AccessView, findMyAccesses } from "../../actions/list-my-accesses.ts";
import { namesMe } from "../../actions/names-me.ts";
import { faults } from "../../faults.ts";
import { Answered, Anything, door, refuseNameless, textIn } from "./door.ts";

/** What an agency is called: agencies are ids in this room. */
export type NameOfAgency = (db: Db, agencyId: string) => Promise<Text | undefined>;

/** The newest so many; the person's own page and the data tracker go further back. */
const MOST = 1_000;

/** Who has read the signed-in person's data. GovStack's feature and its interface spell the path and its parameters differently: both are known. */
export function usageRoutes(nameOf: NameOfAgency): readonly Route[] {
  return ["/data/myPersonalDataUsage", "/data/MyPersonalDataUsage/1.0"].map((path) =>
    route({
      ...door,
      ...{ method: "GET", path, who: "person", query: Anything, output: Answered },
      summary: { vi: "Ai đã xem dữ liệu của tôi (GovStack)", en: "Who has read my data (GovStack)" },
      run: async (work, input) => {
        refuseNameless(input);
        const userId = either(input.query, "userId", "userID", /^[0-9A-Za-z-]{1,100}$/);
        const registry = either(input.query, "databaseId", "DatabaseID", /^[A-Za-z][0-9A-Za-z-]{0,99}$/).toLowerCase();
        if (!(await namesMe(work, registry, userId))) throw faults["not-found"]();
        const { items } = await findMyAccesses(work, { own: false, registries: [registry], limit: MOST, offset: 0 });
        const reads = items.filter(({ outcome }) => outcome === "given");
        return Promise.all(reads.map((one) => renderUsage(work, one, nameOf)));
      },
    }),
  );
}

/** @throws registries/bad-question */
function either(query: unknown, name: string, other: string, pattern: RegExp): string {
  const value = textIn(query, name) || textIn(query, other);
  if (!pattern.test(value)) throw faults["bad-question"]({ where: name });
  return value;
}

async function renderUsage(work: Work, { id, at, who, recordId, purposeTitle, law }: AccessView, nameOf: NameOfAgency) {
  const { far, agencyId, postId, system } = who;
  const institution = far?.title ?? (agencyId !== undefined && isId(agencyId) ? await nameOf(work.db, agencyId) : undefined);
  return {
    id,
    readerId: far?.user ?? postId ?? system ?? who.kind,
    readerInstitutionId: far?.client ?? agencyId ?? "",
    readerInstitutionName: institution?.vi ?? "",
    readerApplicationName: far?.client ?? system ?? "Một Lần",
    searchDateTime: at.toISOString(),
    refrences: [{ ReferenceID: recordId }],
    motlan: { purpose: purposeTitle, law },
  };
}
