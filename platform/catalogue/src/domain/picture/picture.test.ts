import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyProcess } from "../../testing/any-process.ts";
import type { Step } from "../declaration/process.ts";
import { branchesOf } from "./branches.ts";
import { drawProcess, nodeOfStep, stretchesOf } from "./draw-process.ts";
import { pictureOf } from "./picture.ts";
import { type Box, middle } from "./place.ts";
import { wrap } from "./wrap.ts";

const t = (vi: string, en = vi) => ({ vi, en });
const step = (id: string, parts: Partial<Step> = {}): Step => ({
  ...{ id, does: "examine", task: t(id), unit: t("Phòng chuyên môn"), post: "specialist", hours: 8, may: [] },
  ...parts,
});

function apart(a: Box, b: Box): boolean {
  return a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
}

describe("the shapes of a process", () => {
  it("a plain path is a start, a task a step, an end", () => {
    const { nodes, flows } = drawProcess([step("a"), step("b", { post: "node" })]);
    expect(nodes.map(({ kind }) => kind)).toEqual(["start", "user-task", "service-task", "end"]);
    expect(flows.map(({ from, to }) => `${from}>${to}`)).toEqual(["start>step_a", "step_a>step_b", "step_b>end"]);
  });

  it("a condition is a gateway with its FEEL on one way and the other way past the step", () => {
    const { flows } = drawProcess([step("a", { when: "size > 3" }), step("b")]);
    expect(flows.filter(({ from }) => from === "when_a")).toMatchObject([
      { to: "step_a", when: "size > 3" },
      { to: "step_b", otherwise: true },
    ]);
  });

  it.each([
    [undefined, "parallel"],
    ["size > 3", "inclusive"],
  ])("steps side by side with the condition %s stand between %s gateways", (when, kind) => {
    const { nodes, flows } = drawProcess([step("a", { parallel: "p" }), step("b", { parallel: "p", ...(when && { when }) }), step("c")]);
    expect(nodes.filter((node) => node.kind === kind).map(({ id }) => id)).toEqual(["split_a", "join_a"]);
    expect(flows.filter(({ to }) => to === "join_a").map(({ from }) => from)).toEqual(["step_a", "step_b"]);
  });

  it("every way off a step is an event on its edge; silence leads on, sending back leads to earlier work", () => {
    const consult = { whom: t("Công an"), term: { count: 3, unit: "day" }, silence: "agrees" } as const;
    const { nodes, flows } = drawProcess([
      step("a", { may: ["ask", "consult", "refuse", "stop", "extend"], consult }),
      step("confirm", { does: "confirm", post: "applicant", term: { count: 1, unit: "day" } }),
      step("sign", { does: "sign", may: ["send-back"] }),
    ]);
    expect(nodes.filter(({ kind }) => kind === "boundary").map(({ id }) => id)).toEqual([
      "ask_a",
      "consult_a",
      "refuse_a",
      "stop_a",
      "extend_a",
      "silence_confirm",
      "send-back_sign",
    ]);
    expect(flows.find(({ from }) => from === "silence_confirm")?.to).toBe("step_sign");
    expect(flows.find(({ from }) => from === "send-back_sign")?.to).toBe("step_a");
    expect(nodes.find(({ id }) => id === "silence_confirm")?.label?.vi).toBe("Sau 1 ngày: coi như đồng ý");
  });

  it("a step that says nothing may what its act allows, and consults only where it says whom", () => {
    const { may: _, ...plain } = step("a");
    expect(branchesOf(plain)).toEqual(["ask", "refuse", "stop"]);
    expect(branchesOf(plain, true)).toEqual(["ask", "refuse", "stop", "extend"]);
    expect(branchesOf({ ...plain, does: "return" })).toEqual([]);
  });
});

describe("the picture of any process", () => {
  it("has no shape upon another, every arrow touches both its shapes, and every shape stands within its lane", () => {
    fc.assert(
      fc.property(anyProcess, (steps) => {
        const { nodes, flows, lanes, width, height } = pictureOf(steps);
        const solid = nodes.filter(({ kind }) => kind !== "boundary");
        for (const [at, a] of solid.entries()) for (const b of solid.slice(at + 1)) expect(apart(a, b), `${a.id} on ${b.id}`).toBe(true);
        for (const node of solid) {
          const lane = lanes.find(({ id }) => id === node.lane);
          expect(lane && node.y > lane.y && node.y + node.height < lane.y + lane.height && node.x + node.width < width).toBe(true);
        }
        for (const flow of flows) {
          const [first, last] = [flow.points[0], flow.points.at(-1)];
          const [from, to] = [flow.from, flow.to].map((id) => nodes.find((node) => node.id === id));
          expect(
            first && from && Math.abs(first.x - middle(from).x) <= from.width / 2 && Math.abs(first.y - middle(from).y) <= from.height / 2,
          ).toBe(true);
          expect(last && to && Math.abs(last.x - middle(to).x) <= to.width / 2 && Math.abs(last.y - middle(to).y) <= to.height / 2).toBe(
            true,
          );
        }
        expect(lanes.at(-1)?.height ?? 0).toBeLessThan(height);
      }),
      { numRuns: 60 },
    );
  });

  it("no arrow of the main line runs through a task", () => {
    fc.assert(
      fc.property(anyProcess, (steps) => {
        const { nodes, flows } = pictureOf(steps);
        const tasks = nodes.filter(({ kind }) => kind.endsWith("task"));
        for (const flow of flows.filter(({ from }) => !from.startsWith("silence"))) {
          for (const [at, a] of flow.points.slice(0, -1).entries()) {
            const b = flow.points[at + 1] ?? a;
            const box = { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
            for (const task of tasks)
              expect(
                apart(box, { ...task, x: task.x + 1, y: task.y + 1, width: task.width - 2, height: task.height - 2 }),
                `${flow.id} through ${task.id}`,
              ).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("draws every step once, whatever the groups", () => {
    fc.assert(
      fc.property(anyProcess, (steps) => {
        expect(stretchesOf(steps).flat()).toEqual(steps);
        const { nodes } = drawProcess(steps);
        for (const { id } of steps) expect(nodes.filter((node) => node.id === nodeOfStep(id))).toHaveLength(1);
        expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe("wrap", () => {
  it.each([
    ["Tiếp nhận hồ sơ", 10, 3, ["Tiếp nhận", "hồ sơ"]],
    ["Tiếp nhận hồ sơ và trả kết quả", 10, 2, ["Tiếp nhận", "hồ sơ và …"]],
    ["", 10, 2, []],
    ["Nghiêngngảlắm a", 5, 2, ["Nghiêngngảlắm", "a"]],
  ])("%j in %i", (text, width, most, lines) => expect(wrap(text, width, most)).toEqual(lines));
});
