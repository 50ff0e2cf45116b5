import { rmSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { startEmbedded } from "../db/embedded/index.ts";
import { type Migrations, migrate } from "../db/migrate.ts";
import { migrateJobs } from "../jobs/run.ts";
import { makeTestFolder } from "./test-folder.ts";

const TEMPLATE = "motlan_template";

/** Starts one PostgreSQL for the whole run and migrates one template, which each test file clones. */
export async function prepareTestServer(project: TestProject, rooms: readonly Migrations[]): Promise<() => Promise<void>> {
  const folder = makeTestFolder();
  const server = await startEmbedded({ dataDir: join(folder, "postgres"), durable: false });
  const url = new URL(server.ownerUrl);
  url.pathname = "/postgres";
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  await client.query(`create database ${TEMPLATE}`);
  await client.end();
  const template = new URL(server.ownerUrl);
  template.pathname = `/${TEMPLATE}`;
  await migrate(template.href, rooms);
  await migrateJobs(template.href);
  await forgetWhatBroke(template.href);
  project.provide("testServer", url.href);
  project.provide("testTemplate", TEMPLATE);
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

/** A test that brings a room of its own to its database knows that room alone: the house's breaking steps would have it refused as an older program. */
async function forgetWhatBroke(template: string): Promise<void> {
  const client = new pg.Client({ connectionString: template });
  await client.connect();
  await client.query("update kernel.migration set breaking = false");
  await client.end();
}
