import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findMigrations } from "../test-server.ts";
import type { Source } from "./syntax.ts";

const NAMED = /\b(?:from|join|into|update|references|table|view|trigger|function|on|using|call|perform|only)\s+([a-z_]+)\.[a-z_]+/gi;
const BEGINS = /^["'`]\s*(?:select\s|insert\s+into\s|update\s+\w+\.|delete\s+from\s|with\s+\w+\s+as\s*\()/i;

/** SQL stands in `store/` and `migrations/`, and names no schema but its room's own. The kernel alone knows graphile-worker's. */
export function checkSql(root: string, sources: readonly Source[]): readonly string[] {
  const rooms = findMigrations(root).map(({ room, folder }) => ({ schema: room, folder: fileURLToPath(folder) }));
  const schemas = new Set([...rooms.map(({ schema }) => schema), "graphile_worker"]);
  const migrations = rooms.flatMap(({ schema, folder }) =>
    readdirSync(folder).flatMap((name) =>
      foreign(schemas, schema, readFileSync(join(folder, name), "utf8"), join(folder, name).slice(root.length + 1)),
    ),
  );
  return [...migrations, ...sources.flatMap((source) => checkSource(schemas, source))];
}

function checkSource(schemas: ReadonlySet<string>, source: Source): readonly string[] {
  const { file, room, isTest, nodes, text } = source;
  if (isTest || room === "kernel" || !/^(platform|packs|apps)\//.test(room)) return [];
  const schema = (room.split("/")[1] ?? "").replaceAll("-", "_");
  if (file.includes("/src/store/")) return foreign(schemas, schema, text, file);
  const misplaced = nodes.filter(({ type, start, end }) => /^(Literal|TemplateLiteral)$/.test(type) && BEGINS.test(text.slice(start, end)));
  return misplaced.length > 0 ? [`${file}: SQL stands in store/`] : [];
}

function foreign(schemas: ReadonlySet<string>, own: string, text: string, file: string): readonly string[] {
  const allowed = own === "kernel" ? new Set(["kernel", "graphile_worker"]) : new Set([own]);
  const named = [...withoutComments(text).matchAll(NAMED)].map((match) => (match[1] ?? "").toLowerCase());
  return [...new Set(named)]
    .filter((schema) => schemas.has(schema) && !allowed.has(schema))
    .map((schema) => `${file}: names the schema ${schema}, which is another room's`);
}

function withoutComments(text: string): string {
  return text.replace(/--[^\n]*/g, "").replace(/\/\*[\s\S]*?\*\//g, "");
}
