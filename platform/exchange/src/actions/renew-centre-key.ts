import { newId } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { announce, announcedIn, CENTRE_TERMS, type CentreTerms, isOld } from "../domain/centre-key.ts";
import type { Directory } from "../domain/directory.ts";
import { faults } from "../faults.ts";
import { refuseOutsiders } from "../rights.ts";
import { saveCentreKeys } from "../store/centre-keys.ts";
import { lockIssue } from "../store/directory.ts";
import { type Issuing, issueDirectory } from "./issue-directory.ts";
import { keepCentreKeyAct, reasonIn } from "./keep-centre-key-act.ts";
import { settleCentreKeys } from "./settle-centre-keys.ts";

/**
 * The centre makes its next key and announces it in a directory that the key in use signs, with the day from which it holds. It is used from that day by whoever
 * issues then. Announced already, nothing but a directory is issued. @throws exchange/not-yours
 */
export async function renewCentreKey(work: Work, issuing: Issuing, terms: CentreTerms = CENTRE_TERMS): Promise<Directory> {
  await refuseOutsiders(work);
  return work.transaction(async (tx) => {
    await lockIssue(tx);
    const now = work.clock.now();
    const { said } = await settleCentreKeys(work, tx, issuing);
    if (announcedIn(said, now) === undefined) {
      const next = issuing.keys.makeNext();
      const { instance } = issuing;
      await saveCentreKeys(tx, instance, announce(said, next.x, now, terms), now);
      await work.announce(tx, { type: "exchange.centre-key-announced", subject: newId(now), data: { instance, key: next.id } });
    }
    return issueDirectory(work, issuing);
  });
}

/** The same where the key in use has reached its age; otherwise a directory as ever. @throws exchange/not-yours */
export async function issueInTime(work: Work, issuing: Issuing, terms: CentreTerms = CENTRE_TERMS): Promise<Directory> {
  await refuseOutsiders(work);
  return work.transaction(async (tx) => {
    await lockIssue(tx);
    const { said } = await settleCentreKeys(work, tx, issuing);
    return isOld(said, work.clock.now(), terms) ? renewCentreKey(work, issuing, terms) : issueDirectory(work, issuing);
  });
}

/**
 * Takes the announcement back, while the announced key is not in use yet: nodes forget it with the directory that says so. Why is kept. @throws exchange/not-yours,
 * exchange/say-why, exchange/centre-key-not-announced
 */
export async function withdrawCentreKey(work: Work, issuing: Issuing, words: string): Promise<Directory> {
  await refuseOutsiders(work);
  const why = reasonIn(words);
  return work.transaction(async (tx) => {
    await lockIssue(tx);
    const now = work.clock.now();
    const { said } = await settleCentreKeys(work, tx, issuing);
    const next = announcedIn(said, now);
    if (next === undefined) throw faults["centre-key-not-announced"]();
    issuing.keys.dropNext();
    const { instance } = issuing;
    await keepCentreKeyAct(work, tx, instance, { kind: "withdrawn", x: next.x, why });
    await work.announce(tx, { type: "exchange.centre-key-withdrawn", subject: newId(now), data: { instance } });
    return issueDirectory(work, issuing);
  });
}

/**
 * In an emergency (the key in use came into other hands): a new key at once, unannounced. No node believes it until its operator gives it the key by hand, and until
 * then goes on with the directory it holds, as long as that is good. Why is kept. @throws exchange/not-yours, exchange/say-why
 */
export async function replaceCentreKey(work: Work, issuing: Issuing, words: string): Promise<Directory> {
  await refuseOutsiders(work);
  const why = reasonIn(words);
  return work.transaction(async (tx) => {
    await lockIssue(tx);
    await keepCentreKeyAct(work, tx, issuing.instance, { kind: "replaced", x: issuing.keys.current().x, why });
    issuing.keys.replace();
    return issueDirectory(work, issuing);
  });
}
