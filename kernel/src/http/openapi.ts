import type { Route } from "./routes.ts";

/** The OpenAPI 3.1 description of the node's machine door, made from the route tables. */
export function openApi(routes: readonly Route[], publicUrl: string): Readonly<Record<string, unknown>> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const row of routes) {
    const path = row.path.replace(/:([A-Za-z]+)/g, "{$1}");
    paths[path] = { ...paths[path], [row.method.toLowerCase()]: operation(row) };
  }
  return {
    openapi: "3.1.0",
    info: { title: "Một Lần", version: "1", description: "Cổng máy của nút Một Lần. / The machine door of a Một Lần node." },
    servers: [{ url: `${publicUrl}/api/v1` }],
    paths,
    components: { securitySchemes: { session: { type: "apiKey", in: "cookie", name: "motlan" } } },
  };
}

function operation(row: Route): Readonly<Record<string, unknown>> {
  const parameters = [
    ...Object.entries(row.params?.properties ?? {}).map(([name, schema]) => ({ name, in: "path", required: true, schema })),
    ...Object.entries(row.query?.properties ?? {}).map(([name, schema]) => ({
      name,
      in: "query",
      required: new Set<string>(row.query?.required ?? []).has(name),
      schema,
    })),
    ...(row.keyed ? [KEY] : []),
    ...(row.headers ?? []).map((name) => ({ name, in: "header", required: false, schema: { type: "string" } })),
  ];
  return {
    summary: row.summary.en,
    description: row.summary.vi,
    ...(row.who === "anyone" ? { security: [] } : { security: [{ session: [] }], "x-who": row.who }),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(row.body ? { requestBody: { required: true, content: { "application/json": { schema: row.body } } } } : {}),
    responses: {
      ...(row.silent
        ? { 204: { description: "Done" } }
        : { 200: { description: "OK", content: { "application/json": { schema: row.output } } } }),
      default: {
        description: "A fault, with a sentence that says what to do",
        content: row.refused ? { "application/json": { schema: {} } } : { "application/problem+json": { schema: PROBLEM } },
      },
    },
  };
}

const KEY = {
  name: "Idempotency-Key",
  in: "header",
  required: false,
  schema: { type: "string" },
  description:
    "Cùng mã và cùng nội dung thì nhận lại câu trả lời đầu tiên; cùng mã mà nội dung khác thì 409. / The same key and body: the first answer; the same key and another body: 409.",
};

const PROBLEM = {
  type: "object",
  required: ["code", "status", "title"],
  properties: {
    type: { type: "string" },
    code: { type: "string" },
    status: { type: "integer" },
    title: { type: "string" },
    vi: { type: "string" },
    en: { type: "string" },
    fields: { type: "array" },
  },
};
