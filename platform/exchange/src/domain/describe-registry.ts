import type { Json, JsonObject, Text } from "@motlan/kernel";

/** What of a registry's declaration its service's description is made from. */
export interface RegistryToDescribe {
  readonly code: string;
  readonly title: Text;
  readonly owner: Text;
  readonly law: readonly string[];
  readonly record: Readonly<Record<string, unknown>>;
  readonly key: { readonly name: string };
  readonly indexes: readonly { readonly name: string }[];
  readonly purposes: readonly { readonly code: string; readonly law: string }[];
}

/** The OpenAPI description of a registry as a service. A record's schema is the declaration's own; which of its fields come is the purpose's to say. */
export function describeRegistry({ code, title, owner, law, record, key, indexes, purposes }: RegistryToDescribe): JsonObject {
  const schema: Json = JSON.parse(JSON.stringify(record));
  const names = [key.name, ...indexes.map(({ name }) => name), "id"];
  const operation = (name: string): JsonObject => ({
    summary: `${title.vi} / ${title.en}: ${name}`,
    operationId: `${code}-by-${name}`,
    parameters: [
      { name: "value", in: "path", required: true, schema: { type: "string" } },
      { name: "X-Road-Client", in: "header", required: true, schema: { type: "string" } },
      {
        name: "X-Road-PDU-Purpose",
        in: "header",
        required: true,
        schema: { type: "string", enum: purposes.map((purpose) => purpose.code) },
      },
    ],
    "x-purposes": purposes.map((purpose) => ({ code: purpose.code, law: purpose.law })),
    responses: {
      "200": { description: "Found", content: { "application/json": { schema: { $ref: "#/components/schemas/Found" } } } },
      "404": { description: "Nothing found" },
    },
  });
  return {
    openapi: "3.1.0",
    info: { title: `${title.vi} / ${title.en}`, version: "1", description: `${owner.vi} / ${owner.en}. ${law.join("; ")}` },
    paths: Object.fromEntries(names.map((name) => [`/${name}/{value}`, { get: operation(name) }])),
    components: { schemas: { Record: schema, Found: FOUND } },
  };
}

const FOUND: JsonObject = {
  type: "object",
  properties: {
    records: {
      type: "array",
      items: {
        type: "object",
        properties: {
          recordId: { type: "string", format: "uuid" },
          kind: { type: "string" },
          validFrom: { type: "string", format: "date" },
          values: { $ref: "#/components/schemas/Record" },
          disputed: { type: "array", items: { type: "string" } },
          receipt: { type: "object" },
        },
      },
    },
  },
};
