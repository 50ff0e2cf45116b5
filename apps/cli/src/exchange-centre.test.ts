import { expect, test } from "vitest";
import { sayFetched } from "./exchange-centre.ts";

const NODE = "VN/GOV/00010/nut-1";
const holding = (...nodes: string[]) => ({ content: { version: 9 }, nodes: new Set(nodes) });

test("a node that was taken out is told so with the directory it fetches, in both languages; one that is listed is not", () => {
  expect(sayFetched(holding(NODE), NODE)).toBe("✓ danh bạ 9 / directory\n");
  const said = sayFetched(holding("VN/GOV/00011/nut-1"), NODE);
  expect(said).toMatch(/^✓ danh bạ 9/);
  expect(said).toMatch(/đã rút nút này[\s\S]*took it out[\s\S]*motlan join/);
});
