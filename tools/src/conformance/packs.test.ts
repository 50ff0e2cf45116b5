import { fromBpmn, fromDmn, toBpmn, toDmn } from "@motlan/catalogue/interchange";
import { PROCEDURES } from "@motlan/demo";
import { evaluate, type Facts, toFacts, toJson } from "@motlan/kernel/rules";
import { decide, readDmn } from "@motlan/kernel/rules/dmn";
import { parseRule } from "@motlan/kernel/rules/parse";
import { describe, expect, it } from "vitest";

/** Every procedure that our packs declare goes out as BPMN and DMN and comes back the same. */
describe.each(PROCEDURES.map((version) => [version.code, version] as const))("%s", (code, version) => {
  it("its process comes back from BPMN", () => {
    expect(fromBpmn(toBpmn(version))).toEqual({ ok: true, value: { code, steps: version.steps, said: [] } });
  });

  it.each(version.fees)("its fee $id comes back from DMN", (fee) => {
    expect(fromDmn(toDmn(fee))).toEqual({ ok: true, value: { fee, said: [] } });
  });
});

describe("the fees of our packs", () => {
  const given: readonly Facts[] = [
    { channel: "online", delivery: "online", rate: null },
    { channel: "counter", delivery: "counter", rate: 15_000, agency: { provinceCode: "01", communeCode: "00004", level: "commune" } },
  ].map((facts) => toFacts({ today: "2026-03-02", submittedOn: "2026-03-02", ...facts }, ["today", "submittedOn"]));

  it.each(
    PROCEDURES.flatMap(({ code, fees }) => fees.flatMap((fee) => (fee.amount === undefined ? [] : [{ code, fee, amount: fee.amount }]))),
  )("$code $fee.id is reckoned alike by rule and by model", ({ fee, amount }) => {
    const [rule, model] = [parseRule(amount), readDmn(toDmn(fee))];
    if (!rule.ok || !model.ok) throw new Error("unreadable");
    for (const facts of given) {
      const decided = decide(model.value, fee.id, facts);
      expect(decided.ok && toJson(decided.value)).toEqual(toJson(evaluate(rule.value, facts)));
    }
  });
});
