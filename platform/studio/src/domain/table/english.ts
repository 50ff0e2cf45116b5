import { isPostKind, POST_KINDS } from "@motlan/agencies/declare";
import type { Step } from "@motlan/catalogue/declare";
import { foldVietnamese } from "@motlan/formats";

/** What a step is called in English until a designer writes it better: by what is done in it. */
export const TASK_IN_ENGLISH: Readonly<Record<Step["does"], string>> = {
  "take-in": "Take in and check the dossier",
  examine: "Examine the dossier",
  draft: "Prepare the draft result",
  confirm: "The applicant confirms the draft",
  record: "Record in the register",
  sign: "Decide and sign",
  seal: "Set the seal and issue",
  return: "Hand over the result",
};

const UNITS: readonly (readonly [RegExp, string])[] = [
  [/(hanh chinh cong|mot cua|tiep nhan)/, "Public administration service centre"],
  [/cong an/, "Police"],
  [/van thu/, "Records office"],
  [/(lanh dao (ubnd|uy ban)|(ubnd|uy ban nhan dan)( cap)? (xa|phuong|tinh|thanh pho|dac khu))/, "People's Committee"],
  [/tu phap|ho tich/, "Justice and civil status"],
  [/kinh te|ha tang|do thi/, "Economic division"],
  [/van hoa|xa hoi/, "Culture and social affairs division"],
  [/tai nguyen|moi truong|dat dai/, "Land and environment"],
  [/xay dung/, "Construction"],
  [/y te/, "Health"],
  [/giao duc/, "Education"],
  [/^van phong/, "Office"],
  [/lanh dao/, "Leadership"],
  [/^phong\b/, "Division in charge"],
  [/^so\b/, "Provincial department"],
];

/** A unit's English name as far as it is a common one, else whose it is; else its own name stands, said to be Vietnamese. */
export function unitInEnglish(vi: string, post: string): string {
  const folded = foldVietnamese(vi);
  const known = UNITS.find(([pattern]) => pattern.test(folded))?.[1];
  if (known !== undefined) return known;
  return isPostKind(post) ? POST_KINDS[post].title.en : nameInEnglish(vi);
}

/** A name that has no English yet. */
export function nameInEnglish(vi: string): string {
  return `${vi} (in Vietnamese)`;
}
