import type { LegalBasis } from "../domain/procedure.ts";

/** A text in both languages. */
export const t = (vi: string, en: string) => ({ vi, en });

/** The act in force, with the article where it is known. */
export const law = (act: string, article?: string): LegalBasis => (article === undefined ? { act } : { act, article });

/** What could not be confirmed in a source says so where it stands; a jurist may then know what to look up. */
export const unconfirmed = (act: string, vi: string, en: string): LegalBasis => ({ act, note: t(vi, en) });

export const PHOTO_HINT = t("Ảnh chụp rõ hoặc tệp PDF", "A clear photo or a PDF");

/** The act is certain, its article is not yet: said where it stands. */
export const unnumbered = (act: string) => unconfirmed(act, "Số điều chưa dẫn được.", "The article's number is not confirmed.");
