import type { LegalBasis } from "../domain/procedure.ts";

/** A text in both languages. */
export const t = (vi: string, en: string) => ({ vi, en });

/** The act in force, with the article where it is known. */
export const law = (act: string, article?: string): LegalBasis => (article === undefined ? { act } : { act, article });

/** What could not be confirmed in a source says so where it stands; a jurist may then know what to look up. */
export const unconfirmed = (act: string, vi: string, en: string): LegalBasis => ({ act, note: t(vi, en) });

const NOT_COMPARED = t("Số điều chưa đối chiếu với văn bản gốc.", "The article has not been compared with the act.");

export const PHOTO_HINT = t("Ảnh chụp rõ hoặc tệp PDF", "A clear photo or a PDF");

/** The act is certain, its article is not yet: said where it stands. */
export const unnumbered = (act: string) => unconfirmed(act, "Số điều chưa dẫn được.", "The article's number is not confirmed.");

/** The act is certain; which article it is we know, but have not compared with its text: said where it stands. */
export const uncompared = (act: string, article: string, note = NOT_COMPARED): LegalBasis => ({ act, article, note });
