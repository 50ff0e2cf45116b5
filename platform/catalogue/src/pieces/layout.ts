/** Blocks of result templates that official papers of every sector share (Decree 30/2020/NĐ-CP, Appendix I). */

/** Quốc hiệu, cơ quan, số và ngày. Reads `number`, `issuedOn` and what the documents room adds. */
export const OFFICIAL_HEAD = {
  kind: "national-header",
  superior: "{agency.superior|upper}",
  agency: "{agency.name|upper}",
  number: "Số: {number}",
  placeAndDate: "{agency.place|capital}, {issuedOn|longdate}",
} as const;

/** The code by which anybody checks the paper, beside the signature. */
export const OFFICIAL_FOOT = {
  kind: "columns",
  columns: [
    {
      share: 1,
      blocks: [
        { kind: "space", height: 6 },
        {
          kind: "qr",
          content: "{verifyUrl}",
          text: "Quét mã để kiểm tra giấy này tại\n{verifyUrl}\nMã kiểm tra: **{verifyCode}**",
          side: 22,
        },
      ],
    },
    { share: 1, blocks: [{ kind: "signature", columns: [{ title: ["{signer.title|upper}"], signs: "both", name: "{signer.name}" }] }] },
  ],
} as const;

interface OfficialPaper {
  readonly id: string;
  readonly title: string;
  readonly heading: string;
  readonly under?: string;
  readonly blocks: readonly Readonly<Record<string, unknown>>[];
}

/** A one-page official paper: head, name of the document, what it says, check code and signature. */
export function officialPaper({ id, title, heading, under, blocks }: OfficialPaper) {
  return {
    ...{ id, title, page: "A4", size: 13 },
    blocks: [
      OFFICIAL_HEAD,
      { kind: "space", height: 5 },
      { kind: "heading", text: heading, size: 16, ...(under !== undefined && { under }) },
      { kind: "space", height: 3 },
      ...blocks,
      { kind: "space", height: 2 },
      OFFICIAL_FOOT,
    ],
  };
}
