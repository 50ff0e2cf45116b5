export { anExtract } from "./an-extract.ts";
export { readPdfText } from "./read-pdf-text.ts";
export { sampleBirth, sampleBirthCertificate, sampleBirthExtract } from "./sample-templates.ts";
export { startTestSealing, type TestSealing } from "./test-sealing.ts";
export { makeWitnessedPdf, type SignatureParts, takeSignaturesApart } from "./witnessed.ts";
