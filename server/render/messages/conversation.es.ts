/** Lo que dice el asesor en la conversación, en español. */
export const conversationMessages: Readonly<Record<string, string>> = {
  'conversation.label': '{{label}}',
  'conversation.and': '{{head}}, {{tail}}',
  'conversation.unknownValue': 'sin dato',

  'conversation.solutionsFound_one': 'Hay una solución que encaja con lo que me cuentas.',
  'conversation.solutionsFound_other': 'Hay {{count}} soluciones que encajan con lo que me cuentas, de mejor a peor.',
  'conversation.solutionsShort_one': 'Hay una solución que cumple lo demás.',
  'conversation.solutionsShort_other': 'Hay {{count}} soluciones que cumplen lo demás, de mejor a peor.',
  'conversation.winner': 'La primera: {{title}}.',
  'conversation.winnerCosts': 'La primera: {{title}}. Unos {{once}} de una vez y {{monthly}} al mes.',
  'conversation.winnerBudget':
    'La primera: {{title}}. Unos {{once}} de una vez y {{monthly}} al mes, con todas las personas. Lo que paga tu presupuesto: {{counted}}',
  'conversation.winnerChanged':
    'Cambia el primer puesto porque cambia «{{field}}» (antes: {{from}}; ahora: {{to}}). Era: {{old}}. Ahora es: {{new}}.',
  'conversation.winnerChangedMore_one':
    'Cambia el primer puesto porque cambia «{{field}}» (antes: {{from}}; ahora: {{to}}), junto con otro cambio. Era: {{old}}. Ahora es: {{new}}.',
  'conversation.winnerChangedMore_other':
    'Cambia el primer puesto porque cambia «{{field}}» (antes: {{from}}; ahora: {{to}}), junto con otros {{count}} cambios. Era: {{old}}. Ahora es: {{new}}.',
  'conversation.hadAssumed': 'había supuesto {{value}}',
  'conversation.because': 'El motivo: {{reason}}',
  'conversation.sameWinner': 'Lo he calculado de nuevo. La primera sigue siendo: {{title}}.',
  'conversation.sameAdvice': 'Eso no cambia nada en la clasificación.',
  'conversation.changed': '«{{field}}»: antes {{from}}, ahora {{to}}.',
  'conversation.nothingFits':
    'Nada del catálogo cumple todo a la vez. Estos son los límites y lo que daría relajar cada uno.',
  'conversation.blocked': '{{reason}} {{unlock}}',
  'conversation.choiceGone':
    'La solución que habías elegido ya no está entre las primeras, así que no queda ninguna elegida.',
  'conversation.noQuestion':
    'No me queda ninguna pregunta que cambie el primer puesto. Corrige lo que quieras en los datos o elige una solución.',

  'conversation.unclear': 'No he usado «{{text}}». {{reason}}',
  'conversation.tellMore':
    'Todavía no leo ahí una necesidad. Cuéntame qué debe hacer, con qué datos, dónde puede funcionar, para cuántos usuarios y con qué presupuesto.',
  'conversation.nothingNew': 'No leo ahí ningún dato nuevo, así que todo sigue igual.',
  'conversation.outOfScope':
    'Gracias por escribir. Eso queda fuera de lo que asesoro, así que tus datos siguen como estaban.',
  'conversation.abilities':
    'Puedo ordenar soluciones completas de IA para tu caso con su coste, máquinas, energía y riesgos; compararlas; responder a «¿y si…?»; y enseñarte de dónde sale cada cifra.',

  'conversation.cannotRepair':
    'No busco fallos en sistemas que ya funcionan. Cuéntame qué debe hacer y en qué se queda corto, y puedo dimensionar y comparar lo que lo haría.',
  'conversation.cannotPrepare':
    'Todavía no preparo datos paso a paso. Cuéntame qué datos tienes, cuántos y si están etiquetados, y puedo decirte para qué bastan.',
  'conversation.compareHow':
    'Puedo poner soluciones de la lista una al lado de otra: di, por ejemplo, «compara la 1 y la 3».',
  'conversation.noSuchPlace_one': 'En la lista hay una solución, así que no hay un puesto {{rank}}.',
  'conversation.noSuchPlace_other': 'En la lista hay {{count}} soluciones, así que no hay un puesto {{rank}}.',
  'conversation.greeting': 'Hola, me alegra que escribas.',
  'conversation.tellNeed':
    'Cuéntame qué te gustaría que hiciera la IA: con qué datos, dónde puede funcionar, para cuántos usuarios y con qué presupuesto. Con tus palabras basta.',
  'conversation.goOn':
    'Tu respuesta está en la página. Pregúntame por ella, cambia lo que quieras o prueba un «¿y si…?».',
  'conversation.welcome': 'De nada. Aquí sigo si quieres cambiar o probar algo.',
  'conversation.languageAsked':
    'Desde ahora te contesto en español. Las palabras de la página, y lo dicho hasta aquí, cambian con su botón de idioma.',
  'conversation.languageFollowed':
    'Escribes en español, así que te contesto en español. Para volver, escribe «in English, please»; la página cambia con su botón de idioma.',
  'conversation.nothingToUndo': 'No hay ningún cambio que deshacer.',
  'conversation.nothingToRemove': 'Tus datos no dicen nada de esto: {{field}}.',
  'conversation.removed': 'En «{{field}}» tenía «{{from}}»; ya no lo uso.',
  'conversation.whatIfUnread':
    'No he podido leer qué cambiaría esa prueba, así que todo sigue igual. Nombra el dato y su valor, por ejemplo «¿y si fueran 800 usuarios?».',
  'conversation.about': 'Puesto {{rank}}: {{title}}.',
  'conversation.noSuchFigure': 'Mi respuesta no tiene esa cifra para ella.',
  'conversation.inCurrency':
    'Lo mismo, calculado en {{currency}} con los tipos de cambio del catálogo. Tus datos conservan su moneda.',
  'conversation.noModel': 'No usa ningún modelo.',
  'conversation.models': 'Usa {{models}}. Los motivos de su puesto:',
  'conversation.modelOf': '{{model}} ({{role}})',
  'conversation.hostedIs': 'Un servicio alojado está en el puesto {{rank}}: {{title}}.',
  'conversation.hostedOut': 'Los servicios alojados quedan fuera de tu respuesta:',
  'conversation.hostedBelow': 'Los servicios alojados te sirven, pero otras soluciones puntúan más alto.',
  'conversation.firstBecause': 'En cambio, la primera: {{title}}.',
  'conversation.approachOut': '{{approach}}: queda fuera de tu respuesta.',
  'conversation.duties': 'Esto es lo que mi respuesta dice de obligaciones. No es asesoramiento jurídico.',
  'conversation.noDuties':
    'Mi respuesta no tiene obligaciones para este caso. Eso no quiere decir que no las haya: consulta a un abogado.',
  'conversation.noneInList':
    'Ahora mismo nada encaja con lo que pides, así que la lista está vacía. Relaja alguno de los límites de arriba y pregunta otra vez.',

  'conversation.skipped': 'Esto lo dejo pasar: {{field}}.',
  'conversation.notKnown': 'Esto no lo sé: {{field}}.',
  'conversation.answered': '{{field}}: {{value}}.',

  'conversation.whatIf': 'Es solo una prueba: tus datos no han cambiado.',
  'conversation.whatIfNothing': 'Con ese cambio no encajaría nada. Tus datos no han cambiado.',
  'conversation.comparison_one': 'Una solución.',
  'conversation.comparison_other': '{{count}} soluciones, una al lado de otra.',
  'conversation.runsAt': '{{sourcing}}, {{place}}',
  'conversation.runsOn': '{{sourcing}}, {{count}} × {{accelerator}}',
  'conversation.row.approach': 'Enfoque',
  'conversation.row.models': 'Modelos',
  'conversation.row.infrastructure': 'Infraestructura',
  'conversation.row.score': 'Puntuación',
  'conversation.score': '{{score}}',
  'conversation.formula': '{{label}} se calcula así: {{formula}}.',
  'conversation.risk': '{{text}} {{mitigation}}',
  'conversation.chosen': 'Anotado. Has elegido: {{title}}. Puedes descargarla como propuesta.',
  'conversation.reader.novice':
    'Estas pocas son las que mejor te encajan. Pregunta “¿qué es …?” sobre cualquier palabra.',
  'conversation.reader.noviceCourse':
    'Estas pocas son las que mejor te encajan; el panel nombra el curso que prepara a tu gente. Pregunta “¿qué es …?” sobre cualquier palabra.',
  'conversation.reader.expert':
    'Primera solución: {{count}} × {{accelerator}} por réplica, {{replicas}} réplica(s), {{precision}}, tensor {{tensor}}, pipeline {{pipeline}}.',
  'conversation.reader.formula': 'Memoria por acelerador: {{formula}}.',
  'conversation.humanNote': 'Tu nota: {{note}}',
  'conversation.failed':
    'No he podido calcularlo; el fallo es mío y ha quedado registrado. Lo que has dicho está guardado. Dímelo de otra manera, por favor.',

  'conversation.error.path': '«{{path}}» no es un campo de los datos. No se ha cambiado nada.',
  'conversation.error.patch': 'Ese valor no se puede usar: {{detail}}. No se ha cambiado nada.',
  'conversation.error.briefTooLarge': 'Los datos serían demasiado largos. No se ha cambiado nada.',
  'conversation.error.oneAnswer': 'Una respuesta lleva exactamente uno de estos: value, skip o unknown.',
  'conversation.error.solution': 'En esta conversación no hay ninguna solución «{{id}}».',
  'conversation.error.compareTwo': 'Indica al menos dos soluciones distintas para comparar.',
  'conversation.error.noAdvice': 'Todavía no hay nada que explicar: cuéntame primero qué necesitas.',
  'conversation.error.subject': 'No encuentro nada llamado «{{subject}}» en la respuesta actual.',
  'conversation.error.emptyText': 'El mensaje está vacío.',
  'conversation.error.idReused':
    'Este identificador de mensaje ya se usó con otro contenido. Envíalo de nuevo con uno nuevo.',
  'conversation.error.tryAgain': 'El mensaje no se ha guardado porque otros escribían a la vez. Envíalo de nuevo.',
  'conversation.error.frame': 'Este mensaje no se puede leer: {{detail}}',
  'conversation.error.helloFirst': 'El primer mensaje de una conexión es «hello».',
  'conversation.error.unknownConversation': 'No existe esa conversación o el token no la abre.',
  'conversation.error.seqAhead':
    'Esa conversación tiene menos eventos de los que dices. Empieza de nuevo con lastSeq 0.',
  'conversation.error.rateLimited': 'Demasiados mensajes a la vez. Espera un momento y envíalo de nuevo.',
  'conversation.error.internal':
    'Algo ha fallado aquí y ha quedado registrado. No se ha perdido nada; envía el mensaje de nuevo.',
  'conversation.error.region': 'No hay ninguna región ni país «{{name}}» en el catálogo.',
  'conversation.priceInUsd': 'El precio de la petición no indica moneda; se suponen dólares estadounidenses.',
};
