import { TextField } from "@motlan/ui";
import type { Visit } from "../../frame/types.ts";
import type { FormError } from "../appoint.ts";
import { AGENCY } from "../texts/agency.ts";

interface PersonFieldsProps {
  readonly visit: Visit;
  readonly errors: readonly FormError[];
}

/** Who they are, and what they will sign in with. A password is never shown again. */
export function PersonFields({ visit: { lang, form }, errors }: PersonFieldsProps) {
  const field = (name: string) => ({ lang, name, error: errors.find((error) => error.name === name)?.message });
  const half = { width: "half", autocomplete: "off" } as const;
  return (
    <>
      <TextField
        {...field("personalNumber")}
        {...half}
        label={AGENCY.number[lang]}
        hint={AGENCY.numberHint[lang]}
        inputMode="numeric"
        value={form.get("personalNumber")}
      />
      <TextField {...field("name")} label={AGENCY.name[lang]} hint={AGENCY.nameHint[lang]} value={form.get("name")} />
      <TextField
        {...field("phone")}
        {...half}
        type="tel"
        label={AGENCY.phone[lang]}
        hint={AGENCY.phoneHint[lang]}
        optional
        value={form.get("phone")}
      />
      <TextField
        {...field("password")}
        width="half"
        type="password"
        label={AGENCY.password[lang]}
        hint={AGENCY.passwordHint[lang]}
        optional
        autocomplete="new-password"
      />
    </>
  );
}
