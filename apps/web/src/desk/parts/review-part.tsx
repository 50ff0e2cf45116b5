import { Button, Form, RadioGroup, TextArea } from "@motlan/ui";
import type { Visit } from "../../frame/types.ts";
import type { Refusal } from "../refusal.tsx";
import { REVIEW } from "../texts/queue.ts";

interface ReviewProps {
  readonly dossierId: string;
  readonly visit: Visit;
  readonly refusal: Refusal | undefined;
}

/** Where an official says whether the automatic decision was right, beside the dossier itself. */
export function ReviewPart({ dossierId, visit: { lang, form }, refusal }: ReviewProps) {
  const errorAt = (name: string) => refusal?.errors.find((error) => error.name === name)?.message;
  return (
    <section id="kiem-tra-mau" aria-label={REVIEW.title[lang]}>
      <h2>{REVIEW.title[lang]}</h2>
      <Form lang={lang} action={`/ban-lam-viec/${dossierId}/kiem-tra-mau`}>
        <RadioGroup
          lang={lang}
          name="verdict"
          label={REVIEW.verdict[lang]}
          inline
          choices={[
            { value: "right", label: REVIEW.right[lang] },
            { value: "wrong", label: REVIEW.wrong[lang] },
          ]}
          value={form.get("verdict")}
          error={errorAt("verdict")}
        />
        <TextArea
          lang={lang}
          name="remark"
          label={REVIEW.note[lang]}
          hint={REVIEW.noteHint[lang]}
          optional
          rows={2}
          value={form.get("remark")}
          error={errorAt("remark")}
        />
        <Button kind="main">{REVIEW.send[lang]}</Button>
      </Form>
    </section>
  );
}
