/** Messages that say "tú" in the conversation, said with "usted" for documents. The others serve both. */
export const formalMessages: Readonly<Record<string, string>> = {
  gateNotAsked: 'Usted pide un modelo preentrenado con su propio texto, y con {{approach}} no lo obtiene.',
  unlockNotAsked:
    'Si lo que necesita es el uso y no el modelo, pida el uso: desde unos {{tco}} en total, con cerca de {{likely}} de resultados buenos.',
  unlockUsable: 'Indique que nadie espera la respuesta, pida menos texto de una vez o use un equipo más rápido.',
  mitigateDeskMachine:
    'Úselo solo en el piloto. Para el servicio, elija un servidor en una sala protegida, con redundancia y soporte.',
  assumeOwnStaffApart:
    'El presupuesto se compara con lo que se compra cada mes. El tiempo de su propio equipo se indica aparte, en la puesta en marcha y la operación.',
  adviceDistributionShift:
    '{{sites}} sedes rara vez producen los mismos datos. Deje una fuera al construir y pruebe con ella antes de confiar en el resultado.',
  advicePilotFirst:
    'Empiece con un piloto: {{users}} personas durante {{weeks}}, con una cifra acordada que decida si se sigue.',
  advicePilotPart:
    'Empiece con un piloto en una parte, una sede o una línea, junto a como se hace hoy: {{weeks}}, con una cifra acordada que decida si se sigue.',
  adviceUnverifiedFigures: 'El precio de la primera opción es una estimación. Pida una oferta antes de decidir.',
  adviceAiActProhibited:
    'Reglamento de IA: esto parece una práctica prohibida: {{class}} ({{article}}), {{reason}}. No lo construya sin un abogado. Es información, no asesoramiento jurídico.',
  adviceRegulationDuties: '{{regulation}} le exige: {{duties}}',
  adviceSectorRules: 'Normas de su sector y estándares. {{text}} Es información, no asesoramiento jurídico.',
  adviceRecords:
    'Para reproducir un resultado en una auditoría, guarde: entrada, respuesta, fecha, versión del modelo, de las instrucciones, de los datos y de los ajustes, y quién decidió. Lo pide: {{list}}.',
  adviceDrift:
    'Los datos cambian. Mida el error cada mes con casos nuevos y decida de antemano cuándo volver a entrenar.',
  adviceEvaluationSet:
    'Escriba unas {{count}} preguntas reales con su respuesta correcta antes de elegir el modelo. Las puntuaciones publicadas dicen poco de sus textos.',
  adviceSingleMachine:
    'Una sola máquina para {{users}} usuarios: si falla, el servicio se detiene. Prevea copias, una segunda máquina o cómo se trabaja mientras tanto.',
  adviceLicenceConditions:
    '{{model}} tiene condiciones ({{licence}}). Haga que alguien las revise antes de pasar a producción.',
  adviceTrainingPeople:
    'Nadie tiene que ser experto el primer día. Prevea un curso corto, nombre a una persona responsable y deje que un socio construya la primera versión con su equipo.',
  advicePretrainingWarning:
    'Preentrenar es el último recurso. Un modelo publicado y adaptado casi siempre da mejores resultados por mucho menos. Demuestre antes que no basta.',
  adviceLabelCoverage_one:
    '{{labels}} etiquetas bastan para {{count}} clase, a {{each}} por clase. Cuente la más rara: esa decide.',
  adviceLabelCoverage_other:
    '{{labels}} etiquetas bastan para unas {{count}} clases, a {{each}} por clase. Cuente la clase más rara: esa decide.',
  adviceLabelsTooFew: '{{labels}} etiquetas no llegan a {{each}} ni para una clase: etiquete primero los casos raros.',
  adviceRetrievalVolume:
    '{{documents}} documentos dan unos {{passages}} pasajes y un índice de unos {{index}}. Lea antes {{sample}} al azar: dicen qué parte no sirve, con ± {{margin}}.',
  adviceStalePrices: 'El precio de la primera opción se leyó el {{date}}. Compruébelo de nuevo.',
  adviceRetrievalForFacts:
    'Para recordar datos, recupere los documentos. El ajuste fino enseña estilo y formato, y se queda atrás cuando algo cambia.',
  adviceProcessorContract:
    'Firme con el proveedor un contrato de encargo del tratamiento: región, conservación y que no entrene con sus datos.',
  gateAirGap: 'Una instalación operada por su proveedor necesita conexión y la red de usted no la tiene.',
  gateCloudOnly: 'Usted prefiere la nube y esto exige máquinas propias.',
  unlockCloudOnly: 'Aceptar máquinas en sus instalaciones.',
  gateDataMayNotLeave: 'Lo quiere {{deployment}}; con {{sourcing}}, los datos salen de sus instalaciones.',
  gateQualityFloor: 'Como mucho un {{high}} de sus resultados es bueno y usted necesita un {{floor}}.',
  mitigateDependence: 'Mantenga las llamadas tras una única pasarela y un segundo modelo probado.',
  mitigateOneMachine: 'Tenga repuestos o un contrato de soporte, una copia probada y un plan para una segunda máquina.',
  mitigateTrainingFails: 'Mida antes el modelo publicado y detenga pronto lo que no lo supere.',
  mitigateTightBudget: 'Pida precios cerrados y deje la segunda fase como opcional.',
  mitigateFallsShort: 'Úselo como referencia para comparar, o baje el objetivo.',
  mitigateLicenceTerms: 'Haga que alguien las revise una vez y guarde el registro.',
  titleLeased: '{{way}} con {{model}} en {{place}} ({{machine}}, como servicio en sus instalaciones)',
  titleExisting: '{{way}} con {{model}} en su equipo ({{place}})',
  qualityAgainstTarget:
    'alrededor del {{likely}} de resultados buenos (entre {{low}} y {{high}}); usted quiere {{target}}.',
  analysisCrossing:
    'Por debajo de unas {{volume}}, sale más barato {{below}}; por encima, {{above}}. Su volumen: {{stated}}. {{pays}}',
  analysisPays: 'Con su volumen, el mayor gasto inicial se recupera en el mes {{month}}.',
  analysisNeverPays: 'Con su volumen, el mayor gasto inicial no se recupera.',
  analysisPaysLate:
    'Con su volumen, el mayor gasto inicial solo se recupera en el mes {{month}}, pasados sus {{horizon}} meses.',
  shortManaged: 'del proveedor, en sus instalaciones',
  shortExisting: 'en lo que usted ya tiene',
  privacyOwnPremises: 'los datos quedan en sus manos.',
  privacyVendorOnPremises: 'los datos quedan en sus instalaciones; el proveedor opera las máquinas.',
  privacyRentedInRegion: 'máquinas alquiladas en la región; el modelo es solo suyo.',
  adviceDataTables:
    'Reserve entre un {{low}} y un {{high}} del esfuerzo (de {{least}} a {{most}}) para las tablas: unir fuentes, huecos, duplicados y columnas que solo se conocen después.',
  adviceDataSeries:
    'Reserve entre un {{low}} y un {{high}} del esfuerzo (de {{least}} a {{most}}) para las series: huecos, calendario, promociones y eventos, y ceros que significan «no se vendió» o «no había».',
  adviceDataImages:
    'Reserve entre un {{low}} y un {{high}} del esfuerzo (de {{least}} a {{most}}) para las imágenes: reunir casos raros, una sola guía de etiquetado y revisar las etiquetas dudosas.',
  adviceDataSound:
    'Reserve entre un {{low}} y un {{high}} del esfuerzo (de {{least}} a {{most}}) para el audio: consentimiento, unas horas transcritas a mano como referencia, nombres y términos de su campo.',
  adviceDataTexts:
    'Reserve entre un {{low}} y un {{high}} del esfuerzo (de {{least}} a {{most}}) para los textos: derechos, versiones vigentes, duplicados, tablas y escaneos que se leen mal.',
  adviceSplitTables:
    'Separe por fecha y deje todas las filas de un cliente, paciente o máquina en el mismo lado. Quite las columnas que se rellenan después del resultado. Guarde cada versión de los datos con el modelo que produjo.',
  adviceSplitSeries:
    'Separe solo por fecha: entrene con el pasado y pruebe con meses posteriores, tantas veces como temporadas haya. Compare con el valor de hace un año. Guarde cada versión de los datos con el modelo que produjo.',
  adviceSplitImages:
    'Separe por paciente, objeto o sede, nunca por imagen: dos fotos de lo mismo en ambos lados embellecen el resultado. Guarde cada versión de los datos con el modelo que produjo.',
  adviceSplitSound:
    'Separe por hablante y lugar, nunca por grabación. Guarde cada versión de los datos con el modelo que produjo.',
  adviceSplitTexts:
    'Separe por autor o caso y quite antes las copias casi iguales: embellecen el resultado. Guarde cada versión de los datos con el modelo que produjo.',
  adviceBreakEven:
    'Empiece con la API. Desde unas {{requests}}, {{times}} veces lo previsto, en total cuesta menos {{title}}: vuelva a comparar tras tres meses de uso real.',
  adviceCheaperOnMachines:
    'Con su volumen, desde el mes {{month}} cuesta menos en total {{title}}, con un {{likely}} de resultados buenos en vez del {{best}}. Empiece con la API y cámbiese entonces, o decida ya cuánto vale la diferencia.',
  adviceHybridPeaks:
    'De las {{nodes}} máquinas, unas {{mean}} trabajan fuera del pico. Valore tener esas para la media y, para el pico, {{title}}.',
  gateNotAskedTuned: 'Usted pide ajustar {{model}} con sus ejemplos, y esto es otra cosa: {{approach}}.',
  unlockTogether:
    '{{unlock}} Por sí solo no basta: ceda también en «{{field}}». Entonces lo mejor sería: {{title}} (unos {{tco}} en total).',
  mitigateDependenceOthers:
    'Mantenga las llamadas tras una única pasarela. Otros {{count}} proveedores alojan el mismo modelo, como {{others}}: pruebe uno.',
  mitigateUnmeasuredWait: 'Mídala desde su red, a la hora de más uso, antes de prometerla.',
  adviceTargetNone:
    'No se espera que ninguna de estas llegue al {{target}} que usted quiere. La que más se acerca es {{title}}: alrededor del {{likely}} (entre {{low}} y {{high}}).',
  adviceTargetOther:
    'De la primera opción se espera alrededor del {{likely}}, y usted quiere {{target}}. Una que llega: {{title}}, alrededor del {{reached}}, por unos {{tco}} en {{months}}. Decida qué pesa más.',
  adviceTargetWith: '{{text}} {{way}} O deje que decida solo cuando esté segura, y una persona el resto.',
  adviceTargetOpen:
    '{{text}} Con más ejemplos etiquetados no basta. Deje que decida solo cuando esté segura y una persona el resto, o empiece con un objetivo menor y mídalo con sus casos.',
  dangerBelowTarget: 'Se espera alrededor del {{likely}} y usted quiere {{target}}.',
  analysisOther:
    'La primera opción, {{title}}, se mantiene en el {{exact}} de los casos cuando cada cifra se mueve en su margen, y su forma, {{way}}, en el {{share}}. {{other}} queda en primer lugar más veces, en el {{more}}: mire las dos.',
  gateBuildProportion:
    'Montarla supone un trabajo de unos {{work}}, y su presupuesto da para unos {{carried}}. En su equipo nadie programa.',
};
