import { isId, type LocalDate } from "@motlan/kernel";
import { statement, type Tx } from "@motlan/kernel/db";
import { keeping } from "./keeping.ts";

const byKey = statement<{ personId: string }>(
  "registries.persons_by_key",
  `select distinct about.id as "personId" from registries.record_key k join registries.record r on r.id = k.record_id
     join registries.record_version v on v.record_id = coalesce(r.merged_into, r.id) cross join lateral unnest(v.person_ids) as about(id)
    where k.registry = $1 and k.name = $2
      and k.value = any (case when $3::text ~ '^[0-9a-f-]{36}$' then registries.same_ids($3::text::uuid)::text[] else array[$3::text] end) and v.recorded_to = 'infinity' and v.valid_from <= $4::date and v.valid_to > $4::date`,
);
const byId = statement<{ personId: string }>(
  "registries.persons_by_id",
  `select distinct about.id as "personId" from registries.record r join registries.record_version v on v.record_id = coalesce(r.merged_into, r.id)
     cross join lateral unnest(v.person_ids) as about(id)
    where r.registry = $1 and r.id = $2::uuid and v.recorded_to = 'infinity' and v.valid_from <= $3::date and v.valid_to > $3::date`,
);

/** As a read follows merges. Keys are shown only while the room's own latch is open. */
export async function listPersonsConcerned(
  tx: Tx,
  { registry, by, value, valid }: { readonly registry: string; readonly by: string; readonly value: string; readonly valid: LocalDate },
): Promise<readonly string[]> {
  if (by === "id" && !isId(value)) return [];
  const find = () => (by === "id" ? byId.all(tx, [registry, value, valid]) : byKey.all(tx, [registry, by, value, valid]));
  return (await keeping(tx, find)).map(({ personId }) => personId);
}
