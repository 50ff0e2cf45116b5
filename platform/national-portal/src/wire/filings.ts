import type { Json, JsonObject } from "@motlan/kernel";
import { type Static, Type } from "typebox";
import { Value } from "typebox/value";

/** What citizens do on the portal, as it gives it out. No text at hand describes this direction: the members are ours, named in the portal's manner. */
const Word = Type.String({ minLength: 1, maxLength: 200 });
const Answers = Type.Record(Type.String({ maxLength: 200 }), Type.Unknown());
const Files = Type.Array(
  Type.Object({ Truong: Word, Ten: Word, Loai: Word, Bam: Type.String({ pattern: "^[0-9a-f]{64}$" }), DuongDan: Word }),
  { maxItems: 50 },
);
const FileThere = Type.Object({
  SoDinhDanh: Type.String({ pattern: "^\\d{12}$" }),
  HoTen: Word,
  /** Level of the electronic identity (VNeID), 1 or 2. */
  MucDo: Type.Union([Type.Literal("1"), Type.Literal("2")]),
  MaTTHC: Word,
  MaCoQuan: Word,
  DoiTuong: Word,
  ToKhai: Answers,
  Tep: Files,
  HinhThucTra: Type.Union([Type.Literal("online"), Type.Literal("counter"), Type.Literal("post")]),
});
const Supplement = Type.Object({ ToKhai: Answers, Tep: Files, LoiNhan: Type.String({ maxLength: 2_000 }) });
const Withdraw = Type.Object({ LyDo: Type.String({ maxLength: 2_000 }) });
const Pay = Type.Object({
  MaGiaoDich: Word,
  SoTien: Type.String({ pattern: "^[1-9]\\d{0,12}$" }),
  ThoiDiem: Type.String({ maxLength: 40 }),
});

export const FilingMessage = Type.Object({
  so: Type.Integer({ minimum: 1 }),
  MaHoSoQuocGia: Type.String({ pattern: "^[A-Za-z0-9.-]{4,60}$" }),
  ThuTu: Type.Integer({ minimum: 1, maximum: 1_000 }),
  Loai: Type.Enum(["NopHoSo", "BoSung", "RutHoSo", "ThanhToan"]),
  ThoiDiem: Type.String({ maxLength: 40 }),
  NoiDung: Type.Record(Type.String(), Type.Unknown()),
});
export type FilingMessage = Static<typeof FilingMessage>;
export type FileThere = Static<typeof FileThere>;
export type PortalFile = Static<typeof Files>[number];

export const KINDS = { NopHoSo: "file", BoSung: "supplement", RutHoSo: "withdraw", ThanhToan: "pay" } as const;
export type InboundKind = (typeof KINDS)[keyof typeof KINDS];

export type Filed =
  | { readonly kind: "file"; readonly said: FileThere }
  | { readonly kind: "supplement"; readonly said: Static<typeof Supplement> }
  | { readonly kind: "withdraw"; readonly said: Static<typeof Withdraw> }
  | { readonly kind: "pay"; readonly said: Static<typeof Pay> };

/** What a message says, read; nothing where it is not as it must be. */
export function readFiled(kind: InboundKind, body: unknown): Filed | undefined {
  if (kind === "file") return Value.Check(FileThere, body) ? { kind, said: body } : undefined;
  if (kind === "supplement") return Value.Check(Supplement, body) ? { kind, said: body } : undefined;
  if (kind === "withdraw") return Value.Check(Withdraw, body) ? { kind, said: body } : undefined;
  return Value.Check(Pay, body) ? { kind, said: body } : undefined;
}

/** A file the citizen attached, fetched and compared with what the portal said of it. */
export interface Fetched {
  readonly at: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Files that came with it. */
export function filesOf(filed: Filed): readonly PortalFile[] {
  return filed.kind === "file" || filed.kind === "supplement" ? filed.said.Tep : [];
}

/** Answers as JSON, whatever an outside system put into them. */
export function answersOf(given: Readonly<Record<string, unknown>>): Readonly<Record<string, Json>> {
  const read: JsonObject = JSON.parse(JSON.stringify(given));
  return Object.fromEntries(Object.entries(read).filter((pair): pair is [string, Json] => pair[1] !== undefined));
}
