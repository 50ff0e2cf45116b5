import { setDaysOff } from "@motlan/agencies";
import { isFault, type Language } from "@motlan/kernel";
import { openTenant } from "@motlan/tenants";
import { officialOf } from "../../frame/official-here.ts";
import type { Answer, Visit } from "../../frame/types.ts";
import { type FormError, readAppointing } from "../appoint.ts";
import { readDaysOff } from "./days-off-form.tsx";
import { TENANTS_PATH } from "./list-page.tsx";
import { showTenant } from "./tenant-page.tsx";

const FIELD_OF: Readonly<Record<string, string>> = {
  "tenants/person-unknown": "personalNumber",
  "tenants/account-needed": "phone",
  "identity/phone-malformed": "phone",
  "identity/password-weak": "password",
  "agencies/day-gone": "days",
  "agencies/days-off-too-many": "days",
};

/** POST /ban-lam-viec/don-vi/:agencyId: opens the authority. */
export async function openTenantAct(visit: Visit): Promise<Answer> {
  const { work, form, lang, params } = visit;
  const agencyId = params.agencyId ?? "";
  const { input, errors } = readAppointing(form, lang);
  const wrong = errors.filter(({ name }) => name !== "postId");
  if (wrong.length > 0) return showTenant(visit, wrong);
  const { personalNumber, name, phone, password } = input;
  const account = { ...(phone !== "" && { phone }), ...(password !== "" && { password }) };
  try {
    await openTenant(work, { agencyId, administrator: { personalNumber, name, ...account } });
    return { redirect: `${TENANTS_PATH}/${agencyId}?xong=tenant` };
  } catch (error) {
    return showTenant(visit, errorsOf(error, lang));
  }
}

/** POST /ban-lam-viec/don-vi/:agencyId/ngay-nghi */
export async function daysOffAct(visit: Visit): Promise<Answer> {
  const { work, form, lang, params } = visit;
  officialOf(visit);
  const agencyId = params.agencyId ?? "";
  const { days, errors } = readDaysOff(form.get("days"), lang);
  if (errors.length > 0) return showTenant(visit, errors);
  try {
    await setDaysOff(work, { agencyId, days });
    return { redirect: `${TENANTS_PATH}/${agencyId}?xong=days-off` };
  } catch (error) {
    return showTenant(visit, errorsOf(error, lang));
  }
}

/** A fault the form can show; others are thrown on. */
function errorsOf(error: unknown, lang: Language): readonly FormError[] {
  if (!isFault(error) || error.status >= 500 || error.status === 403 || error.status === 404) throw error;
  return [{ name: FIELD_OF[error.code] ?? "personalNumber", message: error.text[lang] }];
}
