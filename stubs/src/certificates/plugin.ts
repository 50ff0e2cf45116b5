import { setTimeout as wait } from "node:timers/promises";
import type { FastifyPluginAsync } from "fastify";
import { enrol } from "./enrol.ts";
import { type Holders, openHolders, pemOf } from "./holders.ts";
import { MISHAPS_SCHEMA, type Mishaps } from "./mishaps.ts";
import { openRegister } from "./register.ts";
import { revocationList } from "./revocation.ts";
import { answerQuery, rejection } from "./time-stamp.ts";

export interface CertificatesStubOptions {
  /** Where keys and the register of issued certificates are kept; made when absent. */
  readonly folder: string;
  /** The demo's clock, for stamps of the past; the system's by default. */
  readonly now?: () => Date;
}

const SLOW_MS = 20_000;

/**
 * A test certificate authority and time-stamp authority: POST ca/enrol (PKCS#10 → PEM chain), GET ca/root.pem, GET ca/crl, POST tsa
 * (RFC 3161), POST admin/revoke, POST admin/faults. For demo and tests: what it certifies has no legal value, and says so.
 */
export function certificatesStub(options: CertificatesStubOptions): FastifyPluginAsync {
  return async (app) => {
    const holders = await openHolders(options.folder);
    const register = openRegister(options.folder);
    const now = options.now ?? (() => new Date());
    const mishaps: Mishaps = { ca: "none", tsa: "none" };

    for (const type of ["application/pkcs10", "application/timestamp-query"]) {
      app.addContentTypeParser(type, { parseAs: "buffer", bodyLimit: 65_536 }, (_request, body, done) => done(null, body));
    }
    app.get("/ca/root.pem", async (_request, reply) => reply.type("application/x-pem-file").send(pemOf(holders.root.certificate)));
    app.get("/ca/crl", async (_request, reply) => {
      if (mishaps.ca === "down") return reply.code(503).send();
      return reply.type("application/pkix-crl").send(Buffer.from(await revocationList(holders, register, now())));
    });
    app.post("/ca/enrol", async (request, reply) => {
      if (mishaps.ca === "down") return reply.code(503).send();
      const chain = Buffer.isBuffer(request.body) ? await enrol(holders, register, Uint8Array.from(request.body), now()) : undefined;
      if (chain === undefined) return reply.code(400).send({ error: "not a signed PKCS#10 request" });
      return reply.code(201).type("application/x-pem-file").send(chain);
    });
    app.post("/tsa", async (request, reply) => {
      if (mishaps.tsa === "down" || !Buffer.isBuffer(request.body)) return reply.code(mishaps.tsa === "down" ? 503 : 400).send();
      if (mishaps.tsa === "slow") await wait(SLOW_MS, undefined, { ref: false });
      const answer = await stampFor(holders, request.body, mishaps, now());
      return reply.type("application/timestamp-reply").send(Buffer.from(answer));
    });
    app.post<{ Body: Partial<Mishaps> }>("/admin/faults", { schema: { body: MISHAPS_SCHEMA } }, async (request) =>
      Object.assign(mishaps, request.body),
    );
    app.post<{ Body: { serial: string } }>("/admin/revoke", { schema: { body: REVOKE_SCHEMA } }, async (request, reply) =>
      register.revoke(request.body.serial.toLowerCase(), now()) ? { revoked: request.body.serial } : reply.code(404).send(),
    );
  };
}

const REVOKE_SCHEMA = {
  type: "object",
  required: ["serial"],
  additionalProperties: false,
  properties: { serial: { type: "string", pattern: "^[0-9A-Fa-f]{2,40}$" } },
} as const;

function stampFor(holders: Holders, query: Buffer, mishaps: Mishaps, now: Date): Promise<Uint8Array> | Uint8Array {
  if (mishaps.tsa === "rejecting") return rejection();
  if (mishaps.tsa !== "garbled") return answerQuery(holders, Uint8Array.from(query), now);
  const garbled = Buffer.from(query);
  // The digest's last byte before the nonce and the certReq flag: the token is then over another message.
  const at = garbled.indexOf(Buffer.from([0x04, 0x20])) + 10;
  garbled[at] = (garbled[at] ?? 0) ^ 0xff;
  return answerQuery(holders, Uint8Array.from(garbled), now);
}
