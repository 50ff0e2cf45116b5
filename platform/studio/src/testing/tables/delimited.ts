import type { TableFixture } from "./fixture.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const bom = (text: string) => utf8(`\uFEFF${text}`);
const utf16 = (text: string, big: boolean, mark: boolean) => {
  const bytes = Buffer.from(`${mark ? "\uFEFF" : ""}${text}`, "utf16le");
  return new Uint8Array(big ? bytes.swap16() : bytes);
};
/** Windows-1258 writes a tone as a sign of its own after the letter. */
const windows1258 = (text: string) => {
  const tones: Readonly<Record<string, number>> = { "\u0300": 0xcc, "\u0301": 0xec, "\u0303": 0xde, "\u0309": 0xd2, "\u0323": 0xf2 };
  const letters: Readonly<Record<string, number>> = { Ă: 0xc3, ă: 0xe3, Đ: 0xd0, đ: 0xf0, Ơ: 0xd5, ơ: 0xf5, Ư: 0xdd, ư: 0xfd };
  const toned = [...text.normalize("NFC")].flatMap((sign) => {
    const parts = [...sign.normalize("NFD")];
    const tone = parts.find((part) => part in tones);
    return tone === undefined
      ? [sign]
      : [
          parts
            .filter((part) => part !== tone)
            .join("")
            .normalize("NFC"),
          tone,
        ];
  });
  return Uint8Array.from(toned, (sign) => tones[sign] ?? letters[sign] ?? sign.charCodeAt(0));
};

