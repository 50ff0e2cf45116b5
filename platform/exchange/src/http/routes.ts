import type { Route } from "@motlan/kernel/http";
import { route } from "@motlan/kernel/http";
import { Type } from "typebox";
import { acceptRenewal } from "../actions/accept-renewal.ts";
import { askToJoin } from "../actions/ask-to-join.ts";
import { faults } from "../faults.ts";
import type { CentreKeys } from "../keys/centre-keys.ts";
import { findDirectory } from "../store/directory.ts";

/** What the centre says of itself to whoever joins. */
export interface CentreDesk {
  /** Of which the public half in use is told, base64url. */
  readonly keys: Pick<CentreKeys, "current">;
  /** Its own subsystem, which self-tests ask. */
  readonly subsystem: string;
}

/** `instance`: whose directory this node gives out. */
export function makeRoutes(instance: string | undefined, desk?: CentreDesk): readonly Route[] {
  return [
    route({
      method: "GET",
      path: "/exchange/directory",
      who: "anyone",
      summary: { vi: "Danh bạ kết nối, chia sẻ dữ liệu đã ký", en: "The signed directory of the data exchange" },
      output: Type.Object({ version: Type.Integer(), signed: Type.String() }),
      run: async (work) => {
        const found = instance === undefined ? undefined : await findDirectory(work.db, instance);
        if (found === undefined) throw faults["no-directory"]();
        return { version: found.version, signed: found.signed };
      },
    }),
    route({
      method: "POST",
      path: "/exchange/joinings",
      who: "anyone",
      summary: {
        vi: "Đề nghị tham gia kết nối, chia sẻ dữ liệu, hoặc hỏi lại kết quả của đề nghị đó",
        en: "Asks the centre to take part in the data exchange, or how that request stands",
      },
      body: Type.Object({ signed: Type.String({ maxLength: 60_000 }) }, { additionalProperties: false }),
      output: Type.Object({
        id: Type.String(),
        state: Type.Union([Type.Literal("waiting"), Type.Literal("approved"), Type.Literal("refused")]),
        reason: Type.Union([Type.String(), Type.Null()]),
        at: Type.String(),
        centre: Type.Object({ instance: Type.String(), x: Type.String(), subsystem: Type.String() }),
      }),
      run: async (work, { body }) => {
        if (instance === undefined || desk === undefined) throw faults["not-the-centre"]();
        const answer = await askToJoin(work, instance, body.signed);
        return { ...answer, at: work.clock.now().toISOString(), centre: { instance, x: desk.keys.current().x, subsystem: desk.subsystem } };
      },
    }),
    route({
      method: "POST",
      path: "/exchange/renewals",
      who: "anyone",
      summary: {
        vi: "Gia hạn chứng thư, khóa ký của một nút, bằng chữ ký của khóa đang dùng",
        en: "Renews a node's certificate and key, by the signature of the key in use",
      },
      body: Type.Object({ signed: Type.String({ maxLength: 20_000 }) }, { additionalProperties: false }),
      output: Type.Object({ taken: Type.Boolean() }),
      run: async (work, { body }) => {
        if (desk === undefined) throw faults["not-the-centre"]();
        await acceptRenewal(work, body.signed);
        return { taken: true };
      },
    }),
  ];
}
