import { parseArgs } from "node:util";
import {
  announcedIn,
  believedKeys,
  type CentreKey,
  listCentreKeyActs,
  markOf,
  renewCentreKey,
  replaceCentreKey,
  trustCentreKey,
  withdrawCentreKey,
} from "@motlan/exchange";
import { type Exchange, makeExchange } from "@motlan/exchange/module";
import { systemClock } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { describeNode, migrationsOf, type NodeConfig, openBeside, systemWork, wireRooms } from "@motlan/node";
import { atTheCentre } from "./centre-only.ts";

export const CENTRE_KEY_HELP = `motlan exchange centre-key show                         khóa ký danh bạ đang được tin, việc đã làm  the centre's keys as believed here
motlan exchange centre-key renew                         tạo, báo trước khóa kế tiếp     make and announce the next (at the centre)
motlan exchange centre-key withdraw --reason "Vì sao"    rút khóa đã báo trước           take the announcement back (at the centre)
motlan exchange centre-key replace --reason "Vì sao"     khóa bị lộ: thay ngay           exposed: another at once (at the centre)
motlan exchange centre-key trust KHÓA --reason "Vì sao"  tin khóa mới của trung tâm      believe the centre's new key (at a node)
`;

type Wanted = NonNullable<NodeConfig["exchange"]>;
type Issuing = Parameters<typeof renewCentreKey>[1];

const AT_THE_CENTRE = {
  renew: (work: Work, issuing: Issuing) => renewCentreKey(work, issuing),
  withdraw: withdrawCentreKey,
  replace: replaceCentreKey,
} as const;

/** `motlan exchange centre-key`: the key by which the directory is signed, at the centre and at the nodes that believe it. */
export async function centreKeyCommand(config: NodeConfig, wanted: Wanted, args: readonly string[]): Promise<void> {
  const { positionals, values } = parseArgs({ args: [...args], options: { reason: { type: "string" } }, allowPositionals: true });
  const [what = "", x] = positionals;
  if (what !== "show" && !isAtTheCentre(what) && (what !== "trust" || x === undefined)) {
    process.stdout.write(CENTRE_KEY_HELP);
    process.exitCode = 2;
    return;
  }
  if (isAtTheCentre(what)) atTheCentre(wanted);
  const database = await openBeside(config, migrationsOf(wireRooms(config)), () => undefined);
  try {
    const { key: signing, tls, centre: keys } = await describeNode(config, wanted, new Date());
    const { instance, node: id, centre } = wanted;
    const known = centre === "this-node" ? {} : { centre };
    const exchange = makeExchange({ node: { instance, id, signing, tls, ...known }, pool: database.pool, clock: systemClock });
    const work = systemWork(database.pool, "cli.exchange");
    const why = values.reason ?? "";
    if (isAtTheCentre(what) && keys !== undefined) await AT_THE_CENTRE[what](work, { instance, keys }, why);
    if (what === "trust") await trustCentreKey(work, exchange, x ?? "", why);
    await sayCentreKeys(exchange, (line) => process.stdout.write(`${line}\n`));
  } finally {
    await database.close();
  }
}

function isAtTheCentre(what: string): what is keyof typeof AT_THE_CENTRE {
  return Object.hasOwn(AT_THE_CENTRE, what);
}

const DONE = {
  withdrawn: "đã rút / withdrawn",
  replaced: "đã thay / replaced",
  given: "được tin theo lệnh / given by hand",
} as const;

/** The keys that are believed here, and below them what was done to them by hand, and why. */
export async function sayCentreKeys(exchange: Exchange, write: (line: string) => void): Promise<void> {
  const { node } = exchange;
  const { keys, acts } = await exchange.begin().transaction(async (tx) => ({
    keys: await believedKeys(tx, node),
    acts: await listCentreKeyActs(tx, node.instance),
  }));
  const now = new Date();
  for (const key of keys) write(`${key.x}\n  ${markOf(key.x)}  ${saidOf(key, keys, now)}`);
  for (const { kind, x, why, at } of acts) write(`${at.toISOString()}  ${markOf(x)}  ${DONE[kind]}: ${why}`);
}

function saidOf({ x, from, until }: CentreKey, keys: readonly CentreKey[], now: Date): string {
  const begins = new Date(from).getTime() === 0 ? "" : ` ${from}`;
  if (announcedIn(keys, now)?.x === x) return `kế tiếp, từ / next, from${begins}`;
  if (until === undefined) return `đang dùng, từ / in use, since${begins}`;
  return new Date(until) > now ? `đến / until ${until}` : `đã hết hiệu lực từ / ended ${until}`;
}
