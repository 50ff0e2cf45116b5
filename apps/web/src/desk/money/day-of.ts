import { addDays, isLocalDate, type LocalDate, localDateOf } from "@motlan/kernel";
import { typedDay } from "../../frame/typed-day.ts";
import type { Visit } from "../../frame/types.ts";

export const MONEY_PATH = "/ban-lam-viec/thu-ngan";
export const RECEIPTS_PATH = `${MONEY_PATH}/bien-lai`;

export const REFUNDS_PATH = `${MONEY_PATH}/hoan-tra`;

/** Where an official asks that an order's money be given back. */
export function askRefundPath(code: string): string {
  return `${REFUNDS_PATH}/moi?ma=${code}`;
}

/** The day in the address; yesterday where none stands there, since its statement comes today. */
export function dayOf({ params, query, work }: Visit): LocalDate {
  const { day } = params;
  const asked = day === undefined ? typedDay(query.get("ngay") ?? "") : isLocalDate(day) ? day : undefined;
  return asked ?? addDays(localDateOf(work.clock.now()), -1);
}

export function pathOf(day: LocalDate): string {
  return `${MONEY_PATH}/${day}`;
}

/** A sentence with its gaps filled. */
export function say(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (all, name: string) => String(values[name] ?? all));
}
