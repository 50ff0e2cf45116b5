import { keptMessages } from "@motlan/identity/testing";
import { newId } from "@motlan/kernel";
import { makeServer } from "@motlan/kernel/http";
import { runJobsUntilQuiet } from "@motlan/kernel/testing";
import { module as notices } from "@motlan/notices/module";
import { afterAll, beforeAll, expect, test } from "vitest";
import { denunciationsModule } from "../module.ts";
import { aHeadAbove, type HeadAbove } from "../testing/index.ts";
import { concludeDenunciation } from "./conclude-denunciation.ts";
import { denounce } from "./denounce.ts";
import { takeUpDenunciation } from "./hear-denunciation.ts";
import { openIdentity } from "./open-identity.ts";
import { addToDenunciation, withdrawDenunciation } from "./own-denunciation.ts";
import { getDenunciation } from "./read-denunciations.ts";

const PDF = Buffer.from("%PDF-1.4\n1 0 obj\n<< /Title (Bang chung) >>\nendobj\ntrailer\n<< >>\n%%EOF\n");

let here: HeadAbove;
beforeAll(async () => {
  here = await aHeadAbove();
});
afterAll(() => here[Symbol.asyncDispose]());

/** Every row of every table of the database, as text with its table. */
async function everyRow({ world }: HeadAbove): Promise<ReadonlySet<string>> {
  const tables = await world.db.asOwner<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')`,
  );
  // One question for all of them: a connection a table takes longer than the whole rest.
  const each = tables.map(({ name }) => `select '${name} ' || to_jsonb(t)::text as row from ${name} t`).join(" union all ");
  return new Set((await world.db.asOwner<{ row: string }>(each)).map(({ row }) => row));
}

test("nothing that the node writes while somebody denounces, adds, is heard and withdraws names them: no event, audit leaf, notice, job, file or reading", async () => {
  const { world, vault, chair } = here;
  const by = await here.aDenouncer();
  const sms = keptMessages();
  const before = await everyRow(here);
  const input = here.inputOf(by, { papers: [{ name: "don-cua-Dang-Thi-Kin-Dao.pdf", type: "application/pdf", bytes: PDF }] });
  const made = await denounce(by.work(), vault, input);
  const more = await addToDenunciation(by.work(), vault, { ...made, words: "Có hai người nữa cũng thấy.", papers: input.papers });
  await getDenunciation(by.work(), vault, made.id);
  const up = await takeUpDenunciation(chair.work(), vault, more);
  const withdrawn = await withdrawDenunciation(by.work(), vault, up);
  expect(withdrawn.state).toBe("withdrawn");
  const second = await denounce(by.work(), vault, here.inputOf(by));
  const taken = await takeUpDenunciation(chair.work(), vault, second);
  await openIdentity(chair.work(), vault, { id: second.id, reason: "Phải mời người tố cáo đến làm việc." });
  await concludeDenunciation(chair.work(), vault, { ...taken, outcome: "right", words: "Có nhận tiền. Đã xử lý kỷ luật." });
  await runJobsUntilQuiet(world.db.pool, world.clock, [denunciationsModule({ vault, sms }), notices]);
  await world.runJobs();
  const written = [...(await everyRow(here))].filter((row) => !before.has(row));
  for (const table of [
    "kernel.event",
    "kernel.audit_leaf",
    "notices.notice",
    "documents.document",
    "denunciations.denouncer",
    "denunciations.paper",
  ])
    expect(
      written.some((row) => row.startsWith(`${table} `)),
      table,
    ).toBe(true);
  const { personId, sessionId } = by.actor;
  const { fullName, personalNumber, phone } = by.values;
  const secrets = [personId, sessionId, fullName, personalNumber, phone, input.address, input.words, "Kin-Dao", "hai người nữa"].map(
    String,
  );
  for (const secret of secrets) {
    const bytes = Buffer.from(secret).toString("hex");
    expect(
      written.filter((row) => row.includes(secret) || row.includes(bytes)),
      secret,
    ).toEqual([]);
  }
  const events = written.filter((row) => row.startsWith("kernel.event "));
  expect(events.filter((row) => row.includes('"person"'))).toEqual([]);
  expect(sms.sent.length).toBeGreaterThan(0);
  expect(sms.sent.every(({ to, text }) => String(phone).endsWith(to.slice(-9)) && !/tố cáo|TC-/i.test(text))).toBe(true);
});

test("the log of requests says a route's pattern, never who asked nor which", async () => {
  const by = await here.aDenouncer();
  const lines: unknown[] = [];
  const { world } = here;
  const app = makeServer({ pool: world.db.pool, clock: world.clock, actorOf: async () => by.actor, log: (line) => lines.push(line) });
  app.get("/to-cao/:id", async (request) => getDenunciation(await request.work(), here.vault, "not-an-id"));
  const id = newId();
  await app.inject(`/to-cao/${id}`);
  expect(lines).toHaveLength(1);
  expect(JSON.stringify(lines)).not.toContain(id);
  expect(JSON.stringify(lines)).not.toContain(by.actor.personId);
  await app.close();
});
