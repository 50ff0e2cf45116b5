import { addressCodeOf } from "@motlan/formats";
import { localDate, newId, stranger, systemClock } from "@motlan/kernel";
import { makeServer, mountRoutes } from "@motlan/kernel/http";
import { testDatabase } from "@motlan/kernel/testing";
import { findUnitByCode, loadPlaces } from "@motlan/places";
import { publishRegistry, registerRecord } from "@motlan/registries";
import { afterAll, expect, test } from "vitest";
import { addresses } from "../declare.ts";
import { routes } from "./routes.ts";

const db = await testDatabase();
const app = makeServer({ pool: db.pool, clock: systemClock, actorOf: async () => stranger });
mountRoutes(app, routes, "http://localhost:3000");
afterAll(async () => {
  await app.close();
  await db[Symbol.asyncDispose]();
});

test("a machine is given a point with longitude first, and what the place is called now; nobody's name", async () => {
  await loadPlaces(db.work());
  await publishRegistry(db.work(), addresses);
  const commune = await findUnitByCode(db.work().db, "commune", "00070", localDate("2026-01-01"));
  const code = addressCodeOf(1);
  const values = { code, kind: "building", line: "Số 1", find: "x", communeId: commune?.id ?? "", since: "2026-01-01", place: "Hà Nội" };
  const facts = { registry: "addresses", validFrom: localDate("2026-01-01"), reason: "x", requestKey: newId() };
  await registerRecord(db.work(), { ...facts, values: { ...values, lat: 21.03, lon: 105.85 } });
  const answer = await app.inject({ method: "GET", url: `/api/v1/addresses/${code}` });
  expect(answer.json()).toEqual({
    type: "Feature",
    id: code,
    geometry: { type: "Point", coordinates: [105.85, 21.03] },
    properties: {
      ...{ code, kind: "building", partOf: null, line: "Số 1", since: "2026-01-01", place: "Hà Nội" },
      placesNow: ["Phường Hoàn Kiếm, Thành phố Hà Nội"],
    },
  });
  const found = await app.inject({ method: "GET", url: "/api/v1/addresses", query: { q: "phường Hoàn Kiếm, Hà Nội" } });
  expect(found.json()).toMatchObject({ type: "FeatureCollection", features: [{ id: code }] });
  expect((await app.inject({ method: "GET", url: "/api/v1/addresses/0" })).statusCode).toBe(404);
});
