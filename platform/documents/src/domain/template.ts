/**
 * The language of document templates: plain JSON, so that a pack, a procedure version or the studio can hold one.
 * Every text may carry placeholders (`{child.name|upper}`, see `fill.ts`), `**bold**` and `_italic_`.
 */
export interface DocumentTemplate {
  /** Stable name of the layout, kept with every document made from it: "civil-status/birth-certificate". */
  readonly id: string;
  /** Title of the PDF and its accessible name. */
  readonly title: string;
  readonly page: PageSize;
  /** Body size in points. The decree on clerical work asks for 13 to 14 on A4 (NĐ 30/2020, phụ lục I). */
  readonly size?: number;
  readonly blocks: readonly Block[];
  /** Small line at the foot of every page, before the page number. */
  readonly footer?: string;
}

export type PageSize = "A4" | "A5" | "A5-landscape" | "A4-landscape";
export type Align = "left" | "center" | "right" | "justify";

export type Block = LeafBlock | ColumnsBlock;
export type LeafBlock =
  | NationalHeaderBlock
  | HeadingBlock
  | ParagraphBlock
  | FieldsBlock
  | ListBlock
  | TableBlock
  | SignatureBlock
  | QrBlock
  | RuleBlock
  | SpaceBlock;

/** A block stands only when the value at `when` is there (not empty, not false), and only when the one at `unless` is not. */
export interface Conditional {
  readonly when?: string;
  readonly unless?: string;
}

/** Quốc hiệu, tiêu ngữ; the issuing agency under its superior; number and symbol; place and date (NĐ 30/2020, phụ lục I, mục II). */
export interface NationalHeaderBlock extends Conditional {
  readonly kind: "national-header";
  /** Name of the superior agency (cơ quan chủ quản); not bold. */
  readonly superior?: string;
  readonly agency: string;
  /** "Số: 12/2026/TLKS" */
  readonly number?: string;
  /** "Hà Nội, {issuedOn|longdate}" */
  readonly placeAndDate?: string;
}

/** Name of the document type, with the abstract (trích yếu) or a note under it. */
export interface HeadingBlock extends Conditional {
  readonly kind: "heading";
  readonly text: string;
  readonly under?: string;
  readonly size?: number;
  readonly align?: Align;
  /** 1 is the title of the document, 2 a part of it. */
  readonly level?: 1 | 2;
}

export interface ParagraphBlock extends Conditional {
  readonly kind: "paragraph";
  readonly text: string;
  readonly align?: Align;
  readonly size?: number;
  /** First-line indent in millimetres; official texts use 10 to 12.7. */
  readonly indent?: number;
}

/** Lines of "label: value", as on every official form; several cells of one row stand side by side. */
export interface FieldsBlock extends Conditional {
  readonly kind: "fields";
  readonly rows: readonly (readonly FieldCell[])[];
  readonly size?: number;
}

export interface FieldCell extends Conditional {
  readonly label: string;
  readonly value: string;
  readonly bold?: boolean;
  /** Share of the row's width; cells share alike when nothing is said. */
  readonly share?: number;
}

/** One line per member of the array at `each`; inside, the member is `item` and its place `number`. */
export interface ListBlock extends Conditional {
  readonly kind: "list";
  readonly each: string;
  readonly text: string;
  readonly size?: number;
  /** Left indent in millimetres. */
  readonly indent?: number;
}

export interface TableBlock extends Conditional {
  readonly kind: "table";
  readonly each: string;
  readonly columns: readonly TableColumn[];
  readonly size?: number;
}

export interface TableColumn {
  readonly title: string;
  readonly value: string;
  /** Share of the table's width. */
  readonly share: number;
  readonly align?: Align;
}

/** Signature columns from left to right; receivers (nơi nhận), where there are any, stand at the left. */
export interface SignatureBlock extends Conditional {
  readonly kind: "signature";
  readonly receivers?: readonly string[];
  readonly columns: readonly SignatureColumn[];
}

export interface SignatureColumn {
  /** "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH": one line each. */
  readonly title: readonly string[];
  /** "(Ký, ghi rõ họ tên)" */
  readonly note?: string;
  /** Whose digital signature is shown here: the authorised person's, the agency's seal, both, or none (a place for ink). */
  readonly signs: "person" | "seal" | "both" | "none";
  readonly name?: string;
}

/** A QR code with words beside it. `content` is usually `{verifyUrl}`, the public page that checks the document. */
export interface QrBlock extends Conditional {
  readonly kind: "qr";
  readonly content: string;
  readonly text: string;
  /** Side in millimetres; 18 is the least that a cheap telephone reads well from paper. */
  readonly side?: number;
}

export interface RuleBlock extends Conditional {
  readonly kind: "rule";
}

export interface SpaceBlock extends Conditional {
  readonly kind: "space";
  /** Height in millimetres. */
  readonly height: number;
}

export interface ColumnsBlock extends Conditional {
  readonly kind: "columns";
  readonly columns: readonly { readonly share: number; readonly blocks: readonly LeafBlock[] }[];
}
