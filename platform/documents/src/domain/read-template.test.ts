import { describe, expect, test } from "vitest";
import { BUILT_IN } from "../templates/index.ts";
import { sampleBirthCertificate, sampleBirthExtract } from "../testing/sample-templates.ts";
import { readTemplate } from "./read-template.ts";

describe("a template from JSON", () => {
  test.each([...BUILT_IN.values(), sampleBirthCertificate, sampleBirthExtract].map((template) => [template.id, template] as const))(
    "%s reads as it was written",
    (_id, template) => {
      const json: unknown = JSON.parse(JSON.stringify(template));
      expect(readTemplate(json)).toEqual({ ok: true, value: json });
    },
  );

  const head = { id: "x", title: "x", page: "A4" };
  test.each([
    ["no object", "text", ""],
    ["no page size", { ...head, page: "A3", blocks: [] }, "page"],
    ["no blocks", head, "blocks"],
    ["an unknown kind", { ...head, blocks: [{ kind: "script" }] }, "blocks.0.kind"],
    ["a kind of Object's own", { ...head, blocks: [{ kind: "constructor" }] }, "blocks.0.kind"],
    ["an unknown key", { ...head, blocks: [{ kind: "rule", onload: "x" }] }, "blocks.0.onload"],
    ["a wrong cell", { ...head, blocks: [{ kind: "fields", rows: [[{ label: "a" }]] }] }, "blocks.0.rows.0.0.value"],
    [
      "columns within columns",
      { ...head, blocks: [{ kind: "columns", columns: [{ share: 1, blocks: [{ kind: "columns", columns: [] }] }] }] },
      "blocks.0.columns.0.blocks.0.kind",
    ],
    ["a size out of reason", { ...head, size: 1e9, blocks: [] }, "size"],
  ])("%s is refused with its place", (_what, json, path) => {
    expect(readTemplate(json)).toEqual({ ok: false, why: "template-invalid", about: { path } });
  });
});
