import { parseArgs } from "node:util";
import { fetchNow, issueDirectory, removeNode, revoke } from "@motlan/exchange";
import { makeExchange } from "@motlan/exchange/module";
import { systemClock } from "@motlan/kernel";
import { describeNode, exchangeKeys, migrationsOf, type NodeConfig, openBeside, systemWork, wireRooms } from "@motlan/node";
import { atTheCentre, theReason } from "./centre-only.ts";

type Wanted = NonNullable<NodeConfig["exchange"]>;

/** `motlan exchange remove NODE`, `revoke NODE KEY|CERTIFICATE`, at the centre: the next directory is issued at once. */
export async function leaveCommand(config: NodeConfig, wanted: Wanted, args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args: [...args], options: { reason: { type: "string" } }, allowPositionals: true });
  const [what, node = "", value = ""] = positionals;
  atTheCentre(wanted);
  const reason = theReason(values.reason);
  const database = await openBeside(config, migrationsOf(wireRooms(config)), () => undefined);
  try {
    const work = systemWork(database.pool, "cli.exchange");
    if (what === "remove") await removeNode(work, { node, reason, centre: wanted.node });
    else await revoke(work, { node, kind: value.includes("#") ? "key" : "certificate", value, reason });
    const { version } = await issueDirectory(work, { instance: wanted.instance, keys: exchangeKeys(config, wanted).centre });
    process.stdout.write(`✓ ${node}: danh bạ ${version} / directory ${version}\n`);
  } finally {
    await database.close();
  }
}

/** `motlan exchange fetch`: the directory at once, rather than within the minute. */
export async function fetchCommand(config: NodeConfig, wanted: Wanted): Promise<void> {
  const { key, tls } = await describeNode(config, wanted, new Date());
  const { instance, node: id, centre } = wanted;
  if (centre === "this-node") return;
  const database = await openBeside(config, migrationsOf(wireRooms(config)), () => undefined);
  try {
    const exchange = makeExchange({ node: { instance, id, signing: key, tls, centre }, pool: database.pool, clock: systemClock });
    await fetchNow(systemWork(database.pool, "cli.exchange"), exchange);
    process.stdout.write(sayFetched(await exchange.directory.current(), id));
  } finally {
    await database.close();
  }
}

interface Fetched {
  readonly content: { readonly version: number };
  readonly nodes: { has(node: string): boolean };
}

/** Which directory is held now. Where it does not list this node, others refuse it, and that is said too: nothing else here tells whoever runs it. */
export function sayFetched(directory: Fetched | undefined, node: string): string {
  const held = `✓ danh bạ ${directory?.content.version ?? "?"} / directory\n`;
  if (directory === undefined || directory.nodes.has(node)) return held;
  return `${held}! ${node} không có trong danh bạ: trung tâm đã rút nút này hoặc chưa duyệt. Hãy gọi trung tâm, rồi chạy lại motlan join.
! ${node} is not in the directory: the centre took it out, or has not approved it. Call the centre, then run motlan join again.\n`;
}
