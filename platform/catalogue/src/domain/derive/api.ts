import type { JsonObject } from "@motlan/kernel";
import type { Field, Item, ProcedureVersion } from "../procedure.ts";

/** A procedure for machines: what an application and a result hold, and how one is handed in. */
export interface ProcedureApi {
  /** JSON Schema 2020-12 of the answers, nested by their paths. */
  readonly application: JsonObject;
  /** JSON Schema 2020-12 of what the result's document is made from. */
  readonly result: JsonObject;
  /** An OpenAPI 3.1 document of its own. */
  readonly openapi: JsonObject;
}

const DIALECT = "https://json-schema.org/draft/2020-12/schema";

export function apiOf(version: ProcedureVersion): ProcedureApi {
  const application = { $schema: DIALECT, $id: `urn:motlan:${version.code}:${version.version}:application`, ...applicationOf(version) };
  const result = { $schema: DIALECT, $id: `urn:motlan:${version.code}:${version.version}:result`, ...resultOf(version) };
  return { application, result, openapi: openapiOf(version, application, result) };
}

interface Branch {
  readonly properties: Record<string, JsonObject>;
  readonly required: Set<string>;
  readonly below: Map<string, Branch>;
}
const branch = (): Branch => ({ properties: {}, required: new Set(), below: new Map() });

function applicationOf(version: ProcedureVersion): JsonObject {
  const root = branch();
  for (const page of version.pages) {
    for (const field of page.fields) {
      const path = field.name.split(".");
      const leaf = path.pop() ?? field.name;
      const parents = [root];
      for (const name of path) parents.push(childOf(parents.at(-1) ?? root, name));
      const at = parents.at(-1) ?? root;
      at.properties[leaf] = schemaOf(field);
      const always = page.when === undefined && field.when === undefined && field.required === undefined;
      if (!always || field.computed !== undefined || field.prefill !== undefined) continue;
      at.required.add(leaf);
      for (const [index, name] of path.entries()) parents[index]?.required.add(name);
    }
  }
  return { title: version.title.vi, ...objectOf(root) };
}

function childOf(at: Branch, name: string): Branch {
  const child = at.below.get(name) ?? branch();
  at.below.set(name, child);
  return child;
}

function objectOf({ properties, required, below }: Branch): JsonObject {
  const nested = [...below].map(([name, child]) => [name, objectOf(child)] as const);
  return {
    type: "object",
    properties: { ...properties, ...Object.fromEntries(nested) },
    ...(required.size > 0 && { required: [...required] }),
    additionalProperties: false,
  };
}

const TEXT = { type: "string" } as const;
const FILE = { type: "object", properties: { id: { type: "string", format: "uuid" }, name: TEXT }, required: ["id"] } as const;

function schemaOf(field: Field | Item): JsonObject {
  return {
    title: field.label.vi,
    ...(field.hint && { description: field.hint.vi }),
    ...typeOf(field),
    ...(field.computed !== undefined && { readOnly: true }),
  };
}

function typeOf(field: Field | Item): JsonObject {
  const { min, max, maxLength, options = [] } = field;
  switch (field.kind) {
    case "number":
      return { type: "number", ...(min !== undefined && { minimum: min }), ...(max !== undefined && { maximum: max }) };
    case "money":
      return { type: "integer", description: "đồng", minimum: min ?? 0, ...(max !== undefined && { maximum: max }) };
    case "date":
      return { type: "string", format: "date" };
    case "yes-no":
      return { type: "boolean" };
    case "choice":
      return { enum: options.map(({ value }) => value) };
    case "choices":
      return { type: "array", items: { enum: options.map(({ value }) => value) }, uniqueItems: true };
    case "personal-number":
      return { type: "string", pattern: "^[0-9]{12}$" };
    case "email":
      return { type: "string", format: "email" };
    case "commune":
      return { type: "object", properties: { id: TEXT, code: TEXT, name: TEXT, text: TEXT }, required: ["id"] };
    case "address":
      return { type: "object", properties: { communeId: TEXT, line: TEXT, text: TEXT }, required: ["communeId", "line"] };
    case "file":
      return max !== undefined && max > 1 ? { type: "array", items: FILE, maxItems: max } : FILE;
    case "group":
      return "group" in field ? groupOf(field) : {};
    case "signatures":
      return { type: "array", items: { type: "object" }, readOnly: true };
    default:
      return { ...TEXT, ...(maxLength !== undefined && { maxLength }) };
  }
}

