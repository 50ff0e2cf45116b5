import type { Text } from "@motlan/kernel";
import { type Route, route } from "@motlan/kernel/http";
import { Type } from "typebox";
import { getTenant } from "../actions/get-tenant.ts";

const said = (vi: string, en: string): Text => ({ vi, en });

/** The room's machine door. Opening an authority takes a look at a person's record and is done in the browser or at the command line. */
export const routes: readonly Route[] = [
  route({
    method: "GET",
    path: "/tenants/:agencyId",
    who: "official",
    summary: said(
      "Một đơn vị trên hệ thống: mở khi nào, con dấu đã sẵn sàng chưa.",
      "An authority on this node: since when, and whether its seal is ready.",
    ),
    params: Type.Object({ agencyId: Type.String({ format: "uuid" }) }),
    output: Type.Object({ agencyId: Type.String(), openedAt: Type.String(), sealedAt: Type.Optional(Type.String()) }),
    run: async (work, { params }) => {
      const { agencyId, openedAt, sealedAt } = await getTenant(work, params.agencyId);
      return { agencyId, openedAt: openedAt.toISOString(), ...(sealedAt && { sealedAt: sealedAt.toISOString() }) };
    },
  }),
];
