/** Messages that say "tú" in the conversation, said with "usted" for documents. The others serve both. */
export const formalMessages: Readonly<Record<string, string>> = {
  gateNotAsked: 'Usted pide un modelo preentrenado con su propio texto, y con {{approach}} no lo obtiene.',
  unlockNotAsked:
    'Si lo que necesita es el uso y no el modelo, pida el uso: desde unos {{tco}} en total, con cerca de {{likely}} de resultados buenos.',
  costBoughtAgainstBudget:
    'unos {{tco}} en compras durante {{months}}, sin contar a su equipo, frente a un presupuesto de {{reference}}.',
  unlockUsable: 'Indique que nadie espera la respuesta, pida menos texto de una vez o use un equipo más rápido.',
  mitigateDeskMachine:
    'Úselo solo en el piloto. Para el servicio, elija un servidor en una sala protegida, con redundancia y soporte.',
  assumeOwnStaffApart:
    'El presupuesto se compara con lo que se compra cada mes. El tiempo de su propio equipo se indica aparte, en la puesta en marcha y la operación.',
  adviceDataPreparation:
    'Reserve entre un {{low}} y un {{high}} del esfuerzo para los datos: reunirlos, limpiarlos y revisarlos. Empiece por ahí.',
  adviceDistributionShift:
    '{{sites}} sedes rara vez producen los mismos datos. Deje una fuera al construir y pruebe con ella antes de confiar en el resultado.',
  advicePilotFirst:
    'Empiece con un piloto: {{users}} personas durante {{weeks}}, con una cifra acordada que decida si se sigue.',
  adviceUnverifiedFigures: 'El precio de la primera opción es una estimación. Pida una oferta antes de decidir.',
  adviceAiActClass:
    'En este sector ({{industry}}) algunos usos son de alto riesgo según el Reglamento europeo de IA. Documente la finalidad, mantenga a una persona al mando y avise de que se habla con una máquina. No es asesoramiento jurídico.',
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
  adviceStalePrices: 'El precio de la primera opción se leyó el {{date}}. Compruébelo de nuevo.',
  adviceRetrievalForFacts:
    'Para recordar datos, recupere los documentos. El ajuste fino enseña estilo y formato, y se queda atrás cuando algo cambia.',
  adviceBreakEven:
    'Con {{requests}} al mes, compare de nuevo tras tres meses de uso real: las máquinas propias pueden salir más baratas.',
  adviceProcessorContract:
    'Firme con el proveedor un contrato de encargo del tratamiento: región, conservación y que no entrene con sus datos.',
  gateAirGap: 'Una instalación operada por su proveedor necesita conexión y la red de usted no la tiene.',
  gateCloudOnly: 'Usted prefiere la nube y esto exige máquinas propias.',
  unlockCloudOnly: 'Aceptar máquinas en sus instalaciones.',
  gateDataMayNotLeave: 'Lo quiere {{deployment}}; con {{sourcing}}, los datos salen de sus instalaciones.',
  gateQualityFloor: 'Como mucho un {{high}} de sus resultados es bueno y usted necesita un {{floor}}.',
  mitigateInventedAnswers:
    'Muestre el fragmento que sustenta cada respuesta, deje que diga que no lo sabe y pruébelo cada mes.',
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
  privacyOwnPremises: 'los datos quedan en sus manos.',
  privacyVendorOnPremises: 'los datos quedan en sus instalaciones; el proveedor opera las máquinas.',
  privacyRentedInRegion: 'máquinas alquiladas en la región; el modelo es solo suyo.',
};
