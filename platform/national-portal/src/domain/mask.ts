import type { Json, JsonObject } from "@motlan/kernel";

/** Members that say nothing of a person: codes, states, dates, whose office it is. */
const PLAIN =
  /^(MaHoSo|MaTTHC|TenTTHC|MaLinhVuc|TenLinhVuc|LoaiDoiTuong|TrangThai(HoSo)?|Ngay\w+|ThoiDiem\w*|DonViXuLy|KenhThucHien|MaCoQuan|HinhThuc\w*|ThuTu|Loai)$/;

/** The shape of a message without anything about a person: letters and digits give way to dots, and names of members stay. */
export function masked(body: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, PLAIN.test(name) ? value : dotted(value)]));
}

function dotted(value: Json | undefined): Json {
  if (Array.isArray(value)) return value.map((one: Json) => dotted(one));
  if (typeof value === "object" && value !== null) return masked(Object.fromEntries(Object.entries(value)));
  return value === undefined || value === null ? null : "•••";
}
