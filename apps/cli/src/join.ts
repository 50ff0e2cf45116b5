import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { believedKeys, type JoiningRequest, judgeCentreKey, markOf, memberOf, ownSubsystemOf, signJoining } from "@motlan/exchange";
import { listingOfNode, makeExchange, openTls } from "@motlan/exchange/module";
import { systemClock } from "@motlan/kernel";
import { exchangeKeys, migrationsOf, type NodeConfig, openBeside, readConfig, systemWork, wireRooms } from "@motlan/node";
import { askCentre, type CentreAnswer } from "./join-centre.ts";
import { tryLink } from "./join-test.ts";
import { missingIn, nodeOf } from "./join-wish.ts";

const HELP = `motlan join https://trung-tam.example.vn --as VN/GOV/00001 --name "UBND xã Yên Lạc" --address https://nut.example.vn:5500

  --as       HỆ-THỐNG/LỚP/THÀNH-VIÊN[/NÚT]              INSTANCE/CLASS/MEMBER[/NODE]; the node is nut-1 unless named
  --name     tên cơ quan; --name-en tên tiếng Anh       the agency's name
  --address  nơi nút khác gọi tới; EXCHANGE_URL nếu có  where other nodes call; EXCHANGE_URL where set
  --subsystem  tên hệ thống con, ghi được nhiều lần     a subsystem of the agency; may be repeated
  --centre-key khóa công khai của trung tâm             the centre's public key, as the centre told you
  --wait     chờ duyệt bao nhiêu giây                   for how many seconds to wait for the decision

  Chạy lại bao nhiêu lần cũng được. Khóa bí mật ở lại trong DATA_DIR/keys/exchange.
  Run it as often as you like. The secret keys stay in DATA_DIR/keys/exchange.
`;

const OPTIONS = {
  as: { type: "string" },
  name: { type: "string" },
  "name-en": { type: "string" },
  address: { type: "string" },
  subsystem: { type: "string", multiple: true },
  "centre-key": { type: "string" },
  wait: { type: "string" },
} as const;

/** `motlan join`: asks the centre to take part; once it is approved, fetches the directory and tries the way there and back. */
export async function join(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  const config = readConfig(process.env);
  const [centre = ""] = positionals;
  const address = (values.address ?? config.exchange?.url ?? "").replace(/\/+$/, "");
  const [as, name, wait] = [values.as ?? config.exchange?.node ?? "", values.name ?? "", values.wait ?? ""];
  const [node, missing] = [nodeOf(as), missingIn({ centre, as, name, address, wait })];
  if (node === undefined || missing.length > 0) return sayMissing(args.length === 0 ? [] : missing);
  const [instance = ""] = node.split("/");
  const keys = exchangeKeys(config, { node, instance });
  const [key, tls] = [keys.signing(), await openTls(keys.folder, node, new Date())];
  const title = { vi: name, en: values["name-en"] ?? name };
  const names = [...new Set([ownSubsystemOf(node), ...(values.subsystem ?? []).map((code) => `${memberOf(node)}/${code}`)])];
  const request: JoiningRequest = {
    node: listingOfNode(node, { url: address, title, key, tls }),
    member: { name: memberOf(node), title },
    subsystems: names.map((one) => ({ name: one, title })),
  };
  const signed = await signJoining(request, key);
  const answer = await decided(centre, signed, Number(wait));
  await refuseOtherCentre(answer, values["centre-key"] ?? knownKey(config.exchange?.centre), () => learntKeys(config, instance));
  if (!sayState(answer, node, markOf(key.x))) return;
  const database = await openBeside(config, migrationsOf(wireRooms(config)), () => undefined);
  try {
    const known = { url: `${centre.replace(/\/+$/, "")}/api/v1/exchange/directory`, x: answer.centre.x };
    const exchange = makeExchange({
      node: { instance, id: node, signing: key, tls, centre: known },
      pool: database.pool,
      clock: systemClock,
    });
    const well = await tryLink(exchange, { client: ownSubsystemOf(node), peer: answer.centre.subsystem, ahead: answer.aheadMs });
    exchange.peers.close();
    if (well && config.exchange === undefined) sayEnvironment(node, address, known);
    if (!well) process.exitCode = 1;
  } finally {
    await database.close();
  }
}

