import { type Route, route } from "@motlan/kernel/http";
import { Type } from "typebox";
import { getOrderedOrder, orderForSystem } from "../actions/order-for-system.ts";
import { getMyOrder, listHeld } from "../actions/read-orders.ts";
import { receiveCallback } from "../actions/receive-callback.ts";
import { SignedMessageShape } from "../providers/bank.ts";
import type { Providers } from "../providers/provider.ts";
import { OrderedShape, OrderShape, State, toAsked, toOrdered } from "./order-shapes.ts";

const Booked = Type.Union([
  Type.Literal("paid"),
  Type.Literal("part-paid"),
  Type.Literal("owed-back"),
  Type.Literal("held"),
  Type.Literal("repeated"),
]);

/** For other systems, which act from a post. */
const forSystems: readonly Route[] = [
  route({
    method: "POST",
    path: "/payments/orders",
    who: "official",
    summary: {
      vi: "Lập khoản phải nộp từ phần mềm khác; cùng Idempotency-Key thì trả lại khoản đã lập",
      en: "Makes a payment order for another system; the same Idempotency-Key answers the first one",
    },
    keyed: true,
    body: OrderShape,
    output: OrderedShape,
    run: async (work, { body, requestKey }) => toOrdered(await orderForSystem(work, { ...toAsked(body), requestKey })),
  }),
  route({
    method: "GET",
    path: "/payments/orders/:orderId",
    who: "official",
    summary: { vi: "Một khoản phải nộp của cơ quan", en: "One of the agency's payment orders" },
    params: Type.Object({ orderId: Type.String({ format: "uuid" }) }),
    output: OrderedShape,
    run: async (work, { params }) => toOrdered(await getOrderedOrder(work, params.orderId)),
  }),
];

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
      output: Type.Object({ booked: Booked }),
      run: async (work, { params, body }) => ({
        booked: await receiveCallback(work, { provider: params.provider, message: body }, providers),
      }),
    }),
    ...forSystems,
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
