import { renderToString } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { DateField, partsOfDate } from "./date-field.tsx";

describe("partsOfDate", () => {
  test.each([
    ["2026-03-05", { day: "5", month: "3", year: "2026" }],
    ["1952-12-31", { day: "31", month: "12", year: "1952" }],
    ["not a date", {}],
    [undefined, {}],
    [
      { day: "31", month: "2" },
      { day: "31", month: "2" },
    ],
  ])("%j", (value, parts) => expect(partsOfDate(value)).toEqual(parts));
});

describe("DateField", () => {
  const field = { lang: "vi", name: "child.birth", label: "Ngày sinh" } as const;

  test("a wrong date is shown as it was typed", () => {
    const html = renderToString(<DateField {...field} value={{ day: "31", month: "2", year: "26" }} error="Sai" />);
    for (const typed of ['value="31"', 'value="2"', 'value="26"']) expect(html).toContain(typed);
  });

  test("the link of the error summary leads to the first wrong box", () => {
    const html = renderToString(<DateField {...field} error="Thiếu năm" wrong={["year"]} />);
    expect(html).toMatch(/<input[^>]*id="f-child-birth"[^>]*name="child\.birth\.year"/);
    expect(html.match(/aria-invalid/g)).toHaveLength(1);
  });

  test("without an error the first box carries the field's id", () => {
    expect(renderToString(<DateField {...field} />)).toMatch(/id="f-child-birth"[^>]*name="child\.birth\.day"/);
  });
});
