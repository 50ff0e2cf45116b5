import { Button, ButtonRow, Form, RadioGroup, Rating, TextArea } from "@motlan/ui";
import type { Visit } from "../../frame/types.ts";
import { errorAt, type ShownError } from "../show/answer-errors.ts";
import { RATE } from "../texts/dossier.ts";

/** The three faces of the page and the three scores of the record. */
const SCORES = { "5": 3, "3": 2, "1": 1 } as const;
const FACES = { 3: 5, 2: 3, 1: 1 } as const;

/** What was said of a result: how one was served, whether it is solved, and words where there are any. */
export interface Rated {
  readonly score: 1 | 2 | 3;
  readonly solved: boolean;
  readonly words?: string;
}

/** What was sent, or what is missing at which field. */
export function readRating({ form, lang }: Visit): { readonly rated: Rated } | { readonly errors: readonly ShownError[] } {
  const face = form.get("muc");
  const score = face === "5" || face === "3" || face === "1" ? SCORES[face] : undefined;
  const solved = form.get("xong");
  const errors: ShownError[] = [];
  if (score === undefined) errors.push({ name: "muc", message: RATE.scoreMissing[lang] });
  if (solved !== "co" && solved !== "chua") errors.push({ name: "xong", message: RATE.solvedMissing[lang] });
  if (score === undefined || errors.length > 0) return { errors };
  const words = form.get("loi").trim();
  return { rated: { score, solved: solved === "co", ...(words !== "" && { words }) } };
}

interface RatingFormProps {
  readonly visit: Visit;
  readonly action: string;
  /** Said before, which this replaces; by a link without its words. */
  readonly before: (Pick<Rated, "score" | "solved"> & { readonly words?: string | undefined }) | undefined;
  readonly errors: readonly ShownError[];
}

/** Three taps and free words. */
export function RatingForm({ visit: { lang, form }, action, before, errors }: RatingFormProps) {
  const face = Number(form.get("muc"));
  const chosen = face === 5 || face === 3 || face === 1 ? face : before === undefined ? undefined : FACES[before.score];
  return (
    <Form lang={lang} action={action}>
      <Rating lang={lang} name="muc" label={RATE.score[lang]} value={chosen} error={errorAt(errors, "muc")} />
      <RadioGroup
        lang={lang}
        name="xong"
        label={RATE.solved[lang]}
        inline
        value={form.get("xong") || (before === undefined ? "" : before.solved ? "co" : "chua")}
        error={errorAt(errors, "xong")}
        choices={[
          { value: "co", label: RATE.solvedYes[lang] },
          { value: "chua", label: RATE.solvedNo[lang] },
        ]}
      />
      <TextArea
        lang={lang}
        name="loi"
        label={RATE.words[lang]}
        optional
        maxLength={1_000}
        value={form.get("loi") || (before?.words ?? "")}
      />
      <ButtonRow>
        <Button kind="main">{RATE.send[lang]}</Button>
      </ButtonRow>
    </Form>
  );
}
