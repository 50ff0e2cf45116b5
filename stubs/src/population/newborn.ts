import type { Sex } from "@motlan/formats";
import { type Decision, isLocalDate, type LocalDate, no, yes } from "@motlan/kernel";

/** What a number is made of (TT 59/2021/TT-BCA, article 4): where the birth is registered, sex, year. */
export interface Newborn {
  readonly provinceCode: string;
  readonly sex: Sex;
  readonly bornOn: LocalDate;
}

/** Whether a number can be issued for what was sent. The province is that of the registering agency; without one, that of this office. */
export function decideIssue(
  body: unknown,
  defaultProvince: string,
): Decision<Newborn, "no-name" | "no-sex" | "no-date-of-birth" | "born-out-of-range"> {
  const { fullName, sex, dateOfBirth, provinceCode } = membersOf(body);
  if (typeof fullName !== "string" || fullName.trim() === "") return no("no-name");
  if (sex !== "male" && sex !== "female") return no("no-sex");
  if (typeof dateOfBirth !== "string" || !isLocalDate(dateOfBirth)) return no("no-date-of-birth");
  const year = Number(dateOfBirth.slice(0, 4));
  if (year < 1900 || year > 2099) return no("born-out-of-range");
  const given = typeof provinceCode === "string" && /^\d{2,3}$/.test(provinceCode) ? provinceCode : defaultProvince;
  return yes({ provinceCode: given, sex, bornOn: dateOfBirth });
}

function membersOf(body: unknown): Readonly<Record<string, unknown>> {
  return typeof body === "object" && body !== null ? Object.fromEntries(Object.entries(body)) : {};
}
