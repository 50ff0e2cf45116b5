import type { Field } from "@motlan/catalogue/declare";
import type { FieldFault, Text } from "@motlan/kernel";
import type { Facts } from "@motlan/kernel/rules";
import type { FormCheck } from "./check-form.ts";
import { ruleValue } from "./facts.ts";
import type { RuleTrees } from "./form.ts";
import { type PartySignature, signaturesIn } from "./parse/parse-signatures.ts";

/** Somebody whose signature is wanted at a question. */
export interface Signer {
  readonly path: string;
  readonly role: Text;
  readonly number: string;
  /** What they signed, if they did; `stands`: nothing has changed since. */
  readonly signature?: PartySignature;
  readonly stands: boolean;
}

/** Says the hash of what there is to sign now, in a language. */
export type SealNow = (lang: "vi" | "en") => string;

/** Everybody whose signature is asked for and who is named so far, question by question. */
export function signersOf({ fields, facts }: Pick<FormCheck, "fields" | "facts">, rules: RuleTrees, sealNow: SealNow): readonly Signer[] {
  return fields.flatMap(({ field, shown, value }) =>
    shown && field.kind === "signatures" ? namedBy(field, rules, facts).map((one) => withSignature(one, signaturesIn(value), sealNow)) : [],
  );
}

function namedBy({ name: path, signers = [] }: Field, rules: RuleTrees, facts: Facts): Pick<Signer, "path" | "role" | "number">[] {
  return signers.flatMap(({ role, number }) => {
    const found = ruleValue(rules, number, facts);
    return typeof found === "string" ? [{ path, role, number: found }] : [];
  });
}

function withSignature(signer: Pick<Signer, "path" | "role" | "number">, given: readonly PartySignature[], sealNow: SealNow): Signer {
  const signature = given.find(({ number }) => number === signer.number);
  if (signature === undefined) return { ...signer, stands: false };
  return { ...signer, signature, stands: sealNow(signature.lang) === signature.seal };
}

/** What keeps the application from being submitted: a party who has not signed, or signed something that has changed since. */
export function signatureFaults(signers: readonly Signer[]): FieldFault[] {
  return signers
    .filter(({ stands }) => !stands)
    .map(({ path, role, signature }) =>
      signature === undefined
        ? { path, vi: `Còn thiếu chữ ký: ${role.vi}. Hãy gửi để họ ký.`, en: `A signature is missing: ${role.en}. Send it to them.` }
        : {
            path,
            vi: `Bản khai đã thay đổi sau khi ${role.vi.toLocaleLowerCase("vi")} ký. Hãy gửi để họ ký lại.`,
            en: `The form has changed since ${role.en} signed. Send it to them again.`,
          },
    );
}
