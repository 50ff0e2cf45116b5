import { type Route, route } from "@motlan/kernel/http";
import { type Static, Type } from "typebox";
import { Value } from "typebox/value";
import { declareDatabase, getDatabase, listDatabases, takeBackDatabase } from "../../actions/declare-database.ts";
import { RegistryDeclaration } from "../../domain/declaration.ts";
import { declarationOf, type Modify } from "../../domain/govstack-schema.ts";
import { faults } from "../../faults.ts";
import type { DatabaseRow } from "../../store/databases.ts";
import { Answered, door, Open, refuseNameless, textIn } from "./door.ts";

const { title, owner, law, concerns, purposes } = RegistryDeclaration.properties;
const Said = Type.String({ minLength: 1, maxLength: 300 });
const ModifyIn = Type.Object({
  groupName: Type.Optional(Said),
  catalogName: Type.Optional(Said),
  code: Type.String({ pattern: "^[A-Za-z][A-Za-z0-9-]{0,99}$" }),
  schema: Type.Object({ properties: Type.Record(Type.String(), Type.Object({})) }),
  motlan: Type.Optional(
    Type.Object(
      {
        ...{ title: Type.Optional(title), owner: Type.Optional(owner), law: Type.Optional(law) },
        ...{ concerns: Type.Optional(concerns), purposes: Type.Optional(purposes) },
      },
      { additionalProperties: false },
    ),
  ),
});

/** GovStack's Database API 1.3.0: the declarations of this node's registries. */
export const databaseRoutes: readonly Route[] = [
  route({
    ...door,
    ...{ method: "GET", path: "/databases", who: "official", output: Answered },
    summary: { vi: "Các cơ sở dữ liệu đã khai báo (GovStack)", en: "Every declared registry (GovStack)" },
    run: async (work, input) => {
      refuseNameless(input);
      const databases = (await listDatabases(work)).map(renderDatabase);
      return { id: 1, name: "Một Lần", code: "motlan", databases, groupId: 1, order: 1, dataIndexIncrement: databases.length };
    },
  }),
  route({
    ...door,
    ...{ method: "GET", path: "/database/:id", who: "official", output: Answered },
    summary: { vi: "Một cơ sở dữ liệu với mẫu bản ghi (GovStack)", en: "One registry with its schema (GovStack)" },
    run: async (work, input) => {
      refuseNameless(input);
      return renderDatabase(await getDatabase(work, readNumber(input.params)));
    },
  }),
  route({
    ...door,
    ...{ method: "POST", path: "/database/modify", who: "official", body: Open, output: Answered },
    summary: { vi: "Khai báo cơ sở dữ liệu, hoặc phiên bản mới (GovStack)", en: "Declare a registry, or its next version (GovStack)" },
    run: async (work, input) => {
      refuseNameless(input);
      const asked = readModify(input.body);
      const { number, declaration } = await declareDatabase(work, { ...asked, declaration: declarationOf(asked) });
      return { ...declaration.record, databaseId: Number(number) };
    },
  }),
  route({
    ...door,
    ...{ method: "DELETE", path: "/database/:id", who: "official", output: Answered },
    summary: { vi: "Rút khai báo cơ sở dữ liệu chưa có bản ghi (GovStack)", en: "Take back a declaration without records (GovStack)" },
    run: async (work, input) => {
      refuseNameless(input);
      await takeBackDatabase(work, readNumber(input.params));
      return "Success";
    },
  }),
];

/** @throws registries/bad-question */
function readNumber(params: unknown): bigint {
  const id = textIn(params, "id");
  if (!/^\d{1,18}$/.test(id)) throw faults["bad-question"]({ where: "id" });
  return BigInt(id);
}

/** What may be read must say by which law, and about whom its records are, be it nobody. @throws registries/bad-question */
function readModify(body: unknown): Modify {
  if (!Value.Check(ModifyIn, body)) {
    const [first] = Value.Errors(ModifyIn, body);
    throw faults["bad-question"]({ where: `${first?.instancePath ?? ""} ${first?.message ?? ""}`.trim() });
  }
  const { code, schema, catalogName = code, groupName = catalogName, motlan = {} }: Static<typeof ModifyIn> = body;
  if (Object.keys(schema.properties).length === 0) throw faults["bad-question"]({ where: "schema.properties" });
  if (motlan.purposes !== undefined && (motlan.law === undefined || motlan.concerns === undefined))
    throw faults["bad-question"]({ where: "motlan.law, motlan.concerns" });
  return { code, groupName, catalogName, schema, ours: motlan };
}

const SERVICES = [
  "data-list",
  "data-create",
  "data-exists",
  "data-read",
  "data-update",
  "data-update-entries",
  "data-delete",
  "data-read-value",
];

function renderDatabase({ number, code, version, declaration, publishedAt, declaredBy, catalogName }: DatabaseRow) {
  const { record, key, indexes } = declaration;
  const path = (dotted: string) => `/${dotted.replaceAll(".", "/")}`;
  const required = Array.isArray(record.required) ? record.required.filter((name: unknown) => typeof name === "string") : [];
  return {
    id: Number(number),
    version: String(version),
    name: code,
    description: catalogName ?? declaration.title.en,
    institution: declaration.owner.en,
    numberFormat: "",
    schema: record,
    schemaTags: [key, ...indexes].map((finder) => ({ name: finder.name, path: path(finder.path), isFulltext: false })),
    schemaFlags: required.map((name: string) => ({ name: "mandatory", path: path(name) })),
    fieldsUniques: [[path(key.path)]],
    ...{ isDraft: false, isDisabled: false, isArchived: false },
    modifiedAt: publishedAt.toISOString(),
    byUserName: declaredBy ?? "",
    ...{ byUserAuthId: 0, byOnBehalfOfUserAuthId: 0, byOnBehalfOfUserName: "" },
    genericServices: SERVICES.map((name, at) => ({ serviceId: at + 1, name, isVisible: true, usedCount: 0 })),
    ...{ dataIndexIncrement: version, hasLogo: false },
  };
}
