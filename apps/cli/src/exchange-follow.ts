import { parseArgs } from "node:util";
import type { Exchange } from "@motlan/exchange";
import { makeExchange } from "@motlan/exchange/module";
import { instantOf, isFault, isLocalDate, systemClock } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { describeNode, migrationsOf, type NodeConfig, openBeside, systemWork, wireRooms } from "@motlan/node";
import { followTopic, listFollowings, replayTopic, unfollowTopic } from "@motlan/subscriptions";

type Wanted = NonNullable<NodeConfig["exchange"]>;
type Write = (line: string) => void;

export const FOLLOW_HELP = `motlan exchange follow TOPIC --as SUBSYSTEM     nhận sự kiện của một chủ đề        hear another authority's topic
    --purpose MÃ   mục đích được cấp                                          the purpose that was granted
    --since T      từ ngày 2026-11-01 hoặc giờ 2026-11-01T08:00:00+07:00      from a day or an hour; else from now on
motlan exchange unfollow ID                     thôi nhận                          hear it no more
motlan exchange followings                      nút này đang nhận những gì         what this node hears
`;

const OPTIONS = { as: { type: "string" }, purpose: { type: "string" }, since: { type: "string" } } as const;

/** What is wrong with how a command was typed: said in both languages, nothing is done. */
export class Mistyped extends Error {}

/** `motlan exchange follow|unfollow|followings`, beside the running node: its inbox takes what comes from then on. */
export async function followCommand(config: NodeConfig, wanted: Wanted, args: readonly string[]): Promise<void> {
  const { key, tls } = await describeNode(config, wanted, new Date());
  const { instance, node: id, centre } = wanted;
  const database = await openBeside(config, migrationsOf(wireRooms(config)), () => undefined);
  const node = { instance, id, signing: key, tls, ...(centre !== "this-node" && { centre }) };
  const exchange = makeExchange({ node, pool: database.pool, clock: systemClock });
  try {
    await runFollow(systemWork(database.pool, "cli.exchange"), exchange, args, (line) => process.stdout.write(`${line}\n`));
  } catch (error) {
    if (!(error instanceof Mistyped)) throw error;
    process.stderr.write(`${error.message}\n\n${FOLLOW_HELP}`);
    process.exitCode = 2;
  } finally {
    exchange.peers.close();
    await database.close();
  }
}

/** The same, where the exchange is open already. */
export async function runFollow(work: Work, exchange: Exchange, args: readonly string[], write: Write): Promise<void> {
  const { positionals, values } = readArgs(args);
  const [what, name = ""] = positionals;
  if (what === "follow") return follow(work, exchange, { service: name, ...values }, write);
  if (what === "unfollow") return unfollow(work, exchange, name, write);
  return sayFollowings(work, write);
}

function readArgs(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch {
    throw new Mistyped("Có lựa chọn không đúng. / An option is not right.");
  }
}

interface Wish {
  readonly service: string;
  readonly as?: string;
  readonly purpose?: string;
  readonly since?: string;
}

async function follow(work: Work, exchange: Exchange, { service, as: client = "", purpose, since }: Wish, write: Write): Promise<void> {
  if (service.split("/").length !== 5)
    throw new Mistyped(
      "Hãy ghi đủ tên chủ đề: HỆ-THỐNG/LỚP/THÀNH-VIÊN/HỆ-THỐNG-CON/CHỦ-ĐỀ. / Give the topic's whole name: INSTANCE/CLASS/MEMBER/SUBSYSTEM/TOPIC.",
    );
  if (client.split("/").length !== 4)
    throw new Mistyped("Hãy ghi --as và tên hệ thống con của nút này. / Say --as and a subsystem of this node.");
  const from = since === undefined ? undefined : instantIn(since);
  const before = new Set((await listFollowings(work)).map(({ id }) => id));
  const wish = { client, service, ...(purpose !== undefined && { purpose }), ...(from && { since: from }) };
  const { id } = await followTopic(work, exchange, wish);
  if (!before.has(id)) return write(`✓ ${id}: ${service}`);
  if (from !== undefined) await replayTopic(work, exchange, id, from);
  write(`✓ ${id}: ${from === undefined ? "đã nhận từ trước / followed already" : "được gửi lại / delivered again"}`);
}

function instantIn(said: string): Date {
  const at = isLocalDate(said) ? instantOf(said) : new Date(/T.*(Z|[+-]\d\d:?\d\d)$/.test(said) ? said : "");
  if (Number.isNaN(at.getTime()))
    throw new Mistyped(
      "--since là một ngày (2026-11-01) hoặc giờ kèm múi giờ (2026-11-01T08:00:00+07:00). / --since is a day, or an hour with its zone.",
    );
  return at;
}

async function unfollow(work: Work, exchange: Exchange, id: string, write: Write): Promise<void> {
  if (id === "") throw new Mistyped("Hãy ghi mã; xem: motlan exchange followings. / Give the id; see: motlan exchange followings.");
  const isHere = async () => (await listFollowings(work)).some((one) => one.id === id);
  if (!(await isHere())) throw new Mistyped(`Không có “${id}” trong những gì nút này đang nhận. / This node follows nothing by that id.`);
  try {
    await unfollowTopic(work, exchange, id);
    write(`✓ ${id}`);
  } catch (error) {
    if (!isFault(error) || (await isHere())) throw error;
    write(`✓ ${id}: ở đây đã thôi nhận; bên phát chưa biết / ended here; the publisher does not know yet: ${error.code}`);
  }
}

async function sayFollowings(work: Work, write: Write): Promise<void> {
  const all = await listFollowings(work);
  if (all.length === 0) return write("Nút này chưa nhận chủ đề nào. / This node follows no topic.");
  for (const { id, client, service, purpose, madeAt, last } of all) {
    write(`${id}  ${service}${purpose === null ? "" : ` (${purpose})`}`);
    const newest = last === undefined ? "chưa có sự kiện nào / nothing came yet" : `${last.type} ${last.receivedAt.toISOString()}`;
    write(`    ${client} · ${madeAt.toISOString()} · ${newest}`);
  }
}
