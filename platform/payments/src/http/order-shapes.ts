import { type Static, Type } from "typebox";
import type { OrderForSystem } from "../actions/order-for-system.ts";
import type { Order } from "../domain/order.ts";

export const State = Type.Union([
  Type.Literal("open"),
  Type.Literal("partly-paid"),
  Type.Literal("paid"),
  Type.Literal("expired"),
  Type.Literal("cancelled"),
  Type.Literal("refund-due"),
  Type.Literal("refunded"),
]);

const SubjectShape = Type.Object({
  kind: Type.String({ pattern: "^[a-z][a-z-]{0,39}$" }),
  id: Type.String({ minLength: 1, maxLength: 100 }),
});
const Title = Type.Object({ vi: Type.String({ minLength: 1, maxLength: 300 }), en: Type.String({ minLength: 1, maxLength: 300 }) });

/** What another system asks for. A dossier's orders are made with the dossier, never here. */
export const OrderShape = Type.Object(
  {
    subject: SubjectShape,
    payerId: Type.String({ format: "uuid" }),
    lines: Type.Array(
      Type.Object(
        {
          id: Type.String({ minLength: 1, maxLength: 80 }),
          title: Title,
          kind: Type.Union([Type.Literal("fee"), Type.Literal("charge")]),
          amount: Type.Integer({ minimum: 0, maximum: 9_999_999_999_999 }),
          law: Type.String({ minLength: 1, maxLength: 300 }),
          retained: Type.Optional(Type.Integer({ minimum: 0, maximum: 100 })),
        },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: 50 },
    ),
  },
  { additionalProperties: false },
);

export const OrderedShape = Type.Object({
  id: Type.String(),
  code: Type.String(),
  subject: SubjectShape,
  state: State,
  amount: Type.Number(),
  received: Type.Number(),
  refunded: Type.Number(),
  qr: Type.String(),
  payPath: Type.String(),
  createdAt: Type.String({ format: "date-time" }),
  expiresAt: Type.String({ format: "date-time" }),
  paidAt: Type.Union([Type.String({ format: "date-time" }), Type.Null()]),
});

export function toAsked({ subject, payerId, lines }: Static<typeof OrderShape>): Omit<OrderForSystem, "requestKey"> {
  return { subject, personId: payerId, lines: lines.map((line) => ({ ...line, amount: BigInt(line.amount) })) };
}

export function toOrdered(order: Order): Static<typeof OrderedShape> {
  const { id, code, subject, state, amount, received, refunded, qr, createdAt, expiresAt, paidAt } = order;
  return {
    ...{ id, code, subject, state, qr, payPath: `/thanh-toan/${id}` },
    amount: Number(amount),
    received: Number(received),
    refunded: Number(refunded),
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    paidAt: paidAt?.toISOString() ?? null,
  };
}
