import { expect, test } from "vitest";
import { readDescription } from "./read-description.ts";

const yaml = (version: string, more = "") => `openapi: ${version}
info: { title: Thử, version: 1.0 }
paths:
  /pets/{petId}:
    get: { responses: {} }
    parameters: []
  /pets:
    post: { responses: {} }
${more}`;

test("JSON and YAML say the same: the methods and paths, a parameter of the path being any one segment", () => {
  const endpoints = [
    { method: "GET", path: "/pets/*" },
    { method: "POST", path: "/pets" },
  ];
  expect(readDescription(yaml("3.0.2"))).toMatchObject({ ok: true, value: { endpoints, openapi: { openapi: "3.0.2" } } });
  const json = { openapi: "3.1.0", paths: { "/pets/{id}": { get: {} }, "/pets": { post: {} } } };
  expect(readDescription(JSON.stringify(json))).toMatchObject({ ok: true, value: { endpoints } });
});

test.each([
  ["another version", yaml("3.2.0"), "version"],
  ["a version of before", yaml('"2.0"'), "version"],
  ["the same method twice", yaml("3.0.2", "  /x:\n    get: {}\n    get: {}\n"), "twice"],
  ["two names of one path", yaml("3.0.2", "  /pets/{name}:\n    get: {}\n"), "twice"],
  ["no paths", "openapi: 3.0.0", "paths"],
  ["a list", "[1]", "unreadable"],
  ["nothing of the kind", "{", "unreadable"],
  ["a type of YAML's own", "a: !!js/function 'x'", "unreadable"],
])("%s is refused", (_, text, why) => {
  expect(readDescription(text)).toMatchObject({ ok: false, why });
});
