/** Addresses of the counter; ids alone stand in them. */
export const COUNTER_PATH = "/ban-lam-viec/quay";
export const newPath = (code: string) => `${COUNTER_PATH}/moi/${code}`;
export const draftPath = (draftId: string) => `${COUNTER_PATH}/to-khai/${draftId}`;
export const reviewPath = (draftId: string) => `${draftPath(draftId)}/xem`;
export const receivedPath = (dossierId: string) => `${COUNTER_PATH}/da-nhan/${dossierId}`;
export const CALL_PATH = `${COUNTER_PATH}/goi-so`;
/** The hall's own machines: whoever has its key takes numbers and sees the board. */
export const takePath = (key: string) => `/lay-so/${key}`;
export const ticketPath = (key: string, ticketId: string) => `${takePath(key)}/${ticketId}`;
export const boardPath = (key: string) => `/bang-so/${key}`;
export const ELSEWHERE_PATH = `${COUNTER_PATH}/nhan-ho`;
