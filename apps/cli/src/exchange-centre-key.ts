import { parseArgs } from "node:util";
import {
  announcedIn,
  believedKeys,
  type CentreKey,
  markOf,
  renewCentreKey,
  replaceCentreKey,
  trustCentreKey,
  withdrawCentreKey,
} from "@motlan/exchange";
import { type Exchange, makeExchange } from "@motlan/exchange/module";
import { systemClock } from "@motlan/kernel";
import { describeNode, migrationsOf, type NodeConfig, openBeside, systemWork, wireRooms } from "@motlan/node";
import { atTheCentre } from "./centre-only.ts";

export const CENTRE_KEY_HELP = `motlan exchange centre-key show               khóa ký danh bạ đang được tin  the centre's keys as believed here
motlan exchange centre-key renew               tạo, báo trước khóa kế tiếp    make and announce the next (at the centre)
motlan exchange centre-key withdraw            rút khóa đã báo trước          take the announcement back (at the centre)
motlan exchange centre-key replace             khóa bị lộ: thay ngay          exposed: another at once (at the centre)
motlan exchange centre-key trust KHÓA          tin khóa mới của trung tâm     believe the centre's new key (at a node)
`;

type Wanted = NonNullable<NodeConfig["exchange"]>;
const AT_THE_CENTRE = { renew: renewCentreKey, withdraw: withdrawCentreKey, replace: replaceCentreKey } as const;

/** `motlan exchange centre-key`: the key by which the directory is signed, at the centre and at the nodes that believe it. */
export async function centreKeyCommand(config: NodeConfig, wanted: Wanted, args: readonly string[]): Promise<void> {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
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
    if (isAtTheCentre(what) && keys !== undefined) await AT_THE_CENTRE[what](work, { instance, keys });
    if (what === "trust") await trustCentreKey(work, exchange, x ?? "");
    await show(exchange);
  } finally {
    await database.close();
  }
}

function isAtTheCentre(what: string): what is keyof typeof AT_THE_CENTRE {
  return Object.hasOwn(AT_THE_CENTRE, what);
}

async function show(exchange: Exchange): Promise<void> {
  const keys = await exchange.begin().transaction((tx) => believedKeys(tx, exchange.node));
  const now = new Date();
  for (const key of keys) process.stdout.write(`${key.x}\n  ${markOf(key.x)}  ${saidOf(key, keys, now)}\n`);
}

function saidOf({ x, from, until }: CentreKey, keys: readonly CentreKey[], now: Date): string {
  const begins = new Date(from).getTime() === 0 ? "" : ` ${from}`;
  if (announcedIn(keys, now)?.x === x) return `kế tiếp, từ / next, from${begins}`;
  if (until === undefined) return `đang dùng, từ / in use, since${begins}`;
  return new Date(until) > now ? `đến / until ${until}` : `đã hết hiệu lực từ / ended ${until}`;
}
