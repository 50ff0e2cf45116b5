/** Addresses of a draft's pages; ids alone stand in them. */
export const draftPath = (draftId: string, page: string) => `/nop/${draftId}/${page}`;
export const WHERE_PAGE = "noi-nhan";
export const CHECK_PAGE = "kiem-tra";
export const REFUSED_PAGE = "dieu-kien";
