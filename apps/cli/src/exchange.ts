import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { findAgencyByCode } from "@motlan/agencies";
import {
  bindClient,
  giveHome,
  grantRight,
  issueDirectory,
  listGroup,
  listMember,
  listNode,
  listSubsystem,
  offerReads,
  offerRegistry,
  offerService,
  readDescription,
} from "@motlan/exchange";
import { keepDirectories } from "@motlan/exchange/module";
import type { Work } from "@motlan/kernel/db";
import { consentDesk, describeNode, migrationsOf, type NodeConfig, openBeside, readConfig, systemWork, wireRooms } from "@motlan/node";
import { setUpstream } from "@motlan/registries";
import { declareTopic } from "@motlan/subscriptions";
import { openFiles } from "@motlan/transfers";
import { inTheExchange } from "./centre-only.ts";
import { fetchCommand, leaveCommand } from "./exchange-centre.ts";
import { CENTRE_KEY_HELP, centreKeyCommand } from "./exchange-centre-key.ts";
import { FOLLOW_HELP, followCommand } from "./exchange-follow.ts";
import { readWishes, type Wishes } from "./exchange-wishes.ts";

const HELP = `motlan exchange show                nút này cần được ghi gì vào danh bạ   what the centre is to list of this node
motlan exchange apply FILE.json      ghi danh bạ, mở dịch vụ, cấp quyền    list members, offer services, grant rights
motlan exchange key SUBSYSTEM        tạo khóa cho một hệ thống con         make a key for a subsystem's system
motlan exchange fetch                tải danh bạ ngay                      fetch the directory now
motlan exchange file …               gửi, nhận tệp qua một nút             give and fetch files by a node
motlan exchange remove NODE --reason "…"       rút nút khỏi danh bạ        take a node out of the directory (at the centre)
motlan exchange revoke NODE KEY --reason "…"   thu hồi khóa, chứng thư     revoke a key or certificate (at the centre)
${CENTRE_KEY_HELP}${FOLLOW_HELP}
  EXCHANGE_PORT, EXCHANGE_NODE, EXCHANGE_URL, EXCHANGE_CENTRE, EXCHANGE_CENTRE_KEY
`;

const LEAVES = ["remove", "revoke"];
const FOLLOWS = ["follow", "unfollow", "followings"];

/** `motlan exchange`: what a node's operator does, beside the running node. */
export async function exchangeCommand(args: readonly string[]): Promise<void> {
  const [command, argument] = args;
  if (command === "file") return (await import("./exchange-file.ts")).fileCommand(args.slice(1));
  const isWhole =
    command === "show" ||
    command === "fetch" ||
    command === "centre-key" ||
    LEAVES.includes(command ?? "") ||
    FOLLOWS.includes(command ?? "");
  if (!isWhole && (argument === undefined || (command !== "apply" && command !== "key"))) {
    process.stdout.write(HELP);
    process.exitCode = 2;
    return;
  }
  const config = readConfig(process.env);
  const wanted = inTheExchange(config.exchange);
  if (command === "fetch") return fetchCommand(config, wanted);
  if (LEAVES.includes(command ?? "")) return leaveCommand(config, wanted, args);
  if (command === "centre-key") return centreKeyCommand(config, wanted, args.slice(1));
  if (FOLLOWS.includes(command ?? "")) return followCommand(config, wanted, args);
  const described = await describeNode(config, wanted, new Date());
  if (command === "show") return show(described);
  const { centre } = described;
  if (command === "key") return beside(config, (work) => makeKey(work, argument ?? "", { instance: wanted.instance, id: wanted.node }));
  const wishes = readWishes(argument ?? "", centre !== undefined);
  await beside(config, async (work) => {
    await apply(work, wishes);
    if (centre !== undefined) await issueDirectory(work, { instance: wanted.instance, keys: centre });
    process.stdout.write("✓\n");
  });
}

function show({ listing, centre }: Awaited<ReturnType<typeof describeNode>>): void {
  process.stdout.write(`${JSON.stringify({ ...(centre && { centreKey: centre.current().x }), nodes: [listing] }, null, 2)}\n`);
}

async function beside(config: NodeConfig, act: (work: Work) => Promise<void>): Promise<void> {
  const database = await openBeside(config, migrationsOf(wireRooms(config)), () => undefined);
  try {
    await act(systemWork(database.pool, "cli.exchange"));
  } finally {
    await database.close();
  }
}

/** In this order, so that each finds what it names. What is there already is changed; a right said twice is granted twice and does no harm. */
async function apply(work: Work, wishes: Wishes): Promise<void> {
  for (const node of wishes.nodes ?? []) await listNode(work, node);
  for (const member of wishes.members ?? []) await listMember(work, member);
  for (const subsystem of wishes.subsystems ?? []) await listSubsystem(work, subsystem);
  for (const group of wishes.groups ?? []) await listGroup(work, group);
  for (const { subsystem, agencyId, agency = "" } of wishes.homes ?? [])
    await giveHome(work, subsystem, agencyId ?? (await agencyOf(work, agency)));
  for (const { url, timeoutMs = 10_000, signed = false, openapi, ...service } of wishes.services ?? [])
    await offerService(work, { ...describedBy(openapi), ...service, provider: { kind: "http", url, timeoutMs, signed } });
  for (const registry of wishes.registries ?? []) await offerRegistry(work, registry);
  for (const { subsystem, clients } of wishes.reads ?? []) await offerReads(work, subsystem, clients);
  for (const desk of wishes.files ?? []) await openFiles(work, desk);
  for (const topic of wishes.topics ?? []) await declareTopic(work, topic);
  for (const right of wishes.rights ?? []) await grantRight(work, right, consentDesk);
  for (const { subsystem, address } of wishes.clients ?? []) await bindClient(work, subsystem, { kind: "address", address });
  for (const { registry, ...upstream } of wishes.upstreams ?? []) await setUpstream(work, registry, upstream);
}

/** The service's own description, as JSON or YAML in a file: what it has is what may be asked, unless said otherwise. */
function describedBy(file: string | undefined) {
  if (file === undefined) return {};
  const read = readDescription(readFileSync(file, "utf8"));
  if (!read.ok) throw new Error(`${file}: OpenAPI 3.0, 3.1; ${read.why} ${Object.values(read.about).join(" ")}`);
  return read.value;
}

async function agencyOf(work: Work, code: string): Promise<string> {
  const found = await findAgencyByCode(work.db, code);
  if (found === undefined) throw new Error(`Không có cơ quan mã “${code}”. / There is no agency with the code “${code}”.`);
  return found.id;
}

/** Shown once: of the key only its hash is kept. A name the directory does not have here gets its key as well, and it is said beside. */
async function makeKey(work: Work, subsystem: string, node: { readonly instance: string; readonly id: string }): Promise<void> {
  const key = `mlx_${randomBytes(32).toString("base64url")}`;
  await bindClient(work, subsystem, { kind: "key", key });
  process.stdout.write(`${key}\n`);
  const directory = await keepDirectories(node.instance, () => work.db).current();
  if (directory?.subsystems.get(subsystem)?.node === node.id) return;
  process.stderr.write(
    `Lưu ý: danh bạ chưa có ${subsystem} trên nút này, nên chưa hỏi được bằng khóa này. Hãy xem lại tên, hoặc xin trung tâm ghi (motlan join … --subsystem).\nNote: the directory does not list ${subsystem} on this node, so this key asks for nothing yet. Check the name, or have it listed (motlan join … --subsystem).\n`,
  );
}
