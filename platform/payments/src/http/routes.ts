import { type Route, route } from "@motlan/kernel/http";
import { Type } from "typebox";
import { getMyOrder, listHeld } from "../actions/read-orders.ts";
import { receiveCallback } from "../actions/receive-callback.ts";
import { SignedMessageShape } from "../providers/bank.ts";
import type { Providers } from "../providers/provider.ts";

const State = Type.Union([
  Type.Literal("open"),
  Type.Literal("paid"),
  Type.Literal("expired"),
  Type.Literal("cancelled"),
  Type.Literal("refund-due"),
]);

/** The room's route table. */
export function makeRoutes(providers: Providers): readonly Route[] {
  return [
    route({
      method: "POST",
      path: "/payments/callbacks/:provider",
      who: "anyone",
      summary: { vi: "Nhận thông báo có ký số của ngân hàng về một khoản tiền đến", en: "Takes a bank's signed news of a transfer" },
      params: Type.Object({ provider: Type.String({ maxLength: 40 }) }),
      body: SignedMessageShape,
      output: Type.Object({ booked: Type.Union([Type.Literal("paid"), Type.Literal("held"), Type.Literal("repeated")]) }),
      run: async (work, { params, body }) => ({
        booked: await receiveCallback(work, { provider: params.provider, message: body }, providers),
      }),
    }),
    route({
      method: "GET",
      path: "/payments/orders/:orderId/state",
      who: "person",
      summary: { vi: "Khoản phải nộp của tôi đã được ghi nhận chưa", en: "Whether my payment has arrived" },
      params: Type.Object({ orderId: Type.String({ format: "uuid" }) }),
      output: Type.Object({ state: State, paidAt: Type.Union([Type.String({ format: "date-time" }), Type.Null()]) }),
      run: async (work, { params }) => {
        const { state, paidAt } = await getMyOrder(work, params.orderId);
        return { state, paidAt: paidAt?.toISOString() ?? null };
      },
    }),
    route({
      method: "GET",
      path: "/payments/held",
      who: "official",
      summary: { vi: "Tiền chờ xử lý của cơ quan", en: "Transfers set aside for the agency" },
      query: Type.Object({
        limit: Type.Integer({ minimum: 1, maximum: 100, default: 50 }),
        offset: Type.Integer({ minimum: 0, maximum: 100_000, default: 0 }),
      }),
      output: Type.Object({
        items: Type.Array(
          Type.Object({
            id: Type.String(),
            reason: Type.String(),
            orderId: Type.Union([Type.String(), Type.Null()]),
            amount: Type.Number(),
            currency: Type.String(),
            content: Type.String(),
            at: Type.String(),
          }),
        ),
      }),
      run: async (work, { query }) => ({
        items: (await listHeld(work, query)).map(({ id, reason, orderId, amount, currency, content, at }) => ({
          ...{ id, reason, orderId, currency, content },
          amount: Number(amount),
          at: at.toISOString(),
        })),
      }),
    }),
  ];
}
