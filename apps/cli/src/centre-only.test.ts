import { expect, test } from "vitest";
import { atTheCentre, inTheExchange, theReason } from "./centre-only.ts";

const member = {
  ...{ port: 5500, url: "https://nut.example.vn:5500", instance: "VN", node: "VN/GOV/1/nut-1" },
  centre: { url: "https://trung-tam.example.vn/api/v1/exchange/directory", x: "A".repeat(43) },
};
const centre = { ...member, centre: "this-node" } as const;

test("what is the centre's is done with the centre's environment alone, and it is said which that is", () => {
  expect(atTheCentre(centre)).toBe(centre);
  for (const other of [undefined, member]) expect(() => atTheCentre(other)).toThrow(/EXCHANGE_CENTRE=this-node\.\nThis is done/);
});

test("what is a node's needs the lines that join printed", () => {
  expect(inTheExchange(member)).toBe(member);
  expect(() => inTheExchange(undefined)).toThrow(/motlan join đã in\.\nEXCHANGE_PORT is not set/);
});

test("a refusal has a reason", () => {
  expect(theReason(" Tên chưa đúng ")).toBe("Tên chưa đúng");
  for (const none of [undefined, " "]) expect(() => theReason(none)).toThrow(/--reason.* \/ Say why/);
});
