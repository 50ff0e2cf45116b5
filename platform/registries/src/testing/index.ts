export { type AnOwner, anOwner } from "./an-owner.ts";
export { aMember, libraryMembers } from "./library-members.ts";
