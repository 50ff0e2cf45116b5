import { newId, systemClock } from "@motlan/kernel";
import { anOfficial, refusal } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { makeCertificate } from "../keys/make-certificate.ts";
import { keyName } from "../keys/marks.ts";
import { hashOfCertificate } from "../keys/read-certificate.ts";
import { findDirectory } from "../store/directory.ts";
import { aSystem, COMMUNE, HOSPITAL, INSTANCE, json, keyPair, twoNodes } from "../testing/index.ts";
import { signJoining } from "../wire/joining-note.ts";
import { derOf } from "../wire/peers.ts";
import { askToJoin } from "./ask-to-join.ts";
import { approveJoining } from "./decide-joining.ts";
import { fetchNow } from "./fetch-now.ts";
import { issueDirectory } from "./issue-directory.ts";
import { removeNode, revoke } from "./leave-directory.ts";
import { giveHome, listNode, listSubsystem } from "./list-participants.ts";
import { queryService } from "./query-service.ts";

const nodes = await twoNodes({ clock: systemClock, timeoutMs: 20_000 }, { clock: systemClock });
const { asking, giving } = nodes;
const published = await aSystem();
afterAll(async () => {
  await published[Symbol.asyncDispose]();
  await nodes[Symbol.asyncDispose]();
});
const centre = asking.listed.id;
const reason = "Khóa bị lộ";
const seen = () => issued().then(() => asking.exchange.directory.current());
const ask = () => queryService(asking.work(), asking.exchange, { client: COMMUNE, service: `${HOSPITAL}/listMethods` });

/** The giving node believes whom it fetches from. */
const fetching = { ...giving.exchange, node: { ...giving.exchange.node, centre: { url: published.url, x: nodes.centreX } } };
async function issued(): Promise<void> {
  const { version } = await issueDirectory(asking.work(), { instance: INSTANCE, keys: nodes.centreKeys });
  await asking.exchange.directory.refresh();
  published.answer(json({ version, signed: (await findDirectory(asking.db.pool, INSTANCE))?.signed ?? "" }));
}

test("a certificate that was revoked is refused from the next fetch, which can be had at once; the directory says so and it is never listed again", async () => {
  const now = Date.now();
  const second = await makeCertificate({ name: "x", from: new Date(now - 1_000), until: new Date(now + 86_400_000) });
  const certificates = [...asking.listed.certificates, derOf(second.certificate)];
  await nodes.relist({ ...asking.listed, certificates });
  expect((await ask()).status).toBe(200);
  const [value = ""] = asking.listed.certificates;
  await revoke(asking.work(), { node: centre, kind: "certificate", value: hashOfCertificate(value), reason });
  await revoke(asking.work(), { node: centre, kind: "certificate", value, reason });
  await issued();
  // The giving node has not heard yet.
  expect((await ask()).status).toBe(200);
  const official = giving.db.work(anOfficial({ permissions: ["exchange.see"] }));
  await fetchNow(official, fetching);
  const refused = await ask().catch((error: unknown) => error);
  expect(refused).toMatchObject({ code: "exchange/caller-certificate", about: { reason: "revoked" } });
  expect((await asking.exchange.directory.current())?.content.revoked).toMatchObject([{ node: centre, kind: "certificate" }]);
  expect(await refusal(listNode(asking.work(), { ...asking.listed, certificates }))).toBe("exchange/revoked-before");
  const last = { node: centre, kind: "certificate", value: derOf(second.certificate), reason } as const;
  expect(await refusal(revoke(asking.work(), last))).toBe("exchange/last-of-its-kind");
  expect(await refusal(revoke(asking.work(), { ...last, reason: " " }))).toBe("exchange/bad-declaration");
  expect(await refusal(revoke(asking.work(), { ...last, node: "VN/GOV/9/x" }))).toBe("exchange/no-such-thing");
  // A slip of the hand is not told to have been revoked.
  expect(await refusal(revoke(asking.work(), { ...last, value: hashOfCertificate(last.value).slice(1) }))).toBe("exchange/no-such-thing");
  expect(await refusal(revoke(asking.work(), { ...last, value: hashOfCertificate(value) }))).toBe("not refused");
});

