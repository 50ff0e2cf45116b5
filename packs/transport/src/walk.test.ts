import { openWalks } from "@motlan/dossiers/testing";
import { afterAll, expect, test } from "vitest";
import { transportPack } from "./index.ts";

const walks = await openWalks({ versions: transportPack.procedures, registries: transportPack.registries });
afterAll(() => walks[Symbol.asyncDispose]());
const dueDay = (dueAt: Date | undefined) => dueAt?.toISOString().slice(0, 10);
const licence = { "licence.number": "010123456789", "licence.class": "b", "licence.issuedOn": "2017-03-04" };
const NEW_NUMBER = { "issued.number": "010987654321" };
const vehicle = {
  "vehicle.plate": "29A-123.45",
  "vehicle.kind": "car",
  "vehicle.make": "Toyota Vios",
  "vehicle.chassis": "RL4B12345",
  "vehicle.engine": "2NR12345",
};

test("3.000347: a car driver's licence exchanged for ten more years", async () => {
  const { agency, result, fee, dueAt } = await walks.walk("3.000347", {
    answers: { ...licence, "exchange.why": "expiring" },
    officialFields: NEW_NUMBER,
  });
  expect([agency.level, fee, dueDay(dueAt)]).toEqual(["province", 135_000n, "2026-11-30"]);
  for (const words of ["TRẦN THỊ BÌNH", "Có giá trị đến: 20/11/2036", "Sắp hết hạn"]) expect(result.text).toContain(words);
});

test("3.000348: a lost licence, known from the register the next time", async () => {
  const by = await walks.aCitizen({ fullName: "Vũ Thị Hạnh" });
  const first = await walks.walk("3.000347", { by, answers: { ...licence, "exchange.why": "spoilt" }, officialFields: NEW_NUMBER });
  expect(first.result.text).toContain("VŨ THỊ HẠNH");
  const { result, receipts } = await walks.walk("3.000348", {
    by,
    answers: { "loss.on": "2026-11-10", "loss.how": "Rơi mất ở bến xe.", "loss.sworn": "yes" },
    officialFields: NEW_NUMBER,
  });
  expect(Object.keys(receipts)).toContain("licence.number");
  expect(result.text).toContain("Cấp lại do mất ngày 10/11/2026");
  expect(result.text).toContain("20/11/2036");
});

test("3.000353: an international permit of three years", async () => {
  const { result, fee } = await walks.walk("3.000353", {
    answers: { ...licence, "permit.licenceTo": "2032-03-04", "permit.plastic": "yes", "permit.passport": "C1234567" },
    delivery: "counter",
  });
  expect(fee).toBe(135_000n);
  expect(result.text).toContain("INTERNATIONAL DRIVING PERMIT");
  expect(result.text).toContain("TRẦN THỊ BÌNH");
  expect(result.text).toContain("20/11/2029");
});

test("1.013080: papers and plate lost: thirty days to verify and two", async () => {
  const { result, fee, dueAt } = await walks.walk("1.013080", {
    answers: {
      ...vehicle,
      "loss.what": "both",
      "loss.on": "2026-11-01",
      "loss.how": "Mất khi chuyển nhà.",
      "loss.verified": "no",
      "loss.sworn": "yes",
    },
  });
  expect([fee, dueDay(dueAt)]).toEqual([150_000n, "2026-12-22"]);
  for (const words of ["TRẦN THỊ BÌNH", "29A", "Toyota Vios", "mất ngày 01/11/2026"]) expect(result.text).toContain(words);
});

test("1.013065: sold: handed back within eight working hours, free", async () => {
  const { result, fee, dueAt } = await walks.walk("1.013065", {
    answers: {
      ...vehicle,
      "withdraw.why": "sold",
      "withdraw.buyer": "Ngô Văn Tú",
      "withdraw.buyerNumber": "001088001234",
      "withdraw.lost": "no",
      "withdraw.handBack": "yes",
    },
  });
  expect([fee, dueDay(dueAt)]).toEqual([0n, "2026-11-23"]);
  expect(result.text).toContain("Ngô Văn Tú");
  expect(result.text).toContain("TRẦN THỊ BÌNH");
});
