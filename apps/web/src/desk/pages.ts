import type { PageRow } from "../frame/types.ts";
import { cashAct, completeAct, handOverAct } from "./acts.ts";
import { assignPages } from "./address/assign-page.tsx";
import { agencyPage, appointAct, openPostAct } from "./agency-page.tsx";
import { amendAct, amendPage } from "./amend-page.tsx";
import { askAct, askPage } from "./ask-page.tsx";
import { batchAct } from "./batch.ts";
import { batchPage } from "./batch-page.tsx";
import { batchResult } from "./batch-result.tsx";
import { breachDeskPages } from "./breaches/table.ts";
import { proactivePages } from "./coming-up/table.ts";
import { complaintPages } from "./complaints/table.ts";
import { consentDeskPages } from "./consents/table.ts";
import { consultAct, consultPage } from "./consult-page.tsx";
import { controlPage, controlPaper, makeControlAct } from "./control-page.tsx";
import { cancelAct, concludeAct, voteAct } from "./council/acts.ts";
import { callAct, callPage } from "./council/call-page.tsx";
import { MEETINGS, meetingsPage } from "./council/list-page.tsx";
import { meetingPage, meetingPaper } from "./council/meeting-page.tsx";
import { counterPages } from "./counter/table.ts";
import { dataRightsPages } from "./data-rights/table.ts";
import { familyMadePage, makeFamilyAct, newFamilyPage } from "./demo/family-page.tsx";
import { denunciationPages } from "./denunciations/table.ts";
import { dossierPage } from "./dossier-page.tsx";
import { exchangePages } from "./exchange/table.ts";
import { extendAct, extendPage } from "./extend-page.tsx";
import { attachedFile, draftPreview, issuedPaper } from "./files.ts";
import { fromFittingPost } from "./fitting-post.ts";
import { heldPage } from "./held-page.tsx";
import { hiddenReadPages } from "./hidden-reads/table.ts";
import { moneyPages } from "./money/pages.ts";
import { morningPage } from "./morning/morning-page.tsx";
import { closingPage, setClosingAct, undoClosingAct } from "./national-closing-page.tsx";
import { messagePage, nationalPage, replayAct } from "./national-page.tsx";
import { deskNoticePages } from "./notices/table.ts";
import { opinionAct, opinionPage } from "./opinion-page.tsx";
import { answerAct, opinionCard, opinionFile, opinionPaper, passOnAct } from "./opinions/card-page.tsx";
import { noteSilenceAct, opinionsPage } from "./opinions/list-page.tsx";
import { changeAgencyAct, changeAgencyPage, passBackAct, passBackPage } from "./pass-on-page.tsx";
import { passedOnPage } from "./passed-on-page.tsx";
import { findInQueue, queuePage } from "./queue-page.tsx";
import { refuseAct, refusePage } from "./refuse-page.tsx";
import { makeRegisterAct, registerCsv, registerPage, registerPaper } from "./register-page.tsx";
import { registryPages } from "./registries/table.ts";
import { reviewPage, sendReview } from "./review-page.tsx";
import { foundCsv, foundPage, searchAct, searchPage } from "./search/search-page.tsx";
import { secondRequestsPage, signOffAct } from "./second-requests-page.tsx";
import { sendBackAct, sendBackPage } from "./send-back-page.tsx";
import { askCodeAct, signingPage } from "./signing/choose-page.tsx";
import { confirmPage, signAllAct } from "./signing/confirm-page.tsx";
import { stopAct, stopPage } from "./stop-page.tsx";
import { takeoverPages } from "./takeover/table.ts";
import { daysOffAct, openTenantAct } from "./tenants/acts.ts";
import { tenantsPage } from "./tenants/list-page.tsx";
import { tenantPage } from "./tenants/tenant-page.tsx";
import { chooseTheme } from "./theme.ts";
import { giveAct, givePage } from "./together/give-page.tsx";
import { mentionsPage, noteAct } from "./together/notes-page.tsx";
import { changeTemplateAct, makeTemplateAct, retireTemplateAct, templatePage, templatesPage } from "./together/templates-page.tsx";
import { declineAct, takeAct, transferPage, transferPaper, transfersPage, withdrawAct } from "./together/transfers-page.tsx";
import { absenceAct, backAct, delegateAct, revokeAct } from "./unit/acts.ts";
import { awayPage } from "./unit/away-page.tsx";
import { colleaguePage, handOverAllAct, undoAct } from "./unit/colleague-page.tsx";
import { AWAY_PATH, DELEGATION_PATH } from "./unit/read-away.ts";
import { UNIT_PATH } from "./unit/read-unit.ts";
import { rulePage, saveRuleAct, undoRuleAct } from "./unit/rule-page.tsx";
import { RULES_PATH, rulesPage } from "./unit/rules-page.tsx";
import { unitPage } from "./unit/unit-page.tsx";
import { unsolvedPages } from "./unsolved/table.ts";
import { upkeepPages } from "./upkeep/table.ts";
import { assignAct, giveBackAct, takeUpAct } from "./whose/acts.ts";

