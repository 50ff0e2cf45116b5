import { type Decision, type FieldFault, type JsonObject, may } from "@motlan/kernel";
import type { Db, Work } from "@motlan/kernel/db";
import { recordCheck } from "../check-record.ts";
import { schemaOf } from "../domain/examine.ts";
import { decideKeys, type Found } from "../domain/keys.ts";
import { faults } from "../faults.ts";
import { findRegistry, type RegistryRow } from "../store/registries.ts";

/** @throws registries/unknown-registry */
export async function getRegistry(db: Db, code: string): Promise<RegistryRow> {
  const found = await findRegistry(db, code);
  if (found === undefined) throw faults["unknown-registry"]({ registry: code });
  return found;
}

/** Persons and strangers write in no registry; an official in those their agency keeps, by the permission the declaration names. */
export function mayKeep({ actor }: Work, registry: RegistryRow, change: "record" | "amend", agencyId: string | undefined): boolean {
  if (actor.kind === "system") return true;
  const permission = registry.declaration.permissions?.[change] ?? `registries.${change}`;
  return actor.kind === "official" && agencyId !== undefined && may(actor, permission, agencyId);
}

/** @throws registries/not-yours */
export function refuseKeeper(work: Work, registry: RegistryRow, change: "record" | "amend", agencyId: string | undefined): void {
  if (!mayKeep(work, registry, change, agencyId)) throw faults["not-yours"]();
}

/** Checks values against the schema of their kind and says what they are found by. @throws registries/bad-record */
export function prepareRecord(registry: RegistryRow, kind: string, recordId: string, values: JsonObject): Found {
  const schema = schemaOf(registry.declaration, kind);
  if (schema === undefined) throw faults["bad-record"]({}, [{ path: "kind", ...NO_SUCH_KIND }]);
  const wrong = recordCheck(`${registry.hash}/${kind}`, schema)(values);
  if (wrong.length > 0) throw faults["bad-record"]({}, wrong);
  return findersOf(registry, recordId, values);
}

/** What values recorded before are found by: an old record may break a newer schema and stays what it was. */
export function findersOf(registry: RegistryRow, recordId: string, values: JsonObject): Found {
  return foundOrRefused(decideKeys(registry.declaration, recordId, values));
}

const NO_SUCH_KIND = { vi: "Cơ sở dữ liệu không có loại bản ghi này.", en: "The registry has no such kind of record." };

const REFUSALS = {
  "no-key": { vi: "Bản ghi phải có đúng một giá trị ở mục này để tra cứu.", en: "A record needs exactly one value here to be found by." },
  "not-an-id": {
    vi: "Mục này phải là mã của một người trong cơ sở dữ liệu dân cư.",
    en: "This must be a person's id in the population registry.",
  },
  "too-long": {
    vi: "Mục này dùng để tra cứu nên không được quá 2.000 byte (khoảng 1.000 chữ).",
    en: "Records are found by this, so it may not be longer than 2,000 bytes (about 1,000 letters).",
  },
  "too-many": { vi: "Mục này chỉ được có một giá trị.", en: "Only one value may stand here." },
} as const;

function foundOrRefused(decision: Decision<Found, keyof typeof REFUSALS>): Found {
  if (decision.ok) return decision.value;
  const field: FieldFault = { path: String(decision.about.path ?? ""), ...REFUSALS[decision.why] };
  throw faults["bad-record"]({}, [field]);
}
