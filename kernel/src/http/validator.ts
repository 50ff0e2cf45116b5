import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormatsModule from "ajv-formats";
import type { FastifySchemaCompiler } from "fastify";
import type { TSchema } from "typebox";

const addFormats = addFormatsModule.default ?? addFormatsModule;

/** One Ajv for the JSON Schema 2020-12 of every door. Query strings and path parameters are coerced; bodies never are. */
export function makeValidator(): FastifySchemaCompiler<TSchema> {
  const strict = addFormats(new Ajv2020({ allErrors: true, removeAdditional: false, useDefaults: true, coerceTypes: false }));
  const coercing = addFormats(new Ajv2020({ allErrors: true, removeAdditional: false, useDefaults: true, coerceTypes: "array" }));
  return ({ schema, httpPart }): ValidateFunction => (httpPart === "body" ? strict : coercing).compile(schema);
}