function groupOf({ group }: Field): JsonObject {
  if (group === undefined) return { type: "array" };
  const required = group.items.filter((item) => item.when === undefined && item.required === undefined && item.computed === undefined);
  const properties = Object.fromEntries(group.items.map((item) => [item.name, schemaOf(item)]));
  const items = { type: "object", properties, required: required.map(({ name }) => name), additionalProperties: false };
  return { type: "array", minItems: group.least, maxItems: group.most, items };
}

function resultOf({ result }: ProcedureVersion): JsonObject {
  const properties = Object.fromEntries(Object.keys(result.data).map((name) => [name, {}]));
  return { title: result.title.vi, type: "object", properties: { ...properties, number: TEXT, verifyCode: TEXT, verifyUrl: TEXT } };
}

/** The three calls of the machine door by which one applies, narrowed to this procedure. */
function openapiOf(version: ProcedureVersion, application: JsonObject, result: JsonObject): JsonObject {
  const { code, title, summary } = version;
  const key = {
    type: "string",
    minLength: 8,
    maxLength: 100,
    description: "Gửi lại với cùng khóa thì chỉ tính một lần / Said twice with one key, done once",
  };
  const begin = {
    procedureCode: { const: code },
    actingFor: { enum: version.applicant.actingFor.map(({ value }) => value) },
    requestKey: key,
  };
  const save = { revision: { type: "integer", minimum: 0 }, answers: typedOf(version) };
  const submit = {
    draftId: UUID,
    agencyId: UUID,
    delivery: { enum: version.result.delivery },
    language: { enum: ["vi", "en"] },
    requestKey: key,
  };
  return {
    openapi: "3.1.0",
    jsonSchemaDialect: DIALECT,
    info: { title: title.vi, summary: title.en, description: `${summary.vi} / ${summary.en}`, version: version.version },
    paths: {
      "/api/v1/drafts": { post: call("begin", "Bắt đầu khai / Begin", begin) },
      "/api/v1/drafts/{draftId}": { parameters: [DRAFT_ID], put: call("save", "Lưu câu trả lời / Save answers", save) },
      "/api/v1/dossiers": { post: call("submit", "Nộp hồ sơ / Submit", submit) },
    },
    components: { schemas: { Application: application, Result: result } },
  };
}

const UUID = { type: "string", format: "uuid" } as const;
const DRAFT_ID = { name: "draftId", in: "path", required: true, schema: UUID } as const;

function call(operationId: string, summary: string, properties: JsonObject): JsonObject {
  const schema = { type: "object", properties, required: Object.keys(properties), additionalProperties: false };
  return {
    ...{ operationId, summary, requestBody: { required: true, content: { "application/json": { schema } } } },
    responses: {
      200: { description: "Đã làm / Done" },
      422: { description: "Chưa hợp lệ, mỗi lỗi ở đúng chỗ / Refused, each fault at its place" },
    },
  };
}

/** Answers are sent as typed, each under its path; entries of a group as `<name>.<index>.<item>`. */
function typedOf({ pages }: ProcedureVersion): JsonObject {
  const asked = pages.flatMap(({ fields }) => fields).filter(({ computed }) => computed === undefined);
  const single = asked.filter(({ kind }) => kind !== "group");
  const groups = asked.filter(({ kind }) => kind === "group").map(({ name }) => [`^${name.replaceAll(".", "\\.")}\\.`, TEXT] as const);
  return {
    type: "object",
    properties: Object.fromEntries(single.map(({ name, label }) => [name, { ...TEXT, title: label.vi }])),
    ...(groups.length > 0 && { patternProperties: Object.fromEntries(groups) }),
    additionalProperties: false,
  };
}
