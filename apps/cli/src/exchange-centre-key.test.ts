import { markOf, renewCentreKey, replaceCentreKey, withdrawCentreKey } from "@motlan/exchange";
import { INSTANCE, twoNodes } from "@motlan/exchange/testing";
import { systemClock } from "@motlan/kernel";
import { afterAll, expect, test } from "vitest";
import { sayCentreKeys } from "./exchange-centre-key.ts";

const nodes = await twoNodes({ clock: systemClock }, { clock: systemClock });
const { asking, centreKeys } = nodes;
afterAll(() => nodes[Symbol.asyncDispose]());

test("the centre's keys are said with what was withdrawn and replaced by hand, and why", async () => {
  const issuing = { instance: INSTANCE, keys: centreKeys };
  const say = async () => {
    const lines: string[] = [];
    await sayCentreKeys(asking.exchange, (line) => lines.push(line));
    return lines.join("\n");
  };
  await renewCentreKey(asking.work(), issuing);
  const next = centreKeys.next()?.x ?? "";
  const old = centreKeys.current().x;
  expect(await say()).toMatch(new RegExp(`${markOf(next)} {2}kế tiếp, từ / next`));
  await withdrawCentreKey(asking.work(), issuing, "tệp khóa kế tiếp bị lộ");
  await replaceCentreKey(asking.work(), issuing, "máy ký bị lấy mất");
  const said = await say();
  expect(said).toContain(`${markOf(next)}  đã rút / withdrawn: tệp khóa kế tiếp bị lộ`);
  expect(said).toContain(`${markOf(old)}  đã thay / replaced: máy ký bị lấy mất`);
  expect(said).toContain(centreKeys.current().x);
});