/** Tables as CSV files, in every encoding and with every delimiter seen. Invented, after the shapes of approved ones. */
export const DELIMITED: readonly TableFixture[] = [
  {
    name: "CSV dấu chấm phẩy, số thập phân dấu phẩy, có BOM",
    input: {
      kind: "csv",
      bytes: bom(
        "Bước;Nội dung công việc;Đơn vị thực hiện;Người thực hiện;Thời gian;Biểu mẫu\r\n1;Tiếp nhận hồ sơ;Trung tâm Phục vụ hành chính công;Nhân viên;0,5 ngày;Mẫu 01\r\n2;Thẩm định;Phòng Văn hóa - Xã hội;Chuyên viên;2,5 ngày;\r\n3;Xét duyệt;Phòng Văn hóa - Xã hội;Trưởng phòng;1 ngày;\r\n4;Ký văn bản;UBND phường;Phó Chủ tịch;0,5 ngày;Mẫu 05\r\n5;Trả kết quả;Trung tâm Phục vụ hành chính công;Nhân viên;Không tính;\r\n",
      ),
    },
    columns: ["Bước", "Nội dung công việc", "Đơn vị thực hiện", "Người thực hiện", "Thời gian", "Biểu mẫu"],
    steps: [
      ["take-in", "one-stop-clerk", 4],
      ["examine", "specialist", 20],
      ["examine", "head-of-division", 8],
      ["sign", "vice-chair", 4],
      ["return", "one-stop-clerk", 0],
    ],
  },
  {
    name: "CSV dấu phẩy, ô có dấu phẩy và xuống dòng trong nháy",
    input: {
      kind: "csv",
      bytes: utf8(
        'STT,Trình tự thực hiện,Trách nhiệm,Thời gian thực hiện,Kết quả\n1,"Nhận đơn, ghi sổ\nvà hẹn ngày",Nhân viên tiếp nhận và trả kết quả,"0,25 ngày",Giấy hẹn\n2,"Xem xét hồ sơ; ""đạt"" thì soạn thảo giấy phép",Chuyên viên,02 ngày,Dự thảo\n3,Ký giấy phép,Giám đốc Sở,04 giờ,Giấy phép\n4,"Đóng dấu, phát hành",Văn thư,01 giờ,\n5,Giao giấy phép,Nhân viên tiếp nhận và trả kết quả,,\n',
      ),
    },
    columns: ["STT", "Trình tự thực hiện", "Trách nhiệm", "Thời gian thực hiện", "Kết quả"],
    steps: [
      ["take-in", "one-stop-clerk", 2],
      ["draft", "specialist", 16],
      ["sign", "director", 4],
      ["seal", "registry-clerk", 1],
      ["return", "one-stop-clerk", 0],
    ],
    toCheck: [/để trống/],
  },
  {
    name: "TSV UTF-16 LE có BOM (Unicode Text của Excel)",
    input: {
      kind: "csv",
      bytes: utf16(
        "TT\tCông việc\tChức danh\tSố giờ\r\n1\tNhận hồ sơ\tNhân viên một cửa\t2\r\n2\tXử lý\tCông chức\t12\r\n3\tQuyết định\tChủ tịch UBND\t4\r\n4\tTrả kết quả\tNhân viên một cửa\t2\r\n\tTổng cộng\t\t20\r\n",
        false,
        true,
      ),
    },
    columns: ["TT", "Công việc", "Chức danh", "Số giờ"],
    steps: [
      ["take-in", "one-stop-clerk", 2],
      ["examine", "specialist", 12],
      ["sign", "chair", 4],
      ["return", "one-stop-clerk", 2],
    ],
  },
  {
    name: "UTF-16 BE không BOM, gạch đứng",
    input: {
      kind: "csv",
      bytes: utf16(
        "Bước|Nội dung|Cán bộ|Ngày\n1|Tiếp nhận|Nhân viên TTPHCC|0.5\n2|Kiểm tra|Chuyên viên|1.5\n3|Phê duyệt|Phó Giám đốc|0.5\n4|Trả kết quả|Nhân viên TTPHCC|0.5\n",
        true,
        false,
      ),
    },
    columns: ["Bước", "Nội dung", "Cán bộ", "Ngày"],
    steps: [
      ["take-in", "one-stop-clerk", 4],
      ["examine", "specialist", 12],
      ["sign", "deputy-director", 4],
      ["return", "one-stop-clerk", 4],
    ],
  },
  {
    name: "Windows-1258",
    input: {
      kind: "csv",
      bytes: windows1258(
        "TT;Nội dung công việc;Bộ phận;Thời gian\r\n1;Tiếp nhận hồ sơ;Bộ phận một cửa;02 giờ\r\n2;Thẩm tra hồ sơ;Phòng Nông nghiệp;10 giờ\r\n3;Ký quyết định;Lãnh đạo UBND xã;04 giờ\r\n4;Trả kết quả;Bộ phận một cửa;01 giờ\r\n",
      ),
    },
    columns: ["TT", "Nội dung công việc", "Bộ phận", "Thời gian"],
    steps: [
      ["take-in", "one-stop-clerk", 2],
      ["examine", "specialist", 10],
      ["sign", "vice-chair", 4],
      ["return", "one-stop-clerk", 1],
    ],
    toCheck: [/không có cột người thực hiện/],
  },
  {
    name: "dòng con a, b dưới bước 2, dòng tổng có con số khác",
    input: {
      kind: "csv",
      bytes: utf8(
        "STT;Nội dung;Người thực hiện;Thời gian\n1;Tiếp nhận hồ sơ;Nhân viên một cửa;4 giờ\n2;Giải quyết hồ sơ;;\na;Thẩm định hồ sơ;Chuyên viên;2 ngày\nb;Kiểm tra kết quả thẩm định;Trưởng phòng;4 giờ\n3;Ký duyệt;Phó Chủ tịch;4 giờ\n4;Trả kết quả;Nhân viên một cửa;4 giờ\nTổng cộng;;;5 ngày\n",
      ),
    },
    columns: ["STT", "Nội dung", "Người thực hiện", "Thời gian"],
    steps: [
      ["take-in", "one-stop-clerk", 4],
      ["examine", "specialist", 16],
      ["examine", "head-of-division", 4],
      ["sign", "vice-chair", 4],
      ["return", "one-stop-clerk", 4],
    ],
    toCheck: [/40 giờ nhưng.*32/],
  },
  {
    name: "đánh số 2.1, 2.2; bước cha ghi thời gian gộp",
    input: {
      kind: "csv",
      bytes: utf8(
        "TT,Các bước thực hiện,Đơn vị,Người chịu trách nhiệm,Thời hạn\n1,Nhận hồ sơ,TT PVHCC,Nhân viên,0.5 ngày\n2,Xử lý hồ sơ,Phòng Kinh tế,,3 ngày\n2.1,Nghiên cứu và soạn thảo,Phòng Kinh tế,Chuyên viên,\n2.2,Soát xét,Phòng Kinh tế,Lãnh đạo phòng,\n3,Ký ban hành,UBND xã,Chủ tịch,0.5 ngày\n4,Trả kết quả,TT PVHCC,Nhân viên,\n",
      ),
    },
    columns: ["TT", "Các bước thực hiện", "Đơn vị", "Người chịu trách nhiệm", "Thời hạn"],
    steps: [
      ["take-in", "one-stop-clerk", 4],
      ["draft", "specialist", 24],
      ["examine", "head-of-division", 0],
      ["sign", "chair", 4],
      ["return", "one-stop-clerk", 0],
    ],
    toCheck: [/gộp cho nhiều bước/],
  },
  {
    name: "số La Mã làm phần, phần là đơn vị",
    input: {
      kind: "csv",
      bytes: utf8(
        "TT;Nội dung công việc;Chức danh;Thời gian\nI. Tại Trung tâm Phục vụ hành chính công;;;\n1;Tiếp nhận;Nhân viên;2 giờ\nII. Phòng Kinh tế, Hạ tầng và Đô thị;;;\n2;Thẩm định;Chuyên viên;2 ngày\n3;Duyệt;Trưởng phòng;4 giờ\nIII. Ủy ban nhân dân phường;;;\n4;Ký;Chủ tịch;4 giờ\nIV. Tại Trung tâm Phục vụ hành chính công;;;\n5;Trả kết quả;Nhân viên;2 giờ\n",
      ),
    },
    columns: ["TT", "Nội dung công việc", "Chức danh", "Thời gian"],
    steps: [
      ["take-in", "one-stop-clerk", 2],
      ["examine", "specialist", 16],
      ["examine", "head-of-division", 4],
      ["sign", "chair", 4],
      ["return", "one-stop-clerk", 2],
    ],
    units: ["Trung tâm Phục vụ hành chính công", "Phòng Kinh tế, Hạ tầng và Đô thị", undefined, "Ủy ban nhân dân phường"],
  },
  {
    name: "nhiều người trong một ô, khoảng thời gian, lấy ý kiến rõ, song song rõ",
    input: {
      kind: "csv",
      bytes: utf8(
        'Bước,Nội dung công việc,Người thực hiện,Thời gian\n1,Tiếp nhận hồ sơ,Nhân viên một cửa,2 giờ\n2,"Lấy ý kiến Phòng Cảnh sát giao thông trong 03 ngày làm việc, tổng hợp",Chuyên viên,24 giờ\n3,Kiểm tra thực địa (song song với bước 4),"Chuyên viên, Trưởng phòng",1-2 ngày\n4,Đo đạc (song song với bước 3),Viên chức,2 ngày\n5,Ký giấy phép; trường hợp chưa đạt thì trả lại chuyên viên,Giám đốc,4 giờ\n6,Trả kết quả,Nhân viên một cửa,0\n',
      ),
    },
    columns: ["Bước", "Nội dung công việc", "Người thực hiện", "Thời gian"],
    steps: [
      ["take-in", "one-stop-clerk", 2],
      ["examine", "specialist", 24],
      ["examine", "specialist", 16],
      ["examine", "specialist", 16],
      ["sign", "director", 4],
      ["return", "one-stop-clerk", 0],
    ],
    also: {
      1: {
        may: ["ask", "refuse", "consult"],
        consult: {
          whom: { vi: "Phòng Cảnh sát giao thông", en: "Phòng Cảnh sát giao thông (in Vietnamese)" },
          term: { count: 3, unit: "working-day" },
          silence: "reported",
        },
      },
      2: { parallel: "song-song-1" },
      3: { parallel: "song-song-1" },
    },
    toCheck: [/nhiều người/, /khoảng/, /quá hạn không trả lời/],
  },
  {
    name: "trường hợp A và B tách phần",
    input: {
      kind: "csv",
      bytes: utf8(
        "STT,Công việc,Vị trí,Thời gian\nA. Trường hợp cấp mới,,,\n1,Tiếp nhận,Nhân viên một cửa,2 giờ\n2,Thẩm định cấp mới,Chuyên viên,3 ngày\nB. Trường hợp cấp lại,,,\n3,Đối chiếu sổ gốc,Chuyên viên,1 ngày\n4,Ký giấy,Phó Chủ tịch,4 giờ\n5,Trả giấy,Nhân viên một cửa,1 giờ\n",
      ),
    },
    columns: ["STT", "Công việc", "Vị trí", "Thời gian"],
    steps: [
      ["take-in", "one-stop-clerk", 2],
      ["examine", "specialist", 24],
      ["examine", "specialist", 8],
      ["sign", "vice-chair", 4],
      ["return", "one-stop-clerk", 1],
    ],
    toCheck: [/nhiều trường hợp/],
  },
  {
    name: "hai dòng tiêu đề không có dấu gộp, dòng đánh số cột",
    input: {
      kind: "csv",
      bytes: utf8(
        "UBND XÃ MẪU,,,,,\nQUY TRÌNH SỐ 12,,,,,\nTT,Nội dung công việc,Trách nhiệm,,Thời gian,Ghi chú\n,,Đơn vị,Cá nhân,,\n(1),(2),(3),(4),(5),(6)\n1,Tiếp nhận,Một cửa,Nhân viên,1 giờ,\n2,Xác minh,Công an xã,Cán bộ,2 ngày,Đi thực tế\n3,Ký xác nhận,Công an xã,Trưởng Công an xã,2 giờ,\n4,Trả kết quả,Một cửa,Nhân viên,1 giờ,\nNơi nhận:,,,,,\n- Lưu: VT.,,,,,\n",
      ),
    },
    columns: ["TT", "Nội dung công việc", "Trách nhiệm – Đơn vị", "Trách nhiệm – Cá nhân", "Thời gian", "Ghi chú"],
    steps: [
      ["take-in", "one-stop-clerk", 1],
      ["examine", "police-officer", 16],
      ["sign", "police-chief", 2],
      ["return", "one-stop-clerk", 1],
    ],
  },
  {
    name: "hai cột trùng tên, một cột không tên, giờ và ngày hai cột",
    input: {
      kind: "csv",
      bytes: utf8(
        "Bước;Nội dung công việc;;Người thực hiện;Thời gian quy định;Thời gian sau cắt giảm;Ghi chú;Ghi chú\n1;Tiếp nhận;x;Nhân viên một cửa;4 giờ;2 giờ;a;b\n2;Thẩm định;;Chuyên viên;5 ngày;3 ngày;;\n3;Ký;;Giám đốc;1 ngày;0,5 ngày;;c\n4;Trả;x;Nhân viên một cửa;4 giờ;0;;\n",
      ),
    },
    columns: [
      "Bước",
      "Nội dung công việc",
      "Cột 3",
      "Người thực hiện",
      "Thời gian quy định",
      "Thời gian sau cắt giảm",
      "Ghi chú",
      "Ghi chú (2)",
    ],
    steps: [
      ["take-in", "one-stop-clerk", 2],
      ["examine", "specialist", 24],
      ["sign", "director", 4],
      ["return", "one-stop-clerk", 0],
    ],
  },
  {
    name: "không có tiêu đề nào nhận ra được",
    input: {
      kind: "csv",
      bytes: utf8(
        "Xem xét đơn đề nghị,Nhân viên một cửa,2 giờ\nTìm hồ sơ lưu,Viên chức lưu trữ,1 ngày\nKý bản sao,Phó Giám đốc,4 giờ\nTrả bản sao,Nhân viên một cửa,1 giờ\n",
      ),
    },
    columns: ["Cột 1", "Cột 2", "Cột 3"],
    steps: [
      ["take-in", "one-stop-clerk", 2],
      ["examine", "specialist", 8],
      ["sign", "deputy-director", 4],
      ["return", "one-stop-clerk", 1],
    ],
  },
  {
    name: "sep=; của Excel, thời gian đủ kiểu viết, dòng chi tiết không đánh số",
    input: {
      kind: "csv",
      bytes: bom(
        "sep=;\nTT;Nội dung các bước;Người thực hiện;Thời gian;Biểu mẫu/Kết quả\n1;Hướng dẫn, nhận hồ sơ;Công chức tiếp nhận;15 phút;BM-01\n;- Số hóa giấy tờ;;;\n2;Xem xét hồ sơ;Chuyên viên thụ lý;1 ngày rưỡi;BM-02\n3;Soạn thảo văn bản, trình lãnh đạo;Chuyên viên thụ lý;Nửa ngày;\n4;Xem xét, ký;Lãnh đạo Sở;1 buổi;Công văn\n5;Lấy số, đóng dấu;Văn thư;30';\n6;Trả kết quả;Công chức tiếp nhận;Trong giờ;\n* Ghi chú: không tính ngày nghỉ;;;;\n",
      ),
    },
    columns: ["TT", "Nội dung các bước", "Người thực hiện", "Thời gian", "Biểu mẫu/Kết quả"],
    steps: [
      ["take-in", "one-stop-clerk", 0.25],
      ["examine", "specialist", 12],
      ["draft", "specialist", 4],
      ["sign", "director", 4],
      ["seal", "registry-clerk", 0.5],
      ["return", "one-stop-clerk", 0],
    ],
    toCheck: [/Không đọc được/],
  },
];

