export { readVerifierKey, type SignedBy, type VerifierKey } from "./notes.ts";
export {
  type ConsistencyVerdict,
  RECEIPT_HEAD,
  type ReceiptVerdict,
  readReceipt,
  type Verdict,
  verifyConsistency,
  verifyReceipt,
} from "./receipts.ts";
