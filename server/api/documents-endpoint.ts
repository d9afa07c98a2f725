import { documentReading } from '../protocol/documents.ts';

/** What `/documents` does, for the description of the API. */
export const documentsEndpoint = {
  path: '/documents',
  summary:
    'Reads an RFP or a brief (PDF, DOCX, XLSX, TXT or MD up to 20 MB, as the body or as the file of a form) into fields of the brief, with the page each came from. With `conversation` and its token it is also put into that conversation. A client that accepts application/x-ndjson hears the progress, a line each',
  response: documentReading,
} as const;
