import { countTries } from "@motlan/kernel/db";

/** The hall's key, which its machine alone is given, stands before what is hashed. */
export const codeTries = countTries("tickets.code_try");
