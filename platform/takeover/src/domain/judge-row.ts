import { parsePersonalNumber } from "@motlan/formats";
import { type Cells, cell, type ExportRow, feesOf, oldCodeOf, readDong, readInstant } from "./export-row.ts";
import type { RowFault, RowFaultCode } from "./row-fault.ts";

const STATES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
/** One of the national portal's ten states. */
export type NationalState = (typeof STATES)[number];
/** The kind of step a dossier stood at, as dossiers knows them. */
export type ActThere = "take-in" | "examine" | "draft" | "sign" | "return";

interface PaidThere {
  readonly title: string;
  readonly amount: string;
  readonly at?: string;
  readonly receipt?: string;
}

interface LineThere {
  readonly at: Date;
  readonly who: string;
  readonly post: string;
  readonly unit: string;
  readonly words: string;
}

/** What has to be looked up before a row is judged. */
export interface Surroundings {
  readonly now: Date;
  readonly agency: { readonly id: string; readonly code: string; readonly within: boolean } | undefined;
  readonly version: { readonly versionId: string; readonly procedureCode: string } | undefined;
  readonly isTwice: boolean;
}

/** A row that can be taken, without its ids and files. */
export interface Judged {
  readonly oldCode: string;
  readonly agencyId: string;
  readonly agencyCode: string;
  readonly versionId: string;
  readonly procedureCode: string;
  readonly state: NationalState;
  readonly act?: ActThere;
  readonly channel: "online" | "counter" | "post";
  readonly delivery: "counter" | "post";
  readonly actingFor: "self" | "organisation";
  readonly applicant: {
    readonly fullName: string;
    readonly personalNumber?: string;
    readonly taxCode?: string;
    readonly phone?: string;
    readonly email?: string;
  };
  readonly request: string;
  readonly fee: bigint;
  readonly paid: readonly PaidThere[];
  readonly submittedAt: Date;
  readonly dueAt?: Date;
  readonly pausedAt?: Date;
  readonly decidedAt?: Date;
  readonly returnedAt?: Date;
  readonly extended: boolean;
  readonly asked?: string;
  readonly history: readonly LineThere[];
}

export type Verdict = { readonly ok: true; readonly row: Judged } | { readonly ok: false; readonly faults: readonly RowFault[] };

const ACTS: Readonly<Record<string, ActThere>> = {
  "tiep-nhan": "take-in",
  "tham-tra": "examine",
  "du-thao": "draft",
  "trinh-ky": "sign",
  "tra-ket-qua": "return",
};
const CHANNELS = { "1": "counter", "2": "online", "3": "post" } as const;
const OPEN: ReadonlySet<number> = new Set([1, 2, 4, 5, 6, 9]);
const WORKED_ON: ReadonlySet<number> = new Set([2, 4, 5, 6]);
const MORNING = 8;
const LONGEST_REQUEST = 4000;

export function isOpenState(state: number): boolean {
  return OPEN.has(state);
}

export function stateOf({ columns }: Pick<ExportRow, "columns">): NationalState | undefined {
  const text = cell(columns, "TrangThaiHoSo");
  return STATES.find((state) => String(state) === text);
}

/** Whether a row can be taken and as what, or everything that is wrong with it; pure. */
export function judgeRow(row: ExportRow, around: Surroundings): Verdict {
  const { columns } = row;
  const faults: RowFault[] = [];
  const fault = (code: RowFaultCode, column: string, value?: string) =>
    void faults.push({ code, column, ...(value !== undefined && { value }) });
  const times = timesOf(columns, fault);
  const state = stateOf(row);
  if (cell(columns, "KhongDocDuoc") !== "") fault("line-unreadable", "KhongDocDuoc", cell(columns, "KhongDocDuoc"));
  if (oldCodeOf(row) === "") fault("missing", "MaHoSo");
  if (around.isTwice) fault("code-twice", "MaHoSo", cell(columns, "MaHoSo"));
  if (cell(columns, "ChuHoSo") === "") fault("missing", "ChuHoSo");
  if (state === undefined) fault("state-unknown", "TrangThaiHoSo", cell(columns, "TrangThaiHoSo"));
  if (around.agency === undefined) fault("agency-unknown", "DonViXuLy", cell(columns, "DonViXuLy"));
  else if (!around.agency.within) fault("agency-not-yours", "DonViXuLy", cell(columns, "DonViXuLy"));
  if (around.version === undefined) fault("procedure-unknown", "MaTTHC", cell(columns, "MaTTHC"));
  for (const fee of row.fees) if (readDong(cell(fee, "Gia")) === undefined) fault("fee-unreadable", "Gia", cell(fee, "Gia"));
  const history = historyOf(row.history, fault);
  const { submittedAt, dueAt } = times;
  const pausedAt = times.askedAt ?? history.findLast(({ state: at }) => at === "5" || at === "6")?.line.at;
  if (submittedAt === undefined) fault("missing", "NgayTiepNhan");
  if (submittedAt !== undefined && submittedAt > around.now) fault("time-ahead", "NgayTiepNhan", cell(columns, "NgayTiepNhan"));
  if (submittedAt !== undefined && dueAt !== undefined && dueAt < submittedAt)
    fault("due-before", "NgayHenTra", cell(columns, "NgayHenTra"));
  if (state !== undefined && WORKED_ON.has(state) && dueAt === undefined && cell(columns, "NgayHenTra") === "")
    fault("due-missing", "NgayHenTra");
  if ((state === 5 || state === 6) && pausedAt === undefined) fault("pause-missing", "NgayYeuCauBoSung");
  if (faults.length > 0 || state === undefined || submittedAt === undefined || around.agency === undefined || around.version === undefined)
    return { ok: false, faults };
  const act = ACTS[cell(columns, "BuocHienTai")];
  const waits = state === 5 || state === 6;
  return {
    ok: true,
    row: {
      ...{
        oldCode: oldCodeOf(row),
        agencyId: around.agency.id,
        agencyCode: around.agency.code,
        ...around.version,
        state,
        ...whoOf(columns),
      },
      ...{ request: cell(columns, "TrichYeuHoSo").slice(0, LONGEST_REQUEST), fee: feesOf(row), paid: paidOf(row), submittedAt },
      ...{ extended: cell(columns, "DaHenLai") !== "", history: history.map(({ line }) => line) },
      ...(act !== undefined && { act }),
      ...(dueAt !== undefined && { dueAt }),
      ...(waits && pausedAt !== undefined && { pausedAt, asked: cell(columns, "NoiDungBoSung") }),
      ...endOf(state, times),
    },
  };
}

