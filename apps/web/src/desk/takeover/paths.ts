export const TAKEOVER_PATH = "/ban-lam-viec/chuyen-du-lieu";
