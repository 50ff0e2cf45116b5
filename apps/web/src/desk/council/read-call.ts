import { parseDateParts } from "@motlan/formats";
import type { FieldView } from "@motlan/forms";
import { instantOf, type Json } from "@motlan/kernel";
import { datePartName } from "@motlan/ui";
import type { MeetingCall } from "@motlan/work";
import type { Visit } from "../../frame/types.ts";
import { readWhole } from "../../portal/apply/read-answers.ts";

type Values = Visit["form"];

export function dayParts(form: Values) {
  const part = (one: "day" | "month" | "year") => form.get(datePartName("ngay", one)).trim();
  return { day: part("day"), month: part("month"), year: part("year") };
}

/** Day and hour of the meeting; an invalid date where they are none, which is refused with what to do. */
export function momentOf(form: Values): Date {
  const day = parseDateParts(dayParts(form));
  const [, hours = "", minutes = ""] = /^([01]?\d|2[0-3])[:hg.]([0-5]\d)$/.exec(form.get("gio").trim()) ?? [];
  return day.ok && hours !== "" ? instantOf(day.value, Number(hours), Number(minutes)) : new Date(Number.NaN);
}

/** Who was chosen or named for each seat. */
export function seatsIn(form: Values): MeetingCall["seats"] {
  const seats: Record<number, { officialId?: string; name?: string }> = {};
  for (const name of form.names()) {
    const [, kind, n = ""] = /^(nguoi|ten)\.(\d{1,2})$/.exec(name) ?? [];
    if (kind === "nguoi") seats[Number(n)] = { officialId: form.get(name) };
    if (kind === "ten") seats[Number(n)] = { name: form.get(name) };
  }
  return seats;
}

/** What was typed of a dossier's other questions; on the page each stands under the dossier's id, since several ask the same. */
export function readPrepared(dossierId: string, fields: readonly FieldView[], form: Values): Record<string, Json> {
  return Object.fromEntries(fields.map((field) => [field.name, readWhole({ ...field, name: `${dossierId}.${field.name}` }, form)]));
}
