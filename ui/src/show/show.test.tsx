import fc from "fast-check";
import { renderToString } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { BarChart, barLengths } from "./bar-chart.tsx";
import { labelHeights, linePoints, roundUp } from "./line-chart.tsx";
import { Pagination, pagesToShow } from "./pagination.tsx";

describe("pagesToShow", () => {
  test.each([
    [1, 1, [1]],
    [1, 3, [1, 2, 3]],
    [6, 20, [1, "gap", 5, 6, 7, "gap", 20]],
    [3, 20, [1, 2, 3, 4, "gap", 20]],
    [4, 20, [1, 2, 3, 4, 5, "gap", 20]],
    [20, 20, [1, "gap", 19, 20]],
  ] as const)("page %i of %i", (page, pages, shown) => expect(pagesToShow(page, pages)).toEqual(shown));

  test("a gap always stands for at least two pages", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }), (a, b) => {
        const shown = pagesToShow(Math.min(a, b), Math.max(a, b));
        shown.forEach((one, index) => {
          if (one === "gap") expect(Number(shown[index + 1]) - Number(shown[index - 1])).toBeGreaterThan(2);
        });
      }),
    );
  });

  test("a list of one page has no pagination", () => {
    expect(renderToString(<Pagination lang="vi" page={1} pages={1} hrefOf={String} />)).toBe("");
  });
});

describe("bars", () => {
  test.each([
    [[50, 100], undefined, [50, 100]],
    [[50, 120], 100, [50, 100]],
    [[0, 0], undefined, [0, 0]],
    [[-5, 10], undefined, [0, 100]],
    [[], undefined, []],
  ])("%j of %s", (values, max, lengths) => expect(barLengths(values, max)).toEqual(lengths));

  test("each bar's figure stands in the table, its picture is not read out", () => {
    const html = renderToString(
      <BarChart lang="vi" title="Trễ" labelHead="Lĩnh vực" valueHead="Trễ" bars={[{ label: "Đất đai", value: 2, text: "2 %" }]} />,
    );
    expect(html).toContain("2 %</td>");
    expect(html).toMatch(/<td[^>]*aria-hidden="true"><svg/);
  });
});

describe("lines", () => {
  test.each([
    [430, 500],
    [500, 500],
    [0.3, 0.5],
    [0, 1],
    [99, 100],
  ])("the scale for %d ends at %d", (value, top) => expect(roundUp(value)).toBeCloseTo(top));

  test("the largest value touches the top, zero the bottom", () => {
    expect(linePoints([0, 10], 10)).toBe("0,190 100,10");
  });

  test("names at the end of lines never cover one another", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 6 }), (values) => {
        const sorted = [...labelHeights(values, 100)].sort((a, b) => a - b);
        for (const [index, y] of sorted.slice(1).entries()) expect(y - (sorted[index] ?? 0)).toBeGreaterThanOrEqual(17.9);
      }),
    );
  });
});
