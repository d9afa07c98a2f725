/** What is said about uploaded documents, in English. */
export const uploadEn: Readonly<Record<string, string>> = {
  'upload.empty': 'There is no text in this document.',
  'upload.scanned':
    'This PDF holds pictures of pages and no text. Send it after text recognition (OCR), or paste the text.',
  'upload.encrypted': 'This document is protected with a password. Send it without the protection.',
  'upload.corrupt': 'This document cannot be opened; it may be damaged. Save it again and send it once more.',
  'upload.tooMuchInside': 'This file unpacks to more than is read here. Nothing was taken from it.',
  'upload.unknownKind': 'This is not a PDF, a Word document (.docx), an Excel workbook (.xlsx) or a text file.',
  'upload.oldOffice': 'This is the old format of Office (.doc, .xls). Save it as .docx or .xlsx and send it again.',
  'upload.tooLarge': 'A document may have up to {{size}}.',
  'upload.oneFile': 'Send one document at a time.',
  'upload.busy': 'Other documents are being read. Send this one again in a few seconds.',
  'upload.noConversation': 'This conversation cannot be opened with that token.',
  'upload.place.page': 'page {{page}}',
  'upload.place.sheet': 'sheet {{page}}',
  'upload.place.paragraph': 'paragraph {{page}}',
  'upload.conflict':
    'The document says two things about this field ({{field}}): {{one}} ({{onePlace}}) and {{other}} ({{otherPlace}}). Which one holds?',
  'upload.doubt': '{{reason}} ({{place}})',
  'upload.unnamed': 'document',
  'upload.sent': 'Document: {{name}} ({{pages}})',
  'upload.pages.page_one': '{{count}} page',
  'upload.pages.page_other': '{{count}} pages',
  'upload.pages.sheet_one': '{{count}} sheet',
  'upload.pages.sheet_other': '{{count}} sheets',
  'upload.pages.paragraph_one': '{{count}} paragraph',
  'upload.pages.paragraph_other': '{{count}} paragraphs',
  'upload.nothingFound':
    'I read {{name}} and found nothing in it about what you need from AI. Tell me in your own words.',
  'upload.nothingNew': 'I read {{name}}. It says nothing that I did not know.',
  'upload.truncated': '{{name}} is very long: I read {{pages}} and left out the rest.',
  'upload.pictures_one': 'In {{name}}, {{count}} page holds a picture and no text: what it says is not in your brief.',
  'upload.pictures_other':
    'In {{name}}, {{count}} pages hold pictures and no text: what they say is not in your brief.',
  'upload.tooSlow':
    'Reading this document takes too long here. Nothing was taken from it: send a part of it, or its text.',
};
