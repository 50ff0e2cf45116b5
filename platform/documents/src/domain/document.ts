import type { JsonObject, Text } from "@motlan/kernel";

/** Chờ ký, có hiệu lực, đã thu hồi. */
export type DocumentState = "waiting" | "sealed" | "withdrawn";

/** What a file or a document belongs to: `{ kind: "dossier", id }`. The owner's room decides who may read it. */
export interface Owner {
  readonly kind: string;
  readonly id: string;
}

/** The authorised person (người có thẩm quyền) whose signature comes before the seal. */
export interface DocumentSigner {
  readonly officialId: string;
  readonly name: string;
  /** The place they sign from: "Chủ tịch". */
  readonly role: string;
}

/** An official document as its record knows it. */
export interface DocumentRecord {
  readonly id: string;
  readonly kind: string;
  readonly name: Text;
  readonly number?: string;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly subjectId?: string;
  readonly owner: Owner;
  readonly verifyCode: string;
  readonly state: DocumentState;
  readonly preparedAt: Date;
  readonly sealedAt?: Date;
  readonly fileId?: string;
}

/** What a document will be made from. */
export interface Preparation {
  readonly template: JsonObject;
  readonly data: JsonObject;
  readonly signer?: DocumentSigner;
}
