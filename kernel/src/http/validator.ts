import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormatsModule from "ajv-formats";
import type { FastifySchemaCompiler } from "fastify";
import type { TSchema } from "typebox";
import Format from "typebox/format";

const addFormats = addFormatsModule.default ?? addFormatsModule;

/** An instant as RFC 3339 writes it and a clock reads it: no hours of offset without minutes, no leap second. */
const INSTANT = { validate: (said: string) => Format.IsDateTime(said) && !Number.isNaN(Date.parse(said)) };

function withFormats(ajv: Ajv2020): Ajv2020 {
  return addFormats(ajv).addFormat("date-time", INSTANT);
}

/** One Ajv for the JSON Schema 2020-12 of every door. Query strings and path parameters are coerced; bodies never are. */
export function makeValidator(): FastifySchemaCompiler<TSchema> {
  const strict = withFormats(new Ajv2020({ allErrors: true, removeAdditional: false, useDefaults: true, coerceTypes: false }));
  const coercing = withFormats(new Ajv2020({ allErrors: true, removeAdditional: false, useDefaults: true, coerceTypes: "array" }));
  return ({ schema, httpPart }): ValidateFunction => (httpPart === "body" ? strict : coercing).compile(schema);
}
