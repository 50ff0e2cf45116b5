import { parseArgs } from "node:util";
import { approveJoining, issueDirectory, type Joining, listJoinings, markOf, refuseJoining } from "@motlan/exchange";
import type { Work } from "@motlan/kernel/db";
import { exchangeKeys, migrationsOf, openBeside, readConfig, systemWork, wireRooms } from "@motlan/node";
import { atTheCentre, theReason } from "./centre-only.ts";
import { nodeOf } from "./join-wish.ts";

const HELP = `motlan joining list
motlan joining approve MÃ… | NÚT…
motlan joining refuse MÃ --reason "Vì sao"

  Chạy ở trung tâm. Trước khi duyệt, gọi cho đơn vị đề nghị và đối chiếu khóa của nút.
  Run at the centre. Before you approve, call the applicant and compare the node's key.
`;

const STATES = { waiting: "chờ duyệt / waiting", approved: "đã duyệt / approved", refused: "không duyệt / refused" } as const;

/** `motlan joining`: who asks to take part, and the centre's decision. */
export async function joining([what, ...args]: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args: [...args], options: { reason: { type: "string" } }, allowPositionals: true });
  const isAsked = what === "list" || (what === "approve" && positionals.length > 0) || (what === "refuse" && positionals.length === 1);
  if (!isAsked) {
    process.stdout.write(HELP);
    process.exitCode = 2;
    return;
  }
  const reason = what === "refuse" ? theReason(values.reason) : "";
  const config = readConfig(process.env);
  const exchange = atTheCentre(config.exchange);
  const keys = exchangeKeys(config, exchange);
  const database = await openBeside(config, migrationsOf(wireRooms(config)), () => undefined);
  const work = () => systemWork(database.pool, "cli.joining");
  try {
    if (what === "list") return say(await listJoinings(work()), markOf(keys.centre.current().x));
    for (const name of positionals) {
      const found = await theRequest(work(), name);
      if (what === "refuse") await refuseJoining(work(), found.id, reason);
      else {
        await approveJoining(work(), found.id);
        // At once, and not after the last of them: who is approved looks for itself in the directory.
        await issueDirectory(work(), { instance: exchange.instance, keys: keys.centre });
      }
      process.stdout.write(`✓ ${found.node}: ${STATES[what === "refuse" ? "refused" : "approved"]}\n`);
    }
  } finally {
    await database.close();
  }
}

/** By its number, or by the node (or the agency, meaning its first) where one request of it waits. */
async function theRequest(work: Work, name: string): Promise<Joining> {
  const all = await listJoinings(work);
  const found = all.filter(({ id, node, state }) => id === name || (node === nodeOf(name) && state === "waiting"));
  const [only, ...others] = found;
  if (only === undefined)
    throw new Error(
      `Không có đề nghị nào của “${name}” đang chờ. Xem danh sách: motlan joining list\nNo request of “${name}” is waiting. See the list: motlan joining list`,
    );
  if (others.length > 0)
    throw new Error(
      `“${name}” có nhiều đề nghị, mới nhất đứng trước. Hãy ghi mã: / Several, the newest first. Give the number:\n${found.map(({ id, url, mark, subsystems }) => `  ${id}  ${url}  ${mark}  ${subsystems.join(" ")}`).join("\n")}`,
    );
  return only;
}

function say(all: readonly Joining[], centre: string): void {
  process.stdout.write(`khóa trung tâm / the centre's key   ${centre}\n`);
  if (all.length === 0) process.stdout.write("Chưa có đề nghị nào. / No requests yet.\n");
  for (const { id, node, title, url, mark, state, reason, subsystems } of all)
    process.stdout.write(
      `${id}  ${STATES[state]}${reason === null ? "" : `: ${reason}`}\n  ${node}  ${title.vi}\n  ${url}\n  khóa / key ${mark}\n  ${subsystems.join("\n  ")}\n`,
    );
}
