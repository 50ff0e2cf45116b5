import { expect, test } from "vitest";
import { lettersOfLaw, paperName, shortened } from "./shorten.ts";

test.each([
  ["- Giấy chứng sinh; trường hợp không có thì nộp văn bản của người làm chứng.", "Giấy chứng sinh"],
  ["+ Tờ khai theo mẫu. Người yêu cầu ký tên.", "Tờ khai theo mẫu"],
  ["a) Đơn đề nghị cấp phép;", "Đơn đề nghị cấp phép"],
  ["(1.1) Đối với công trình không theo tuyến:", "Đối với công trình không theo tuyến"],
  ["* Giấy tờ phải\u00a0nộp:", "Giấy tờ phải nộp"],
  ["02 ảnh màu 4 x 6", "02 ảnh màu 4 x 6"],
  [`Bản sao (${"rất dài ".repeat(30).trim()}) hộ chiếu`, "Bản sao hộ chiếu"],
])("%s is the paper %s", (text, name) => expect(paperName(text)).toBe(name));

test("what is cut is cut between words and says so", () => {
  const text = shortened("Giấy ".repeat(60).trim());
  expect(text.length).toBeLessThanOrEqual(160);
  expect(text.endsWith("Giấy…")).toBe(true);
});

test.each([
  ["Thông tư số 03/2023/TT-BTP", ["03/2023/TT-BTP"]],
  ["86/2018/nđ-cp", ["86/2018/NĐ-CP"]],
  ["66.7/2025/NQ-CP", ["66.7/2025/NQ-CP"]],
  ["09b/2013/TT-BTP", ["09B/2013/TT-BTP"]],
  ["2222/QĐ-BHXH", ["2222/QĐ-BHXH"]],
  ["Không có thông tin căn cứ pháp lý.", []],
])("%s names %o", (text, acts) => expect(lettersOfLaw(text)).toEqual(acts));
