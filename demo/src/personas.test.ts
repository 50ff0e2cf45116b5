import { expect, test } from "vitest";
import { officesOf } from "./people/offices.ts";
import { DEMO_PASSWORD, personas } from "./personas.ts";

test("ten citizens with a story and every post of one commune in each province", () => {
  const all = personas();
  expect(all.filter((one) => one.role === "citizen")).toHaveLength(10);
  const beside = [...officesOf("commune"), ...officesOf("province")].flatMap(({ posts }) => posts).length;
  expect(all.filter((one) => one.role === "official")).toHaveLength(12 + 2 * beside);
  expect(new Set(all.map((one) => one.personalNumber)).size).toBe(all.length);
  for (const one of all)
    expect([one.password, /^0\d{9}$/.test(one.phone), one.who.vi !== "" && one.story.en !== ""]).toEqual([DEMO_PASSWORD, true, true]);
  expect(new Set(all.flatMap((one) => one.agency ?? [])).size).toBe(
    2 + 2 * (officesOf("commune").length - 1 + officesOf("province").length),
  );
});

test("the page says who may take a registry's records away: heads of division, those of both communes among them", () => {
  const heads = personas().filter(({ who }) => who.vi.endsWith("trưởng phòng"));
  expect(heads.filter(({ agency = "" }) => agency.startsWith("Ủy ban nhân dân"))).toHaveLength(2);
  for (const { story } of heads) expect(story.vi).toContain("trích xuất");
});
