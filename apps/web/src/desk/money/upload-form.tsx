import type { LocalDate } from "@motlan/kernel";
import { LARGEST_STATEMENT } from "@motlan/payments";
import { Button, FileField, Form } from "@motlan/ui";
import type { Visit } from "../../frame/types.ts";
import { MONEY } from "../texts/money.ts";
import { pathOf } from "./day-of.ts";

/** Where the bank's file is brought. */
export function UploadForm({
  visit: { lang },
  day,
  error,
}: {
  readonly visit: Visit;
  readonly day: LocalDate;
  readonly error: string | undefined;
}) {
  return (
    <>
      <Form lang={lang} action={`${pathOf(day)}/hoi-ngan-hang`}>
        <Button kind="secondary">{MONEY.askBank[lang]}</Button>
      </Form>
      <Form lang={lang} action={`${pathOf(day)}/so-phu`} files>
        <FileField
          lang={lang}
          name="file"
          label={MONEY.file[lang]}
          hint={MONEY.fileHint[lang]}
          accept=".xml,.csv,application/xml,text/xml,text/csv"
          types={MONEY.fileTypes[lang]}
          maxBytes={LARGEST_STATEMENT}
          error={error}
        />
        <Button>{MONEY.send[lang]}</Button>
      </Form>
    </>
  );
}
