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
import type { Work } from "@motlan/kernel/db";
import { consentDesk, describeNode, migrationsOf, type NodeConfig, openBeside, readConfig, systemWork, wireRooms } from "@motlan/node";
import { setUpstream } from "@motlan/registries";
import { declareTopic } from "@motlan/subscriptions";
import { openFiles } from "@motlan/transfers";
import { type Static, Type } from "typebox";
import { Value } from "typebox/value";
import { fetchCommand, leaveCommand } from "./exchange-centre.ts";
import { FOLLOW_HELP, followCommand } from "./exchange-follow.ts";

const HELP = `motlan exchange show                nút này cần được ghi gì vào danh bạ   what the centre is to list of this node
motlan exchange apply FILE.json      ghi danh bạ, mở dịch vụ, cấp quyền    list members, offer services, grant rights
motlan exchange key SUBSYSTEM        tạo khóa cho một hệ thống con         make a key for a subsystem's system
motlan exchange fetch                tải danh bạ ngay                      fetch the directory now
motlan exchange file …               gửi, nhận tệp qua một nút             give and fetch files by a node
motlan exchange remove NODE --reason "…"       rút nút khỏi danh bạ        take a node out of the directory (at the centre)
motlan exchange revoke NODE KEY --reason "…"   thu hồi khóa, chứng thư     revoke a key or certificate (at the centre)
${FOLLOW_HELP}
  EXCHANGE_PORT, EXCHANGE_NODE, EXCHANGE_URL, EXCHANGE_CENTRE, EXCHANGE_CENTRE_KEY
`;

const Titled = Type.Object({ vi: Type.String(), en: Type.String() });
const Key = Type.Object({ id: Type.String(), x: Type.String(), from: Type.String(), until: Type.String() });
const Endpoint = Type.Object({ method: Type.String(), path: Type.String() });
const Purpose = Type.Object({ code: Type.String(), title: Titled, law: Type.String(), fields: Type.Array(Type.String()) });

/** What `apply` reads: the first four are the centre's, the others this node's own. */
const Wishes = Type.Partial(
  Type.Object({
    nodes: Type.Array(
      Type.Object({ id: Type.String(), title: Titled, url: Type.String(), certificates: Type.Array(Type.String()), keys: Type.Array(Key) }),
    ),
    members: Type.Array(Type.Object({ name: Type.String(), title: Titled })),
    subsystems: Type.Array(Type.Object({ name: Type.String(), title: Titled, node: Type.String() })),
    groups: Type.Array(Type.Object({ code: Type.String(), title: Titled, names: Type.Array(Type.String()) })),
    // By its id, or by its code in the list of agencies.
    homes: Type.Array(
      Type.Object({ subsystem: Type.String(), agencyId: Type.Optional(Type.String()), agency: Type.Optional(Type.String()) }),
    ),
    services: Type.Array(
      Type.Object({
        subsystem: Type.String(),
        code: Type.String(),
        title: Titled,
        url: Type.String(),
        timeoutMs: Type.Optional(Type.Integer()),
        signed: Type.Optional(Type.Boolean()),
        endpoints: Type.Optional(Type.Array(Endpoint)),
        purposes: Type.Optional(Type.Array(Purpose)),
        openapi: Type.Optional(Type.String()),
      }),
    ),
    registries: Type.Array(Type.Object({ subsystem: Type.String(), registry: Type.String() })),
    reads: Type.Array(Type.Object({ subsystem: Type.String(), clients: Type.Array(Type.String()) })),
    files: Type.Array(
      Type.Object({ subsystem: Type.String(), code: Type.Optional(Type.String()), purposes: Type.Optional(Type.Array(Purpose)) }),
    ),
    topics: Type.Array(
      Type.Object({
        subsystem: Type.String(),
        code: Type.String(),
        title: Titled,
        type: Type.String(),
        source: Type.Union([
          Type.Object({
            kind: Type.Literal("registry"),
            registry: Type.String(),
            on: Type.Array(Type.Union([Type.Literal("recorded"), Type.Literal("amended"), Type.Literal("ended")])),
            kinds: Type.Optional(Type.Array(Type.String())),
            changed: Type.Optional(Type.Array(Type.String())),
          }),
          Type.Object({ kind: Type.Literal("event"), event: Type.String(), fields: Type.Array(Type.String()) }),
        ]),
        purposes: Type.Array(Purpose),
      }),
    ),
    rights: Type.Array(
      Type.Object({
        subsystem: Type.String(),
        service: Type.String(),
        client: Type.String(),
        endpoint: Type.Optional(Endpoint),
        purposes: Type.Array(Type.String()),
        consent: Type.Optional(Type.String()),
      }),
    ),
    clients: Type.Array(Type.Object({ subsystem: Type.String(), address: Type.String() })),
    upstreams: Type.Array(
      Type.Object({
        registry: Type.String(),
        client: Type.String(),
        service: Type.String(),
        writes: Type.Optional(Type.Object({ purpose: Type.String(), kinds: Type.Array(Type.String()) })),
      }),
    ),
  }),
);

const FOLLOWS = ["follow", "unfollow", "followings"];

/** `motlan exchange`: what a node's operator does, beside the running node. */
export async function exchangeCommand(args: readonly string[]): Promise<void> {
  const [command, argument] = args;
  if (command === "file") return (await import("./exchange-file.ts")).fileCommand(args.slice(1));
  const config = readConfig(process.env);
  if (config.exchange !== undefined && command === "fetch") return fetchCommand(config, config.exchange);
  if (config.exchange !== undefined && (command === "remove" || command === "revoke")) return leaveCommand(config, config.exchange, args);
  if (config.exchange !== undefined && FOLLOWS.includes(command ?? "")) return followCommand(config, config.exchange, args);
  if (config.exchange === undefined || !(command === "show" || (argument !== undefined && (command === "apply" || command === "key")))) {
    process.stdout.write(HELP);
    return;
  }
  const { listing, centre } = await describeNode(config, config.exchange, new Date());
  if (command === "show") {
    process.stdout.write(`${JSON.stringify({ ...(centre && { centreKey: centre.x }), nodes: [listing] }, null, 2)}\n`);
    return;
  }
  await beside(config, async (work) => {
    if (command === "key") return makeKey(work, argument ?? "");
    await apply(work, readWishes(argument ?? ""));
    if (centre !== undefined) await issueDirectory(work, { instance: config.exchange?.instance ?? "", key: centre });
    process.stdout.write("✓\n");
  });
}

async function beside(config: NodeConfig, act: (work: Work) => Promise<void>): Promise<void> {
  const database = await openBeside(config, migrationsOf(wireRooms(config)), () => undefined);
  try {
    await act(systemWork(database.pool, "cli.exchange"));
  } finally {
    await database.close();
  }
}

function readWishes(file: string): Static<typeof Wishes> {
  const read: unknown = JSON.parse(readFileSync(file, "utf8"));
  if (Value.Check(Wishes, read)) return read;
  const [first] = Value.Errors(Wishes, read);
  throw new Error(`${file}: ${first?.instancePath ?? ""} ${first?.message ?? ""}`);
}

/** In this order, so that each finds what it names. What is there already is changed; a right said twice is granted twice and does no harm. */
async function apply(work: Work, wishes: Static<typeof Wishes>): Promise<void> {
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

/** Shown once: of the key only its hash is kept. */
async function makeKey(work: Work, subsystem: string): Promise<void> {
  const key = `mlx_${randomBytes(32).toString("base64url")}`;
  await bindClient(work, subsystem, { kind: "key", key });
  process.stdout.write(`${key}\n`);
}
