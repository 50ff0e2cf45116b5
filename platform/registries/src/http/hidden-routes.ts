import { type Route, route } from "@motlan/kernel/http";
import { Type } from "typebox";
import { hideLonger, readHidden } from "../actions/hide-reads.ts";
import { countHidden } from "../store/hiding.ts";
import { RecordOut } from "./shapes.ts";

/** Reads that are kept from their persons for a time: how many, for everybody; hiding one, for offices that may. */
export const hiddenRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/registries/hidden-reads",
    who: "anyone",
    summary: {
      vi: "Bao nhiêu lượt xem đang được giữ kín với người có dữ liệu, theo lý do và tháng",
      en: "How many reads were kept from their persons, by reason and month",
    },
    output: Type.Object({
      items: Type.Array(Type.Object({ reason: Type.String(), month: Type.String(), total: Type.Integer(), hidden: Type.Integer() })),
    }),
    run: async (work) => ({ items: [...(await countHidden(work.db, work.clock.now()))] }),
  }),
  route({
    method: "POST",
    path: "/registries/:registry/hidden-reads",
    who: "official",
    summary: {
      vi: "Tra cứu và giữ kín lượt tra cứu trong thời hạn luật cho phép",
      en: "Read, and keep the read from its person within the law's limit",
    },
    params: Type.Object({ registry: Type.String({ maxLength: 100 }) }),
    body: Type.Object(
      {
        by: Type.String({ maxLength: 100 }),
        value: Type.String({ maxLength: 200 }),
        purpose: Type.String({ maxLength: 100 }),
        dossierId: Type.Optional(Type.String({ format: "uuid" })),
        reason: Type.String({ maxLength: 100 }),
        until: Type.String({ format: "date-time" }),
      },
      { additionalProperties: false },
    ),
    output: Type.Object({ records: Type.Array(RecordOut), accessIds: Type.Array(Type.String()) }),
    run: async (work, { params, body: { reason, until, ...request } }) => {
      const read = await readHidden(work, { ...request, registry: params.registry }, { reason, until: new Date(until) });
      return {
        records: read.records.map((record) => ({ ...record, disputed: [...record.disputed] })),
        accessIds: read.accessIds.map(String),
      };
    },
  }),
  route({
    method: "POST",
    path: "/registries/hidden-reads/:accessId/longer",
    who: "official",
    summary: { vi: "Giữ kín lâu hơn, vẫn trong thời hạn luật cho phép", en: "Keep a read hidden longer, within the same limit" },
    params: Type.Object({ accessId: Type.String({ pattern: "^[0-9]{1,18}$" }) }),
    body: Type.Object(
      { until: Type.String({ format: "date-time" }), words: Type.String({ maxLength: 2_000 }) },
      { additionalProperties: false },
    ),
    output: Type.Object({ kept: Type.Boolean() }),
    run: async (work, { params, body }) => {
      await hideLonger(work, { accessId: BigInt(params.accessId), until: new Date(body.until), words: body.words });
      return { kept: true };
    },
  }),
];