/** A step that may be stopped or extended, and opinions nobody is named for: told to be checked. */
export const UNCLEAR: TableFixture = {
  name: "lấy ý kiến và song song không rõ, dừng và gia hạn",
  input: {
    kind: "csv",
    bytes: utf8(
      'TT,Trình tự,Trách nhiệm,Thời gian (giờ)\n1,Nhận hồ sơ,Bộ phận tiếp nhận và trả kết quả,2\n2,"Xử lý, lấy ý kiến các cơ quan liên quan nếu cần; có thể gia hạn hoặc thông báo dừng giải quyết",Chuyên viên,30\n3,Đồng thời công khai trên trang tin,Chuyên viên,4\n4,Phân công và ký,Chủ tịch,4\n5,Trả kết quả,Bộ phận tiếp nhận và trả kết quả,0\n',
    ),
  },
  columns: ["TT", "Trình tự", "Trách nhiệm", "Thời gian (giờ)"],
  steps: [
    ["take-in", "one-stop-clerk", 2],
    ["examine", "specialist", 30],
    ["examine", "specialist", 4],
    ["sign", "chair", 4],
    ["return", "one-stop-clerk", 0],
  ],
  also: { 1: { may: ["ask", "refuse", "stop", "extend"] } },
  lacks: ["steps.1.may"],
  toCheck: [/chưa ghi rõ hỏi ai/, /chưa rõ với bước nào/],
};
