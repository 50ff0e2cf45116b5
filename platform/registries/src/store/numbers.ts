import { statement, type Tx } from "@motlan/kernel/db";

const next = statement<{ last: number }>(
  "registries.next_number",
  `insert into registries.register_number as n (registry, kind, agency_id, year, last) values ($1, $2, $3, $4, 1)
   on conflict (registry, kind, agency_id, year) do update set last = n.last + 1 returning last`,
);

/** The book of one kind of event of one agency in one year (quyển sổ hộ tịch). */
export interface RegisterBook {
  readonly registry: string;
  readonly kind: string;
  readonly agencyId: string;
  readonly year: number;
}

/**
 * The next number of a register book (số đăng ký, TT 04/2020/TT-BTP: numbers run without a gap from 01 each year). The book is locked until the act commits;
 * an act that fails gives its number back.
 */
export async function nextRegisterNumber(tx: Tx, { registry, kind, agencyId, year }: RegisterBook): Promise<number> {
  return (await next.one(tx, [registry, kind, agencyId, year])).last;
}
