import { storeFile } from "@motlan/documents";
import { OPINIONS } from "@motlan/dossiers";
import { FileField, RadioGroup, TextArea } from "@motlan/ui";
import type { ComponentChildren } from "preact";
import type { Visit } from "../../frame/types.ts";
import type { Refusal } from "../refusal.tsx";
import { BRANCHES, OPINION } from "../texts/branches.ts";

const PAPER = "van-ban";
const LARGEST = 10 * 1024 * 1024;

interface AnswerFieldsProps {
  readonly visit: Visit;
  readonly refusal: Refusal | undefined;
  /** What the paper is called here. */
  readonly paper: string;
  /** Between the opinion and its words. */
  readonly children?: ComponentChildren;
}

/** What an agency that was asked says: its opinion, the words of it, a paper. Whoever writes it down, theirs or another's. */
export function AnswerFields({ visit: { lang, form }, refusal, paper, children }: AnswerFieldsProps) {
  const errorAt = (name: string) => refusal?.errors.find((error) => error.name === name)?.message;
  return (
    <>
      <RadioGroup
        lang={lang}
        name="said"
        label={OPINION.said[lang]}
        choices={OPINIONS.map((value) => ({ value, label: BRANCHES.opinion[value][lang] }))}
        value={form.get("said")}
        error={errorAt("said")}
      />
      {children}
      <TextArea
        lang={lang}
        name="words"
        label={OPINION.words[lang]}
        hint={OPINION.wordsHint[lang]}
        optional
        rows={5}
        maxLength={4000}
        value={form.get("words")}
        error={errorAt("words")}
      />
      <FileField
        lang={lang}
        name={PAPER}
        label={paper}
        optional
        accept=".pdf,.jpg,.jpeg,.png,.heic"
        types="PDF, JPG, PNG, HEIC"
        maxBytes={LARGEST}
        uploaded={[]}
      />
    </>
  );
}

/** Keeps the paper that was sent with it, if one was, and gives its id. */
export async function takePaper(
  { work, files }: Visit,
  ownerOf: () => Promise<Pick<Parameters<typeof storeFile>[1], "owner" | "agencyId">>,
): Promise<string | undefined> {
  const paper = files.find(({ field }) => field === PAPER);
  if (paper === undefined) return undefined;
  const { bytes, name, type: declaredType } = paper;
  return (await storeFile(work, { bytes, name, declaredType, ...(await ownerOf()) })).id;
}
