import { type Route, route } from "@motlan/kernel/http";
import { Type } from "typebox";
import { getMyRecords } from "../actions/get-my-records.ts";
import { listMyAccesses } from "../actions/list-my-accesses.ts";
import { receiveReceipt } from "../actions/receive-receipt.ts";
import type { OwnersOptions } from "../owners.ts";
import { makeSigningKey } from "../sign-command.ts";
import { listPublicKeys } from "../store/signing-keys.ts";
import { dataRoutes } from "./govstack/data-routes.ts";
import { databaseRoutes } from "./govstack/database-routes.ts";
import { type NameOfAgency, usageRoutes } from "./govstack/usage-routes.ts";
import { hiddenRoutes } from "./hidden-routes.ts";
import { importRoutes } from "./import-routes.ts";
import { Access, RecordOut } from "./shapes.ts";

export interface DoorOptions extends OwnersOptions {
  readonly nameOfAgency?: NameOfAgency;
}

function govstackRoutes({ issuer = "", nameOfAgency = async () => undefined }: DoorOptions): readonly Route[] {
  return [...dataRoutes(issuer), ...databaseRoutes, ...usageRoutes(nameOfAgency)];
}

/** The room's route table. */
export function makeRoutes(options: DoorOptions): readonly Route[] {
  return [
    route({
      method: "GET",
      path: "/my/accesses",
      who: "person",
      summary: { vi: "Ai đã xem dữ liệu của tôi", en: "Who has looked at my data" },
      query: Type.Object({
        page: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })),
        own: Type.Optional(Type.Boolean()),
        dossierId: Type.Optional(Type.String({ format: "uuid" })),
      }),
      output: Type.Object({ items: Type.Array(Access) }),
      run: async (work, { query }) => ({
        items: (await listMyAccesses(work, query)).map(({ hidden, ...access }) => ({
          ...access,
          at: access.at.toISOString(),
          fields: [...access.fields],
          ...(hidden && { hidden: { ...hidden, until: hidden.until.toISOString() } }),
        })),
      }),
    }),
    route({
      method: "GET",
      path: "/my/records",
      who: "person",
      summary: { vi: "Nhà nước đang giữ dữ liệu gì về tôi", en: "What the State holds about me" },
      output: Type.Object({ items: Type.Array(RecordOut) }),
      run: async (work) => ({ items: (await getMyRecords(work)).map((record) => ({ ...record, disputed: [...record.disputed] })) }),
    }),
    ...[...hiddenRoutes, ...importRoutes, ...govstackRoutes(options)],
    route({
      method: "GET",
      path: "/registries/jwks.json",
      who: "anyone",
      summary: { vi: "Khóa công khai ký lệnh gửi cơ quan khác", en: "Public keys that sign commands to other owners" },
      output: Type.Object({ keys: Type.Array(Type.Unknown()) }),
      run: async (work) => {
        const keys = await listPublicKeys(work.db);
        return { keys: keys.length > 0 ? [...keys] : [(await makeSigningKey(work.db, work.clock.now())).public] };
      },
    }),
    route({
      method: "POST",
      path: "/registries/receipts",
      who: "anyone",
      summary: { vi: "Nhận giấy xác nhận có ký số của cơ quan khác", en: "Takes another owner's signed receipt" },
      body: Type.Object(
        { key: Type.String({ maxLength: 200 }), receipt: Type.String({ maxLength: 20_000 }) },
        { additionalProperties: false },
      ),
      output: Type.Object({ taken: Type.Boolean() }),
      run: async (work, { body }) => {
        await receiveReceipt(work, body, options);
        return { taken: true };
      },
    }),
  ];
}
