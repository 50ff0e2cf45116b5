import { formatDate } from "@motlan/formats";
import { isLocalDate, type Json, type JsonObject, type Language, type Text } from "@motlan/kernel";
import { isObject } from "../apply/field-values.ts";
import { CORRECT } from "../texts/correct.ts";
import { DATA_LABELS, DATA_WORDS } from "../texts/data-labels.ts";

/** Members that officials read and people do not. */
const DESK_LABELS: Readonly<Record<string, Text>> = {
  communeCode: { vi: "Mã xã, phường", en: "Commune code" },
  digital: { vi: "Đã số hóa", en: "Digital" },
  card: { vi: "Số thẻ", en: "Card" },
  agency: { vi: "Cơ quan", en: "Agency" },
  post: { vi: "Vị trí", en: "Post" },
  kind: { vi: "Loại", en: "Kind" },
  title: { vi: "Chức danh", en: "Title" },
  hours: { vi: "Giờ làm việc", en: "Hours" },
  codeOrigin: { vi: "Mã do ai đặt", en: "Who made the code" },
  vi: { vi: "Tiếng Việt", en: "Vietnamese" },
  en: { vi: "Tiếng Anh", en: "English" },
};

/** What a path is called at the desk: "Quê quán", "Cha – họ, chữ đệm, tên"; a member without a name stands under its own. */
export function labelOfPath(path: string, lang: Language): string {
  const words = path
    .split(".")
    .map((name) => (/^\d+$/.test(name) ? String(Number(name) + 1) : ((DATA_LABELS[name] ?? DESK_LABELS[name])?.[lang] ?? name)));
  return words.map((word, index) => (index === 0 || /^\d+$/.test(word) ? word : word.toLocaleLowerCase(lang))).join(" – ");
}

export interface ValueRow {
  readonly path: string;
  readonly label: string;
  readonly value: string;
}

/** Ids and links to entries say nothing to whoever reads. */
export function isForMachines(path: string): boolean {
  return /(^|\.)(\w*Ids?|entry)$/.test(path);
}

/** Every value of a record as an official reads it; the machine's ids stay away. */
export function valueRows(values: JsonObject, lang: Language): readonly ValueRow[] {
  const order = Object.keys(DATA_LABELS);
  const place = (path: string) => {
    const at = order.indexOf(path.split(".")[0] ?? "");
    return at < 0 ? order.length : at;
  };
  return leavesOf(values, "")
    .filter(([path]) => !isForMachines(path))
    .map(([path, value]) => ({ path, label: labelOfPath(path, lang), value: sayValue(value, lang) }))
    .sort((a, b) => place(a.path) - place(b.path));
}

/** One value in words. */
export function sayValue(value: Json | undefined, lang: Language): string {
  if (value === undefined || value === null) return "";
  if (typeof value === "boolean") return (value ? CORRECT.yes : CORRECT.no)[lang];
  if (typeof value === "string") return DATA_WORDS[value]?.[lang] ?? (isLocalDate(value) ? formatDate(value) : value);
  if (typeof value === "number") return String(value);
  return leavesOf(value, "")
    .map(([path, one]) => `${labelOfPath(path, lang)}: ${sayValue(one, lang)}`)
    .join("; ");
}

function leavesOf(value: Json | undefined, over: string): [string, Json][] {
  const inside = (name: string | number) => (over === "" ? String(name) : `${over}.${name}`);
  if (value === undefined || value === null) return [];
  if (isObject(value)) return Object.entries(value).flatMap(([name, one]) => leavesOf(one, inside(name)));
  if (Array.isArray(value)) return value.flatMap((one: Json, index) => leavesOf(one, inside(index)));
  return [[over, value]];
}
