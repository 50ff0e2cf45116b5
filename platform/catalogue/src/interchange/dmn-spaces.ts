/** The namespaces of the files that we write: DMN 1.3, which every drawing tool opens and which has all we need. Any version is read. */
export const DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";
export const DMN_DI = "https://www.omg.org/spec/DMN/20191111/DMNDI/";
export const DMN_DC = "http://www.omg.org/spec/DMN/20180521/DC/";
export const DMN_DD = "http://www.omg.org/spec/DMN/20180521/DI/";
