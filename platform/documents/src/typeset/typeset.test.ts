import { PDFDocument } from "@cantoo/pdf-lib";
import { describe, expect, test } from "vitest";
import type { Block, DocumentTemplate } from "../domain/template.ts";
import { BUILT_IN } from "../templates/index.ts";
import { readPdfText } from "../testing/read-pdf-text.ts";
import { sampleBirth, sampleBirthCertificate, sampleBirthExtract } from "../testing/sample-templates.ts";
import { typeset } from "./typeset.ts";

const at = new Date("2026-11-21T16:00:12Z");
const marks = {
  person: { name: "Đặng Thị Mỹ Hạnh", role: "Phó Chủ tịch", at },
  seal: { name: "Ủy ban nhân dân phường Hai Bà Trưng", at },
};
const page = (...blocks: readonly Block[]): DocumentTemplate => ({ id: "t", title: "Thử", page: "A4", blocks });
const textOf = async (...blocks: readonly Block[]) =>
  readPdfText(await typeset({ template: page(...blocks), data: {}, at, sample: false }));

describe("a birth certificate", () => {
  test("says everything, in Vietnamese that can be copied", async () => {
    const text = readPdfText(await typeset({ template: sampleBirthCertificate, data: sampleBirth, at, sample: true, marks }));
    for (const line of [
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Độc lập - Tự do - Hạnh phúc",
      "ỦY BAN NHÂN DÂN",
      "PHƯỜNG HAI BÀ TRƯNG",
      "Số: 128/2026",
      "GIẤY KHAI SINH",
      "Họ, chữ đệm, tên: NGUYỄN NGỌC ÁNH DƯƠNG",
      "Ngày, tháng, năm sinh: 05/11/2026",
      "Quê quán: Xã Nghĩa Hưng, tỉnh Ninh Bình",
      "Họ, chữ đệm, tên người cha: NGUYỄN HỮU THẮNG",
      "Ký bởi: Đặng Thị Mỹ Hạnh",
      "Thời gian ký: 21/11/2026 23:00:12 +07:00",
      "Mã kiểm tra: K7QF-3M2P-X9TD",
      "BẢN MẪU – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ",
    ]) {
      expect(text).toContain(line);
    }
  });

  test("is one A4 page with a title, a language, tags and a field for each signature", async () => {
    const bytes = await typeset({ template: sampleBirthCertificate, data: sampleBirth, at, sample: true, marks });
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
    expect(pdf.getPageCount()).toBe(1);
    expect(pdf.getPage(0).getSize()).toEqual({ width: expect.closeTo(595.28, 1), height: expect.closeTo(841.89, 1) });
    expect(pdf.getTitle()).toBe("Giấy khai sinh của Nguyễn Ngọc Ánh Dương");
    const catalog = pdf.catalog.toString();
    expect(catalog).toContain("/Lang (vi-VN)");
    expect(catalog).toContain("/StructTreeRoot");
    expect(
      pdf
        .getForm()
        .getFields()
        .map((field) => field.getName()),
    ).toEqual(["NguoiKy", "CoQuan"]);
  });

  test("a real node's carries no stamp", async () => {
    expect(readPdfText(await typeset({ template: sampleBirthCertificate, data: sampleBirth, at, sample: false }))).not.toContain("BẢN MẪU");
  });
});

test("equal inputs give equal bytes, other inputs others", async () => {
  const make = (name: string) => typeset({ template: sampleBirthExtract, data: { ...sampleBirth, number: name }, at, sample: true, marks });
  const [first, second, other] = await Promise.all([make("1"), make("1"), make("2")]);
  expect(Buffer.compare(first, second)).toBe(0);
  expect(Buffer.compare(first, other)).not.toBe(0);
});

test("text stays whole however many documents were made before it", async () => {
  const words = "Ảnh à ả ã ạ ằ ẳ ẵ ặ ầ ẩ ẫ ậ è ẻ ẽ ẹ ề ể ễ ệ ì ỉ ĩ ị ò ỏ õ ọ ồ ổ ỗ ộ ờ ở ỡ ợ ù ủ ũ ụ ừ ử ữ ự ỳ ỷ ỹ ỵ Đ đ";
  for (const _ of [1, 2, 3])
    expect(await textOf({ kind: "paragraph", text: `**${words}** a e i o u y ă â ê ô ơ ư` })).toContain("a e i o u y ă â ê ô ơ ư");
  expect(await textOf({ kind: "paragraph", text: words, align: "left" })).toContain(words.slice(0, 40));
});

