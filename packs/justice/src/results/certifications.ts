import { lines, officialPaper, para } from "@motlan/catalogue/declare";

/** Lời chứng chứng thực bản sao: the words the commune puts under each copy, with the number in the book. */
export const copyStatement = officialPaper({
  id: "justice/certified-copy",
  title: "Chứng thực bản sao {paper}",
  heading: "CHỨNG THỰC BẢN SAO TỪ BẢN CHÍNH",
  blocks: [
    para("{agency.name} chứng thực bản sao đúng với bản chính đối với giấy tờ, văn bản sau:"),
    lines(
      "*Tên giấy tờ: {paper}",
      "Cơ quan cấp: {issuer}",
      ["Số, ký hiệu: {paperNumber|or:không có}", "Số trang: {pages}"],
      "*Người yêu cầu: {person.fullName|upper}",
      ["Số chứng thực: {entryNumber}", "Ngày: {issuedOn|date}"],
      "Số bản sao đã chứng thực: {copies}",
    ),
    para("Việc chứng thực chỉ xác nhận bản sao đúng với bản chính, không xác nhận nội dung của bản chính."),
  ],
});

/** Lời chứng chứng thực chữ ký. */
export const signatureStatement = officialPaper({
  id: "justice/certified-signature",
  title: "Chứng thực chữ ký của {person.fullName}",
  heading: "CHỨNG THỰC CHỮ KÝ",
  blocks: [
    para(
      "{agency.name} chứng thực: {person.fullName|upper}, số định danh cá nhân {person.personalNumber}, cam đoan đã hiểu, tự nguyện và chịu trách nhiệm về nội dung giấy tờ, văn bản, đã **{modeWords}** trước mặt người thực hiện chứng thực.",
    ),
    lines("*Giấy tờ, văn bản: {paper}", ["Số chứng thực: {entryNumber}", "Ngày: {issuedOn|date}"], "Số bản: {copies}"),
    para("Ghi chú: {note}", "note"),
  ],
});

/** Bản sao cấp từ sổ gốc: what the book says, in the words of the book. */
export const bookCopy = officialPaper({
  id: "justice/book-copy",
  title: "Bản sao {paper} của {subject}",
  heading: "{paper|upper}",
  under: "(Bản sao cấp từ sổ gốc)",
  blocks: [
    lines("*Cấp cho: {subject|upper}", ["Số trong sổ gốc: {bookNumber}", "Ngày ghi sổ: {bookDate|date}"]),
    para("Nội dung ghi trong sổ gốc:"),
    para("{says}"),
    para("Bản sao này được cấp theo yêu cầu của {person.fullName|upper}. Số bản: {copies}."),
  ],
});
