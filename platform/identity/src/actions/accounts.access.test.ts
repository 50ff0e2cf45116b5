import { aHolder, anAgency } from "@motlan/agencies/testing";
import { type Actor, newId, stranger, systemClock } from "@motlan/kernel";
import { anOfficial, aPerson, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, describe, expect, test } from "vitest";
import { anAccount, PASSWORD } from "../testing/index.ts";
import { changePassword } from "./change-password.ts";
import { choosePost, listMyPosts } from "./choose-post.ts";
import { createAccount } from "./create-account.ts";
import { endMySession } from "./end-my-session.ts";
import { endSession } from "./end-session.ts";
import { findActor } from "./find-actor.ts";
import { listMySessions } from "./list-my-sessions.ts";
import { startSession } from "./start-session.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const account = await anAccount(db);
const session = await startSession(db.work(), { personId: account.personId, level: 2, app: "portal" });
const newAccount = { personId: newId(), personalNumber: "001190012399", phone: "0912345678", password: PASSWORD, level: 2 } as const;

const others: readonly (readonly [string, Actor])[] = [
  ["a stranger", stranger],
  ["a person", aPerson()],
  ["an official without the right", anOfficial({ permissions: ["dossiers.read"] })],
];

describe.each(others)("%s", (_who, actor) => {
  test("may open neither an account nor a session for anybody", async () => {
    expect(await refusal(createAccount(db.work(actor), newAccount))).toBe("identity/not-allowed");
    expect(await refusal(startSession(db.work(actor), { personId: account.personId, level: 2, app: "portal" }))).toBe(
      "identity/not-allowed",
    );
  });

  test("may not end another's session, nor act with one that is not there", async () => {
    expect(await refusal(endMySession(db.work(actor), { sessionId: session.session.id }))).toBe("identity/session-ended");
    expect(await refusal(choosePost(db.work(actor), { postId: undefined }))).toBe("identity/session-ended");
    expect(await refusal(changePassword(db.work(actor), { current: PASSWORD, next: "bất kỳ câu nào" }))).toBe("identity/session-ended");
    expect(await findActor(db.work().db, db.work().clock, session.token)).toMatchObject({ kind: "person" });
  });
});

test("an official with identity.manage may open an account", async () => {
  const made = await createAccount(db.work(anOfficial({ permissions: ["identity.manage"] })), newAccount);
  expect(made.accountId).toBeTruthy();
});

test("somebody signed in sees and ends their own sessions only", async () => {
  const other = await startSession(db.work(), { personId: newId(), level: 1, app: "portal" });
  const me = aPerson({ personId: account.personId, sessionId: session.session.id });
  expect((await listMySessions(db.work(me))).map(({ id }) => id)).toEqual([session.session.id]);
  expect(await refusal(endMySession(db.work(me), { sessionId: other.session.id }))).toBe("identity/session-not-found");
  expect(await refusal(listMySessions(db.work(stranger)))).toBe("identity/session-ended");
  expect(await refusal(endSession(db.work(stranger), { token: "guessed" }))).toBe("not refused");
  expect(await findActor(db.work().db, db.work().clock, other.token)).toMatchObject({ kind: "person" });
});

test("a session named by another person is not theirs to use", async () => {
  const thief = aPerson({ sessionId: session.session.id });
  expect(await refusal(choosePost(db.work(thief), { postId: undefined }))).toBe("identity/session-ended");
});

test("an account of level 1 acts from no post, though its person holds one", async () => {
  const agency = await anAgency(db.work());
  const { personId, postId } = await aHolder(db.work(), { agencyId: agency.id, kind: "chair" });
  expect(await refusal(startSession(db.work(), { personId, level: 1, app: "desk" }))).toBe("identity/level-too-low");
  const low = await startSession(db.work(), { personId, level: 1, app: "portal" });
  const me = db.work(aPerson({ personId, assurance: 1, sessionId: low.session.id }));
  expect(await refusal(choosePost(me, { postId }))).toBe("identity/level-too-low");
  await db.asOwner("update identity.session set post_id = $2 where id = $1", [low.session.id, postId]);
  expect(await findActor(db.work().db, systemClock, low.token)).toMatchObject({ kind: "person" });
});

test("a post is chosen by its holder alone, and the desk is open to holders alone", async () => {
  const agency = await anAgency(db.work());
  const holder = await aHolder(db.work(), { agencyId: agency.id, kind: "chair" });
  const me = aPerson({ personId: account.personId, sessionId: session.session.id });
  expect(await refusal(choosePost(db.work(me), { postId: holder.postId }))).toBe("identity/post-not-held");
  expect(await listMyPosts(db.work(me))).toEqual([]);
  expect(await refusal(startSession(db.work(), { personId: account.personId, level: 2, app: "desk" }))).toBe("identity/no-post");
});