describe("blocks", () => {
  test("a long text runs over pages, with their numbers", async () => {
    const text = "Đoạn văn dài để sang trang. ".repeat(400);
    const bytes = await typeset({ template: page({ kind: "paragraph", text, indent: 10 }), data: {}, at, sample: false });
    expect((await PDFDocument.load(bytes)).getPageCount()).toBeGreaterThan(2);
    expect(readPdfText(bytes)).toContain("Trang 2/");
  });

  test("a title never stands alone at the foot of a page", async () => {
    const filler: Block = { kind: "space", height: 245 };
    const bytes = await typeset({
      template: page(
        { kind: "paragraph", text: "đầu" },
        filler,
        { kind: "heading", text: "MỤC", level: 2 },
        { kind: "signature", columns: [{ title: ["A"], signs: "none" }] },
      ),
      data: {},
      at,
      sample: false,
    });
    expect((await PDFDocument.load(bytes)).getPageCount()).toBe(2);
  });

  test("a word wider than its line is cut, not lost", async () => {
    const word = "x".repeat(400);
    expect((await textOf({ kind: "paragraph", text: word, align: "left" })).replaceAll("\n", "")).toContain(word);
  });

  test("a table and a list have a line per member", async () => {
    const data = {
      items: [
        { name: "Phí A", amount: "8000" },
        { name: "Phí B", amount: "16000" },
      ],
    };
    const template = page(
      {
        kind: "table",
        each: "items",
        columns: [
          { title: "Tên", value: "{item.name}", share: 2 },
          { title: "Tiền", value: "{item.amount|number}", share: 1, align: "right" },
        ],
      },
      { kind: "list", each: "items", text: "{number}. {item.name}" },
    );
    const text = readPdfText(await typeset({ template, data, at, sample: false }));
    for (const piece of ["Phí A", "16.000", "1. Phí A", "2. Phí B"]) expect(text).toContain(piece);
  });

  test("a guarded cell and an empty QR leave nothing", async () => {
    const text = await textOf(
      {
        kind: "fields",
        rows: [
          [
            { label: "Có", value: "x" },
            { label: "Vắng", value: "{y}", when: "y" },
          ],
        ],
      },
      { kind: "qr", content: "{verifyUrl}", text: "quét" },
    );
    expect(text).toContain("Có: x");
    expect(text).not.toMatch(/Vắng|quét/);
  });
});

test.each([...BUILT_IN.values()].map((template) => [template.id, template] as const))(
  "%s fits one page with long names",
  async (_id, template) => {
    const long = "Công Tằng Tôn Nữ Huyền Trang Thanh Thảo Nguyên";
    const data = {
      agency: "Ủy ban nhân dân phường Phan Rang – Tháp Chàm",
      desk: "Trung tâm Phục vụ hành chính công phường Phan Rang",
      number: "0007/TNHS",
      place: "Khánh Hòa",
      issuedOn: "2026-11-21",
      dossierCode: "H32.99.26-261121-0007",
      applicant: long,
      payer: long,
      address: "Số 12 ngõ 85 phố Lò Đúc, phường Hai Bà Trưng, thành phố Hà Nội",
      phone: "0912 345 678",
      procedure: "Cấp bản sao trích lục hộ tịch, bản sao giấy khai sinh",
      procedureCode: "2.000635",
      sets: 1,
      term: "1 ngày làm việc",
      receivedAt: "2026-11-21T16:00:12Z",
      dueAt: "2026-11-23T10:00:00Z",
      delivery: "Trực tuyến",
      papers: Array.from({ length: 4 }, () => ({ name: "Giấy tờ phải nộp", copies: 1, form: "bản điện tử" })),
      requests: [{ what: "Giấy chứng sinh", how: "chụp lại cho rõ bốn góc" }],
      reason: "Chưa đủ căn cứ",
      legalBasis: "Luật Hộ tịch",
      advice: "nộp lại",
      contact: "bà Lan",
      taxCode: "0100109106",
      form: "EBL01",
      symbol: "26TAA",
      items: [{ name: "Lệ phí", quantity: 3, price: "8000", amount: "24000" }],
      total: "24000",
      method: "Chuyển khoản",
      verifyUrl: "http://localhost:8080/kiem-tra/K7QF-3M2P-X9TD",
      verifyCode: "K7QF-3M2P-X9TD",
    };
    const bytes = await typeset({ template, data, at, sample: true, marks });
    expect((await PDFDocument.load(bytes)).getPageCount()).toBe(1);
    expect(readPdfText(bytes)).not.toMatch(/[{}]|undefined|null|�/);
  },
);
