import { isLocalDate } from "@motlan/kernel";
import { type Route, route } from "@motlan/kernel/http";
import { type Static, Type } from "typebox";
import {
  beginImportFile,
  getSentFile,
  resumeImportFile,
  type SentFile,
  sendImportPart,
  stopImportFile,
} from "../actions/send-import-file.ts";

const Sent = Type.Object({
  id: Type.String(),
  registry: Type.String(),
  name: Type.String(),
  size: Type.Integer(),
  got: Type.Integer({ description: "Bytes that have come: the next part begins here" }),
  stopped: Type.Boolean(),
  failed: Type.Union([Type.String(), Type.Null()]),
  rows: Type.Integer(),
  taken: Type.Integer(),
  faulty: Type.Integer(),
  finished: Type.Boolean(),
});
/** Whole, with its padding: what is garbled on the way would be other bytes, and the file spoilt. */
const BASE64 = "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$";
const One = Type.Object({ id: Type.String({ format: "uuid" }) });

/** Files of any size, sent in parts from where the line was cut. */
export const importRoutes: readonly Route[] = [
  route({
    method: "POST",
    path: "/registries/imports",
    who: "official",
    summary: { vi: "Bắt đầu gửi một tệp để nhập", en: "Begin to send a file to be taken over" },
    body: Type.Object(
      {
        registry: Type.String({ maxLength: 100 }),
        name: Type.String({ minLength: 1, maxLength: 200 }),
        size: Type.Integer({ minimum: 1 }),
        kind: Type.Optional(Type.String({ maxLength: 100 })),
        validFrom: Type.Optional(Type.String({ format: "date" })),
        reason: Type.String({ minLength: 1, maxLength: 2_000 }),
      },
      { additionalProperties: false },
    ),
    output: Sent,
    run: async (work, { body: { validFrom, ...body } }) =>
      sentOf(
        await getSentFile(
          work,
          await beginImportFile(work, { ...body, ...(validFrom !== undefined && isLocalDate(validFrom) && { validFrom }) }),
        ),
      ),
  }),
  route({
    method: "POST",
    path: "/registries/imports/:id/parts",
    who: "official",
    summary: { vi: "Gửi phần tiếp theo của tệp", en: "Send the next part of the file" },
    params: One,
    body: Type.Object(
      { from: Type.Integer({ minimum: 0 }), base64: Type.String({ minLength: 4, maxLength: 900_000, pattern: BASE64 }) },
      { additionalProperties: false },
    ),
    output: Sent,
    run: async (work, { params: { id }, body: { from, base64 } }) => {
      await sendImportPart(work, { id, from, bytes: Buffer.from(base64, "base64") });
      return sentOf(await getSentFile(work, id));
    },
  }),
  route({
    method: "GET",
    path: "/registries/imports/:id",
    who: "official",
    summary: { vi: "Tệp đã gửi nhập tới đâu", en: "How far a file is" },
    params: One,
    output: Sent,
    run: async (work, { params }) => sentOf(await getSentFile(work, params.id)),
  }),
  ...(["stop", "resume"] as const).map((act) =>
    route({
      method: "POST",
      path: `/registries/imports/:id/${act}`,
      who: "official",
      summary:
        act === "stop" ? { vi: "Dừng nhập tệp", en: "Stop taking the file over" } : { vi: "Nhập tiếp tệp", en: "Go on with the file" },
      params: One,
      output: Sent,
      run: async (work, { params: { id } }) => {
        await (act === "stop" ? stopImportFile : resumeImportFile)(work, id);
        return sentOf(await getSentFile(work, id));
      },
    }),
  ),
];

function sentOf({ id, registry, name, size, got, stoppedAt, failed, progress }: SentFile): Static<typeof Sent> {
  const { rowsDone = 0, taken = 0, faulty = 0, finishedAt = null } = progress ?? {};
  const counts = { rows: rowsDone, taken, faulty, finished: finishedAt !== null };
  return { id, registry, name, size, got, stopped: stoppedAt !== null, failed, ...counts };
}
