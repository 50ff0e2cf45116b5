import { attributeOf, type XmlElement } from "@motlan/kernel/xml";
import type { Step } from "../domain/procedure.ts";

interface Place {
  readonly lane: string | undefined;
  readonly ids: ReadonlySet<string>;
  readonly first: boolean;
  readonly when?: string;
  readonly parallel?: string;
}

/** Tasks that a machine does. */
const BY_MACHINE = new Set(["serviceTask", "scriptTask", "businessRuleTask", "sendTask"]);

/** What kind of work a name speaks of; the first row that fits. Whatever is left is examining. */
const WORK: readonly (readonly [RegExp, Step["does"]])[] = [
  [/trả kết quả|return|hand over|deliver/i, "return"],
  [/đóng dấu|seal/i, "seal"],
  [/(?<!\p{L})ký(?!\p{L})|phê duyệt|\bsign|approve/iu, "sign"],
  [/dự thảo|soạn|draft/i, "draft"],
  [/vào sổ|ghi vào|cập nhật cơ sở dữ liệu|record|register/i, "record"],
];

/** A step from a task of somebody else's file: its name and lane are taken; hours, post and English are for the designer to fill in. */
export function foreignStep(task: XmlElement, { lane, ids, first, when, parallel }: Place): Step {
  const written = (attributeOf(task, "name") ?? "").trim().replace(/\s+/g, " ");
  const name = written === "" ? "Bước chưa đặt tên" : written;
  const unit = lane?.trim() || "Chưa rõ đơn vị";
  const machine = BY_MACHINE.has(task.name);
  return {
    id: freshId(name, ids),
    does: first ? "take-in" : (WORK.find(([words]) => words.test(name))?.[1] ?? "examine"),
    task: { vi: name, en: name },
    unit: { vi: unit, en: unit },
    post: machine ? "node" : "",
    hours: 0,
    ...(when !== undefined && { when }),
    ...(parallel !== undefined && { parallel }),
  };
}

/** An id of plain letters made from the name, that no other step has. */
function freshId(name: string, ids: ReadonlySet<string>): string {
  const plain = name
    .toLowerCase()
    .replaceAll("đ", "d")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 40)
    .replace(/^[^a-z]+|-+$/g, "");
  const base = plain === "" ? "step" : plain;
  if (!ids.has(base)) return base;
  for (let count = 2; ; count += 1) if (!ids.has(`${base}-${count}`)) return `${base}-${count}`;
}
