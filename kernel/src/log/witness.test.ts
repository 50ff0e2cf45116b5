import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { listEventsOf } from "../db/events.ts";
import { anonymous, makeServer } from "../http/server.ts";
import { newId } from "../id.ts";
import { fixedClock } from "../testing/clock.ts";
import { testDatabase } from "../testing/database.ts";
import { logUntilQuiet } from "../testing/log.ts";
import { askWitness, stampCheckpointsJob, type Witness } from "./ask-witnesses.ts";
import { checkLogJob } from "./check-log.ts";
import { listFindings } from "./check-store.ts";
import { logVerifierKey, nameLog } from "./log-key.ts";
import { mountLog } from "./mount-log.ts";
import { consistencyFile, receiptOfEvent } from "./proofs.ts";
import { readVerifierKey, type VerifierKey } from "./verify/notes.ts";
import { verifyReceipt } from "./verify/receipts.ts";
import { witnessVerifierKey } from "./witness.ts";
import { latestStamp, listWitnesses } from "./witness-store.ts";

/** Two nodes, each with a database and a server of its own: the second is the first one's witness. */
const [node, other] = await Promise.all([testDatabase(), testDatabase()]);
const clock = fixedClock("2026-11-22T09:00:00+07:00");
const app = makeServer({ pool: other.pool, clock, actorOf: anonymous });
let logKey: VerifierKey;
let witness: Witness;

async function key(text: string): Promise<VerifierKey> {
  const read = await readVerifierKey(text);
  if (read === undefined) throw new Error("no key");
  return read;
}

async function happen(times: number): Promise<string> {
  const subject = newId();
  const work = node.work({ kind: "system", name: "test" }, clock);
  await work.transaction(async (tx) => {
    for (let time = 0; time < times; time += 1) await work.announce(tx, { type: "test.happened", subject });
  });
  await logUntilQuiet(node.pool, clock);
  return subject;
}

const ask = () => askWitness(node.work({ kind: "system", name: "kernel.ask-witnesses" }, clock), witness);
const post = (body: string) =>
  app.inject({ method: "POST", url: "/log/witness/add-checkpoint", payload: body, headers: { "content-type": "text/plain" } });

beforeAll(async () => {
  await nameLog(node.pool, "https://one.example");
  await nameLog(other.pool, "https://two.example");
  logKey = await key(await logVerifierKey(node.pool));
  mountLog(app, other.pool, clock, [logKey]);
  const address = await app.listen({ port: 0, host: "127.0.0.1" });
  witness = { url: `${address}/log/witness`, key: await key(await witnessVerifierKey(other.pool)) };
});
afterAll(async () => {
  await app.close();
  await Promise.all([node[Symbol.asyncDispose](), other[Symbol.asyncDispose]()]);
});
beforeEach(() => clock.advance(60_000));

