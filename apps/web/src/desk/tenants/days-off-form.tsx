import type { OwnDayOff } from "@motlan/agencies";
import { formatDate, parseDateParts } from "@motlan/formats";
import type { Language, LocalDate } from "@motlan/kernel";
import { Button, Card, Form, TextArea } from "@motlan/ui";
import type { Visit } from "../../frame/types.ts";
import { fillText } from "../../portal/show/say.ts";
import type { FormError } from "../appoint.ts";
import { TENANTS } from "../texts/tenants.ts";

interface DaysOffFormProps {
  readonly visit: Visit;
  readonly action: string;
  readonly text: string;
  readonly errors: readonly FormError[];
}

/** The days on which one office alone is closed, a line each. */
export function DaysOffForm({ visit: { lang, form }, action, text, errors }: DaysOffFormProps) {
  return (
    <Card title={TENANTS.daysOff[lang]} level={2}>
      <Form lang={lang} action={action}>
        <TextArea
          lang={lang}
          name="days"
          label={TENANTS.daysOffLabel[lang]}
          hint={TENANTS.daysOffLead[lang]}
          rows={4}
          optional
          value={form.has("days") ? form.get("days") : text}
          error={errors.find(({ name }) => name === "days")?.message}
        />
        <Button>{TENANTS.daysOffSend[lang]}</Button>
      </Form>
    </Card>
  );
}

/** The days from that one on, as the form shows them: "15/12/2026 Lễ hội của xã". */
export function daysOffText(days: readonly OwnDayOff[], from: LocalDate): string {
  return days
    .filter(({ day }) => day >= from)
    .map(({ day, reason }) => `${formatDate(day)} ${reason.vi}`)
    .join("\n");
}

/** Reads the lines back; what cannot be read is said with the line itself. The reason is kept as it was written, for both languages. */
export function readDaysOff(text: string, lang: Language): { readonly days: readonly OwnDayOff[]; readonly errors: readonly FormError[] } {
  const days: OwnDayOff[] = [];
  const errors: FormError[] = [];
  for (const line of text
    .split(/\r?\n/)
    .map((one) => one.trim())
    .filter((one) => one !== "")) {
    const [, day = "", month = "", year = "", reason = ""] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s+(.+)$/u.exec(line) ?? [];
    const parsed = parseDateParts({ day, month, year });
    if (parsed.ok && reason !== "") days.push({ day: parsed.value, reason: { vi: reason, en: reason } });
    else errors.push({ name: "days", message: fillText(TENANTS.dayUnread, { line })[lang] });
  }
  return { days, errors };
}
