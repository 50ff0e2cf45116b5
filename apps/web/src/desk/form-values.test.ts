import { club } from "@motlan/forms/testing";
import { expect, test } from "vitest";
import { attachedFiles } from "./attached-files.ts";
import { shownPages } from "./form-values.ts";
import { aDossier, receipt } from "./testing/a-dossier.ts";

const photo = { id: "f1", fileId: "f1", name: "anh.jpg", mediaType: "image/jpeg", size: 2048, sha256: "00", verified: true };
const answers = {
  reader: { fullName: "Trần Thị Bưởi", dateOfBirth: "1990-03-05", phone: "+84912345678" },
  seat: { kind: "window", lamp: true, photo },
};
const origins = {
  receipts: { "reader.fullName": receipt },
  overrides: [{ path: "reader.dateOfBirth", reason: "Sổ ghi nhầm năm", held: "1991-03-05" }],
  disputes: ["reader.dateOfBirth"],
};
const file = aDossier(answers, { applicant: { fullName: "TRẦN THỊ BƯỞI", dateOfBirth: "1991-03-05" }, origins });
const values = shownPages(file, "vi").flatMap((page) => page.values);
const at = (path: string) => values.find((value) => value.path === path);

test("answers are said as people read them; what was not asked is left out", () => {
  expect(at("reader.dateOfBirth")?.text).toBe("05/03/1990");
  expect(at("seat.kind")?.text).toBe("Cạnh cửa sổ");
  expect(at("seat.lamp")?.text).toBe("Có");
  expect(at("guardian.number")).toBeUndefined();
});

test("a value the State holds carries its receipt: source, day, law", () => {
  expect(at("reader.fullName")?.receipt).toEqual({ source: "Cơ sở dữ liệu dân cư", updated: "12/03/2026", basis: "Luật Căn cước, Điều 9" });
});

test("a value put in the place of a held one says what the record holds", () => {
  expect(at("reader.dateOfBirth")?.receipt).toMatchObject({ state: "overridden", was: "05/03/1991", source: "Cơ sở dữ liệu dân cư" });
  expect(at("reader.dateOfBirth")).toMatchObject({ reason: "Sổ ghi nhầm năm", disputed: true });
});

test("what the State did not hold has no receipt", () => {
  expect(at("reader.phone")?.receipt).toBeUndefined();
  expect(at("seat.kind")?.receipt).toBeUndefined();
});

const attached = (path: string, label: string) => ({ path, label: { vi: label, en: expect.any(String) } });
const described = { fileId: "f1", name: "anh.jpg", mediaType: "image/jpeg", size: 2048, verified: true };

test("attached files are found by their question", () => {
  const label = at("seat.photo")?.label ?? "";
  expect(attachedFiles(file)).toEqual([{ ...attached("seat.photo", label), ...described }]);
  expect(at("seat.photo")?.files.map(({ fileId }) => fileId)).toEqual(["f1"]);
  expect(at("seat.kind")?.files).toEqual([]);
});

test("several files at one question, those within entries, and those an official attached are found as well", () => {
  const pages = [...file.version.pages, ...club.pages];
  const [take, ...steps] = file.version.steps;
  const photos = club.pages.flatMap(({ fields }) => fields).filter(({ name }) => name === "paper.rules");
  const version = { ...file.version, pages, steps: take === undefined ? steps : [{ ...take, fields: photos }, ...steps] };
  const many = [photo, { ...photo, fileId: "f2" }];
  const members = [{ fullName: "Lê Lan" }, { fullName: "Lê Mai", photo: { ...photo, fileId: "f3" } }];
  const dossier = {
    ...file.dossier,
    answers: { paper: { rules: many }, club: { members } },
    filled: { [take?.id ?? ""]: { paper: { rules: [{ ...photo, fileId: "f4" }] } } },
  };
  const source = { ...file, dossier, version };
  expect(attachedFiles(source)).toEqual([
    { ...attached("club.members.1.photo", "Thành viên 2: Ảnh"), ...described, fileId: "f3" },
    { ...attached("paper.rules", "Nội quy"), ...described },
    { ...attached("paper.rules", "Nội quy"), ...described, fileId: "f2" },
    { ...attached("paper.rules", "Nội quy"), ...described, fileId: "f4" },
  ]);
  const shown = shownPages(source, "vi").flatMap(({ values: some }) => some);
  expect(shown.map(({ path, files, isList }) => [path, files.length, isList])).toEqual([
    ["club.members", 1, true],
    ["paper.rules", 2, false],
  ]);
});
