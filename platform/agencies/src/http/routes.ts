import { localDateOf, type Text } from "@motlan/kernel";
import { type Route, route } from "@motlan/kernel/http";
import { Type } from "typebox";
import { getAgency } from "../actions/get-agency.ts";
import { listAgencies } from "../actions/list-agencies.ts";
import type { Agency } from "../domain/agency.ts";

const TextShape = Type.Object({ vi: Type.String(), en: Type.String() });
const AgencyShape = Type.Object({
  id: Type.String({ format: "uuid" }),
  kind: Type.String(),
  level: Type.Union([Type.Literal("central"), Type.Literal("province"), Type.Literal("commune")]),
  name: TextShape,
  code: Type.String(),
  codeOrigin: Type.String({ description: "official, before-2025, or ours: made by this system and not an official code" }),
  placeId: Type.Optional(Type.String({ format: "uuid" })),
  parentId: Type.Optional(Type.String({ format: "uuid" })),
  parentName: Type.Optional(TextShape),
  validFrom: Type.String({ format: "date" }),
  validTo: Type.Optional(Type.String({ format: "date" })),
  phone: Type.Optional(Type.String()),
  address: Type.Optional(Type.String()),
  hours: Type.Optional(TextShape),
});

const said = (vi: string, en: string): Text => ({ vi, en });

/** The room's machine door: agencies are public. */
export const routes: readonly Route[] = [
  route({
    method: "GET",
    path: "/agencies",
    who: "anyone",
    summary: said("Tìm cơ quan theo tên hoặc địa bàn.", "Find agencies by name or by place."),
    query: Type.Object({
      q: Type.Optional(Type.String({ maxLength: 120 })),
      place: Type.Optional(Type.String({ format: "uuid" })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
      offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000 })),
    }),
    output: Type.Object({ items: Type.Array(AgencyShape) }),
    run: async (work, { query }) => {
      const { q, place: placeId, limit = 20, offset = 0 } = query;
      const found = await listAgencies(work.db, { q, placeId, limit, offset, on: localDateOf(work.clock.now()) });
      return { items: found.map(show) };
    },
  }),
  route({
    method: "GET",
    path: "/agencies/:agencyId",
    who: "anyone",
    summary: said("Thông tin một cơ quan.", "One agency."),
    params: Type.Object({ agencyId: Type.String({ format: "uuid" }) }),
    output: AgencyShape,
    run: async (work, { params }) => show(await getAgency(work.db, params.agencyId)),
  }),
];

function show({ period, bank: _, ...agency }: Agency) {
  return { ...agency, validFrom: period.from, ...(period.to === undefined ? {} : { validTo: period.to }) };
}
