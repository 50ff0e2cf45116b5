import { localDateOf, type Text } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { DocumentRecord } from "../domain/document.ts";
import type { StoredFile } from "../domain/file.ts";
import { issueDocument } from "./issue-document.ts";
import { keepPersonalPaper } from "./personal-papers.ts";

export interface CopyOriginal {
  /** Said twice, done once. */
  readonly requestKey: string;
  readonly person: { readonly id: string; readonly name: string };
  readonly title: Text;
  /** The scanned pages, in order; what is no picture and no PDF cannot be copied. */
  readonly files: readonly Pick<StoredFile, "id" | "mediaType">[];
  readonly agency: { readonly id: string; readonly name: string; readonly place: string };
  /** Who compared the scan with the original. */
  readonly clerk: string;
  readonly dossierId: string;
}

const COPIED: readonly string[] = ["application/pdf", "image/jpeg", "image/png"];

/**
 * A paper scanned at the door and compared with its original becomes an electronic copy under the agency's seal (số hóa, Decree 45/2020/NĐ-CP, article 3;
 * Decree 61/2018/NĐ-CP), and stands among the person's papers. Nothing where the scan's kind cannot be set on a page.
 * @throws documents/not-yours
 */
export function copyOriginal(work: Work, input: CopyOriginal): Promise<DocumentRecord | undefined> {
  const { requestKey, person, title, agency, clerk, dossierId } = input;
  const files = input.files.filter(({ mediaType }) => COPIED.includes(mediaType));
  if (files.length === 0) return Promise.resolve(undefined);
  return work.transaction(async () => {
    const copy = await issueDocument(work, {
      ...{ requestKey, kind: "digital-copy", template: "documents/digital-copy" },
      name: { vi: `Bản sao điện tử: ${title.vi}`, en: `Electronic copy: ${title.en}` },
      data: {
        agency: agency.name,
        place: agency.place,
        title: title.vi,
        person: person.name,
        clerk,
        comparedOn: localDateOf(work.clock.now()),
        attached: files.map(({ id }) => id),
      },
      agency: { id: agency.id, name: agency.name },
      subject: { personId: person.id, name: person.name },
      owner: { kind: "dossier", id: dossierId },
      number: { register: "SH", pattern: "{n}/{year}/SH" },
    });
    await keepPersonalPaper(work, { personId: person.id, title, source: "copy", documentId: copy.id, agencyId: agency.id, dossierId });
    return copy;
  });
}
