import type { FieldFault, JsonObject } from "@motlan/kernel";
import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import addFormatsModule from "ajv-formats";

const addFormats = addFormatsModule.default ?? addFormatsModule;
const KEPT = 200;

/** One compiled schema a declaration's hash and kind: publishing anew gives a new hash, so an old check is never used for a new schema. */
const compiled = new Map<string, ValidateFunction>();

export type RecordCheck = (values: JsonObject) => readonly FieldFault[];

/** The check of a record's values against its schema. @throws Error when the schema itself is no JSON Schema. */
export function recordCheck(name: string, schema: Readonly<Record<string, unknown>>): RecordCheck {
  const validate = compiled.get(name) ?? compile(schema);
  if (compiled.size >= KEPT) compiled.clear();
  compiled.set(name, validate);
  return (values) => (validate(values) ? [] : (validate.errors ?? []).map(sayFault));
}

export function compile(schema: Readonly<Record<string, unknown>>): ValidateFunction {
  return addFormats(new Ajv2020({ allErrors: true, strict: false, coerceTypes: false, useDefaults: false })).compile({ ...schema });
}

function sayFault(error: ErrorObject): FieldFault {
  const inside = error.instancePath.split("/").filter((part) => part !== "");
  const missing: unknown = error.params.missingProperty ?? error.params.additionalProperty;
  const path = [...inside, ...(typeof missing === "string" ? [missing] : [])].join(".");
  return { path, ...sentencesOf(error.keyword) };
}

function sentencesOf(keyword: string): { readonly vi: string; readonly en: string } {
  if (keyword === "required") return { vi: "Còn thiếu mục này.", en: "This is missing." };
  if (keyword === "additionalProperties") return { vi: "Cơ sở dữ liệu không có mục này.", en: "The registry has no such field." };
  if (keyword === "enum" || keyword === "const")
    return { vi: "Giá trị không nằm trong danh mục cho phép.", en: "The value is not one of those allowed." };
  if (keyword === "format" || keyword === "pattern")
    return { vi: "Giá trị không đúng mẫu quy định.", en: "The value is not written as it should be." };
  if (keyword === "type") return { vi: "Giá trị không đúng kiểu dữ liệu.", en: "The value is of the wrong type." };
  return { vi: "Giá trị không hợp lệ.", en: "The value is not allowed." };
}
