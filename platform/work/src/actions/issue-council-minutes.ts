import { getAgency } from "@motlan/agencies";
import { type DocumentTemplate, issueDocument } from "@motlan/documents";
import { placeOf } from "@motlan/dossiers";
import { formatDateTime } from "@motlan/formats";
import { localDateOf } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { LEFT, type Meeting, type MeetingItem, presentAt, type Seat, type Vote } from "../domain/meeting.ts";

export interface Sat {
  readonly meeting: Meeting;
  readonly seats: readonly Seat[];
  readonly items: readonly MeetingItem[];
  readonly votes: readonly Vote[];
  readonly at: Date;
}

/** Biên bản họp: who attended, how they voted, what was found of each dossier; numbered now, sealed by the node's job. */
export async function issueCouncilMinutes(work: Work, { meeting, seats, items, votes, at }: Sat) {
  const agency = await getAgency(work.db, meeting.agencyId);
  const present = presentAt(votes);
  return issueDocument(work.as({ kind: "system", name: "work.council" }), {
    requestKey: `council:${meeting.id}`,
    kind: "council-minutes",
    name: { vi: "Biên bản họp Hội đồng", en: "Minutes of the council" },
    template: MINUTES,
    data: {
      ...{
        agency: agency.name.vi,
        place: placeOf(agency.name.vi),
        issuedOn: localDateOf(at),
        council: meeting.name.vi,
        law: meeting.rules.law,
      },
      ...{ metAt: formatDateTime(meeting.at), where: meeting.place, present: String(present.size), members: String(seats.length) },
      seats: seats.map(({ n, title, name, officialId }) => ({ title: title.vi, name, sat: satWords(present.has(n), officialId === null) })),
      rows: items.map((item) => ({
        ...{ n: String(item.n), code: item.code, applicant: item.applicant },
        ...{ found: labelOf(meeting, item.outcome ?? ""), votes: countsOf(meeting, item, votes) },
      })),
      chair: seats.find(({ chairs }) => chairs)?.name ?? "",
    },
    agency: { id: agency.id, name: agency.name.vi },
    subject: { name: meeting.name.vi },
    owner: { kind: "meeting", id: meeting.id },
    number: { register: "BBHD", pattern: "{n}/{year}/BB-HĐ" },
  });
}

function satWords(isPresent: boolean, isOutside: boolean): string {
  if (!isPresent) return "Vắng";
  return isOutside ? "Dự; phiếu giấy do người ghi biên bản nhập" : "Dự; đã ký số";
}

function labelOf({ rules }: Meeting, value: string): string {
  if (value === LEFT) return "Không xét (hồ sơ không còn ở bước này)";
  return rules.choices.find((choice) => choice.value === value)?.label.vi ?? value;
}

function countsOf({ rules }: Meeting, { dossierId }: MeetingItem, votes: readonly Vote[]): string {
  const cast = votes.filter((vote) => vote.dossierId === dossierId);
  return rules.choices
    .map(({ value, label }) => ({ label: label.vi, count: cast.filter(({ choice }) => choice === value).length }))
    .filter(({ count }) => count > 0)
    .map(({ label, count }) => `${label}: ${count}`)
    .join("; ");
}

/** The sector's own form of these minutes could not be compared; the layout is ours. */
const MINUTES: DocumentTemplate = {
  id: "work/council-minutes",
  title: "Biên bản họp Hội đồng",
  page: "A4",
  size: 11,
  blocks: [
    { kind: "national-header", agency: "{agency|upper}", number: "Số: {number}", placeAndDate: "{place}, {issuedOn|longdate}" },
    { kind: "heading", text: "BIÊN BẢN HỌP HỘI ĐỒNG", size: 14 },
    {
      kind: "fields",
      rows: [
        [{ label: "Hội đồng", value: "{council}" }],
        [{ label: "Họp lúc", value: "{metAt}, {where}" }],
        [{ label: "Số thành viên dự", value: "{present}/{members}" }],
        [{ label: "Căn cứ", value: "{law}" }],
      ],
    },
    {
      kind: "table",
      each: "seats",
      columns: [
        { title: "Thành viên", value: "{item.title}", share: 7 },
        { title: "Họ tên", value: "{item.name}", share: 5 },
        { title: "Dự họp", value: "{item.sat}", share: 5 },
      ],
    },
    {
      kind: "table",
      each: "rows",
      columns: [
        { title: "TT", value: "{item.n}", share: 1 },
        { title: "Mã hồ sơ", value: "{item.code}", share: 5 },
        { title: "Người nộp", value: "{item.applicant}", share: 4 },
        { title: "Số phiếu", value: "{item.votes}", share: 4 },
        { title: "Kết luận", value: "{item.found}", share: 3 },
      ],
    },
    { kind: "signature", columns: [{ title: ["CHỦ TRÌ"], signs: "seal", name: "{chair}" }] },
  ],
};
