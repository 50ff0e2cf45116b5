export { aMember, libraryMembers } from "./library-members.ts";
