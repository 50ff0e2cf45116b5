import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyProcess } from "../testing/any-process.ts";
import { independentlyRead } from "../testing/independent-bpmn.ts";
import { aSoundVersion } from "../testing/sound-version.ts";
import { fromBpmn, readBpmn, toBpmn } from "./index.ts";

function taken(xml: string) {
  const read = fromBpmn(xml);
  if (!read.ok) throw new Error(JSON.stringify(read));
  return read.value;
}

describe("a procedure's process as BPMN", () => {
  it("gives back the very same steps, and nothing to say", () => {
    const version = aSoundVersion();
    expect(taken(toBpmn(version))).toEqual({ code: "x.sound", steps: version.steps, said: [] });
  });

  it("gives back any steps", () => {
    fc.assert(
      fc.property(anyProcess, (steps) => {
        expect(taken(toBpmn(aSoundVersion({ steps: [...steps] })))).toEqual({ code: "x.sound", steps, said: [] });
      }),
      { numRuns: 30 },
    );
  });

  it("is BPMN to another project's reader, without a warning, and every reference leads somewhere", async () => {
    await fc.assert(
      fc.asyncProperty(anyProcess, async (steps) => {
        const xml = toBpmn(aSoundVersion({ steps: [...steps] }));
        expect((await independentlyRead(xml)).warnings).toEqual([]);
        const read = readBpmn(xml);
        expect(read.ok && read.value.warnings).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  it("has a shape or an edge in the diagram for every element", () => {
    fc.assert(
      fc.property(anyProcess, (steps) => {
        const xml = toBpmn(aSoundVersion({ steps: [...steps] }));
        const drawn = new Set([...xml.matchAll(/bpmnElement="([^"]*)"/g)].map(([, id]) => id));
        const elements = [...xml.matchAll(/<bpmn:(?:\w*[tT]ask|\w*Event|\w*Gateway|sequenceFlow|lane|participant) id="([^"]*)"/g)].map(
          ([, id]) => id,
        );
        expect(elements.length).toBeGreaterThan(steps.length);
        expect(elements.filter((id) => !drawn.has(id))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it("takes what was changed in a drawing tool: a name, a condition, an order, a task more", () => {
    const t = (vi: string) => ({ vi, en: vi });
    const step = (id: string) => ({ id, does: "examine" as const, task: t(id), unit: t("Phòng"), post: "specialist", hours: 8, may: [] });
    const xml = toBpmn(aSoundVersion({ steps: [{ ...step("a"), when: "size > 3" }, step("b")] }))
      .replace('name="b"', 'name="Thẩm định kỹ"')
      .replace(">size &gt; 3<", ">size &gt; 5<")
      .replace(
        '<bpmn:endEvent id="end"',
        '<bpmn:userTask id="more" name="Ký duyệt"/><bpmn:sequenceFlow id="m" sourceRef="step_b" targetRef="more"/><bpmn:endEvent id="end"',
      );
    const { steps, said } = taken(xml);
    expect(steps.map(({ id, task, when }) => [id, task.vi, when])).toEqual([
      ["a", "a", "size > 5"],
      ["b", "Thẩm định kỹ", undefined],
      ["ky-duyet", "Ký duyệt", undefined],
    ]);
    expect(steps[2]?.does).toBe("sign");
    expect(said.map(({ at }) => at)).toEqual(["more"]);
  });
});
