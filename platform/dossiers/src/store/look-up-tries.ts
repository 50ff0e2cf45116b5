import { countTries } from "@motlan/kernel/db";

/** Codes and addresses are few enough to be guessed from a bare hash. */
export const lookUpTries = countTries("dossiers.look_up_try", "(select word from dossiers.look_up_pepper)");
