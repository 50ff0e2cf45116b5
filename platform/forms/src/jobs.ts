import { expireDrafts } from "./actions/expire-drafts.ts";

/** What the room does by itself: at 01:10 in Vietnam, when few people write. */
export const jobs = [{ name: "forms.expire-drafts", cron: "10 18 * * *", run: expireDrafts }];