type Fault = (code: RowFaultCode, column: string, value?: string) => void;

function timesOf(columns: Cells, fault: Fault) {
  const read = (column: string, hour?: number) => {
    const text = cell(columns, column);
    const at = text === "" ? undefined : readInstant(text, hour);
    if (text !== "" && at === undefined) fault("time-unreadable", column, text);
    return at;
  };
  return {
    submittedAt: read("NgayTiepNhan", MORNING),
    dueAt: read("NgayHenTra"),
    askedAt: read("NgayYeuCauBoSung"),
    decidedAt: read("NgayKetThucXuLy"),
    returnedAt: read("NgayTra"),
  };
}

/** What is decided was decided some day: the day it was handed over, where no other is known. */
function endOf(state: NationalState, { decidedAt, returnedAt }: ReturnType<typeof timesOf>): Pick<Judged, "decidedAt" | "returnedAt"> {
  const at = decidedAt ?? returnedAt;
  const ended = state === 9 || state === 10 || state === 3 || state === 8;
  return {
    ...(ended && at !== undefined && { decidedAt: at }),
    ...(state === 10 && returnedAt !== undefined && { returnedAt }),
  };
}

function whoOf(columns: Cells): Pick<Judged, "channel" | "delivery" | "actingFor" | "applicant"> {
  const organisation = cell(columns, "LoaiDoiTuong") === "2";
  const number = cell(columns, "MaDoiTuong").replace(/[\s.-]/g, "");
  const channel = Object.entries(CHANNELS).find(([key]) => key === cell(columns, "KenhThucHien"))?.[1] ?? "counter";
  const [phone, email] = [cell(columns, "SoDienThoai"), cell(columns, "Email")];
  return {
    channel,
    delivery: cell(columns, "HinhThuc") === "1" ? "post" : "counter",
    actingFor: organisation ? "organisation" : "self",
    applicant: {
      fullName: cell(columns, "ChuHoSo"),
      ...(!organisation && parsePersonalNumber(number).ok && { personalNumber: number }),
      ...(organisation && number !== "" && { taxCode: number }),
      ...(phone !== "" && { phone }),
      ...(email !== "" && { email }),
    },
  };
}

function paidOf({ fees }: ExportRow): readonly PaidThere[] {
  return fees.flatMap((fee) => {
    const [at, receipt] = [readInstant(cell(fee, "NgayNop"), MORNING), cell(fee, "SoBienLai")];
    if (at === undefined && receipt === "") return [];
    const amount = String(readDong(cell(fee, "Gia")) ?? 0n);
    return [
      { title: cell(fee, "TenPhiLePhi"), amount, ...(at !== undefined && { at: at.toISOString() }), ...(receipt !== "" && { receipt }) },
    ];
  });
}

function historyOf(lines: readonly Cells[], fault: Fault): readonly { readonly line: LineThere; readonly state: string }[] {
  const read = lines.flatMap((cells) => {
    const at = readInstant(cell(cells, "ThoiDiemXuLy"), MORNING);
    if (at === undefined) {
      fault("time-unreadable", "ThoiDiemXuLy", cell(cells, "ThoiDiemXuLy"));
      return [];
    }
    const [who, post, unit, words] = ["NguoiXuLy", "ChucDanh", "PhongBanXuLy", "NoiDungXuLy"].map((column) => cell(cells, column));
    return [{ line: { at, who: who ?? "", post: post ?? "", unit: unit ?? "", words: words ?? "" }, state: cell(cells, "TrangThai") }];
  });
  return read.toSorted((one, other) => one.line.at.getTime() - other.line.at.getTime());
}
