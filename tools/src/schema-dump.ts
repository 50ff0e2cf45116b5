import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect, migrate } from "@motlan/kernel/db";
import { startEmbedded } from "@motlan/kernel/embedded";
import { dumpSchema } from "./schema/dump-schema.ts";
import { listMigratedRooms } from "./schema/migrated-rooms.ts";
import { findMigrations } from "./test-server.ts";

/** `npm run schema:dump`: migrates a fresh database and writes each room's `schema.sql`. A test fails while one differs. */
const root = join(import.meta.dirname, "..", "..");
const folder = mkdtempSync(join(tmpdir(), "motlan-schema-"));
const server = await startEmbedded({ dataDir: join(folder, "postgres"), durable: false });
try {
  await migrate(server.ownerUrl, findMigrations(root));
  const pool = connect(server.ownerUrl, { max: 1, name: "motlan-schema-dump" });
  for (const { schema, dump } of listMigratedRooms(root)) {
    writeFileSync(join(root, dump), await dumpSchema(async (sql, values) => (await pool.query(sql, [...values])).rows, schema));
    console.log(dump);
  }
  await pool.end();
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
