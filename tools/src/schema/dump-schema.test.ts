import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type TestDatabase, testDatabase } from "@motlan/kernel/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Query } from "./catalog.ts";
import { dumpSchema } from "./dump-schema.ts";
import { listMigratedRooms } from "./migrated-rooms.ts";

const root = join(import.meta.dirname, "..", "..", "..");
let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db[Symbol.asyncDispose]());

const query: Query = (sql, values) => db.asOwner(sql, [...values]);

describe("the committed schema.sql is what the migrations make; else run: npm run schema:dump", () => {
  test.each(listMigratedRooms(root).map((room) => [room.schema, room.dump]))("%s", async (schema, dump) => {
    const committed = existsSync(join(root, dump)) ? readFileSync(join(root, dump), "utf8") : "";
    expect(committed, `${dump} is out of date: npm run schema:dump`).toBe(await dumpSchema(query, schema));
  });
});

test("a dump shows what a reviewer of a migration would want to see", async () => {
  await db.asOwner(`create schema shop;
    create table shop.thing (id uuid primary key, kind text not null default 'a' check (kind in ('a', 'b')), n bigint generated always as identity, owner uuid);
    create table shop.part (thing uuid references shop.thing (id), twice int generated always as (1 + 1) stored);
    create index thing_kind on shop.thing (kind) where kind = 'a';
    alter table shop.thing enable row level security;
    create policy own on shop.thing to motlan_app using (kind = 'a');
    create view shop.seen as select id from shop.thing;
    create function shop.count_things() returns bigint language sql as 'select count(*) from shop.thing';
    revoke all on function shop.count_things from public;
    grant select, insert, update (owner) on shop.thing to motlan_app;
    comment on column shop.thing.kind is 'what it''s like'`);
  const said = await dumpSchema(query, "shop");
  for (const line of [
    "kind text not null default 'a'::text",
    "n bigint not null generated always as identity",
    "constraint thing_pkey PRIMARY KEY (id)",
    "constraint thing_kind_check CHECK",
    "FOREIGN KEY (thing) REFERENCES shop.thing(id)",
    "twice integer generated always as ((1 + 1)) stored",
    "CREATE INDEX thing_kind ON shop.thing",
    "alter table shop.thing enable row level security;",
    "create policy own on shop.thing for all to motlan_app using ((kind = 'a'::text));",
    "create view shop.seen as",
    "revoke all on function shop.count_things() from public;",
    "grant insert, select on shop.thing to motlan_app;",
    "grant update (owner) on shop.thing to motlan_app;",
    "comment on column shop.thing.kind is 'what it''s like';",
  ])
    expect(said).toContain(line);
});
