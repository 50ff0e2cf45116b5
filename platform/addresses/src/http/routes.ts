import { route } from "@motlan/kernel/http";
import { formatPlace } from "@motlan/places";
import { Type } from "typebox";
import { type AddressView, findAddresses, getAddress } from "../actions/find-addresses.ts";

/** GeoJSON (RFC 7946): longitude first. */
const Feature = Type.Object({
  type: Type.Literal("Feature"),
  id: Type.String(),
  geometry: Type.Union([
    Type.Object({ type: Type.Literal("Point"), coordinates: Type.Tuple([Type.Number(), Type.Number()]) }),
    Type.Null(),
  ]),
  properties: Type.Object({
    code: Type.String(),
    kind: Type.String(),
    partOf: Type.Union([Type.String(), Type.Null()]),
    line: Type.String(),
    since: Type.String(),
    place: Type.String({ description: "The place as it was called when the code was given" }),
    placesNow: Type.Array(Type.String(), { description: "What it is called today; several where the commune was split" }),
  }),
});

export const routes = [
  route({
    method: "GET",
    path: "/addresses",
    who: "anyone",
    summary: { vi: "Tìm mã địa chỉ theo mã, nơi chốn hoặc chữ (GeoJSON)", en: "Find address codes by code, place or words (GeoJSON)" },
    query: Type.Object({ q: Type.String({ minLength: 1, maxLength: 300 }) }),
    output: Type.Object({ type: Type.Literal("FeatureCollection"), features: Type.Array(Feature) }),
    run: async (work, { query }) => ({ type: "FeatureCollection" as const, features: (await findAddresses(work, query.q)).map(featureOf) }),
  }),
  route({
    method: "GET",
    path: "/addresses/:code",
    who: "anyone",
    summary: { vi: "Một mã địa chỉ ở đâu (GeoJSON)", en: "Where one address code is (GeoJSON)" },
    params: Type.Object({ code: Type.String({ maxLength: 40 }) }),
    output: Feature,
    run: async (work, { params }) => featureOf(await getAddress(work, params.code)),
  }),
];

function featureOf({ code, kind, partOf, line, since, place, point, now }: AddressView) {
  return {
    type: "Feature" as const,
    id: code,
    geometry: point === undefined ? null : { type: "Point" as const, coordinates: [point.lon, point.lat] satisfies [number, number] },
    properties: { code, kind, partOf: partOf ?? null, line, since, place, placesNow: now.map(formatPlace) },
  };
}
