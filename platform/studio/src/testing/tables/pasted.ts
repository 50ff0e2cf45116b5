import type { TableFixture } from "./fixture.ts";

const T = "\t";

/** Tables as they come from the clipboard: Word's tabs, a page's HTML, a table drawn with bars. Invented, after the shapes of approved ones. */
export const PASTED: readonly TableFixture[] = [
  {
    name: "dán từ Word: tab, ô nhiều đoạn bị ngắt dòng",
    input: {
      kind: "text",
      text: [
        "QUY TRÌNH NỘI BỘ GIẢI QUYẾT THỦ TỤC CẤP LẠI THẺ BẾN BÃI",
        "(Ban hành kèm theo Quyết định số 418/QĐ-UBND ngày 12/5/2026 của Chủ tịch Ủy ban nhân dân tỉnh)",
        ["TT", "Nội dung công việc", "Người thực hiện", "Thời gian"].join(T),
        ["1", "Nhận hồ sơ, xem đủ giấy tờ chưa", "Nhân viên Trung tâm Phục vụ hành chính công", "02 giờ"].join(T),
        `2${T}Thẩm định hồ sơ:`,
        "- đối chiếu bản vẽ",
        `- xem lại bến cũ${T}Chuyên viên phòng Kinh tế${T}1,5 ngày`,
        ["3", "Ký thẻ", "Phó Chủ tịch UBND", "04 giờ"].join(T),
        ["4", "Trả kết quả", "Nhân viên Trung tâm Phục vụ hành chính công", "01 giờ"].join(T),
        ["Tổng thời gian giải quyết", "", "", "19 giờ"].join(T),
      ].join("\n"),
    },
    columns: ["TT", "Nội dung công việc", "Người thực hiện", "Thời gian"],
    steps: [
      ["take-in", "one-stop-clerk", 2],
      ["examine", "specialist", 12],
      ["sign", "vice-chair", 4],
      ["return", "one-stop-clerk", 1],
    ],
    decision: "Quyết định số 418/QĐ-UBND ngày 12/5/2026 của Chủ tịch Ủy ban nhân dân tỉnh",
  },
  {
    name: "dán HTML từ trang web: ô gộp ngang và dọc, hai dòng tiêu đề",
    input: {
      kind: "text",
      text: `<html><head><style>td{color:red}</style></head><body><p><b>Quy trình số 07</b></p>
<table border=1><thead><tr><th rowspan=2>STT</th><th rowspan="2">Trình tự thực hiện</th><th colspan="2">Trách nhiệm</th><th rowspan=2>Thời hạn</th></tr>
<tr><th>Bộ phận</th><th>Chức danh</th></tr></thead>
<tbody><tr><td>B1</td><td>Tiếp nhận đơn</td><td>Bộ phận Một cửa</td><td>Công chức</td><td>1/2 ngày</td></tr>
<tr><td>B2</td><td>Kiểm tra thực địa,<br>lập biên bản</td><td rowspan="2">Phòng Kinh tế &amp; Hạ tầng</td><td>Chuyên viên</td><td>2 ngày</td></tr>
<tr><td>B3</td><td>Soát lại, trình ký</td><td>Lãnh đạo phòng</td><td>4 giờ</td></tr>
<tr><td>B4</td><td>Ký giấy phép</td><td>UBND xã</td><td>Chủ tịch</td><td>4 giờ</td></tr>
<tr><td>B5</td><td>Trả giấy phép cho người dân</td><td>Bộ phận Một cửa</td><td>Công chức</td><td>Giờ hành chính</td></tr></tbody></table><p>Ghi chú: hồ sơ nộp sau 15 giờ tính từ hôm sau.</p></body></html>`,
    },
    columns: ["STT", "Trình tự thực hiện", "Trách nhiệm – Bộ phận", "Trách nhiệm – Chức danh", "Thời hạn"],
    steps: [
      ["take-in", "one-stop-clerk", 4],
      ["examine", "specialist", 16],
      ["draft", "head-of-division", 4],
      ["sign", "chair", 4],
      ["return", "one-stop-clerk", 0],
    ],
    units: [undefined, "Phòng Kinh tế & Hạ tầng", "Phòng Kinh tế & Hạ tầng"],
  },
  {
    name: "bảng vẽ bằng dấu gạch đứng",
    input: {
      kind: "text",
      text: `Quy trình cấp bản trích lục
| Bước | Việc phải làm | Ai làm | Số giờ |
|------|---------------|--------|-------:|
| 1 | Nhận yêu cầu | Nhân viên một cửa | 0,5 |
| 2 | Tìm trong sổ gốc, in giấy | Công chức tư pháp - hộ tịch | 2 |
| 3 | Ký trích lục | Chủ tịch | 1 |
| 4 | Giao tra cho người yêu cầu | Nhân viên một cửa | 0,5 |`,
    },
    columns: ["Bước", "Việc phải làm", "Ai làm", "Số giờ"],
    steps: [
      ["take-in", "one-stop-clerk", 0.5],
      ["draft", "civil-status-officer", 2],
      ["sign", "chair", 1],
      ["return", "one-stop-clerk", 0.5],
    ],
  },
  {
    name: "dán từ Excel: tab, ô có xuống dòng nằm trong dấu nháy",
    input: {
      kind: "text",
      text: `Các bước\tMô tả công việc\tĐơn vị\tThời gian thực hiện (ngày)\tSản phẩm\r\nBước 1\t"Tiếp nhận\nvà quét hồ sơ"\tTrung tâm PVHCC\t0.25\tGiấy tiếp nhận\r\nBước 2\tXác minh tại nơi ở\tCông an xã\t2\tBiên bản xác minh\r\nBước 3\tPhê duyệt\tTrưởng Công an xã\t0.5\tQuyết định\r\nBước 4\tTrả kết quả\tTrung tâm PVHCC\t0.25\t\r\n`,
    },
    columns: ["Các bước", "Mô tả công việc", "Đơn vị", "Thời gian thực hiện (ngày)", "Sản phẩm"],
    steps: [
      ["take-in", "one-stop-clerk", 2],
      ["examine", "police-officer", 16],
      ["sign", "police-chief", 4],
      ["return", "one-stop-clerk", 2],
    ],
  },
  {
    name: "HTML của Word: thẻ o:p, lớp MsoNormal, ô trống",
    input: {
      kind: "text",
      text: `<table class=MsoTableGrid><tr><td><p class=MsoNormal>Thứ tự<o:p></o:p></p></td><td><p class=MsoNormal>Công việc</p></td><td><p>Vị trí việc làm</p></td><td><p>Thời gian</p></td><td><p>Biểu mẫu</p></td></tr>
<tr><td><p>(1)</p></td><td><p>(2)</p></td><td><p>(3)</p></td><td><p>(4)</p></td><td><p>(5)</p></td></tr>
<tr><td><p>1</p></td><td><p>Hướng dẫn người dân, nhận hồ sơ</p></td><td><p>Nhân viên tiếp nhận</p></td><td><p>15&nbsp;phút</p></td><td><p>Mẫu số 01</p></td></tr>
<tr><td><p>2</p></td><td><p>Thụ lý; nếu không đủ điều kiện thì từ chối bằng văn bản</p></td><td><p>Viên chức</p></td><td><p>03 (ba) ngày làm việc</p></td><td><p></p></td></tr>
<tr><td><p>3</p></td><td><p>Duyệt</p></td><td><p>Phó Giám đốc</p></td><td><p>½ ngày</p></td><td><p></p></td></tr>
<tr><td><p>4</p></td><td><p>Vào sổ, đóng dấu</p></td><td><p>Văn thư</p></td><td><p>1 giờ</p></td><td><p></p></td></tr>
<tr><td><p>5</p></td><td><p>Trao kết quả</p></td><td><p>Nhân viên tiếp nhận</p></td><td><p></p></td><td><p>Mẫu số 06</p></td></tr></table>`,
    },
    columns: ["Thứ tự", "Công việc", "Vị trí việc làm", "Thời gian", "Biểu mẫu"],
    steps: [
      ["take-in", "one-stop-clerk", 0.25],
      ["examine", "specialist", 24],
      ["sign", "deputy-director", 4],
      ["seal", "registry-clerk", 1],
      ["return", "one-stop-clerk", 0],
    ],
  },
  {
    name: "cột “Bước thực hiện” chỉ có số, việc ghi ở cột kết quả, chữ đậm nhạt như bảng của tỉnh",
    input: {
      kind: "text",
      text: [
        "QUY TRÌNH NỘI BỘ, QUY TRÌNH ĐIỆN TỬ",
        "1. Thủ tục: Cấp giấy phép dựng nhà tạm",
        ["Bước thực hiện", "Đơn vị thực hiện", "Người thực hiện", "Kết quả thực hiện", "Thời gian quy định", "Trước hạn (2đ)"].join(T),
        ["Bước 1", "Trung tâm Phục vụ hành chính công", "Cán bộ TNHS", "- Tiếp nhận, gửi phiếu hẹn", "0,5 ngày", ""].join(T),
        ["Bước 2", "Phòng Kinh tế, Hạ tầng và Đô thị", "Lãnh đạo phòng", "Phân công người xử lý", "0,5 ngày", ""].join(T),
        ["Bước 3", "Phòng Kinh tế, Hạ tầng và Đô thị", "Công chức", "- Không đáp ứng thì báo lý do từ chối", "5 ngày", ""].join(T),
        ["Bước 4", "Phòng Kinh tế, Hạ tầng và Đô thị", "Lãnh đạo phòng", "Xem lại, ký nháy", "1 ngày", ""].join(T),
        ["Bước 5", "Lãnh đạo UBND xã", "Chủ tịch/Phó Chủ tịch", "Ký duyệt", "1 ngày", ""].join(T),
        ["Bước 6", "Văn phòng HĐND và UBND", "Văn thư", "Vào số, đóng dấu", "0,5 ngày", ""].join(T),
        ["Bước 7", "Trung tâm Phục vụ hành chính công", "Cán bộ TNHS", "Trả kết quả cho người dân", "Không tính vào thời gian", ""].join(T),
        ["Tổng thời gian giải quyết TTHC", "", "", "", "8,5 ngày", ""].join(T),
      ].join("\n"),
    },
    columns: ["Bước thực hiện", "Đơn vị thực hiện", "Người thực hiện", "Kết quả thực hiện", "Thời gian quy định", "Trước hạn (2đ)"],
    steps: [
      ["take-in", "one-stop-clerk", 4],
      ["examine", "head-of-division", 4],
      ["examine", "specialist", 40],
      ["examine", "head-of-division", 8],
      ["sign", "chair", 8],
      ["seal", "registry-clerk", 4],
      ["return", "one-stop-clerk", 0],
    ],
    toCheck: [/nhiều người/],
  },
  {
    name: "bảng kiểu ISO: người dân nộp là dòng đầu, tên bước và nội dung hai cột",
    input: {
      kind: "text",
      text: `STT;Các bước;Trách nhiệm thực hiện;Thời gian;Nội dung thực hiện;Biểu mẫu, kết quả
B1;Nộp hồ sơ;Tổ chức, cá nhân;Giờ hành chính;Nộp qua mạng hoặc tại quầy;Thành phần hồ sơ
B2;Kiểm tra và tiếp nhận;Bộ phận Một cửa;01 giờ;Chưa đủ thì hướng dẫn bổ sung;Mẫu 01
B3;Thẩm định hồ sơ;Chuyên viên Sở Y tế;10 ngày;Xem xét, tham mưu văn bản;Tờ trình
B4;Quyết định;Giám đốc Sở;1/2 ngày;Ký giấy phép;Giấy phép
B5;Ban hành;Văn thư;1/2 ngày;Cho số, đóng dấu;
B6;Trả kết quả;Bộ phận Một cửa;Giờ hành chính;Trả giấy, thu phí;Sổ theo dõi`,
    },
    columns: ["STT", "Các bước", "Trách nhiệm thực hiện", "Thời gian", "Nội dung thực hiện", "Biểu mẫu, kết quả"],
    steps: [
      ["take-in", "one-stop-clerk", 1],
      ["examine", "specialist", 80],
      ["sign", "director", 4],
      ["seal", "registry-clerk", 4],
      ["return", "one-stop-clerk", 0],
    ],
  },
];
