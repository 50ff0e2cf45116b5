import { type Db, statement, type Tx } from "@motlan/kernel/db";

/** How a system shows that it is a subsystem: a key it sends, a client certificate, or (where the subsystem says so) the address it calls from. */
export interface Binding {
  readonly kind: "key" | "certificate" | "address";
  /** SHA-256 of the key or of the certificate, hexadecimal; an IP address. */
  readonly value: string;
}

const of = statement<Binding>(
  "exchange.bindings_of",
  "select kind, value from exchange.client_binding where subsystem = $1 and valid_from <= $2 and (valid_to is null or valid_to > $2)",
);
const add = statement(
  "exchange.add_binding",
  `insert into exchange.client_binding (id, subsystem, kind, value, valid_from, valid_to) values ($1, $2, $3, $4, $5, $6)
   on conflict (subsystem, kind, value) do update set valid_to = excluded.valid_to`,
);

export function listBindings(db: Db, subsystem: string, at: Date): Promise<Binding[]> {
  return of.all(db, [subsystem, at]);
}

export async function saveBinding(
  tx: Tx,
  id: string,
  subsystem: string,
  { kind, value }: Binding,
  period: { readonly from: Date; readonly until: Date | undefined },
): Promise<void> {
  await add.run(tx, [id, subsystem, kind, value, period.from, period.until ?? null]);
}
