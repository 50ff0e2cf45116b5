import { type Actor, newId, stranger } from "@motlan/kernel";
import { anOfficial, aPerson, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { callAgain, callNext, endTicket } from "./call-ticket.ts";
import { openHall } from "./open-hall.ts";
import { readBoard, readLine, readTicket } from "./read-line.ts";
import { takeTicket } from "./take-ticket.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const agencyId = newId();
const clerk = db.work(anOfficial({ agencyId, permissions: ["tickets.call"] }));
const { key } = await openHall(clerk);
const ticket = await takeTicket(db.work(stranger), { key, requestKey: "one" });

test.each<[string, Actor]>([
  ["a stranger", stranger],
  ["a person", aPerson()],
  ["an official without the right", anOfficial({ agencyId })],
])("%s calls nothing", async (_, actor) => {
  const work = db.work(actor);
  const acts = [() => openHall(work), () => readLine(work), () => callNext(work, { counter: "1" }), () => callAgain(work, ticket.id)];
  for (const act of [...acts, () => endTicket(work, ticket.id, "served")])
    expect(await refusal(Promise.resolve().then<unknown>(act))).toBe("tickets/not-yours");
});

test("the clerk of another agency calls their own line alone", async () => {
  const other = db.work(anOfficial({ permissions: ["tickets.call"] }));
  const hall = await openHall(other);
  expect(hall.key).not.toBe(key);
  expect(await callNext(other, { counter: "1" })).toBeUndefined();
  expect(await refusal(readTicket(db.work(stranger), hall.key, ticket.id))).toBe("tickets/no-such-ticket");
});

test("a number before one clerk is not another's to end", async () => {
  const mine = await callNext(clerk, { counter: "1" });
  const colleague = db.work(anOfficial({ agencyId, permissions: ["tickets.call"] }));
  expect(await refusal(endTicket(colleague, mine?.id ?? "", "served"))).toBe("tickets/not-before-you");
  expect(await refusal(callAgain(colleague, mine?.id ?? ""))).toBe("tickets/not-before-you");
});

test("without the hall's key there is neither a board nor a number", async () => {
  for (const wrong of [newId(), agencyId, "x"]) {
    expect(await refusal(readBoard(db.work(stranger), wrong))).toBe("tickets/no-such-hall");
    expect(await refusal(takeTicket(db.work(stranger), { key: wrong, requestKey: "two" }))).toBe("tickets/no-such-hall");
  }
});
