import { qrSvg as draw } from "@motlan/formats/qr";
import type { Order } from "./domain/order.ts";

/** The order's VietQR code as an SVG picture. */
export function qrSvg({ qr, code }: Pick<Order, "qr" | "code">): string {
  return draw(qr, `Mã VietQR của khoản ${code}`);
}
