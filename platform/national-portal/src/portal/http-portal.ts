import { no, yes } from "@motlan/kernel";
import { Type } from "typebox";
import { Value } from "typebox/value";
import { FilingMessage } from "../wire/filings.ts";
import type { Caller } from "./call.ts";
import type { Answered, ListedProcedure, PortalIn, PortalOut, RowAnswer } from "./portal.ts";

const Row = Type.Object({ MaHoSo: Type.String(), error_code: Type.String(), message: Type.Optional(Type.String()) });
const Rows = Type.Array(Row);
const Dossier = Type.Object({
  MaHoSo: Type.String(),
  TrangThaiHoSo: Type.String(),
  ThongTinKhac: Type.Optional(Type.String()),
  TienDo: Type.Array(Type.Unknown()),
});
const Procedures = Type.Array(
  Type.Object({
    MaTTHC: Type.String(),
    TenTTHC: Type.String(),
    MaLinhVuc: Type.Optional(Type.String()),
    TenLinhVuc: Type.Optional(Type.String()),
  }),
);
const Filings = Type.Array(FilingMessage);
const TAKEN = "0";

/** The portal's services over HTTP. */
export function httpPortal(caller: Caller): PortalOut & PortalIn {
  return { ...outwards(caller), ...inwards(caller) };
}

function inwards({ call, fetchFile }: Caller): PortalIn {
  return {
    pull: async (sau, soLuong) => {
      const answer = await call("LayHoSoNop", { sau, soLuong });
      if (!answer.ok) return answer;
      return Value.Check(Filings, answer.value.result) ? yes(answer.value.result) : no("senseless");
    },
    acknowledge: async (verdicts) => {
      const data = verdicts.map(({ portalId, sequence, taken, code, why }) => ({
        ...{ MaHoSoQuocGia: portalId, ThuTu: sequence, MaHoSo: code, LyDo: why },
        KetQua: taken ? "DaNhan" : "TuChoi",
      }));
      const answer = await call("XacNhanHoSoNop", { data });
      return answer.ok ? yes(undefined) : answer;
    },
    fetchFile,
  };
}

function outwards({ call }: Caller): PortalOut {
  const rows = async (service: string, parts: object): Promise<Answered<readonly RowAnswer[]>> => {
    const answer = await call(service, parts);
    if (!answer.ok) return answer;
    if (!Value.Check(Rows, answer.value.result)) return no("senseless");
    return yes(
      answer.value.result.map(({ MaHoSo, error_code, message }) => ({ code: MaHoSo, taken: error_code === TAKEN, said: message ?? "" })),
    );
  };
  return {
    sync: (madonvi, isUpdating, data) => rows("DongBoHoSoMC", { madonvi, isUpdating, data }),
    progress: (madonvi, data) => rows("CapNhatTienDoHoSoMC", { madonvi, data }),
    lookUp: async (madonvi, code) => {
      const answer = await call("TraCuuHoSo", { madonvi, data: [{ MaHoSo: code }] });
      if (!answer.ok) return answer;
      const { result } = answer.value;
      if (Array.isArray(result) && result.length === 0) return yes(undefined);
      if (!Value.Check(Type.Array(Dossier), result)) return no("senseless");
      const found = result.find(({ MaHoSo }) => MaHoSo === code);
      return yes(found && { mark: found.ThongTinKhac ?? "", state: found.TrangThaiHoSo, acts: found.TienDo.length });
    },
    listProcedures: async () => {
      const answer = await call("LayDanhSachTTHC", {});
      if (!answer.ok) return answer;
      return Value.Check(Procedures, answer.value.result) ? yes(answer.value.result.map(listedOf)) : no("senseless");
    },
  };
}

function listedOf({ MaTTHC, TenTTHC, MaLinhVuc, TenLinhVuc }: Procedures[number]): ListedProcedure {
  return {
    code: MaTTHC,
    title: TenTTHC,
    ...(MaLinhVuc !== undefined && { fieldCode: MaLinhVuc }),
    ...(TenLinhVuc !== undefined && { fieldTitle: TenLinhVuc }),
  };
}
type Procedures = Type.Static<typeof Procedures>;