function sayMissing(missing: readonly string[]): void {
  process.stderr.write(missing.map((sentence) => `${sentence}\n`).join(""));
  process.stdout.write(HELP);
  process.exitCode = 2;
}

function knownKey(centre: "this-node" | { readonly x: string } | undefined): string | undefined {
  return centre === undefined || centre === "this-node" ? undefined : centre.x;
}

/** Asks again every two seconds while it waits: the same request is one. */
async function decided(centre: string, signed: string, seconds: number): Promise<CentreAnswer> {
  const until = Date.now() + seconds * 1_000;
  for (;;) {
    const answer = await askCentre(centre, signed);
    if (answer.state !== "waiting" || Date.now() >= until) return answer;
    await pause(2_000);
  }
}

/** What directories of before have said of the centre's keys: it may have renewed the one in the node's configuration. */
async function learntKeys(config: NodeConfig, instance: string): Promise<readonly string[]> {
  const database = await openBeside(config, migrationsOf(wireRooms(config)), () => undefined);
  try {
    const work = systemWork(database.pool, "cli.join");
    const now = work.clock.now();
    const keys = await work.transaction((tx) => believedKeys(tx, { instance }));
    return keys.filter((key) => judgeCentreKey(key, now).ok).map(({ x }) => x);
  } finally {
    await database.close();
  }
}

/** Whose directory is believed hangs on this key: another one is a stop, not a warning. */
async function refuseOtherCentre(
  { centre }: CentreAnswer,
  expected: string | undefined,
  learnt: () => Promise<readonly string[]>,
): Promise<void> {
  if (expected === undefined || expected === centre.x || (await learnt()).includes(centre.x)) return;
  throw new Error(
    `Khóa của trung tâm không đúng khóa bạn đã ghi (${markOf(expected)}): nơi trả lời có khóa ${markOf(centre.x)}. Hãy hỏi lại trung tâm qua điện thoại.\nThe centre's key is not the one you gave. Ask the centre by telephone.`,
  );
}

function sayState({ state, reason, id, centre }: CentreAnswer, node: string, mark: string): boolean {
  process.stdout.write(
    `${node}\n  khóa của nút / this node's key      ${mark}\n  khóa trung tâm / the centre's key   ${markOf(centre.x)}\n`,
  );
  if (state === "approved") process.stdout.write("✓ Trung tâm đã duyệt. / The centre has approved.\n");
  if (state === "waiting")
    process.stdout.write(
      `… Đang chờ duyệt (${id}). Hãy gọi trung tâm, đọc khóa của nút để đối chiếu, rồi chạy lại lệnh này.\n  Waiting. Call the centre, read out this node's key, then run this again.\n`,
    );
  if (state === "refused") {
    process.exitCode = 1;
    process.stdout.write(
      `✗ Trung tâm không duyệt (${id}): ${reason ?? ""}\n  Hãy sửa điều đó rồi chạy lại với nội dung mới, hoặc đề nghị trung tâm duyệt theo mã này.\n  Refused. Correct it and run this again with what is new, or have the centre approve this number.\n`,
    );
  }
  return state === "approved";
}

function sayEnvironment(node: string, address: string, { url, x }: { readonly url: string; readonly x: string }): void {
  const port = new URL(address).port || "443";
  process.stdout.write(
    `\nChạy nút với / run the node with:\n  EXCHANGE_NODE=${node}\n  EXCHANGE_PORT=${port}\n  EXCHANGE_URL=${address}\n  EXCHANGE_CENTRE=${url}\n  EXCHANGE_CENTRE_KEY=${x}\n`,
  );
}
