import { newId } from "@motlan/kernel";
import type { IssueDocument } from "../actions/issue-document.ts";
import { sampleBirth, sampleBirthExtract } from "./sample-templates.ts";

/** A copy of an extract to be issued, each for a dossier and an agency of its own. */
export function anExtract(parts: Partial<IssueDocument> = {}): IssueDocument {
  return {
    requestKey: `dossier:${newId()}:result`,
    kind: "birth-extract",
    name: { vi: "Trích lục khai sinh (bản sao)", en: "Copy of an extract of a birth registration" },
    template: sampleBirthExtract,
    data: sampleBirth,
    agency: { id: newId(), name: "Ủy ban nhân dân phường Hai Bà Trưng" },
    subject: { personId: newId(), name: "Nguyễn Ngọc Ánh Dương" },
    owner: { kind: "dossier", id: newId() },
    signer: { officialId: newId(), name: "Đặng Thị Mỹ Hạnh", role: "Phó Chủ tịch" },
    number: { register: "birth-extract", pattern: "{n}/{year}/TLKS-BS" },
    ...parts,
  };
}
