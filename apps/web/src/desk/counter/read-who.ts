import type { ProcedureVersion } from "@motlan/catalogue/declare";
import { formatTime, parseCardOrNumber, parseDateParts } from "@motlan/formats";
import type { OpenDeskDraftInput } from "@motlan/forms";
import { type Language, localDateOf } from "@motlan/kernel";
import type { Values, Visit } from "../../frame/types.ts";
import type { ShownError } from "../../portal/show/answer-errors.ts";
import { APPLY } from "../../portal/texts/apply.ts";
import { COUNTER } from "../texts/counter.ts";

type Who = Omit<OpenDeskDraftInput, "procedureCode" | "requestKey">;
export type WhoRead = { readonly ok: true; readonly who: Who } | { readonly ok: false; readonly errors: readonly ShownError[] };

/** Who stands there, for whom, and how it came, as the clerk typed or scanned it. */
export function readWho({ form, lang }: Pick<Visit, "form" | "lang">, version: ProcedureVersion): WhoRead {
  const applicant = presented(form.get("the"));
  const behalf = form.has("thay");
  const bearer = behalf ? presented(form.get("the-thay")) : undefined;
  const post = form.get("cach") === "post";
  const receivedAt = post ? instantOf(form) : undefined;
  const only = version.applicant.actingFor.length === 1 ? version.applicant.actingFor[0]?.value : undefined;
  const actingFor = form.get("cho-ai") || only || "";
  const errors: ShownError[] = [
    ...wrongCard("the", applicant, lang),
    ...(bearer === undefined ? [] : wrongCard("the-thay", bearer, lang)),
    ...(post && receivedAt === undefined ? [{ name: "ngay", message: COUNTER.dayWrong[lang] }] : []),
    ...(actingFor === "" ? [{ name: "cho-ai", message: APPLY.forWhomChoose[lang] }] : []),
  ];
  if (typeof applicant === "string" || typeof bearer === "string" || errors.length > 0) return { ok: false, errors };
  const who = {
    ...{ actingFor, applicant },
    ...(bearer !== undefined && { bearer: { ...bearer, mandate: form.get("giay") } }),
    ...(receivedAt !== undefined && { envelope: { operator: form.get("don-vi"), number: form.get("so-hieu"), receivedAt } }),
  };
  return { ok: true, who };
}

type Presented = Who["applicant"];

/** The person of a card's code or of a number; the fault where it is neither. */
function presented(text: string): Presented | string {
  const read = parseCardOrNumber(text);
  if (!read.ok) return read.why;
  const { number, card } = read.value;
  return card === undefined ? { number } : { number, card: { fullName: card.fullName, bornOn: card.bornOn, sex: card.sex } };
}

function wrongCard(name: string, read: Presented | string, lang: Language): ShownError[] {
  if (typeof read !== "string") return [];
  return [{ name, message: (read === "number-disagrees" ? COUNTER.cardDisagrees : COUNTER.cardWrong)[lang] }];
}

function instantOf(form: Values): Date | undefined {
  const day = parseDateParts({ day: form.get("ngay.day"), month: form.get("ngay.month"), year: form.get("ngay.year") });
  const [, hour = "", minute = ""] = /^\s*([01]?\d|2[0-3])[:hg]([0-5]\d)\s*$/i.exec(form.get("gio")) ?? [];
  return day.ok && hour !== "" ? new Date(`${day.value}T${hour.padStart(2, "0")}:${minute}:00+07:00`) : undefined;
}

/** Day and hour of an instant, as they stand in the boxes. */
export function clockOf(now: Date) {
  const [year = "", month = "", day = ""] = localDateOf(now).split("-");
  return { year, month: String(Number(month)), day: String(Number(day)), time: formatTime(now) };
}
