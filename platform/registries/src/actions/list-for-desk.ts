import { type JsonObject, may, type Text } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { schemaOf } from "../domain/examine.ts";
import { fieldsOf, type RecordField } from "../domain/fields.ts";
import { officialWith } from "../rights.ts";
import { listKeptRegistries, listRegistries, type RegistryRow } from "../store/registries.ts";
import { isAboutNobody } from "./export-from-desk.ts";
import { getRegistry, mayKeep } from "./prepare-record.ts";
import { KEEPING } from "./read-history.ts";

/** A registry as an official may use it. */
export interface DeskRegistry {
  readonly code: string;
  readonly title: Text;
  readonly owner: Text;
  readonly law: readonly string[];
  /** The key first, then the indexes: what a record is looked up by. */
  readonly finders: readonly { readonly name: string; readonly path: string }[];
  readonly purposes: readonly { readonly code: string; readonly title: Text; readonly law: string; readonly fields: readonly string[] }[];
  /** This official's agency keeps records in it. */
  readonly keeps: boolean;
  /** This post takes records away: those its agency keeps, or all where they are about nobody. */
  readonly exports: boolean;
  /** This post may keep a read from its person. */
  readonly hides: boolean;
  /** Its records concern no person. */
  readonly aboutNobody: boolean;
}

/** The registries an official may look something up in. @throws registries/not-yours */
export async function listDeskRegistries(work: Work): Promise<readonly DeskRegistry[]> {
  officialWith(work, "registries.read");
  const kept = await keptHere(work);
  return (await listRegistries(work.db)).map((row) => viewOf(work, row, kept)).filter(({ purposes }) => purposes.length > 0);
}

/** One of them. @throws registries/not-yours, registries/unknown-registry */
export async function getDeskRegistry(work: Work, code: string): Promise<DeskRegistry> {
  officialWith(work, "registries.read");
  return viewOf(work, await getRegistry(work.db, code), await keptHere(work));
}

async function keptHere({ db, actor }: Work): Promise<ReadonlySet<string>> {
  return new Set(actor.kind === "official" ? await listKeptRegistries(db, actor.agencyId) : []);
}

const KEEPER: Text = { vi: "Cơ quan quản lý xem, cập nhật, cải chính bản ghi", en: "Keeping the record: looking after it, correcting it" };

function viewOf(work: Work, row: RegistryRow, kept: ReadonlySet<string>): DeskRegistry {
  const { code, title, owner, law, key, indexes, purposes } = row.declaration;
  const keeps = kept.has(code);
  const amends = keeps && work.actor.kind === "official" && mayKeep(work, row, "amend", work.actor.agencyId);
  return {
    ...{
      code,
      title,
      owner,
      law,
      keeps,
      exports: holds(work, "registries.export"),
      hides: holds(work, "registries.hide"),
      aboutNobody: isAboutNobody(row),
    },
    finders: [key, ...indexes].map(({ name, path }) => ({ name, path })),
    purposes: [
      ...purposes.filter(({ writes }) => writes !== true).map((purpose) => ({ ...purpose })),
      ...(amends ? [{ code: KEEPING, title: KEEPER, law: law.join("; "), fields: ["*"] }] : []),
    ],
  };
}

function holds({ actor }: Work, right: "registries.export" | "registries.hide"): boolean {
  return actor.kind === "official" && may(actor, right, actor.agencyId);
}

/** What may stand in a record of that kind, for whoever types it. @throws registries/unknown-registry */
export async function listRecordFields(
  work: Work,
  { registry, kind, values = {} }: { readonly registry: string; readonly kind: string; readonly values?: JsonObject },
): Promise<readonly RecordField[]> {
  const { declaration } = await getRegistry(work.db, registry);
  return fieldsOf(schemaOf(declaration, kind) ?? {}, values);
}
