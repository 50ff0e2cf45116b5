import { BackLink, Button, ButtonRow, ErrorSummary, Form, PageTitle, TextArea } from "@motlan/ui";
import type { ComponentChildren } from "preact";
import type { Answer, Visit } from "../../frame/types.ts";
import { deskPage } from "../desk-frame.tsx";
import type { Refusal } from "../refusal.tsx";

interface GivenUp {
  readonly back: { readonly href: string; readonly label?: string };
  readonly title: string;
  readonly lead: string;
  /** What it is, where words are needed. */
  readonly what?: ComponentChildren;
  readonly action: string;
  /** Which one it is: hidden fields by their names. */
  readonly which: Readonly<Record<string, string>>;
  readonly texts: { readonly reason: string; readonly hint: string; readonly button: string };
  readonly refusal: Refusal | undefined;
}

/** Why something is never to be sent: the words go as `ly-do`. A fault of theirs stands at the field, any other at the head. */
export function giveUpPage(visit: Visit, { back, title, lead, what, action, which, texts, refusal }: GivenUp): Promise<Answer> {
  const { lang, form } = visit;
  const wrong = refusal?.status === 422 ? refusal.errors[0]?.message : undefined;
  const errors = wrong === undefined ? refusal?.errors : [{ name: "ly-do", message: wrong }];
  const body = (
    <>
      <BackLink lang={lang} {...back} />
      {errors === undefined ? null : <ErrorSummary lang={lang} errors={errors} />}
      <PageTitle title={title} lead={lead} />
      {what}
      <Form lang={lang} action={action}>
        {Object.entries(which).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <TextArea {...{ lang, name: "ly-do", label: texts.reason, hint: texts.hint, rows: 3 }} value={form.get("ly-do")} error={wrong} />
        <ButtonRow>
          <Button kind="main">{texts.button}</Button>
        </ButtonRow>
      </Form>
    </>
  );
  return deskPage(visit, { title, body, ...(refusal && { status: refusal.status, hasErrors: true }) });
}
