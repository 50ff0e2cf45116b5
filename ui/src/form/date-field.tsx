import { say } from "../texts.ts";
import type { Lang } from "../types.ts";
import { describedBy, FieldGroup, type FieldProps, fieldId } from "./field.tsx";

export type DatePart = "day" | "month" | "year";

/** What stands in the three boxes, exactly as typed: a wrong answer is shown again as it was given. */
export type DateParts = Readonly<Partial<Record<DatePart, string>>>;

export interface DateFieldProps extends FieldProps {
  /** The parts as typed, or a whole date `YYYY-MM-DD` as stored. */
  readonly value?: DateParts | string | undefined;
  /** The parts that the error is about; all of them when left out. */
  readonly wrong?: readonly DatePart[] | undefined;
  /** True for the reader's own birth date, which browsers may then fill in. */
  readonly birthday?: boolean | undefined;
}

const PARTS: readonly DatePart[] = ["day", "month", "year"];

/** Splits a stored date into what people type: 2026-03-05 becomes 5, 3, 2026. Anything else gives empty boxes. */
export function partsOfDate(value: DateParts | string | undefined): DateParts {
  if (typeof value !== "string") return value ?? {};
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? [];
  if (year === undefined || month === undefined || day === undefined) return {};
  return { day: String(Number(day)), month: String(Number(month)), year };
}

/** The input names of the three boxes of a date: `birth.day`, `birth.month`, `birth.year`. */
export function datePartName(name: string, part: DatePart): string {
  return `${name}.${part}`;
}

function isWrong(field: DateFieldProps, part: DatePart): boolean {
  return field.error !== undefined && (field.wrong === undefined || field.wrong.includes(part));
}

/** The first wrong box takes the field's own id, so that a link from the error summary lands where one must type. */
function partId(field: DateFieldProps, part: DatePart): string {
  const first = PARTS.find((one) => isWrong(field, one)) ?? "day";
  return part === first ? fieldId(field.name) : fieldId(datePartName(field.name, part));
}

function birthdayHint(field: DateFieldProps, part: DatePart): string {
  return field.birthday ? `bday-${part}` : "off";
}

interface PartProps {
  readonly field: DateFieldProps;
  readonly part: DatePart;
  readonly lang: Lang;
  readonly value: string | undefined;
}

function Part({ field, part, lang, value }: PartProps) {
  const id = partId(field, part);
  return (
    <div class="date__part">
      <label class="date__label" for={id}>
        {say(lang, part)}
      </label>
      <input
        class={part === "year" ? "input date__year" : "input date__two"}
        id={id}
        name={datePartName(field.name, part)}
        value={value}
        inputMode="numeric"
        autoComplete={birthdayHint(field, part)}
        maxLength={part === "year" ? 4 : 2}
        required={field.optional !== true}
        aria-invalid={isWrong(field, part) ? "true" : undefined}
        aria-describedby={describedBy(field)}
      />
    </div>
  );
}

/** A date as three text boxes: day, month, year. No calendar to leaf through for a birthday in 1952. */
export function DateField(props: DateFieldProps) {
  const parts = partsOfDate(props.value);
  return (
    <FieldGroup field={props}>
      <div class="date">
        {PARTS.map((part) => (
          <Part key={part} field={props} part={part} lang={props.lang} value={parts[part]} />
        ))}
      </div>
    </FieldGroup>
  );
}
