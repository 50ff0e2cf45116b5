import { addMonths, instantOf, isLocalDate, localDateOf } from "@motlan/kernel";
import { route } from "@motlan/kernel/http";
import { Type } from "typebox";
import { agencyFigures } from "../actions/agency-figures.ts";
import { faults } from "../faults.ts";

const Share = Type.Union([Type.Number(), Type.Null()]);
const Month = Type.Object({ month: Type.String(), received: Type.Integer(), onTime: Type.Integer(), late: Type.Integer() });

export const routes = [
  route({
    method: "GET",
    path: "/figures",
    who: "anyone",
    summary: { vi: "Số liệu giải quyết thủ tục, tính từ sự kiện thật", en: "Figures on procedures, counted from live events" },
    query: Type.Object({
      agency: Type.Optional(Type.String({ format: "uuid" })),
      from: Type.Optional(Type.String({ format: "date" })),
      to: Type.Optional(Type.String({ format: "date" })),
    }),
    output: Type.Object({
      received: Type.Integer(),
      open: Type.Integer(),
      onTime: Type.Integer(),
      late: Type.Integer(),
      overdue: Type.Integer(),
      secondRequests: Type.Integer(),
      onlineShare: Share,
      automaticShare: Share,
      medianHours: Share,
      satisfaction: Type.Object({ satisfied: Type.Integer(), count: Type.Integer() }),
      byMonth: Type.Array(Month),
    }),
    run: async (work, { query }) => {
      const now = work.clock.now();
      const today = localDateOf(now);
      const from = query.from !== undefined && isLocalDate(query.from) ? query.from : addMonths(today, -12);
      const to = query.to !== undefined && isLocalDate(query.to) ? query.to : today;
      if (from > to) throw faults["bad-period"]();
      const span = { agencyId: query.agency, from: instantOf(from), to: instantOf(to, 24) };
      const {
        byProcedure: _,
        onlineShare,
        automaticShare,
        medianHours,
        byMonth,
        ...figures
      } = await agencyFigures(work.db, { ...span, now });
      return {
        ...figures,
        byMonth: [...byMonth],
        onlineShare: onlineShare ?? null,
        automaticShare: automaticShare ?? null,
        medianHours: medianHours ?? null,
      };
    },
  }),
];
