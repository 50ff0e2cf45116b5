import type { FastifyInstance, FastifyReply } from "fastify";
import type { Pool } from "../db/connect.ts";
import type { Db } from "../db/statement.ts";
import { startWork } from "../db/work.ts";
import { faults } from "../http/faults.ts";
import { type Clock, systemClock } from "../time.ts";
import { listCheckpoints } from "./check-store.ts";
import { logVerifierKey } from "./log-key.ts";
import { latestCheckpoint, listEntries, listNodes } from "./log-store.ts";
import { consistencyFile, cosignedNote } from "./proofs.ts";
import { bundleEntries, nodeLevelOf, readTileName, TILE_WIDTH, type TileName } from "./tiles.ts";
import type { VerifierKey } from "./verify/notes.ts";
import { addCheckpoint, witnessVerifierKey } from "./witness.ts";
import { latestStamp } from "./witness-store.ts";

/**
 * The log as anybody may read it (C2SP tlog-tiles): its newest checkpoint, its key, its tiles; and the proof that it only grew. Tiles never change and are kept by whoever passes them on.
 * @throws kernel/no-such-page
 */
export function mountLog(app: FastifyInstance, pool: Pool, clock: Clock = systemClock, witnessed: readonly VerifierKey[] = []): void {
  mountWitness(app, pool, clock, witnessed);
  app.get("/log/time-stamp", async (_request, reply) => {
    const stamp = await latestStamp(pool);
    if (stamp === undefined) throw faults["no-such-page"]();
    return open(reply)
      .header("cache-control", "public, max-age=60")
      .header("x-tlog-size", String(stamp.size))
      .type("application/timestamp-token")
      .send(stamp.token);
  });
  app.get<{ Params: { size: string } }>("/log/checkpoint/:size", async (request, reply) => {
    const size = /^[1-9]\d{0,17}$/.test(request.params.size) ? BigInt(request.params.size) : 0n;
    const [checkpoint] = await listCheckpoints(pool, size - 1n, size);
    if (checkpoint === undefined) throw faults["no-such-page"]();
    return text(reply, await cosignedNote(pool, checkpoint));
  });
  app.get("/log/key", async (_request, reply) => text(reply, `${await logVerifierKey(pool)}\n`));
  app.get("/log/checkpoint", async (_request, reply) => {
    const checkpoint = await latestCheckpoint(pool);
    if (checkpoint === undefined) throw faults["no-such-page"]();
    return text(reply, await cosignedNote(pool, checkpoint));
  });
  app.get<{ Params: { size: string } }>("/log/consistency/:size", async (request, reply) => {
    const size = /^(?:0|[1-9]\d{0,17})$/.test(request.params.size) ? BigInt(request.params.size) : undefined;
    const file = size === undefined ? undefined : await consistencyFile(pool, size);
    if (file === undefined) throw faults["no-such-page"]();
    return text(reply, file);
  });
  app.get<{ Params: { "*": string } }>("/log/tile/*", async (request, reply) => {
    const name = readTileName(request.params["*"]);
    const tile = name === undefined ? undefined : await readTile(pool, name);
    if (tile === undefined) throw faults["no-such-page"]();
    return open(reply).header("cache-control", "public, max-age=31536000, immutable").type("application/octet-stream").send(tile);
  });
}

/** This node as a witness of others' logs (C2SP tlog-witness), under `/log/witness`; only logs whose keys it was given. */
function mountWitness(app: FastifyInstance, pool: Pool, clock: Clock, witnessed: readonly VerifierKey[]): void {
  app.get("/log/witness/key", async (_request, reply) => text(reply, `${await witnessVerifierKey(pool)}\n`));
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser("*", { parseAs: "string", bodyLimit: LARGEST_NOTE }, (_request, body, done) => done(null, body));
    scope.post("/log/witness/add-checkpoint", async (request, reply) => {
      const work = startWork({ pool, clock, actor: { kind: "system", name: "kernel.witness" } });
      const answer = await addCheckpoint(work, typeof request.body === "string" ? request.body : "", witnessed);
      reply
        .status(answer.status)
        .header("cache-control", "no-store")
        .type(answer.status === 409 ? "text/x.tlog.size" : "text/plain; charset=utf-8");
      return reply.send(answer.status === 200 ? answer.line : answer.status === 409 ? `${answer.size}\n` : "\n");
    });
  });
}

/** A proof has 63 lines at most, a note a few more. */
const LARGEST_NOTE = 65_536;

/** Checkpoints are asked for again and again; a few seconds' copy does no harm. */
function text(reply: FastifyReply, content: string): FastifyReply {
  return open(reply).header("cache-control", "public, max-age=2").type("text/plain; charset=utf-8").send(content);
}

/** Anybody's page may verify this log. */
function open(reply: FastifyReply): FastifyReply {
  return reply.header("access-control-allow-origin", "*");
}

/** Only as wide as asked, or not at all: nodes are written in the act that signs the checkpoint over them, so whatever stands here is signed for. */
async function readTile(db: Db, { level, index, width }: TileName): Promise<Buffer | undefined> {
  const from = index * BigInt(TILE_WIDTH);
  const found = level === "entries" ? await listEntries(db, from, width) : await listNodes(db, nodeLevelOf(level), from, width);
  if (found.length < width) return undefined;
  return level === "entries" ? bundleEntries(found) : Buffer.concat(found);
}
