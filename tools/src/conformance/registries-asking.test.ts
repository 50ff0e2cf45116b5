import { stranger } from "@motlan/kernel";
import { expect, test } from "vitest";
import { readFeature } from "./features.ts";
import { askingOf, contentsIn, type Scene } from "./registries-asking.ts";

const scene: Scene = {
  ...{ official: stranger, client: "A/B/C/D" },
  ...{ personOf: () => stranger, numberOf: (id) => `n${id}`, declaration: (code) => ({ code }), prepare: async () => undefined },
};
const scenarioOf = (endpoint: string, steps: readonly string[]) => {
  const [scenario] = readFeature("invented", [`@endpoint=${endpoint}`, "Scenario: one", ...steps].join("\n"));
  if (scenario === undefined) throw new Error("no scenario");
  return scenario;
};
const path = "/data/{registryname}/{versionnumber}";
const to = 'When sent with "books" as registryname and "2" as versionnumber';

test("what is looked for and what is written are told apart", () => {
  const update = scenarioOf(`${path}/update`, [
    to,
    'And payload with "1" as ID "A" as Title and the request overwrites the record with given "1" as ID "B" as Title',
  ]);
  expect(askingOf("PUT", update, scene)).toMatchObject({
    ...{ path: "/data/books/2/update", headers: { "Information-Mediator-Client": "A/B/C/D" } },
    body: { query: { content: { ID: "1", Title: "A" } }, write: { content: { ID: "1", Title: "B" } } },
  });
  const both = scenarioOf(`${path}/update-or-create`, [to, 'And query and write objects that both contain "1" as ID']);
  expect(askingOf("POST", both, scene).body).toEqual({ query: { content: { ID: "1" } }, write: { content: { ID: "1" } } });
  const create = scenarioOf(`${path}/create`, [to, 'And "1" as ID', 'Then response should contain "ID" property equals "1"']);
  expect(askingOf("POST", create, scene).body).toEqual({ write: { content: { ID: "1" } } });
  expect(contentsIn(create, /should contain/)).toEqual([["ID", "1"]]);
});

test("what stands in the path and in the query, and a header that is to be missing", () => {
  const end = scenarioOf(`${path}/{id}/delete`, [to, 'And "E/1" as ID']);
  expect(askingOf("DELETE", end, scene)).toMatchObject({ path: "/data/books/2/E%2F1/delete" });
  const list = scenarioOf(`${path}/`, [to, 'And "An" as search and "Title" as filter']);
  expect(askingOf("GET", list, scene)).toMatchObject({
    path: "/data/books/2?search=An&filter=Title",
    filter: { field: "Title", value: "An" },
  });
  const database = scenarioOf("/database/{id}", ['When sent without Information-Mediator-Client header and "7" as id']);
  expect(askingOf("GET", database, scene)).toMatchObject({ path: "/database/n7", headers: {} });
});
