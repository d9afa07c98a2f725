/** Consejos junto a las soluciones. */
export const adviceEs = {
  adviceDataTables:
    'Reserva entre un {{low}} y un {{high}} del esfuerzo (de {{least}} a {{most}}) para las tablas: unir fuentes, huecos, duplicados y columnas que solo se conocen después.',
  adviceDataSeries:
    'Reserva entre un {{low}} y un {{high}} del esfuerzo (de {{least}} a {{most}}) para las series: huecos, calendario, promociones y eventos, y ceros que significan «no se vendió» o «no había».',
  adviceDataImages:
    'Reserva entre un {{low}} y un {{high}} del esfuerzo (de {{least}} a {{most}}) para las imágenes: reunir casos raros, una sola guía de etiquetado y revisar las etiquetas dudosas.',
  adviceDataSound:
    'Reserva entre un {{low}} y un {{high}} del esfuerzo (de {{least}} a {{most}}) para el audio: consentimiento, unas horas transcritas a mano como referencia, nombres y términos de tu campo.',
  adviceDataTexts:
    'Reserva entre un {{low}} y un {{high}} del esfuerzo (de {{least}} a {{most}}) para los textos: derechos, versiones vigentes, duplicados, tablas y escaneos que se leen mal.',
  adviceSplitTables:
    'Separa por fecha y deja todas las filas de un cliente, paciente o máquina en el mismo lado. Quita las columnas que se rellenan después del resultado. Guarda cada versión de los datos con el modelo que produjo.',
  adviceSplitSeries:
    'Separa solo por fecha: entrena con el pasado y prueba con meses posteriores, tantas veces como temporadas haya. Compara con el valor de hace un año. Guarda cada versión de los datos con el modelo que produjo.',
  adviceSplitImages:
    'Separa por paciente, objeto o sede, nunca por imagen: dos fotos de lo mismo en ambos lados embellecen el resultado. Guarda cada versión de los datos con el modelo que produjo.',
  adviceSplitSound:
    'Separa por hablante y lugar, nunca por grabación. Guarda cada versión de los datos con el modelo que produjo.',
  adviceSplitTexts:
    'Separa por autor o caso y quita antes las copias casi iguales: embellecen el resultado. Guarda cada versión de los datos con el modelo que produjo.',
  adviceHireOrPartner:
    'Construirlo lleva alrededor de {{months}}. Con un socio: unos {{partner}}. Contratar a una persona: unos {{hire}} el primer año, y {{wait}} hasta que empiece. Un curso: unos {{course}} por grupo; basta para manejarlo, no para construirlo.',
  adviceHireOverMachines: '{{text}} Una persona cuesta más que las máquinas y su uso en el primer año, {{machines}}.',
  adviceLabelling:
    'Con {{labels}} etiquetas los resultados varían. Unas {{wanted}} los estabilizarían: cerca de {{work}} de etiquetado ({{cost}}), una quinta parte entre dos personas, para ver si coinciden en los criterios.',
  adviceDistributionShift:
    '{{sites}} sedes rara vez producen los mismos datos. Deja una fuera al construir y prueba con ella antes de confiar en el resultado.',
  adviceDocumentsOfSites:
    'Los documentos de {{sites}} sedes pueden contradecirse. Conviene guardar la sede con cada fragmento, responder con los de la sede de quien pregunta y probar con preguntas de todas.',
  advicePilotFirst:
    'Empieza con un piloto: {{users}} personas durante {{weeks}}, con una cifra acordada que decida si se sigue.',
  advicePilotPart:
    'Empieza con un piloto en una parte, una sede o una línea, junto a como se hace hoy: {{weeks}}, con una cifra acordada que decida si se sigue.',
  adviceUnverifiedFigures: 'El precio de la primera opción es una estimación. Pide una oferta antes de decidir.',
  adviceImpactAssessment: 'Estos datos o este uso exigen una evaluación de impacto antes de empezar (RGPD, art. 35).',
  adviceAiActProhibited:
    'Reglamento de IA: esto parece una práctica prohibida: {{class}} ({{article}}), {{reason}}. No lo construyas sin un abogado. Es información, no asesoramiento jurídico.',
  adviceAiActHigh:
    'Reglamento de IA: alto riesgo, por {{class}} ({{article}}), {{reason}}. Sus obligaciones se aplican desde el {{date}}. Es información, no asesoramiento jurídico.',
  adviceAiActLimited:
    'Reglamento de IA: no es de alto riesgo; hay obligaciones de transparencia, por {{class}} ({{article}}), desde el {{date}}. Es información, no asesoramiento jurídico.',
  adviceAiActMinimal:
    'Reglamento de IA: nada de lo dicho lo pone en una clase especial. Cambia si decide sobre personas. Es información, no asesoramiento jurídico.',
  adviceAiActOpen:
    'Reglamento de IA: la clase está abierta. Puede ser de alto riesgo, por {{class}} ({{article}}). Lo decide {{decides}}. Es información, no asesoramiento jurídico.',
  adviceRegulationDuties: 'Se te aplica: {{regulation}}. Exige: {{duties}}',
  adviceRegulationDutiesIf: 'Puede aplicarse: {{regulation}}; lo decide: {{field}}. Exigiría: {{duties}}',
  adviceSectorRules: 'Normas de tu sector y estándares. {{text}} Es información, no asesoramiento jurídico.',
  adviceRecords:
    'Para reproducir un resultado en una auditoría, guarda: entrada, respuesta, fecha, versión del modelo, de las instrucciones, de los datos y de los ajustes, y quién decidió. Lo pide: {{list}}.',
  regulationThen: '{{head}} {{tail}}',
  regulationAnd: '{{head}} y {{tail}}',
  regulationComma: '{{head}}, {{tail}}',
  regulationAlso: '{{list}} Además: {{rest}}.',
  regulationInforms: '{{text}} Es información, no asesoramiento jurídico.',
  regulationShort: '{{regulation}}',
  regulationDuty: '[{{article}}] {{text}}',
  regulationDutyLater: '[{{article}}, desde el {{date}}] {{text}}',
  regulationLine: '{{regulation}}: {{duties}}',
  regulationLineOfClass: '{{regulation}}, {{class}}: {{duties}}',
  regulationBecauseWords: 'porque la descripción dice «{{words}}»',
  regulationBecauseField: 'por {{value}}',
  regulationBecauseUse: 'por su uso',
  adviceDiscontinued: '{{product}} ya no se vende ni se mantiene ({{source}}, leído el {{date}}).',
  adviceDiscontinuedInstead:
    '{{product}} ya no se vende ni se mantiene ({{source}}, leído el {{date}}). Hoy hacen su trabajo: {{alternatives}}.',
  adviceDrift:
    'Los datos cambian. Mide el error cada mes con casos nuevos y decide de antemano cuándo volver a entrenar.',
  adviceEvaluationSet:
    'Escribe unas {{count}} preguntas reales con su respuesta correcta antes de elegir el modelo. Las puntuaciones publicadas dicen poco de tus textos.',
  adviceEvaluationTexts:
    'Antes de elegir el modelo conviene apartar unos {{count}} textos reales con su resultado correcto. Las puntuaciones publicadas dicen poco de los propios.',
  adviceEvaluationImages:
    'Antes de elegir el modelo conviene apartar unas {{count}} imágenes reales con su respuesta correcta, también de los casos raros. Las puntuaciones publicadas dicen poco de las propias.',
  adviceEvaluationPages:
    'Antes de elegir el modelo conviene apartar unas {{count}} páginas reales, también los peores escaneos, con el texto que contienen. Las puntuaciones publicadas dicen poco de las propias.',
  adviceEvaluationSound:
    'Antes de elegir el modelo conviene apartar unas {{count}} grabaciones reales, también las ruidosas, con el texto que contienen. Las puntuaciones publicadas dicen poco de las propias.',
  adviceEvaluationSearch:
    'Antes de elegir el modelo conviene anotar unas {{count}} búsquedas reales con lo que debería encontrar cada una. Las puntuaciones publicadas dicen poco de los textos propios.',
  adviceEvaluationCode:
    'Antes de elegir el modelo conviene apartar unos {{count}} cambios del código propio con las pruebas que los validan. Las puntuaciones publicadas dicen poco del código propio.',
  adviceEvaluationMade:
    'Antes de elegir el modelo conviene que varias personas juzguen unos {{count}} resultados sin saber qué modelo los hizo. Las puntuaciones publicadas dicen poco del gusto.',
  adviceInventedAnswers:
    'El modelo puede afirmar algo falso con seguridad. Conviene mostrar el fragmento que sustenta cada respuesta, dejar que diga que no lo sabe y probarlo cada mes.',
  adviceInventedResults:
    'El modelo puede equivocarse con seguridad. Conviene que una persona revise una muestra cada semana, y cada resultado del que dependa mucho.',
  adviceSingleMachine:
    'Una sola máquina para {{users}} usuarios: si falla, el servicio se detiene. Prevé copias, una segunda máquina o cómo se trabaja mientras tanto.',
  adviceLicenceConditions:
    '{{model}} tiene condiciones ({{licence}}). Haz que alguien las revise antes de pasar a producción.',
  adviceTrainingPeople:
    'Nadie tiene que ser experto el primer día. Prevé un curso corto, nombra a una persona responsable y deja que un socio construya la primera versión con tu equipo.',
  advicePretrainingWarning:
    'Preentrenar es el último recurso. Un modelo publicado y adaptado casi siempre da mejores resultados por mucho menos. Demuestra antes que no basta.',
  advicePretrainingInstead:
    'Para esto no hace falta empezar de cero: con {{title}} se espera un {{likely}} de resultados buenos por unos {{tco}} en total; con un modelo desde cero, un {{scratch}} por unos {{scratchTco}}. El modelo publicado leyó mucho más texto del que hay.',
  advicePhases: 'Paso a paso. {{text}}',
  phasePrepare: 'Preparar ({{weeks}}): datos, permisos, alcance. {{done}}',
  phaseOrder: 'Mientras tanto, pedir e instalar las máquinas ({{weeks}}). {{done}}',
  phaseBuild: 'Construir ({{weeks}}). {{done}}',
  phaseTrain: 'Entrenar ({{weeks}}). {{done}}',
  phasePilot: 'Piloto ({{weeks}}). {{done}}',
  phaseOpen: 'Abrirlo a todos ({{weeks}}). {{done}}',
  phaseDoneOrder: 'Termina cuando superan una prueba de carga.',
  phaseDoneBuild: 'Termina cuando cada caso de prueba se ejecuta solo, con su coste y su tiempo.',
  phaseDoneTrain: 'Termina cuando supera al modelo publicado en casos reservados.',
  phaseDoneOpen: 'Termina cuando se vigilan los errores, alguien responde de ello y la gente está formada.',
  phaseDoneLabels: 'Termina cuando dos personas etiquetan igual una muestra y hay un conjunto de prueba reservado.',
  phaseDoneCases: 'Termina cuando {{count}} casos reales tienen su respuesta correcta.',
  phaseDonePast: 'Termina cuando el histórico está completo y se conoce el error de un método sencillo.',
  phaseDoneScope: 'Termina cuando alcance, permisos y la cifra por alcanzar están firmados.',
  phaseDoneTable:
    'Termina cuando cada caso tiene una fila con su desenlace, no queda nada que se rellene después y hay un periodo posterior reservado para la prueba.',
  adviceTargetNone:
    'No se espera que ninguna de estas llegue al {{target}} que quieres. La que más se acerca es {{title}}: alrededor del {{likely}} (entre {{low}} y {{high}}).',
  adviceTargetOther:
    'De la primera opción se espera alrededor del {{likely}}, y quieres {{target}}. Una que llega: {{title}}, alrededor del {{reached}}, por unos {{tco}} en {{months}}. Decide qué pesa más.',
  adviceTargetWith: '{{text}} {{way}} O deja que decida solo cuando esté segura, y una persona el resto.',
  adviceTargetOpen:
    '{{text}} Con más ejemplos etiquetados no basta. Deja que decida solo cuando esté segura y una persona el resto, o empieza con un objetivo menor y mídelo con tus casos.',
  targetByLabels: 'Con unos {{labels}} ejemplos etiquetados en vez de {{have}}, se esperaría de {{title}}.',
  phaseDonePilot: 'Termina cuando sale bien al menos el {{share}} de los casos; si no, se para o se cambia.',
  phaseDonePilotFound:
    'Termina cuando se encuentra al menos el {{share}} de lo que hay y las falsas alarmas son tan pocas que se pueden revisar; si no, se para o se cambia.',
  phaseDonePilotError:
    'Termina cuando su error queda todo el piloto por debajo del método de hoy; si no, se para o se cambia.',
  phaseDonePilotHalf:
    'La mitad de la gente lo ve y la otra mitad ve lo de hoy. Termina cuando a la primera mitad le va claramente mejor; si no, se para o se cambia.',
  phaseDonePilotToday: 'Termina cuando mejora lo de hoy en los mismos días; si no, se para o se cambia.',
  phaseDonePilotAlarms:
    'Alguien del oficio revisa todo lo que señala. Termina cuando merece la pena cerca del {{share}}; si no, se para o se cambia.',
  adviceLabelCoverage_one:
    '{{labels}} etiquetas bastan para {{count}} clase, a {{each}} por clase. Cuenta la más rara: esa decide.',
  adviceLabelCoverage_other:
    '{{labels}} etiquetas bastan para unas {{count}} clases, a {{each}} por clase. Cuenta la clase más rara: esa decide.',
  adviceLabelsTooFew: '{{labels}} etiquetas no llegan a {{each}} ni para una clase: etiqueta primero los casos raros.',
  adviceRetrievalVolume:
    '{{documents}} documentos dan, en pasajes, unos {{passages}} y un índice de unos {{index}}. Lee antes {{sample}} al azar: dicen qué parte no sirve, con ± {{margin}}.',
  adviceRetrievalFew:
    '{{documents}} documentos dan, en pasajes, unos {{passages}} y un índice de unos {{index}}: tan pocos los puede leer y limpiar antes una persona.',
  adviceSpotTraining:
    'En máquinas interrumpibles el entrenamiento costaría unos {{spot}} en vez de {{onDemand}}. Pueden retirarse en minutos: hay que guardar el estado a menudo y no ligar a ellas la fecha.',
  adviceStalePrices: 'El precio de la primera opción se leyó el {{date}}. Compruébalo de nuevo.',
  adviceRetrievalForFacts:
    'Para recordar datos, recupera los documentos. El ajuste fino enseña estilo y formato, y se queda atrás cuando algo cambia.',
  adviceBreakEven:
    'Empieza con la API. Desde unas {{requests}}, {{times}} veces lo previsto, en total cuesta menos {{title}}: vuelve a comparar tras tres meses de uso real.',
  adviceCheaperOnMachines:
    'Con tu volumen, desde el mes {{month}} cuesta menos en total {{title}}, con un {{likely}} de resultados buenos en vez del {{best}}. Empieza con la API y cámbiate entonces, o decide ya cuánto vale la diferencia.',
  adviceHybridPeaks:
    'De las {{nodes}} máquinas, unas {{mean}} trabajan fuera del pico. Valora tener esas para la media y, para el pico, {{title}}.',
  adviceProcessorContract:
    'Firma con el proveedor un contrato de encargo del tratamiento: región, conservación y que no entrene con tus datos.',
} as const;
