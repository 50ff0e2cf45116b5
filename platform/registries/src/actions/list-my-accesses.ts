import type { Text } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { faults } from "../faults.ts";
import { type AccessRow, listAccessesOf } from "../store/accesses.ts";
import { listPurposeTitles, listRegistries } from "../store/registries.ts";

export interface AccessView {
  readonly id: string;
  readonly at: Date;
  /** The official's post and agency, no private name; a person who is not oneself, or the system by its name. */
  readonly who: {
    readonly kind: "person" | "official" | "system";
    readonly self: boolean;
    readonly postId?: string;
    readonly agencyId?: string;
    readonly system?: string;
  };
  readonly registry: string;
  readonly registryTitle: Text;
  readonly recordId: string;
  readonly purpose: string;
  readonly purposeTitle: Text;
  readonly law: string;
  readonly fields: readonly string[];
  readonly dossierId?: string;
  /** "given", or an attempt that got nothing. */
  readonly outcome: AccessRow["outcome"];
}

const PAGE = 50;
const KEEPING: Text = { vi: "Cơ quan quản lý cập nhật, cải chính bản ghi", en: "The keeper amended the record" };

/**
 * Who has read, or tried to read, what the State holds about the signed-in person; newest first, fifty a page (pages count from 1). The person's own looks are left
 * out unless asked for.
 * @throws registries/not-yours
 */
export function listMyAccesses(
  work: Work,
  { page = 1, own = false, dossierId }: { readonly page?: number; readonly own?: boolean; readonly dossierId?: string } = {},
): Promise<readonly AccessView[]> {
  const { actor } = work;
  if (actor.kind !== "person") throw faults["not-yours"]();
  return work.transaction(async (tx) => {
    const dossier = dossierId === undefined ? {} : { dossierId };
    const rows = await listAccessesOf(tx, actor.personId, { own, ...dossier, limit: PAGE, offset: (page - 1) * PAGE });
    const titles = await listPurposeTitles(tx);
    const registries = new Map((await listRegistries(tx)).map((row) => [row.code, row.declaration.title]));
    return rows.map((row) => viewOf(row, actor.personId, titles, registries));
  });
}

function viewOf(row: AccessRow, personId: string, titles: ReadonlyMap<string, Text>, registries: ReadonlyMap<string, Text>): AccessView {
  const { at, registry, recordId, purpose, law, fields, outcome } = row;
  const titled = purpose === "keeping" ? KEEPING : titles.get(`${registry}/${purpose}`);
  return {
    id: String(row.id),
    at,
    who: {
      kind: row.readerKind,
      self: row.readerKind === "person" && row.readerId === personId,
      ...(row.readerPost === null ? {} : { postId: row.readerPost }),
      ...(row.readerAgency === null ? {} : { agencyId: row.readerAgency }),
      ...(row.readerKind === "system" && row.readerId !== null ? { system: row.readerId } : {}),
    },
    registry,
    registryTitle: registries.get(registry) ?? { vi: registry, en: registry },
    recordId,
    purpose,
    purposeTitle: titled ?? { vi: purpose, en: purpose },
    law,
    fields,
    ...(row.dossierId === null ? {} : { dossierId: row.dossierId }),
    outcome,
  };
}
