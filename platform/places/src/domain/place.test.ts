import { expect, test } from "vitest";
import { formatPlace, type PlaceName, placeText } from "./place.ts";
import { searchWords } from "./search-words.ts";

const called = (type: string, name: string): PlaceName => ({ id: "", level: "commune", type, name });

test.each([
  [[called("Phường", "Ba Đình"), called("Thành phố", "Hà Nội")], "Phường Ba Đình, Thành phố Hà Nội", "Ba Đình Ward, Hà Nội City"],
  [[called("Phường", "1"), called("Quận", "3")], "Phường 1, Quận 3", "Ward 1, Urban District 3"],
  [[called("Đặc khu", "Côn Đảo")], "Đặc khu Côn Đảo", "Côn Đảo Special Zone"],
])("%# is said in both languages", (chain, vi, en) => {
  expect(formatPlace({ chain })).toBe(vi);
  expect(placeText({ chain })).toEqual({ vi, en });
});

test.each([
  ["P.1, Q3 TP.HCM", "phuong 1 quan 3 thanh pho ho chi minh"],
  ["Phường 01", "phuong 1"],
  ["tx. Sơn Tây", "thi xa son tay"],
  ["Bà Rịa - Vũng Tàu", "ba ria vung tau"],
  ["  ", ""],
  ["' & | !", ""],
])("%s has the words %s", (text, words) => expect(searchWords(text).join(" ")).toBe(words));
