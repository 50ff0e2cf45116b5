import { createHmac } from "node:crypto";
import Fastify from "fastify";
import { afterAll, expect, test } from "vitest";
import { smsGateway } from "./sms.ts";

const taken: { readonly body: unknown; readonly header: unknown }[] = [];
let status = 202;
const gateway = Fastify();
gateway.addContentTypeParser("application/json", { parseAs: "string" }, (_request, body, done) => done(null, body));
gateway.post("/sms/messages", async (request, reply) => {
  taken.push({ body: request.body, header: request.headers["x-motlan-signature"] });
  return reply.status(status).send({});
});
const base = await gateway.listen({ port: 0, host: "127.0.0.1" });
afterAll(() => gateway.close());
const sender = smsGateway({ url: `${base}/sms/messages`, key: "shared" });

test("a message goes out signed over its time and body", async () => {
  await sender.send({ to: "+84912345678", text: "Mã 123456", key: "k1" });
  const [message] = taken;
  expect(JSON.parse(String(message?.body))).toEqual({ to: "+84912345678", text: "Mã 123456", key: "k1" });
  const [, at, signature] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(message?.header)) ?? [];
  expect(signature).toBe(createHmac("sha256", "shared").update(`${at}.${message?.body}`).digest("hex"));
});

test("a gateway that refuses, or is not there, is an error", async () => {
  status = 503;
  await expect(sender.send({ to: "+84912345678", text: "x", key: "k2" })).rejects.toThrow("503");
  await expect(smsGateway({ url: "http://127.0.0.1:9/", key: "k" }).send({ to: "1", text: "x", key: "k3" })).rejects.toThrow();
});
