/** An envelope: whose service brought it, under which number, and when it came (ISO instant). */
export interface Envelope {
  readonly operator: string;
  readonly number: string;
  readonly receivedAt: string;
}

/** Who handed it in for the applicant (người được ủy quyền), and by which paper. */
export interface Bearer {
  readonly personId: string;
  readonly name: string;
  readonly mandate: string;
}

/** How a dossier came in at a one-stop desk (tiếp nhận tại bộ phận một cửa, qua bưu chính). */
export interface Reception {
  readonly dossierId: string;
  /** The agency whose desk took it in. */
  readonly agencyId: string;
  /** The agency that settles it. */
  readonly forAgencyId: string;
  readonly personId: string;
  readonly officialId: string;
  readonly at: Date;
  readonly channel: "counter" | "post";
  readonly identifiedBy: "card" | "number";
  readonly envelope?: Envelope;
  readonly bearer?: Bearer;
  readonly signed: "screen" | "paper";
  /** The picture of the signature, bound to `seal`. */
  readonly signatureFileId?: string;
  /** SHA-256 of what the applicant was shown. */
  readonly seal: string;
  /** Paths of the papers whose copies were compared with the originals. */
  readonly compared: readonly string[];
  /** The receiving desk hands the result over, too. */
  readonly handsOver: boolean;
}
