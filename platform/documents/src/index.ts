export { type CopyOriginal, copyOriginal } from "./actions/copy-original.ts";
export { type IssueDocument, issueDocument } from "./actions/issue-document.ts";
export {
  type KeepPaper,
  keepPersonalPaper,
  listPersonalPapers,
  type PaperCard,
  type UsePaper,
  usePersonalPaper,
} from "./actions/personal-papers.ts";
export { raiseRegisters } from "./actions/raise-registers.ts";
export { readDocument } from "./actions/read-document.ts";
export { type MayRead, readFile } from "./actions/read-file.ts";
export { sealDocument } from "./actions/seal-document.ts";
export { type NewFile, storeFile } from "./actions/store-file.ts";
export { type BeginUpload, beginUpload, type UploadState, uploadPart } from "./actions/upload-part.ts";
export { type PublicDocument, type UploadVerdict, verifyDocument, verifyUpload } from "./actions/verify-document.ts";
export { withdrawDocument } from "./actions/withdraw-document.ts";
export type { DocumentRecord, DocumentSigner, DocumentState, Owner } from "./domain/document.ts";
export { LARGEST_FILE, type MediaType, type StoredFile } from "./domain/file.ts";
export { fill as fillLine } from "./domain/fill.ts";
export { maskName } from "./domain/mask-name.ts";
export { isUsable, type PersonalPaper, paperKind } from "./domain/personal-paper.ts";
export { readTemplate } from "./domain/read-template.ts";
export type { Block, DocumentTemplate } from "./domain/template.ts";
export { readVerifyCode } from "./domain/verify-code.ts";
export { examineFile } from "./examine/examine-file.ts";
export { faults as documentFaults } from "./faults.ts";
export type { CertificateAuthority, CertificateSubject, EnrollingKeyStore, KeyStore, TimeStampAuthority } from "./keys/key-store.ts";
export { sealKeyOf, verifyUrl } from "./make-sealed-pdf.ts";
export type { Sealing } from "./sealing.ts";
export type { PdfVerdict, SignatureVerdict } from "./signing/verify-pdf.ts";
export { verifyPdf } from "./signing/verify-pdf.ts";
export { listDocumentsOf } from "./store/documents.ts";
export { findFile, listFilesOf } from "./store/files.ts";
export type { Apology04 } from "./templates/apology-04.ts";
export type { FeeReceipt } from "./templates/fee-receipt.ts";
export { type DeskForm, deskFormOn } from "./templates/forms-in-force.ts";
export { BUILT_IN as builtInTemplates } from "./templates/index.ts";
export type { Receipt01 } from "./templates/receipt-01.ts";
export type { Refusal03 } from "./templates/refusal-03.ts";
export type { StopNotice } from "./templates/stop-notice.ts";
export type { Supplement02 } from "./templates/supplement-02.ts";
export { type TypesetInput, typeset } from "./typeset/typeset.ts";
