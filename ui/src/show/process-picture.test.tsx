import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { ProcessPicture, type ProcessPictureData } from "./process-picture.tsx";

const t = (vi: string, en: string) => ({ vi, en });
const picture: ProcessPictureData = {
  width: 500,
  height: 200,
  lanes: [{ id: "l", label: t("Một cửa", "Counter"), x: 0, y: 0, width: 500, height: 200 }],
  nodes: [
    { id: "start", kind: "start", lane: "l", x: 10, y: 80, width: 36, height: 36 },
    {
      ...{ id: "step_a", kind: "user-task", lane: "l", x: 100, y: 60, width: 176, height: 70, step: "a" },
      ...{ label: t("Thẩm định", "Examine"), note: t("8 giờ làm việc", "8 working hours") },
      text: { x: 188, y: 96, anchor: "middle", lines: { vi: ["Thẩm", "định"], en: ["Examine"] } },
    },
    {
      id: "refuse_a",
      kind: "boundary",
      lane: "l",
      x: 150,
      y: 117,
      width: 26,
      height: 26,
      on: "step_a",
      step: "a",
      mark: "error",
      interrupts: true,
    },
    { id: "step_b", kind: "service-task", lane: "l", x: 320, y: 60, width: 176, height: 70, step: "b", label: t("Đóng dấu", "Seal") },
  ],
  flows: [
    {
      id: "f",
      from: "start",
      to: "step_a",
      points: [
        { x: 46, y: 98 },
        { x: 100, y: 98 },
      ],
      when: "x > 1",
    },
    {
      id: "g",
      from: "refuse_a",
      to: "end",
      points: [
        { x: 163, y: 143 },
        { x: 163, y: 160 },
      ],
      label: t("Từ chối", "Refuse"),
    },
  ],
};

test("where the dossier is stands in words, in the picture and in the list", () => {
  const html = renderToString(<ProcessPicture lang="vi" title="Quy trình" picture={picture} now={["b"]} done={["a"]} />);
  expect(html.match(/Đang ở bước này/g)).toHaveLength(2);
  expect(html.match(/Đã xong/g)).toHaveLength(2);
  expect(html).toContain('aria-current="step"');
});

test("the list says who, how long, what else may happen, and that a step is not always done", () => {
  const html = renderToString(<ProcessPicture lang="en" title="Process" picture={picture} />);
  const list = html.slice(html.indexOf("<ol>"));
  expect(list).toContain("Counter · 8 working hours");
  expect(list).toContain("May also: Refuse");
  expect(list).toContain("(if needed)");
  expect(html).not.toContain("Now here");
});

test("the frame that scrolls is reached by keyboard and named", () => {
  const html = renderToString(<ProcessPicture lang="vi" title="Quy trình" picture={picture} />);
  expect(html).toContain('aria-label="Quy trình: sơ đồ, cuộn để xem hết" tabindex="0"');
  expect(html).not.toMatch(/style=/);
});