const DESK = "/ban-lam-viec";
const ONE = `${DESK}/:id`;
const FAMILY = "/trinh-dien/gia-dinh-moi";

const rows: readonly PageRow[] = [
  { method: "GET", path: DESK, who: "official", run: queuePage },
  { method: "POST", path: DESK, who: "official", run: findInQueue },
  { method: "GET", path: `${DESK}/hom-nay`, who: "official", run: morningPage },
  { method: "GET", path: `${DESK}/lo`, who: "official", run: batchPage },
  { method: "POST", path: `${DESK}/lo`, who: "official", run: batchAct },
  { method: "GET", path: `${DESK}/lo/ket-qua`, who: "official", run: batchResult },
  { method: "GET", path: `${DESK}/ky-nhieu`, who: "official", run: signingPage },
  { method: "POST", path: `${DESK}/ky-nhieu`, who: "official", run: askCodeAct },
  { method: "GET", path: `${DESK}/ky-nhieu/xac-nhan`, who: "official", run: confirmPage },
  { method: "POST", path: `${DESK}/ky-nhieu/xac-nhan`, who: "official", run: signAllAct },
  { method: "GET", path: `${DESK}/kiem-tra-mau`, who: "official", run: reviewPage },
  { method: "GET", path: `${DESK}/thanh-toan`, who: "official", run: heldPage },
  { method: "GET", path: `${DESK}/cong-quoc-gia`, who: "official", run: nationalPage },
  { method: "GET", path: `${DESK}/cong-quoc-gia/ngung-nhan`, who: "official", run: (visit) => closingPage(visit) },
  { method: "POST", path: `${DESK}/cong-quoc-gia/ngung-nhan`, who: "official", run: setClosingAct },
  { method: "POST", path: `${DESK}/cong-quoc-gia/ngung-nhan/bo`, who: "official", run: undoClosingAct },
  { method: "GET", path: `${DESK}/cong-quoc-gia/:id`, who: "official", run: messagePage },
  { method: "POST", path: `${DESK}/cong-quoc-gia/lam-lai`, who: "official", run: replayAct },
  { method: "GET", path: `${DESK}/bo-sung-lan-hai`, who: "official", run: (visit) => secondRequestsPage(visit) },
  { method: "POST", path: `${DESK}/bo-sung-lan-hai/:secondId`, who: "official", run: signOffAct },
  { method: "GET", path: `${DESK}/chuyen-co-quan`, who: "official", run: passedOnPage },
  { method: "GET", path: `${DESK}/so-theo-doi`, who: "official", run: registerPage },
  { method: "POST", path: `${DESK}/so-theo-doi`, who: "official", run: makeRegisterAct },
  { method: "GET", path: `${DESK}/so-theo-doi/csv`, who: "official", run: registerCsv },
  { method: "GET", path: `${DESK}/so-theo-doi/:documentId`, who: "official", run: registerPaper },
  { method: "GET", path: `${DESK}/lay-y-kien`, who: "official", run: opinionsPage },
  { method: "GET", path: `${DESK}/lay-y-kien/:opinionId`, who: "official", run: opinionCard },
  { method: "POST", path: `${DESK}/lay-y-kien/:opinionId/giao`, who: "official", run: passOnAct },
  { method: "POST", path: `${DESK}/lay-y-kien/:opinionId/tra-loi`, who: "official", run: answerAct },
  { method: "POST", path: `${DESK}/lay-y-kien/:opinionId/da-biet`, who: "official", run: noteSilenceAct },
  { method: "GET", path: `${DESK}/lay-y-kien/:opinionId/tep/:fileId`, who: "official", run: opinionFile },
  { method: "GET", path: `${DESK}/lay-y-kien/:opinionId/phieu`, who: "official", run: opinionPaper },
  { method: "GET", path: `${DESK}/tim`, who: "official", run: (visit) => searchPage(visit) },
  { method: "POST", path: `${DESK}/tim`, who: "official", run: searchAct },
  { method: "GET", path: `${DESK}/tim/:searchId`, who: "official", run: foundPage },
  { method: "GET", path: `${DESK}/tim/:searchId/csv`, who: "official", run: foundCsv },
  { method: "GET", path: `${DESK}/nhac-ten`, who: "official", run: mentionsPage },
  { method: "GET", path: `${DESK}/mau-cau`, who: "official", run: templatesPage },
  { method: "POST", path: `${DESK}/mau-cau`, who: "official", run: makeTemplateAct },
  { method: "GET", path: `${DESK}/mau-cau/:templateId`, who: "official", run: (visit) => templatePage(visit) },
  { method: "POST", path: `${DESK}/mau-cau/:templateId`, who: "official", run: changeTemplateAct },
  { method: "POST", path: `${DESK}/mau-cau/:templateId/thoi-dung`, who: "official", run: retireTemplateAct },
  { method: "GET", path: `${DESK}/giao-nhan`, who: "official", run: transfersPage },
  { method: "GET", path: `${DESK}/giao-nhan/moi`, who: "official", run: givePage },
  { method: "POST", path: `${DESK}/giao-nhan/moi`, who: "official", run: giveAct },
  { method: "GET", path: `${DESK}/giao-nhan/:transferId`, who: "official", run: (visit) => transferPage(visit) },
  { method: "POST", path: `${DESK}/giao-nhan/:transferId/nhan`, who: "official", run: takeAct },
  { method: "POST", path: `${DESK}/giao-nhan/:transferId/tu-choi`, who: "official", run: declineAct },
  { method: "POST", path: `${DESK}/giao-nhan/:transferId/rut`, who: "official", run: withdrawAct },
  { method: "GET", path: `${DESK}/giao-nhan/:transferId/bien-ban`, who: "official", run: transferPaper },
  { method: "POST", path: `${ONE}/nhan-viec`, who: "official", run: takeUpAct },
  { method: "POST", path: `${ONE}/tra-viec`, who: "official", run: giveBackAct },
  { method: "POST", path: `${ONE}/giao-viec`, who: "official", run: assignAct },
  { method: "GET", path: MEETINGS, who: "official", run: meetingsPage },
  { method: "GET", path: `${MEETINGS}/moi`, who: "official", run: callPage },
  { method: "POST", path: `${MEETINGS}/moi`, who: "official", run: callAct },
  { method: "GET", path: `${MEETINGS}/:meetingId`, who: "official", run: (visit) => meetingPage(visit) },
  { method: "POST", path: `${MEETINGS}/:meetingId/bieu-quyet`, who: "official", run: voteAct },
  { method: "POST", path: `${MEETINGS}/:meetingId/ket-luan`, who: "official", run: concludeAct },
  { method: "POST", path: `${MEETINGS}/:meetingId/huy`, who: "official", run: cancelAct },
  { method: "GET", path: `${MEETINGS}/:meetingId/bien-ban`, who: "official", run: meetingPaper },
  { method: "POST", path: `${ONE}/ghi-chu`, who: "official", run: noteAct },
  { method: "GET", path: `${DESK}/co-quan`, who: "official", run: agencyPage },
  { method: "POST", path: `${DESK}/co-quan/bo-nhiem`, who: "official", run: appointAct },
  { method: "POST", path: `${DESK}/co-quan/vi-tri`, who: "official", run: openPostAct },
  { method: "GET", path: `${DESK}/don-vi`, who: "official", run: tenantsPage },
  { method: "GET", path: `${DESK}/don-vi/:agencyId`, who: "official", run: tenantPage },
  { method: "POST", path: `${DESK}/don-vi/:agencyId`, who: "official", run: openTenantAct },
  { method: "POST", path: `${DESK}/don-vi/:agencyId/ngay-nghi`, who: "official", run: daysOffAct },
  { method: "GET", path: `${DESK}/giay-to/:documentId`, who: "official", run: issuedPaper },
  { method: "GET", path: `${DESK}/doi-vi-tri`, who: "official", run: async () => ({ redirect: `${DESK}/chon-vi-tri` }) },
  { method: "POST", path: `${DESK}/giao-dien`, who: "official", run: chooseTheme },
  ...complaintPages,
  ...denunciationPages,
  ...dataRightsPages,
  ...consentDeskPages,
  ...breachDeskPages,
  ...deskNoticePages,
  ...unsolvedPages,
  ...proactivePages,
  ...counterPages,
  ...moneyPages,
  ...takeoverPages,
  ...registryPages,
  ...hiddenReadPages,
  ...assignPages,
  ...exchangePages,
  ...upkeepPages,
  { method: "GET", path: UNIT_PATH, who: "official", run: unitPage },
  { method: "GET", path: AWAY_PATH, who: "official", run: awayPage },
  { method: "POST", path: AWAY_PATH, who: "official", run: absenceAct },
  { method: "POST", path: `${AWAY_PATH}/:absenceId/xong`, who: "official", run: backAct },
  { method: "POST", path: DELEGATION_PATH, who: "official", run: delegateAct },
  { method: "POST", path: `${DELEGATION_PATH}/:delegationId/thu-hoi`, who: "official", run: revokeAct },
  { method: "POST", path: `${UNIT_PATH}/ban-giao/:handOverId/lay-lai`, who: "official", run: undoAct },
  { method: "GET", path: RULES_PATH, who: "official", run: rulesPage },
  { method: "GET", path: `${RULES_PATH}/:post`, who: "official", run: rulePage },
  { method: "POST", path: `${RULES_PATH}/:post`, who: "official", run: saveRuleAct },
  { method: "POST", path: `${RULES_PATH}/:post/bo`, who: "official", run: undoRuleAct },
  { method: "GET", path: `${UNIT_PATH}/:officialId`, who: "official", run: colleaguePage },
  { method: "POST", path: `${UNIT_PATH}/:officialId`, who: "official", run: handOverAllAct },
  { method: "GET", path: ONE, who: "official", run: dossierPage },
  { method: "GET", path: `${ONE}/tep/:fileId`, who: "official", run: attachedFile },
  { method: "GET", path: `${ONE}/du-thao`, who: "official", run: draftPreview },
  { method: "POST", path: `${ONE}/hoan-thanh`, who: "official", run: completeAct },
  { method: "GET", path: `${ONE}/phieu-kiem-soat`, who: "official", run: controlPage },
  { method: "POST", path: `${ONE}/phieu-kiem-soat`, who: "official", run: makeControlAct },
  { method: "GET", path: `${ONE}/phieu-kiem-soat/:documentId`, who: "official", run: controlPaper },
  { method: "GET", path: `${ONE}/sua`, who: "official", run: amendPage },
  { method: "POST", path: `${ONE}/sua`, who: "official", run: amendAct },
  { method: "GET", path: `${ONE}/bo-sung`, who: "official", run: askPage },
  { method: "POST", path: `${ONE}/bo-sung`, who: "official", run: askAct },
  { method: "GET", path: `${ONE}/tu-choi`, who: "official", run: refusePage },
  { method: "POST", path: `${ONE}/tu-choi`, who: "official", run: refuseAct },
  { method: "GET", path: `${ONE}/lay-y-kien`, who: "official", run: consultPage },
  { method: "POST", path: `${ONE}/lay-y-kien`, who: "official", run: consultAct },
  { method: "GET", path: `${ONE}/y-kien`, who: "official", run: opinionPage },
  { method: "POST", path: `${ONE}/y-kien`, who: "official", run: opinionAct },
  { method: "GET", path: `${ONE}/gia-han`, who: "official", run: extendPage },
  { method: "POST", path: `${ONE}/gia-han`, who: "official", run: extendAct },
  { method: "GET", path: `${ONE}/dung`, who: "official", run: stopPage },
  { method: "POST", path: `${ONE}/dung`, who: "official", run: stopAct },
  { method: "GET", path: `${ONE}/chuyen`, who: "official", run: changeAgencyPage },
  { method: "POST", path: `${ONE}/chuyen`, who: "official", run: changeAgencyAct },
  { method: "GET", path: `${ONE}/tra-noi-chuyen`, who: "official", run: passBackPage },
  { method: "POST", path: `${ONE}/tra-noi-chuyen`, who: "official", run: passBackAct },
  { method: "GET", path: `${ONE}/tra-lai`, who: "official", run: sendBackPage },
  { method: "POST", path: `${ONE}/tra-lai`, who: "official", run: sendBackAct },
  { method: "POST", path: `${ONE}/tra-ket-qua`, who: "official", run: handOverAct },
  { method: "POST", path: `${ONE}/thu-tien`, who: "official", run: cashAct },
  { method: "POST", path: `${ONE}/kiem-tra-mau`, who: "official", run: sendReview },
  { method: "GET", path: FAMILY, who: "anyone", run: newFamilyPage },
  { method: "POST", path: FAMILY, who: "anyone", run: makeFamilyAct },
  { method: "GET", path: `${FAMILY}/:token`, who: "anyone", run: familyMadePage },
];

/** The page table of the desk (bàn làm việc của cán bộ), and of what a demo's visitor may invent. */
export const deskPages: readonly PageRow[] = rows.map((row) => (row.path.startsWith(ONE) ? fromFittingPost(row) : row));