describe("a witness", () => {
  test("signs what goes on from what it knows; receipts carry its name and the second it signed", async () => {
    const subject = await happen(3);
    expect(await ask()).toBe("cosigned");
    expect(await ask()).toBe("nothing-new");
    await happen(10);
    expect(await ask()).toBe("cosigned");
    expect(await listWitnesses(node.pool)).toMatchObject([{ witness: "two.example/log/witness", size: 13n }]);
    const [event] = await listEventsOf(node.pool, subject);
    const file = event === undefined ? "" : ((await receiptOfEvent(node.pool, event)) ?? "");
    expect(await verifyReceipt(file, [logKey, witness.key])).toMatchObject({
      verdict: "good",
      signedBy: [
        { name: "one.example/log", type: 1 },
        { name: "two.example/log/witness", type: 4, at: clock.now() },
      ],
    });
  });

  test("says what it knows to a node that has forgotten, and that one goes on from there", async () => {
    await node.asOwner("delete from kernel.cosignature");
    await happen(2);
    expect(await ask()).toBe("cosigned");
    const behind = await post((await consistencyFile(node.pool, 2n)) ?? "");
    expect([behind.statusCode, behind.body, behind.headers["content-type"]]).toEqual([
      409,
      "15\n",
      expect.stringContaining("text/x.tlog.size"),
    ]);
  });

  test.each<[string, number, (file: string) => string]>([
    ["is no such request", 400, () => "hello"],
    ["names an older size than it says", 400, (file) => file.replace(/^old \d+/, "old 99")],
    ["is of a log it does not know", 404, (file) => file.replaceAll("one.example", "zzz.example")],
    [
      "is under no signature of that log",
      403,
      (file) => file.replace(/— one.example\/log \S+/, `— one.example/log ${Buffer.alloc(68, 1).toString("base64")}`),
    ],
    ["was changed after it was signed", 403, (file) => file.replace(/\n\S{43}=\n\n—/, `\n${Buffer.alloc(32).toString("base64")}\n\n—`)],
  ])("refuses what %s", async (_, status, spoil) => {
    await happen(1);
    const known = (await listWitnesses(node.pool))[0]?.size ?? 0n;
    const file = (await consistencyFile(node.pool, known)) ?? "";
    expect(spoil(file)).not.toBe(file);
    expect((await post(spoil(file))).statusCode).toBe(status);
  });

  test("of two requests at once signs one", async () => {
    await happen(1);
    const known = (await listWitnesses(node.pool))[0]?.size ?? 0n;
    const file = (await consistencyFile(node.pool, known)) ?? "";
    const answers = await Promise.all([post(file), post(file), post(file)]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409, 409]);
    expect(await ask()).toBe("cosigned");
  });

  test("that is down is asked again, and nothing is found wrong", async () => {
    await happen(1);
    const gone = { ...witness, url: "http://127.0.0.1:1/log/witness" };
    expect(await askWitness(node.work(undefined, clock), gone)).toBe("away");
    const liar = { ...witness, key: { ...logKey, name: "somebody.example", type: 4 as const } };
    expect(await askWitness(node.work(undefined, clock), liar)).toBe("away");
    expect(await ask()).toBe("cosigned");
    expect(await listFindings(node.pool)).toEqual([]);
  });

  test("does not sign a rewritten history, keeps the proof of it, and the node says so", async () => {
    await node.asOwner("update kernel.audit_node set hash = sha256('another past') where level = 2 and index = 0");
    await node.asOwner("update kernel.audit_node set hash = sha256('another past') where level = 3 and index = 0");
    await node.asOwner("update kernel.audit_node set hash = sha256('another past') where level = 4 and index = 0");
    await happen(2);
    expect(await ask()).toBe("forked");
    const known = (await listWitnesses(node.pool))[0]?.size;
    const foundAt = clock.now();
    expect(await listFindings(node.pool)).toMatchObject([{ kind: "witness-forked", number: known, foundAt }]);
    clock.advance(60_000);
    await happen(1);
    expect(await ask()).toBe("forked");
    clock.advance(60_000);
    await checkLogJob([]).run(node.work({ kind: "system", name: "kernel.check-log" }, clock), {});
    const forks = (await listFindings(node.pool)).filter(({ kind }) => kind === "witness-forked");
    expect(forks).toMatchObject([{ number: known, foundAt }]);
    const [proof] = await other.asOwner<{ origin: string; note: string }>("select origin, note from kernel.fork_seen");
    expect(proof?.origin).toBe("one.example/log");
    expect(proof?.note).toContain("— one.example/log ");
  });

  test("remembers more than a log that was cut back", async () => {
    await other.asOwner("update kernel.witnessed set size = size + 1000");
    await happen(1);
    expect(await ask()).toBe("forked");
  });
});

test("the newest checkpoint is time-stamped once, and anybody may take the token", async () => {
  const stamped: string[] = [];
  const job = stampCheckpointsJob(async (message) => {
    stamped.push(Buffer.from(message).toString());
    return Buffer.from("token");
  });
  const work = other.work({ kind: "system", name: job.name }, clock);
  await job.run(work, {});
  const act = other.work({ kind: "system", name: "test" }, clock);
  await act.transaction((tx) => act.announce(tx, { type: "test.happened", subject: newId() }));
  await logUntilQuiet(other.pool, clock);
  expect((await app.inject({ url: "/log/time-stamp" })).statusCode).toBe(404);
  await job.run(work, {});
  await job.run(work, {});
  expect(stamped).toHaveLength(1);
  expect(stamped[0]).toContain("two.example/log\n");
  expect(await latestStamp(other.pool)).toMatchObject({ token: Buffer.from("token"), at: clock.now() });
  const answer = await app.inject({ url: "/log/time-stamp" });
  expect([answer.statusCode, answer.body]).toEqual([200, "token"]);
  const size = answer.headers["x-tlog-size"];
  expect((await app.inject({ url: `/log/checkpoint/${size}` })).body).toBe(stamped[0]);
  expect((await app.inject({ url: "/log/checkpoint/99" })).statusCode).toBe(404);
});
