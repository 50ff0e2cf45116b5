import { type PaperCard, paperKind, usePersonalPaper } from "@motlan/documents";
import { formatDate } from "@motlan/formats";
import type { FieldView, FormView } from "@motlan/forms";
import { type Language, localDateOf, type Text } from "@motlan/kernel";
import { Button } from "@motlan/ui";
import type { Visit } from "../../frame/types.ts";
import { fillText } from "../show/say.ts";
import { attachStored } from "./take-files.ts";

interface ReuseProps {
  readonly lang: Language;
  readonly field: FieldView;
  readonly papers: readonly PaperCard[];
  /** What the button says, with the `{day}` on which the paper was given. */
  readonly text: Text;
}

/** Instead of a new upload: the sealed copy that was given before. */
export function Reuse({ lang, field, papers, text }: ReuseProps) {
  const kind = paperKind(field.label.vi);
  const paper = papers.find((one) => one.sealed && one.kind === kind);
  if (paper === undefined) return null;
  return (
    <p>
      <Button small name="dung-lai" value={`${field.name}:${paper.id}`}>
        {fillText(text, { day: formatDate(localDateOf(paper.keptAt)) })[lang]}
      </Button>
    </p>
  );
}

/** The button was pressed, by the person or by the clerk whom they told yes: the copy stands at its question. Answers the question's path. */
export async function takeReuse({ work, form }: Visit, { draft }: FormView): Promise<string> {
  const [path = "", paperId = ""] = form.get("dung-lai").split(":");
  await work.transaction(async () => {
    const file = await usePersonalPaper(work, { paperId, personId: draft.personId, draftId: draft.id, consent: true });
    await attachStored(work, draft.id, path, file);
  });
  return path;
}
