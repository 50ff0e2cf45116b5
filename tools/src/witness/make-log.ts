import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { newId, systemClock } from "@motlan/kernel";
import { appUrl, connect, listEventsOf, migrate, startWork } from "@motlan/kernel/db";
import { startEmbedded } from "@motlan/kernel/embedded";
import { anonymous, makeServer } from "@motlan/kernel/http";
import { sequenceLeaves } from "@motlan/kernel/jobs";
import { logVerifierKey, mountLog, nameLog, receiptOfEvent } from "@motlan/kernel/log";

/** What a node hands out of its log, laid into a folder for strangers to judge: a receipt, the key, a later checkpoint with its proof, every entry. */
export async function layLog(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const server = await startEmbedded({ dataDir: join(folder, "postgres"), durable: false, log: () => undefined });
  await migrate(server.ownerUrl, [{ room: "kernel", folder: new URL("../../../kernel/migrations/", import.meta.url) }]);
  const pool = connect(appUrl(server.ownerUrl), { max: 4, name: "motlan-witness" });
  const app = makeServer({ pool, clock: systemClock, actorOf: anonymous });
  mountLog(app, pool);
  try {
    await nameLog(pool, "https://mot-lan.example");
    const put = (name: string, bytes: string | Buffer) => writeFileSync(join(folder, name), bytes);
    const happen = async (times: number) => {
      const subject = newId();
      const work = startWork({ pool, clock: systemClock, actor: { kind: "system", name: "witness" } });
      await work.transaction(async (tx) => {
        for (let time = 0; time < times; time += 1) await work.announce(tx, { type: "witness.happened", subject, data: { time } });
      });
      for (let left = times; left > 0; ) left -= await sequenceLeaves(pool, systemClock);
      return subject;
    };
    const subject = await happen(77);
    const event = (await listEventsOf(pool, subject))[50];
    if (event === undefined) throw new Error("nothing was logged");
    put("receipt.tlog-proof", (await receiptOfEvent(pool, event)) ?? "");
    put("key", `${await logVerifierKey(pool)}\n`);
    await happen(123);
    for (const [name, path] of [
      ["later", "/log/consistency/77"],
      ["checkpoint", "/log/checkpoint"],
      ["entries", "/log/tile/entries/000.p/200"],
    ] as const)
      put(name, (await app.inject({ url: path })).rawPayload);
  } finally {
    await app.close();
    await pool.end();
    await server.stop();
  }
}
