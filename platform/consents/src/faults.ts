import { defineFaults } from "@motlan/kernel";

export const faults = defineFaults("consents", {
  "not-yours": { status: 403, vi: "Việc này không thuộc quyền của bạn.", en: "You have no right to do this." },
  "not-found": {
    status: 404,
    vi: "Không có sự đồng ý hoặc đề nghị này trong những gì bạn được xem.",
    en: "There is no such consent or request among those you may see.",
  },
  "no-agreement": {
    status: 404,
    vi: "Không có thỏa thuận xử lý dữ liệu này, hoặc nó đã kết thúc.",
    en: "There is no such agreement, or it is over.",
  },
  "no-policy": {
    status: 404,
    vi: "Không có chính sách dữ liệu này, hoặc nó đã kết thúc.",
    en: "There is no such policy, or it is over.",
  },
  "agreement-over": {
    status: 409,
    vi: "Thỏa thuận này không còn nhận sự đồng ý mới. Không có gì thay đổi với dữ liệu của bạn.",
    en: "Nobody can consent to this agreement any more. Nothing has changed about your data.",
  },
  "bad-terms": {
    status: 422,
    vi: "Thỏa thuận hoặc chính sách chưa đúng ở: {where}. Hãy sửa rồi gửi lại.",
    en: "The agreement or policy is not right at: {where}. Mend it and send it again.",
  },
  "code-taken": {
    status: 409,
    vi: "Mã mục đích “{code}” đã có thỏa thuận khác dùng. Hãy chọn mã khác, hoặc sửa thỏa thuận đó nếu nó của cơ quan bạn và còn hiệu lực.",
    en: "Another agreement has the purpose code “{code}”. Choose another, or revise that one if it is your agency's and not over.",
  },
  "revised-meanwhile": {
    status: 409,
    vi: "Trong lúc bạn xem, thỏa thuận hoặc chính sách đã có phiên bản mới. Chưa có gì được lưu. Hãy đọc phiên bản mới rồi gửi lại.",
    en: "This has had a new version while you looked. Nothing was kept. Read the new version and send it again.",
  },
  "policy-in-use": {
    status: 409,
    vi: "Chính sách này đang được một thỏa thuận còn hiệu lực dùng. Hãy kết thúc thỏa thuận đó trước.",
    en: "An agreement in force stands under this policy. End that agreement first.",
  },
  "person-unknown": {
    status: 422,
    vi: "Không tìm thấy người có số định danh này. Hãy kiểm tra lại số.",
    en: "Nobody has this number. Check it.",
  },
  "no-guardian": {
    status: 422,
    vi: "Người này là trẻ em và Cơ sở dữ liệu quốc gia về dân cư chưa ghi cha, mẹ, nên chưa hỏi được ai. Hãy làm thủ tục cập nhật thông tin cha, mẹ trước.",
    en: "This is a child of whom the population registry names no parent, so there is nobody to ask. Have the parents entered first.",
  },
  "words-missing": { status: 422, vi: "Hãy viết lý do cần sự đồng ý.", en: "Write why the consent is needed." },
  "words-too-long": { status: 422, vi: "Nội dung dài tối đa {longest} ký tự.", en: "At most {longest} characters." },
  "already-given": {
    status: 409,
    vi: "Người này đã đồng ý rồi và sự đồng ý còn hiệu lực.",
    en: "This person has agreed already, and it still holds.",
  },
  "already-asked": {
    status: 409,
    vi: "Cơ quan khác đã hỏi người này về chính thỏa thuận này, và câu trả lời đang chờ hoặc còn hiệu lực. Hãy đợi rồi hỏi lại.",
    en: "Another agency has asked this person about this very agreement, and the answer is awaited or holds. Wait, and ask again later.",
  },
  "key-reused": {
    status: 409,
    vi: "Khóa chống trùng này đã dùng cho người khác hoặc thỏa thuận khác. Chưa có gì được gửi. Hãy tải lại trang và gửi lại.",
    en: "This request key was used for another person or another agreement. Nothing was sent. Load the page again and send it again.",
  },
  "changed-meanwhile": {
    status: 409,
    vi: "Nội dung vừa có thay đổi. Hãy tải lại trang, đọc lại rồi trả lời.",
    en: "This has changed meanwhile. Load the page again, read it and answer.",
  },
  "not-waiting": {
    status: 409,
    vi: "Đề nghị này không còn chờ câu trả lời: nó đã được trả lời, đã rút hoặc đã hết hạn.",
    en: "This no longer waits for an answer: it was answered, withdrawn or has run out.",
  },
  "not-standing": {
    status: 409,
    vi: "Không có sự đồng ý nào đang có hiệu lực để rút.",
    en: "There is no consent in force to withdraw.",
  },
  "guardian-only": {
    status: 403,
    vi: "Trẻ dưới 7 tuổi chưa tự trả lời hay rút lại; cha hoặc mẹ làm việc này thay con.",
    en: "A child under 7 does not answer or withdraw alone; a parent does.",
  },
  "no-webhook": {
    status: 404,
    vi: "Cơ quan bạn không có địa chỉ nhận tin này, hoặc nó đã bị bỏ. Hãy xem lại danh sách địa chỉ nhận tin.",
    en: "Your agency has no such webhook, or it is over. Look at the list of webhooks.",
  },
  "not-https": {
    status: 422,
    vi: "Địa chỉ nhận tin phải là một địa chỉ https đầy đủ, không kèm tên đăng nhập, mật khẩu hay phần sau dấu #. Hãy sửa rồi gửi lại.",
    en: "A webhook's address must be a whole https address, without a user name, a password or anything after #. Correct it and send it again.",
  },
  "private-address": {
    status: 422,
    vi: "Địa chỉ này dẫn vào mạng nội bộ. Hãy dùng địa chỉ mở trên Internet của hệ thống nhận tin.",
    en: "This address leads into a private network. Use the address your system has on the open Internet.",
  },
  "webhook-exists": {
    status: 409,
    vi: "Cơ quan bạn đã có địa chỉ nhận tin này. Hãy sửa địa chỉ đã có; nếu mất khóa bí mật, hãy đổi khóa.",
    en: "Your agency has a webhook with this address already. Change that one; if its secret is lost, renew it.",
  },
  "too-many-webhooks": {
    status: 409,
    vi: "Mỗi cơ quan có tối đa {most} địa chỉ nhận tin. Hãy bỏ một địa chỉ không dùng nữa trước.",
    en: "An agency has {most} webhooks at most. End one that is no longer used first.",
  },
  "not-dead": {
    status: 409,
    vi: "Tin này không còn nằm trong số bị từ chối: có thể người khác vừa xử lý. Hãy tải lại danh sách.",
    en: "This is no longer among what was refused: somebody may just have settled it. Load the list again.",
  },
  "say-why": {
    status: 422,
    vi: "Hãy ghi lý do bỏ qua (từ 5 đến 500 ký tự): lý do được lưu lại cùng tên bạn.",
    en: "Say why it is skipped (5 to 500 characters): the reason is kept with your name.",
  },
  "nothing-to-sign": {
    status: 409,
    vi: "Bản ghi này chưa có câu trả lời nào để ký, hoặc đã hết hạn. Hãy đồng ý hoặc từ chối trước, rồi ký.",
    en: "This record has no answer to sign, or has run out. Say yes or no first, then sign.",
  },
  "other-payload": {
    status: 409,
    vi: "Nội dung được ký không phải nội dung hiện nay của bản ghi. Hãy lấy lại nội dung cần ký, đọc và ký lại.",
    en: "What was signed is not what the record says now. Fetch what is to be signed again, read it and sign it.",
  },
  "bad-key": {
    status: 422,
    vi: "Không đọc được khóa trong verificationJwsHeader. Hãy gửi đầu JWS có alg là EdDSA, Ed25519 hoặc ES256 và jwk là khóa công khai Ed25519 hoặc P-256; không bao giờ gửi khóa riêng.",
    en: "The key in verificationJwsHeader cannot be read. Send a JWS header whose alg is EdDSA, Ed25519 or ES256 and whose jwk is a public Ed25519 or P-256 key; never send a private key.",
  },
  "wrong-signature": {
    status: 422,
    vi: "Chữ ký không khớp với nội dung và khóa gửi kèm. Chưa có gì được lưu. Hãy ký đúng nguyên văn trường payload rồi gửi lại.",
    en: "The signature does not fit what was signed and the key sent with it. Nothing was kept. Sign the payload exactly as it stands and send it again.",
  },
  "signed-already": {
    status: 409,
    vi: "Bạn đã ký nội dung này bằng một khóa khác; chữ ký đó được giữ nguyên.",
    en: "You have signed this by another key already; that signature stays.",
  },
  "bad-input": {
    status: 400,
    vi: "Dữ liệu gửi đến cửa API chưa đúng: {where}",
    en: "What was sent to this door is not right: {where}",
  },
});
