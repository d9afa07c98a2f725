/** Por qué no se leyeron unas palabras del cliente y qué hace falta. */
export const nluEs: Readonly<Record<string, string>> = {
  currencyNotSaid: 'No has dicho la moneda de «{{text}}». ¿Cuál es?',
  notPositive: '«{{text}}» no es mayor que cero. ¿Qué cifra quieres decir?',
  notPossible: '«{{text}}» no es posible aquí. ¿Qué cifra quieres decir?',
  fromWhichDay:
    '«{{text}}» es un plazo, no una fecha: cuenta desde un día que aún no se sabe. ¿Para qué fecha debe estar listo?',
  taxIncluded: '«{{text}}» lleva impuestos. Cuento con el importe sin impuestos, «{{kept}}».',
  pesosOfWhichCountry: '«{{text}}»: ¿pesos de qué país?',
  numberAmbiguous: '«{{text}}» puede ser {{a}} o {{b}}. ¿Cuál de los dos es?',
  dateAmbiguous: '«{{text}}» puede ser día y mes o mes y día. Escribe el mes con letra, por favor.',
  yearNotSaid: 'No has dicho el año de «{{text}}».',
  urgentByWhen: 'Has dicho «{{text}}». ¿Para qué fecha lo necesitas?',
  whichAccelerator: '«{{text}}» puede ser varias tarjetas: {{names}}. ¿Cuál es?',
  twoValues: 'Has dado más de un valor. Me quedo con «{{text}}». Dime si es otro.',
  twoTasks: 'Pides dos trabajos. Empiezo por «{{text}}». Dime si prefieres el otro, o abre otra conversación para él.',
  numberOfWhat: 'No sé qué cifra sustituye «{{text}}». Dila con su unidad, por ejemplo «300 usuarios».',
  answerNotUnderstood: 'No he podido leer eso como respuesta a la pregunta. Puedes elegir una opción o saltarla.',
  answerNeedsNumber: 'Aquí necesito un número. También puedes saltar la pregunta.',
  answerIsUnknown: 'No pasa nada. Sigo sin ese dato y te digo qué he supuesto.',
  answerIsEmpty: 'La respuesta está vacía.',
  answerOutOfRange: 'Ese valor no es posible aquí. Revísalo, por favor.',
};
