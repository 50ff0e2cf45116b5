import { listAgencyQueue } from "@motlan/dossiers";
import type { Language, Text } from "@motlan/kernel";
import { Button, ButtonRow, TextField } from "@motlan/ui";
import type { Visit } from "../../frame/types.ts";
import type { Refusal } from "../refusal.tsx";

const CODE = "ma";
const ADD = "them";

interface AddByCodeProps {
  readonly lang: Language;
  readonly texts: { readonly code: Text; readonly add: Text };
  readonly refusal: Refusal | undefined;
}

/** One more dossier for a list that a form holds, by its code. */
export function AddByCode({ lang, texts, refusal }: AddByCodeProps) {
  const error = refusal?.errors.find(({ name }) => name === CODE)?.message;
  return (
    <>
      <TextField lang={lang} name={CODE} label={texts.code[lang]} optional width="half" error={error} />
      <ButtonRow>
        <Button kind="secondary" small name={ADD} value="1">
          {texts.add[lang]}
        </Button>
      </ButtonRow>
    </>
  );
}

/** Whether that button was pressed, rather than the form's own. */
export function isAdding({ form }: Visit): boolean {
  return form.get(ADD) !== "";
}

/** The open dossier of the agency that has the typed code. */
export async function findTyped({ form, work }: Visit): Promise<string | undefined> {
  const search = form.get(CODE).trim();
  const [found] = search === "" ? [] : await listAgencyQueue(work, { search, limit: 1 });
  return found?.dossierId;
}

/** At the field of the code. */
export function noSuchCode(message: string): Refusal {
  return { status: 422, errors: [{ name: CODE, message }] };
}
