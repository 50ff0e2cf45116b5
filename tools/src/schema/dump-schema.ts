import { COLUMNS, CONSTRAINTS, FUNCTIONS, GRANTS, INDEXES, OTHERS, POLICIES, type Query, RELATIONS, TRIGGERS } from "./catalog.ts";

const HEAD = "what the migrations of this room make, as PostgreSQL sees it. Written by `npm run schema:dump`, not by hand.";

/** The present shape of one room's schema as SQL text: types, tables with their columns and constraints, indexes, policies, triggers, grants, comments, functions. */
export async function dumpSchema(query: Query, schema: string): Promise<string> {
  const read = async (sql: string): Promise<readonly Line[]> => (await query(sql, [schema])).map(toLine);
  const relations = await query(RELATIONS, [schema]);
  const columns = await read(COLUMNS);
  const constraints = await read(CONSTRAINTS);
  const behind = [...(await read(INDEXES)), ...(await read(POLICIES)), ...(await read(TRIGGERS)), ...(await read(GRANTS))];
  const tables = relations.map((row) => {
    const name = String(row.name);
    const of = (lines: readonly Line[]) => lines.filter((line) => line.of === name);
    return [
      createRelation(schema, row, of(columns), of(constraints)),
      ...(row.secured === true ? [`alter table ${schema}.${name} enable row level security;`] : []),
      ...of(behind).map((line) => `${line.line};`),
      ...comments(`${schema}.${name}`, String(row.comment), of(columns)),
    ].join("\n");
  });
  const others = (await read(OTHERS)).map((line) => `${line.line};`);
  const functions = (await query(FUNCTIONS, [schema])).map((row) =>
    [`${String(row.line).trimEnd()};`, ...[row.closed, row.opened].filter((line) => line !== "").map((line) => `${String(line)};`)].join(
      "\n",
    ),
  );
  return `${[`-- ${schema}: ${HEAD}`, ...others, ...tables, ...functions].join("\n\n")}\n`;
}

interface Line {
  readonly of: string;
  readonly line: string;
  readonly name: string;
  readonly comment: string;
}

const toLine = (row: Readonly<Record<string, unknown>>): Line => ({
  of: String(row.of ?? ""),
  line: String(row.line),
  name: String(row.name ?? ""),
  comment: String(row.comment ?? ""),
});

function createRelation(
  schema: string,
  row: Readonly<Record<string, unknown>>,
  columns: readonly Line[],
  constraints: readonly Line[],
): string {
  const name = `${schema}.${String(row.name)}`;
  const definition = String(row.definition);
  if (row.kind !== "table") return `create ${String(row.kind)} ${name} as\n${definition}`;
  if (definition.startsWith(" partition of")) return `create table ${name}${definition};`;
  const body = [...columns.map((column) => `  ${column.name} ${column.line}`), ...constraints.map(({ line }) => `  ${line}`)];
  return `create table ${name} (\n${body.join(",\n")}\n)${definition};`;
}

function comments(name: string, ofTable: string, columns: readonly Line[]): readonly string[] {
  const quote = (text: string) => `'${text.replaceAll("'", "''")}'`;
  return [
    ...(ofTable === "" ? [] : [`comment on table ${name} is ${quote(ofTable)};`]),
    ...columns.filter(({ comment }) => comment !== "").map((one) => `comment on column ${name}.${one.name} is ${quote(one.comment)};`),
  ];
}