test("a key that was revoked signs nothing any more", async () => {
  const second = keyPair("VN/GOV/00002/nut-2#2");
  const [first] = giving.listed.keys;
  if (first === undefined) throw new Error("no key");
  await nodes.relist({ ...giving.listed, keys: [first, { ...first, id: second.key.id, x: second.x }] });
  await revoke(asking.work(), { node: giving.listed.id, kind: "key", value: first.id, reason });
  const directory = await seen();
  expect(directory?.keys.has(first.id)).toBe(false);
  expect(directory?.revoked.has(first.id)).toBe(true);
});

test("a node that was taken out is nobody's any more, with its subsystems; its request stands refused and may be approved anew", async () => {
  const id = "VN/GOV/00007/nut-7";
  const pair = keyPair(id);
  const name = keyName(id, pair.x);
  const { certificate } = await makeCertificate({ name: "y", from: new Date(0), until: new Date(Date.now() + 86_400_000) });
  const title = { vi: "Xã Bảy", en: "Seven" };
  const keys = [{ id: name, x: pair.x, from: "2020-01-01T00:00:00Z", until: "2099-01-01T00:00:00Z" }];
  const signed = await signJoining(
    {
      node: { id, title, url: "https://127.0.0.1:1", certificates: [derOf(certificate)], keys },
      member: { name: "VN/GOV/00007", title },
      subsystems: [{ name: "VN/GOV/00007/ket-noi", title }],
    },
    { ...pair.key, id: name },
  );
  const asked = await askToJoin(asking.work(), INSTANCE, signed);
  await approveJoining(asking.work(), asked.id);
  expect((await seen())?.nodes.has(id)).toBe(true);
  await removeNode(asking.work(), { node: id, reason: "Nút ngừng hoạt động", centre });
  await removeNode(asking.work(), { node: id, reason: "lần nữa", centre });
  const without = await seen();
  expect([without?.nodes.has(id), without?.subsystems.has("VN/GOV/00007/ket-noi")]).toEqual([false, false]);
  expect(await askToJoin(asking.work(), INSTANCE, signed)).toMatchObject({ state: "refused", reason: "Nút ngừng hoạt động" });
  // What was its is free: the agency's new node may have the subsystem.
  await listSubsystem(asking.work(), { name: "VN/GOV/00007/ket-noi", title, node: centre });
  expect((await seen())?.subsystems.get("VN/GOV/00007/ket-noi")?.node).toBe(centre);
  await listSubsystem(asking.work(), { name: "VN/GOV/00007/ket-noi", title, node: id });
  await approveJoining(asking.work(), asked.id);
  expect((await seen())?.nodes.has(id)).toBe(true);
  expect(await refusal(removeNode(asking.work(), { node: centre, reason, centre }))).toBe("exchange/centre-stays");
  expect(await refusal(removeNode(asking.work(), { node: "VN/GOV/9/x", reason, centre }))).toBe("exchange/no-such-thing");
  expect(await refusal(removeNode(asking.work(), { node: id, reason: "", centre }))).toBe("exchange/bad-declaration");
});

test("the agency that runs the centre decides who takes part; another agency of the same node does not, and gives itself no subsystem", async () => {
  const operator = newId();
  await giveHome(asking.work(), "VN/GOV/00001/ket-noi", operator);
  const permissions = ["exchange.list", "exchange.see"];
  const [theirs, other] = [asking.db.work(anOfficial({ agencyId: operator, permissions })), asking.db.work(anOfficial({ permissions }))];
  const wish = { node: "VN/GOV/00007/nut-7", reason, centre };
  expect(await refusal(removeNode(other, wish))).toBe("exchange/not-yours");
  expect(await refusal(issueDirectory(other, { instance: INSTANCE, keys: nodes.centreKeys }))).toBe("exchange/not-yours");
  expect(await refusal(giveHome(theirs, COMMUNE, operator))).toBe("exchange/not-yours");
  expect(await refusal(removeNode(theirs, wish))).toBe("not refused");
});
