export { APPLICANT_FIELDS, applicantPage, FOR_SELF, FOR_SELF_OR_AUTHORISED } from "./applicant.ts";
export { everyChannel } from "./channels.ts";
export { COMPLAINT_TO } from "./complaint.ts";
export { OFFICIAL_FOOT, OFFICIAL_HEAD } from "./layout.ts";
export { type CommonPath, commonSteps, UNITS } from "./steps.ts";
export { law, PHOTO_HINT, t, unconfirmed } from "./words.ts";
