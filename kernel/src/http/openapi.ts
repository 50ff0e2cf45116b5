import type { Content, Door } from "./doors.ts";
import type { Route } from "./routes.ts";

/** The OpenAPI 3.1 description of the node's machine door, made from the route tables and from the doors that answer without a route. */
export function openApi(routes: readonly Route[], publicUrl: string, doors: readonly Door[] = []): Readonly<Record<string, unknown>> {
  const paths: Record<string, Record<string, unknown>> = {};
  const add = ({ method, path: named }: Pick<Route, "method" | "path">, described: Readonly<Record<string, unknown>>) => {
    const path = named.replace(/:([A-Za-z]+)/g, "{$1}");
    paths[path] = { ...paths[path], [method.toLowerCase()]: described };
  };
  for (const row of routes) add(row, operation(row));
  for (const door of doors) add(door, throughDoor(door));
  return {
    openapi: "3.1.0",
    info: { title: "Một Lần", version: "1", description: "Cổng máy của nút Một Lần. / The machine door of a Một Lần node." },
    servers: [{ url: `${publicUrl}/api/v1` }],
    paths,
    components: {
      securitySchemes: { session: { type: "apiKey", in: "cookie", name: "motlan" }, ...(doors.length > 0 && { system: SYSTEM }) },
    },
  };
}

const SYSTEM = {
  type: "http",
  scheme: "bearer",
  description:
    "Khóa của hệ thống con nêu trong X-Road-Client; hệ thống đã đăng ký địa chỉ thì không cần. / The key of the subsystem in X-Road-Client; one known by its address needs none.",
};

const CLIENT = {
  name: "x-road-client",
  in: "header",
  required: true,
  schema: { type: "string" },
  description: "INSTANCE/CLASS/MEMBER/SUBSYSTEM",
};

function throughDoor({ summary, body, answers, ...door }: Door): Readonly<Record<string, unknown>> {
  const responses = Object.entries(answers).map(([status, content]) => [status, { description: "OK", content: contentOf(content) }]);
  return {
    summary: summary.en,
    description: summary.vi,
    security: [{ system: [] }, {}],
    parameters: [CLIENT, ...parametersOf(door)],
    ...(body && { requestBody: { required: true, content: contentOf(body) } }),
    responses: { ...Object.fromEntries(responses), default: { description: REFUSED, content: { "application/json": { schema: SAID } } } },
  };
}

function contentOf(content: Content): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(content).map(([type, schema]) => [type, { schema }]));
}

function operation(row: Route): Readonly<Record<string, unknown>> {
  const parameters = parametersOf(row);
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
        description: REFUSED,
        content: row.refused ? { "application/json": { schema: {} } } : { "application/problem+json": { schema: PROBLEM } },
      },
    },
  };
}

function parametersOf({ params, query, keyed, headers = [] }: Pick<Route, "params" | "query" | "keyed" | "headers">): readonly object[] {
  const required = new Set<string>(query?.required ?? []);
  return [
    ...Object.entries(params?.properties ?? {}).map(([name, schema]) => ({ name, in: "path", required: true, schema })),
    ...Object.entries(query?.properties ?? {}).map(([name, schema]) => ({ name, in: "query", required: required.has(name), schema })),
    ...(keyed ? [KEY] : []),
    ...headers.map((name) => ({ name, in: "header", required: false, schema: { type: "string" } })),
  ];
}

const REFUSED = "A fault, with a sentence that says what to do";

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

/** A refusal as the exchange's own doors say it. */
const SAID = {
  type: "object",
  required: ["code", "message"],
  properties: {
    code: { type: "string" },
    message: { type: "string" },
    vi: { type: "string" },
    en: { type: "string" },
    about: { type: "object" },
  },
};
