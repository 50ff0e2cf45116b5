import type { Field } from "../domain/procedure.ts";
import { PHOTO_HINT, t } from "./words.ts";

/** A file to be handed in: a photo or a PDF. */
export function fileField(name: string, label: ReturnType<typeof t>, more: Partial<Field> = {}): Field {
  return { name, kind: "file", label, hint: PHOTO_HINT, ...more };
}

/** Lời cam đoan: an answer that must be yes, for which the applicant answers before the law. */
export function undertaking(name: string, label: ReturnType<typeof t>, more: Partial<Field> = {}): Field {
  const text = t("Bạn cần cam đoan thì mới nộp được hồ sơ.", "Without this undertaking the dossier cannot be filed.");
  return { name, kind: "yes-no", label, checks: [{ rule: `${name} = true`, text }], ...more };
}
