import type { PageAround } from "@motlan/identity";
import type { Language } from "@motlan/kernel";
import { Button, ErrorSummary, Form, PageTitle, TextField } from "@motlan/ui";
import type { ComponentChildren } from "preact";
import { SIGN_IN } from "./texts/identity.ts";

export interface IdentityPageProps {
  readonly page: PageAround;
  readonly title: string;
  readonly lead?: string;
  readonly children: ComponentChildren;
}

/** What every page of signing in has: what was refused, at its field and on top, then its title. */
export function IdentityPage({ page, title, lead, children }: IdentityPageProps) {
  const { language: lang, fault, fields = [] } = page;
  const errors = fields.map((field) => ({ name: field.path, message: field[lang] }));
  return (
    <>
      <ErrorSummary lang={lang} errors={errors.length > 0 ? errors : fault === undefined ? [] : [{ message: fault[lang] }]} />
      <PageTitle title={title} lead={lead} />
      {children}
    </>
  );
}

export function errorOf({ fields, language }: PageAround, name: string): string | undefined {
  return fields?.find(({ path }) => path === name)?.[language];
}

/** The personal number, which is the account's name. */
export function NumberField({ page, value }: { readonly page: PageAround; readonly value: string }) {
  const { language: lang } = page;
  return (
    <TextField
      lang={lang}
      name="personalNumber"
      label={SIGN_IN.number[lang]}
      hint={SIGN_IN.numberHint[lang]}
      value={value}
      width="half"
      inputMode="numeric"
      autocomplete="username"
      error={errorOf(page, "personalNumber")}
    />
  );
}

/** A form that is only a button. */
export function OneButton({ lang, action, label }: { readonly lang: Language; readonly action: string; readonly label: string }) {
  return (
    <Form lang={lang} action={action} turbo={false}>
      <Button kind="quiet">{label}</Button>
    </Form>
  );
}
