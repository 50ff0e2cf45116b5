import type { ProactiveService } from "@motlan/catalogue/declare";
import { type Db, statement, type Tx } from "@motlan/kernel/db";

export interface ServiceRow {
  readonly code: string;
  readonly version: number;
  readonly declaration: ProactiveService;
  readonly hash: string;
}

const COLUMNS = "code, version, declaration, hash";
const newest = statement<ServiceRow>(
  "proactive.newest",
  `select distinct on (code) ${COLUMNS} from proactive.service order by code, version desc`,
);
const one = statement<ServiceRow>(
  "proactive.newest_of",
  `select ${COLUMNS} from proactive.service where code = $1 order by version desc limit 1`,
);
const versioned = statement<ServiceRow>(
  "proactive.version_of",
  `select ${COLUMNS} from proactive.service where code = $1 and version = $2`,
);
const insert = statement(
  "proactive.add_version",
  "insert into proactive.service (code, version, declaration, hash, published_at) values ($1, $2, $3, $4, $5) on conflict do nothing",
);

export function listServices(db: Db): Promise<ServiceRow[]> {
  return newest.all(db, []);
}

export function findService(db: Db, code: string): Promise<ServiceRow | undefined> {
  return one.find(db, [code]);
}

/** The declaration somebody was told by: what it says to them does not change afterwards. */
export function findServiceVersion(db: Db, code: string, version: number): Promise<ServiceRow | undefined> {
  return versioned.find(db, [code, version]);
}

/** False when another process published that version first. */
export async function insertService(tx: Tx, { code, version, declaration, hash }: ServiceRow, at: Date): Promise<boolean> {
  return (await insert.run(tx, [code, version, JSON.stringify(declaration), hash, at])) === 1;
}
