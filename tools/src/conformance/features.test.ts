import { expect, test } from "vitest";
import { parameterIn, readFeature, statusIn } from "./features.ts";

const text = `@method=GET @endpoint=/{member}/list
Feature: Invented

  @smoke
  Scenario: One
    When User sends GET with given "a1" as member, "x" as serviceId
    Then The response should have status 200

  @unit @negative
  Scenario Outline: Many
    Given The payload contains:
      | Parameter | Value      |
      | member    | "<member>" |
    Then The response should have status 400

    Examples: Bad
    | member |
    | _a     |
    |        |
`;

test("each scenario and each row of its examples is one, with what its steps or tables say", () => {
  const scenarios = readFeature("invented", text);
  expect(scenarios.map((one) => [one.id, parameterIn(one, "member"), statusIn(one), one.endpoint])).toEqual([
    ["invented/One", "a1", 200, "/{member}/list"],
    ["invented/Many/1", "_a", 400, "/{member}/list"],
    ["invented/Many/2", "", 400, "/{member}/list"],
  ]);
});
