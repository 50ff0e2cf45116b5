import { defineFaults } from "@motlan/kernel";

export const faults = defineFaults("payments", {
  "not-found": {
    status: 404,
    vi: "Không tìm thấy khoản phải nộp này. Hãy mở lại từ trang hồ sơ của bạn.",
    en: "There is no such payment order. Open it again from your dossier's page.",
  },
  "not-yours": {
    status: 403,
    vi: "Khoản này không thuộc cơ quan hoặc vị trí công việc của bạn. Hãy chuyển cho người được phân công thu.",
    en: "This payment belongs to another agency or post. Pass it to whoever collects there.",
  },
  "nothing-to-pay": {
    status: 422,
    vi: "Không có khoản nào phải nộp, hoặc số tiền chưa đúng. Hãy xem lại bảng phí, lệ phí của thủ tục.",
    en: "There is nothing to pay, or an amount is wrong. Look at the procedure's fee table.",
  },
  "other-request": {
    status: 409,
    vi: "Mã yêu cầu này đã dùng cho một khoản khác. Hãy gửi lại đúng nội dung lần đầu, hoặc dùng mã mới.",
    en: "This request key was used for another order. Send the first content again, or use a new key.",
  },
  "refund-too-much": {
    status: 422,
    vi: "Số tiền hoàn lớn hơn số còn lại của khoản đã nộp. Hãy xem lại số đã hoàn rồi nhập số nhỏ hơn.",
    en: "The refund is more than what is left of the payment. Look at what was refunded already and enter less.",
  },
  "refund-not-found": {
    status: 404,
    vi: "Không tìm thấy khoản hoàn trả này. Hãy mở lại từ danh sách hoàn trả.",
    en: "There is no such refund. Open it again from the list of refunds.",
  },
  "refund-second-person": {
    status: 403,
    vi: "Người đề nghị không tự duyệt được. Hãy nhờ lãnh đạo hoặc người khác có quyền duyệt.",
    en: "Whoever asked cannot approve. Ask a leader or somebody else who may approve.",
  },
  "refund-decided": {
    status: 409,
    vi: "Khoản hoàn trả này đã được xử lý. Hãy tải lại danh sách để xem kết quả.",
    en: "This refund was dealt with already. Load the list again to see how.",
  },
  "already-paid": {
    status: 409,
    vi: "Khoản này đã nộp rồi nên không hủy được ở đây. Nếu cần hoàn tiền, hãy liên hệ cơ quan tiếp nhận hồ sơ.",
    en: "This has been paid and cannot be called off here. For a refund, contact the agency that takes the dossier in.",
  },
  "cash-changed": {
    status: 409,
    vi: "Vừa có tiền đến bằng cách khác nên số phải thu tại quầy đã đổi; lần thu này chưa được ghi. Hãy mở lại trang để xem số còn phải thu, đã nhận thừa thì trả lại cho người nộp.",
    en: "Money has just come another way, so what is to be taken at the counter has changed; this cash was not booked. Open the page again to see what is still owed, and give back what was taken too much.",
  },
  "not-payable": {
    status: 409,
    vi: "Khoản này đã hủy hoặc hết hạn nộp. Hãy mở lại trang hồ sơ để biết việc cần làm tiếp.",
    en: "This order was called off or is past its term. Open the dossier's page to see what to do next.",
  },
  "unknown-provider": {
    status: 404,
    vi: "Không có ngân hàng hay cổng thanh toán này. Hãy kiểm tra lại địa chỉ nhận thông báo.",
    en: "There is no such bank or payment provider. Check the callback's address.",
  },
  "cannot-begin": {
    status: 503,
    vi: "Chưa mở được trang thanh toán. Bạn chưa bị trừ tiền; hãy thử lại sau ít phút hoặc chọn cách nộp khác.",
    en: "The payment page cannot be opened. Nothing was taken; try again in a few minutes or choose another way to pay.",
  },
  "bad-signature": {
    status: 401,
    vi: "Chữ ký của thông báo không đúng hoặc không phải của ngân hàng này. Thông báo bị bỏ qua, không khoản nào thay đổi.",
    en: "The message's signature is wrong or not this bank's. It was ignored and nothing changed.",
  },
  "bad-callback": {
    status: 422,
    vi: "Nội dung thông báo của ngân hàng chưa đúng mẫu. Hãy gửi lại đúng mẫu đã thỏa thuận.",
    en: "The bank's message is not in the agreed form. Send it again as agreed.",
  },
  "provider-away": {
    status: 503,
    vi: "Chưa kết nối được với ngân hàng để kiểm tra chữ ký. Tiền không mất; vui lòng gửi lại sau ít phút.",
    en: "The bank cannot be reached to check its signature. No money is lost; please send it again in a few minutes.",
  },
  "statement-unreadable": {
    status: 422,
    vi: "Không đọc được sổ phụ này ({what}). Hãy tải tệp camt.053 hoặc CSV đúng mẫu, nguyên vẹn từ ngân hàng.",
    en: "This statement cannot be read ({what}). Take the camt.053 or CSV file from the bank, untouched.",
  },
  "statement-unbalanced": {
    status: 422,
    vi: "Số dư cuối ngày trên sổ phụ không bằng số dư đầu ngày cộng phát sinh. Tệp có thể bị cắt; hãy tải lại từ ngân hàng.",
    en: "The statement's last balance is not its first plus its entries. The file may have been cut; take it from the bank again.",
  },
  "statement-not-ours": {
    status: 403,
    vi: "Sổ phụ này không thuộc tài khoản thu của cơ quan bạn. Hãy kiểm tra số tài khoản trên tệp.",
    en: "This statement is of no collecting account of your agency. Check the account number in the file.",
  },
  "statement-early": {
    status: 422,
    vi: "Ngày của sổ phụ chưa hết nên sổ còn thiếu dòng. Hãy kiểm tra ngày trên tệp, và nạp sổ từ hôm sau.",
    en: "The day of this statement is not over, so lines are still missing. Check the day in the file, and bring it from the next day on.",
  },
  "statement-gap": {
    status: 409,
    vi: "Số dư đầu ngày không nối với sổ phụ trước. Hãy nạp sổ phụ của những ngày còn thiếu trước.",
    en: "The first balance does not follow the statement before. Take the statements of the days between first.",
  },
  "other-statement": {
    status: 409,
    vi: "Ngày này đã có sổ phụ với nội dung khác. Hãy hỏi ngân hàng bản nào đúng; phần sai được xử lý thành khoản chênh lệch.",
    en: "This day has a statement that says something else. Ask the bank which is right; what is wrong is settled as a difference.",
  },
  "day-closed": {
    status: 409,
    vi: "Ngày này đã khóa sổ. Hãy ghi bút toán điều chỉnh vào ngày sau.",
    en: "The books of this day are closed. Post a correction into a later day.",
  },
  "finding-not-found": {
    status: 404,
    vi: "Không tìm thấy khoản chênh lệch này. Hãy mở lại từ trang đối chiếu của ngày.",
    en: "There is no such difference. Open it again from the day's page.",
  },
  "finding-changed": {
    status: 409,
    vi: "Khoản này vừa được người khác xử lý. Hãy xem lại rồi quyết định.",
    en: "Somebody has just worked on this. Look again, then decide.",
  },
  "finding-resolved": {
    status: 409,
    vi: "Khoản này đã xử lý xong. Muốn làm khác, hãy hủy cách xử lý trước.",
    en: "This is settled. To do otherwise, take the settlement back first.",
  },
  "resolution-not-here": {
    status: 422,
    vi: "Không xử lý loại chênh lệch này theo cách đó được. Hãy chọn một cách có trên trang.",
    en: "This kind of difference is not settled that way. Choose one of the ways on the page.",
  },
  "reason-needed": {
    status: 422,
    vi: "Hãy ghi lý do, từ 3 đến 500 ký tự.",
    en: "Write the reason, 3 to 500 signs.",
  },
  "order-does-not-fit": {
    status: 422,
    vi: "Không có khoản phải nộp nào của cơ quan mang mã này đang chờ đúng số tiền ấy. Hãy kiểm tra mã, gồm ML và 10 chữ số.",
    en: "No order of the agency with this code waits for that very sum. Check the code: ML and 10 digits.",
  },
  "owner-unknown": {
    status: 422,
    vi: "Hôm nay người này không giữ vị trí được xử lý chênh lệch ở cơ quan. Hãy chọn một kế toán của cơ quan.",
    en: "This person holds no post of the agency today that settles differences. Choose one of its accountants.",
  },
  "cannot-undo": {
    status: 409,
    vi: "Không hủy được cách xử lý này. Tiền đã ghi cho một khoản phải nộp thì trả lại bằng thủ tục hoàn tiền.",
    en: "This settlement cannot be taken back. Money booked to an order goes back as a refund.",
  },
  "day-not-over": {
    status: 409,
    vi: "Ngày này chưa hết nên chưa khóa sổ được. Hãy khóa từ ngày hôm sau.",
    en: "This day is not over. Close it from the next day on.",
  },
  "statement-missing": {
    status: 409,
    vi: "Còn tài khoản chưa có sổ phụ của ngày này. Hãy nạp sổ phụ trước khi khóa sổ.",
    en: "An account has no statement of this day yet. Take it before you close.",
  },
  "finding-without-owner": {
    status: 409,
    vi: "Còn khoản chênh lệch chưa có người phụ trách. Hãy giao cho một cán bộ hoặc xử lý trước khi khóa sổ.",
    en: "A difference has no owner. Name one or settle it before you close.",
  },
  "balance-unproven": {
    status: 409,
    vi: "Số dư ngân hàng chưa khớp sổ kế toán. Hãy tìm bút toán còn thiếu trước khi khóa sổ.",
    en: "The bank's balance is not the books'. Find the missing posting before you close.",
  },
  "closing-not-found": {
    status: 404,
    vi: "Ngày này chưa khóa sổ nên chưa có phiếu để ký. Hãy đề nghị kế toán khóa sổ trước.",
    en: "This day is not closed, so there is no sheet to sign. Ask the accountant to close it first.",
  },
  "same-signer": {
    status: 409,
    vi: "Người khóa sổ không được tự ký phiếu. Hãy chuyển cho lãnh đạo hoặc người thứ hai ký.",
    en: "Whoever closed the day does not sign its sheet. Pass it to a leader or a second person.",
  },
  "receipt-not-found": {
    status: 404,
    vi: "Không tìm thấy biên lai này. Hãy tìm lại theo ký hiệu và số trong sổ biên lai.",
    en: "There is no such receipt. Look for it again by symbol and number in the book of receipts.",
  },
  "receipt-changed": {
    status: 409,
    vi: "Biên lai này vừa được người khác sửa. Hãy xem lại rồi quyết định.",
    en: "Somebody has just corrected this receipt. Look again, then decide.",
  },
  "correction-not-here": {
    status: 409,
    vi: "Không sửa biên lai này theo cách đó được. Biên lai đã thay thế thì sửa ở biên lai mới; đã điều chỉnh thì điều chỉnh tiếp ở biên lai gốc.",
    en: "This receipt is not put right that way. Correct the one that replaced it, or adjust further the one that was adjusted.",
  },
  "receipt-sum": {
    status: 422,
    vi: "Số tiền trên biên lai phải bằng số đã thu, chỉ được giảm phần đã hoàn lại. Hãy nhập lại từng khoản.",
    en: "The receipt must say what was collected, less at most what goes back. Enter each line again.",
  },
  "receipt-same": {
    status: 422,
    vi: "Nội dung mới giống hệt biên lai đang có. Hãy sửa phần sai rồi gửi lại.",
    en: "This says the same as the receipt does. Change what is wrong, then send again.",
  },
  "receipt-money-kept": {
    status: 409,
    vi: "Tiền của biên lai này chưa hoàn hết nên chưa hủy được. Hãy hoàn tiền trước, hoặc lập biên lai thay thế.",
    en: "The money of this receipt was not given back whole. Refund it first, or replace the receipt.",
  },
  "mistake-needed": {
    status: 422,
    vi: "Hãy ghi nội dung sai và nội dung đúng, mỗi phần từ 3 đến 500 ký tự.",
    en: "Write what is wrong and what is right, 3 to 500 signs each.",
  },
  "period-wrong": {
    status: 422,
    vi: "Ngày đầu kỳ phải trước hoặc bằng ngày cuối kỳ. Hãy chọn lại.",
    en: "The first day must not come after the last. Choose again.",
  },
  "period-too-long": {
    status: 422,
    vi: "Khoảng thời gian này có hơn {most} biên lai. Hãy chọn khoảng ngắn hơn.",
    en: "This period has more than {most} receipts. Choose a shorter one.",
  },
});
