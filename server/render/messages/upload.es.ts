/** What is said about uploaded documents, in Spanish. */
export const uploadEs: Readonly<Record<string, string>> = {
  'upload.empty': 'En este documento no hay texto.',
  'upload.scanned':
    'Este PDF tiene imágenes de las páginas, sin texto. Envíalo después de reconocer el texto (OCR), o pega el texto.',
  'upload.encrypted': 'Este documento está protegido con contraseña. Envíalo sin la protección.',
  'upload.corrupt': 'Este documento no se puede abrir; quizá esté dañado. Guárdalo de nuevo y envíalo otra vez.',
  'upload.tooMuchInside': 'Este archivo ocupa al abrirlo más de lo que se lee aquí. No se ha tomado nada de él.',
  'upload.unknownKind': 'No es un PDF, ni un documento de Word (.docx), ni un libro de Excel (.xlsx), ni un texto.',
  'upload.oldOffice': 'Es el formato antiguo de Office (.doc, .xls). Guárdalo como .docx o .xlsx y envíalo otra vez.',
  'upload.tooLarge': 'Un documento puede tener hasta {{size}}.',
  'upload.oneFile': 'Envía los documentos de uno en uno.',
  'upload.busy': 'Se están leyendo otros documentos. Envía este otra vez dentro de unos segundos.',
  'upload.noConversation': 'Esta conversación no se puede abrir con esa clave.',
  'upload.place.page': 'página {{page}}',
  'upload.place.sheet': 'hoja {{page}}',
  'upload.place.paragraph': 'párrafo {{page}}',
  'upload.conflict':
    'El documento dice dos cosas sobre este campo ({{field}}): {{one}} ({{onePlace}}) y {{other}} ({{otherPlace}}). ¿Cuál vale?',
  'upload.doubt': '{{reason}} ({{place}})',
  'upload.unnamed': 'documento',
  'upload.sent': 'Documento: {{name}} ({{pages}})',
  'upload.pages.page_one': '{{count}} página',
  'upload.pages.page_other': '{{count}} páginas',
  'upload.pages.sheet_one': '{{count}} hoja',
  'upload.pages.sheet_other': '{{count}} hojas',
  'upload.pages.paragraph_one': '{{count}} párrafo',
  'upload.pages.paragraph_other': '{{count}} párrafos',
  'upload.nothingFound':
    'He leído {{name}} y no he encontrado nada sobre lo que necesitas de la IA. Cuéntamelo con tus palabras.',
  'upload.nothingNew': 'He leído {{name}}. No dice nada que no supiera ya.',
  'upload.truncated': '{{name}} es muy largo: he leído {{pages}} y he dejado fuera el resto.',
  'upload.pictures_one':
    'En {{name}} hay {{count}} página con imagen y sin texto: lo que dice no está en tu necesidad.',
  'upload.pictures_other':
    'En {{name}} hay {{count}} páginas con imágenes y sin texto: lo que dicen no está en tu necesidad.',
  'upload.tooSlow':
    'Leer este documento lleva aquí demasiado tiempo. No se ha tomado nada de él: envía una parte, o su texto.',
};
