import { addDays, instantOf, isFault, type Language, type LocalDate, localDateOf } from "@motlan/kernel";
import { typedDay } from "../../frame/typed-day.ts";
import { type Refusal, refusalOf } from "../refusal.tsx";

/** The moment at which a day that was typed is over. */
export function endOfTyped(text: string): Date | undefined {
  const day = typedDay(text);
  return day === undefined ? undefined : instantOf(addDays(day, 1));
}

/** The last day whose end is not beyond that moment. */
export function lastWholeDay(latest: Date): LocalDate {
  return addDays(localDateOf(latest), -1);
}

/** What the law says of the term is told at the field where it was typed. */
export function refusalAtTerm(error: unknown, lang: Language, name: string): Refusal {
  const aboutTerm = isFault(error, "registries/hidden-too-long") || isFault(error, "registries/hiding-over");
  return aboutTerm ? { status: 422, errors: [{ name, message: error.text[lang] }] } : refusalOf(error, lang, "");
}
